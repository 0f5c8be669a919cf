"""The slots of a dependency that its sentence, list and section fill: when it is due, what follows, how soft it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.expressions import expression
from sowlint.language.dependencies.lexicon import (
    ANSWERS_FOR,
    BLOCKING,
    DUE,
    HANDS_OVER,
    MEASURED,
    STANDING,
    VAGUE,
)
from sowlint.language.model import Bearer, Role, TimeForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.language.committed import Committed
    from sowlint.language.model import DateExpression, Sentence

_WIDEST = 12
_LEAD_DUE = expression(
    r"\b(?:within|by|before|prior to|no later than|at least|in advance of|upon signature)\b"
)


def due_of(reading: Committed, sentence: Sentence) -> DateExpression | None:
    """The time by which it is due: in the sentence itself, or in another cell of its row."""
    for each in _row(reading, sentence):
        for date in reading.dates_in(each):
            if date.bound.lower() not in ("for", "since", "during", "throughout", "every", "each"):
                return date
    return None


def not_the_vendors(
    reading: Committed, sentence: Sentence, date: DateExpression | None
) -> DateExpression | None:
    """A time in a sentence, but for that by which the vendor is to do something in it."""
    acts = (
        each
        for each in reading.commitments_in(sentence)
        if each.bearer is Role.VENDOR and each.named is not Bearer.FRAME
    )
    return None if date and any(act.deadline == date for act in acts) else date


def _row(reading: Committed, sentence: Sentence) -> list[Sentence]:
    """The sentence, and the other cells where it stands in a table's row."""
    if sentence.cell is None:
        return [sentence]
    near = reading.sentences[max(0, sentence.index - _WIDEST) : sentence.index + _WIDEST]
    return [sentence, *(each for each in near if each.block is sentence.block and each is not sentence)]


def is_standing(sentence: Sentence) -> bool:
    """Whether it is owed throughout, or its list or event says by when without a date."""
    if STANDING.search(sentence.text):
        return True
    lead = sentence.block.lead_in
    if lead and ANSWERS_FOR.search(lead) and not HANDS_OVER.search(sentence.text):
        return True
    return bool(lead and (STANDING.search(lead) or _LEAD_DUE.search(lead)))


def timed_by_event(words: str) -> bool:
    """Whether an event says by when (“before Phase 2”, “at kick-off”)."""
    return DUE.search(words) is not None


def vague_in(words: str, dates: Sequence[DateExpression]) -> str:
    """The soft words, where nothing beside them can be measured; empty elsewhere."""
    found = VAGUE.search(words)
    if not found or MEASURED.search(words) or any(date.form is not TimeForm.EVENT for date in dates):
        return ""
    return found.group()


def blocks(words: str) -> bool:
    """Whether work stops without it: access, data, content, approval, people …"""
    return bool(BLOCKING.search(words))
