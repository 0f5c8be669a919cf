"""Label lines: ``Go-live: 1 March 2026``, ``Delivery date — Q3`` and bold run-in heads."""

from __future__ import annotations

import re

from sowlint.compiled import compiled

_LONGEST_LABEL = 70
_MOST_WORDS = 9
_CLAUSE_WORDS = 6
_LONG_VALUE = 12
_COLON = compiled(r"[:：]\s+")
_DASH = compiled(r"[–—-](?:(?<=\s.)\s+|(?<=—)\s*)")
_FINITE = compiled(
    r"\b(?:shall|will|must|may(?! \d)|can|should|would|could|is|are|was|were|has|have|had|be|been|do|does|did|"
    r"includes?|including|following|follows|agrees?|provides?|says?|said|states?)\b",
    re.IGNORECASE,
)
_TIME = compiled(
    r"(?:~|by |end of |mid-?|early |late |in |week |month |day |sprint |phase |q[1-4]\b|h[12]\b|fy)?\s*"
    r"(?:\d|q[1-4]\b|h[12]\b|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|week|month|tb[ad]\b)",
    re.IGNORECASE,
)
_ENDS_IN_TIME = compiled(
    r"(?:^|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+)\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?$"
    r"|^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*(?:\s+\d{4})?$",
    re.IGNORECASE,
)
_INNER_STOP = compiled(r"[.!?;]\s|[\"“”]")


def label_split(text: str, bold_end: int) -> tuple[int, int] | None:
    """Where a label ends and its value begins.

    Args:
        text: a line, list entry or paragraph.
        bold_end: how many of its first characters are set in bold.

    Returns:
        Two offsets into ``text`` (the end of the label, the start of the value), or ``None`` where the line
        is not a label with a value.
    """
    run_in = _run_in_head(text, bold_end)
    if run_in:
        return run_in
    colon = _COLON.search(text)
    if colon:
        end = colon.start() - text[: colon.start()][-1:].isspace()
        if _is_label(text[:end]) and text[colon.end() :].strip():
            return None if _is_clause(text, colon) else (end, colon.end())
    dash = _DASH.search(text)
    if dash:
        head = text[: dash.start()].rstrip()
        if _is_label(head) and _TIME.match(text[dash.end() :]):
            return None if _ENDS_IN_TIME.search(head) else (len(head), dash.end())
    return None


def has_verb(text: str) -> bool:
    """Whether one of the verbs stands in it that make a sentence of a contract."""
    return bool(_FINITE.search(text))


def announces(text: str) -> bool:
    """Whether a line with a colon at its end begins a sentence that a list ends (``Client shall:``)."""
    return text.endswith((":", "：")) and has_verb(text)


def _run_in_head(text: str, bold_end: int) -> tuple[int, int] | None:
    """A bold head at the start of a line: what follows it is its value."""
    if not 0 < bold_end < len(text):
        return None
    head = text[:bold_end].rstrip()
    end = len(head.rstrip(".:–— "))
    begin = re.match(r"\s*[.:–—-]?\s*", text[end:])
    if not begin or not begin.group().strip() or not text[end + begin.end() :].strip():
        return None
    if len(head) > _LONGEST_LABEL or _INNER_STOP.search(head[:end]):
        return None
    return end, end + begin.end()


def _is_clause(text: str, colon: re.Match[str]) -> bool:
    """A long head in running text before a long value is the first half of a sentence."""
    words = text[: colon.start()].split()
    running = sum(word[0].islower() for word in words) >= 0.5 * len(words)
    return len(words) >= _CLAUSE_WORDS and running and len(text[colon.end() :].split()) > _LONG_VALUE


def _is_label(head: str) -> bool:
    words = head.split()
    return (
        0 < len(words) <= _MOST_WORDS
        and len(head) <= _LONGEST_LABEL
        and not _INNER_STOP.search(head)
        and not has_verb(head)
    )
