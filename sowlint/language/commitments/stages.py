"""Stages and work that bear their time with them: “Design (2 weeks) – …”, “a 12-week implementation”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.documents.model import BlockKind, Kind
from sowlint.language.commitments.deadlines import may_be_deadline
from sowlint.language.commitments.frame import EVENT, Frame
from sowlint.language.model import TimeForm

if TYPE_CHECKING:
    from sowlint.language.model import DateExpression, Sentence
    from sowlint.language.text import Text

_WORK_OF = compiled(
    r"\s+(?:[a-z&/-]+\s+){0,4}?(?:sprint|implementation|development|project|build|rollout|roll-out|delivery|deployment|migration|engagement|roadmap|"
    r"schedule|timeline|programme)\b(?!\s+(?:cycles?|cadence|rhythm|length|team|manager|support|retainer))",
    re.IGNORECASE,
)
_OFTEN = compiled(
    r"\b(?:each|every|per|any|typical(?:ly)?|usual(?:ly)?|last|previous|prior)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_HEAD_WORDS = 5
"""Words of a stage's name, at most."""


def bracketed(sentence: Sentence, dates: tuple[DateExpression, ...]) -> Frame | None:
    """“Design (2 weeks) – two rounds of drafts”: an entry whose first words name a stage, with its time in brackets."""
    text, date = sentence.block.text, dates[0]
    head = text[sentence.start : date.span.start]
    in_brackets = head.endswith("(") and text[date.span.end : date.span.end + 1] == ")"
    named = sentence.block.kind is BlockKind.ITEM and len(head.split()) <= _HEAD_WORDS and EVENT.search(head)
    if not (in_brackets and named and may_be_deadline(date, named=True)):
        return None
    what = head.rstrip(" (").lstrip("0123456789.) ")
    return Frame("item", date, what, what, strong=True)


def work_by_length(reading: Text, sentence: Sentence, dates: tuple[DateExpression, ...]) -> Frame | None:
    """“a 2-week design sprint”, “12-week implementation”: the work of an offer or contract, called by its length."""
    if reading.kind not in (Kind.SOW, Kind.PROPOSAL):
        return None
    for date in dates:
        named = date.form is TimeForm.DURATION and not date.bound and date.text.count("-") == 1
        work = _WORK_OF.match(sentence.block.text, date.span.end, sentence.end) if named else None
        if work and not _OFTEN.search(sentence.block.text[sentence.start : date.span.start]):
            return Frame("item", date, f"{date.text} {work.group().strip()}", work.group(), strong=True)
    return None
