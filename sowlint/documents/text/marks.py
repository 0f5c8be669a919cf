"""What a line of plain text looks like: an entry of a list, a numbered clause, a heading, a rule."""

from __future__ import annotations

import re

_BULLET = re.compile(
    r"(?P<mark>[-•*‣▪◦●○■□–—·+]|o(?=\s+[A-Z])|\((?:[a-z]{1,4}|[A-Z]|\d{1,3})\)|(?:[a-z]|[ivx]{1,5}|\d{1,3})[.)])\s+(?=\S)"
)
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_CLAUSE = re.compile(
    r"(?P<mark>\d{1,3}(?:\.\d{1,3}){1,5}\.?|\d{1,3}[.):]|[A-Z][.)]|[IVX]{1,5}[.):]"
    rf"|\d{{1,2}}(?=\s+[A-Z])(?!\s+{_MONTHS}))\s+(?=\S)"
)
_PART = re.compile(
    r"(?:article|section|exhibit|appendix|schedule|annex|annexure|attachment|chapter|part|recitals?|background)\b"
    r"(?:\s+(?:[\dA-Z][\d.\-]*|[IVXLC]+)\b)?\s*[.:–—-]?\s*",
    re.IGNORECASE,
)
_DATE = re.compile(rf"[\d\s,./-]*{_MONTHS}[a-z]*\.?(?:[\d\s,./-]|st|nd|rd|th)*")
_RULE = re.compile(r"(?=.*(?:[-=~_*#+]{3}|-\s+-))[-=~_*#+|\s]+")
_STOP = re.compile(r"[.!?:;,][\"'”’)\]]*$")
_CONTACT = re.compile(r"@|https?:|www\.|\d{3}[-.\s]\d{3,4}|_{3,}")
_UNFINISHED = re.compile(
    r"\b(?:a|an|and|at|as|between|by|for|from|in|into|of|on|or|per|the|that|to|until|via|which|with|within)$"
)
_SMALL = frozenset(
    (
        *(
            "a",
            "an",
            "and",
            "as",
            "at",
            "between",
            "by",
            "for",
            "from",
            "in",
            "into",
            "of",
            "on",
            "or",
            "our",
        ),
        *("over", "per", "the", "to", "under", "via", "vs", "with", "your"),
    )
)
_MARKED = re.compile(r"(?P<mark>={1,6}|#{1,6})\s+(?P<title>\S(?:.*?\S)?)(?:\s*=+|\s*#+)?")
_HEADING_WORDS = 12
_HEADING_LENGTH = 90


def bullet(text: str) -> re.Match[str] | None:
    """The mark (group ``mark``) and the gap of a list entry."""
    return _BULLET.match(text)


def clause(text: str) -> re.Match[str] | None:
    """The number (group ``mark``) and the gap of a numbered clause or heading."""
    return _CLAUSE.match(text)


def shape(mark: str) -> str:
    """What marks of one list have in common: ``2.`` and ``11.`` are of one shape, ``(a)`` is of another."""
    return re.sub(r"[a-z]+", "a", re.sub(r"[A-Z]+", "A", re.sub(r"\d+", "1", mark)))


def marked_heading(text: str) -> re.Match[str] | None:
    """A line that signs before it make a heading, as in AsciiDoc, wikis and Markdown (groups ``mark``, ``title``)."""
    found = _MARKED.fullmatch(text)
    return (
        found if found and is_short(found["title"]) and not found["title"].endswith((".", ";", ",")) else None
    )


def rank(mark: str) -> int:
    """How high marks of a list's sort usually stand: numbers above letters above bullets."""
    if any(letter.isdigit() for letter in mark):
        return 0
    return 1 if mark[-1] in ".)" else 2


def is_rule(text: str) -> bool:
    """A line of hyphens, equals signs and the like."""
    return bool(_RULE.fullmatch(text))


def ends_sentence(text: str) -> bool:
    """Whether a line ends in a stop of any sort."""
    return bool(_STOP.search(text))


def is_unfinished(text: str) -> bool:
    """Whether a line ends in a word after which a sentence must go on."""
    return bool(_UNFINISHED.search(text))


def is_capitals(text: str) -> bool:
    """Set in capitals, as headings of contracts are."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 2 and not any(letter.islower() for letter in letters)


def is_title_case(text: str) -> bool:
    """Every weighty word with a capital, as in a title."""
    words = [word for word in re.findall(r"[^\W\d_][\w'’-]*", text) if word.lower() not in _SMALL]
    capital = [any(letter.isupper() for letter in word) for word in words]
    return bool(words) and capital[0] and sum(capital) >= 0.7 * len(words)


def is_short(text: str) -> bool:
    """Short enough for a heading."""
    return 0 < len(text.split()) <= _HEADING_WORDS and len(text) <= _HEADING_LENGTH


def is_part(text: str) -> bool:
    """``ARTICLE V``, ``Exhibit A - Services``: the heading of a numbered part of a contract."""
    found = _PART.match(text)
    if not found or not is_short(text) or ends_sentence(text):
        return False
    rest = text[found.end() :]
    return text[0].isupper() and (not rest or is_title_case(rest) or is_capitals(rest))


def is_headline(text: str) -> bool:
    """A short line in capitals or title case that is no sentence and no address."""
    if not is_short(text) or _CONTACT.search(text) or _DATE.fullmatch(text):
        return False
    if is_capitals(text):
        return not re.search(r"[.;,]$", text)
    return not ends_sentence(text.rstrip("?")) and is_title_case(text)
