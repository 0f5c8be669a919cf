"""The end of the paper's term, and steps of a plan that lie behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind
from sowlint.language.model import TimeForm
from sowlint.language.once import once
from sowlint.plan.faults import Fault
from sowlint.plan.model import Axis, StepRole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sowlint.language.model import DateExpression, Sentence
    from sowlint.language.reading import Reading
    from sowlint.plan.model import Plan

_LABEL = re.compile(
    r"^\W*(?:(?:contract|agreement|sow|engagement|order) )?"
    r"(?:term|period of performance|performance period|(?:end|expiry|expiration|termination) date)\W*$",
    re.IGNORECASE,
)
_PAPER = r"(?:sow|statement of work|agreement|contract|(?:task |work )?order|engagement|term)"
_THE_PAPER = rf"\b(?:this|the)\s+(?:term of (?:this|the)\s+)?{_PAPER}\b[^.;]{{0,60}}?"
_ENDS = re.compile(rf"{_THE_PAPER}\b(?:ends?|expires?|terminates?)\b", re.IGNORECASE)
_LASTS = re.compile(rf"{_THE_PAPER}\b(?:runs?|continues?|lasts|is|in (?:force|effect))\b", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:renew\w*|option\w*|extend\w*|extension\w*|dated|made|entered|signed|effective)\b", re.IGNORECASE
)
"""Words of a sentence whose last day is not that of the term, or need not be."""

_UNTIL = frozenset({"until", "till", "through", "to"})
_SHOWN = 80


def behind_the_term(plan: Plan, reading: Reading) -> Iterator[Fault]:
    """The last step of a plan, where it ends after the one day on which the paper's term ends."""
    if plan.axis is not Axis.CALENDAR:
        return
    ends = _ends(reading)
    if len({day for day, _ in ends}) != 1:
        return
    end, sentence = ends[0]
    late = [
        step for step in plan.steps if step.last and step.last > end and StepRole.SUPPORT not in step.roles
    ]
    if late:
        step = max(late, key=lambda each: (each.last, each.index))
        where = " ".join(sentence.context.split())[:_SHOWN]
        told = f"it ends on {step.last:%-d %B %Y}, and the term on {end:%-d %B %Y} (“{where}”)"
        yield Fault(step, told, at_end=True)


@once
def _ends(reading: Reading) -> tuple[tuple[date, Sentence], ...]:
    """The days on which the term ends, each with the sentence that says so."""
    found = ((_end_in(sentence, reading), sentence) for sentence in reading.sentences)
    return tuple((day, sentence) for day, sentence in found if day)


def _end_in(sentence: Sentence, reading: Reading) -> date | None:
    """The day on which the term ends, where a sentence says so with one time."""
    times = reading.dates_in(sentence)
    if len(times) != 1 or times[0].form is not TimeForm.CALENDAR:
        return None
    if not _may_tell(sentence) or _OPEN.search(sentence.text):
        return None
    return times[0].last if _is_told_as_end(sentence, times[0]) else None


def _may_tell(sentence: Sentence) -> bool:
    if _is_labelled(sentence):
        return True
    return sentence.cell is None and bool(_ENDS.search(sentence.text) or _LASTS.search(sentence.text))


def _is_labelled(sentence: Sentence) -> bool:
    return sentence.block.kind is BlockKind.LABEL and bool(_LABEL.match(sentence.block.label_text))


def _is_told_as_end(sentence: Sentence, time: DateExpression) -> bool:
    """Whether the time in a sentence about the term is the end of it."""
    if _is_labelled(sentence):
        return True
    if _ENDS.search(sentence.text):
        return time.bound in _UNTIL | {"on", "by", "in"}
    return time.bound in _UNTIL or time.first != time.last
