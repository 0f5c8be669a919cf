"""Lengths and efforts that are added up in a document, held against what they add up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sowlint.plan.faults import Fault
from sowlint.plan.lengths import adds_up, effort_in_words, fits, in_words, sum_in_words
from sowlint.plan.levels import outermost, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.plan.calendar import WorkingCalendar
    from sowlint.plan.model import Length, Plan, Step

_SUBTOTAL = re.compile(r"^\W*sub", re.IGNORECASE)
_SMALL = 0.01


@dataclass(frozen=True)
class Sum:
    """A line that states the sum of others.

    Attributes:
        whole: the line.
        parts: the lines that it adds up.
    """

    whole: Step
    parts: tuple[Step, ...]


def wrong_sums(plan: Plan, calendar: WorkingCalendar) -> Iterator[Fault]:
    """Totals, and steps with sub-steps, whose length or effort is not what their parts add up to."""
    for each in _sums(plan):
        lengths, efforts = _wrong_length(plan, each, calendar), _wrong_effort(each)
        told = "; ".join(filter(None, (lengths, efforts)))
        if told:
            yield Fault(each.whole, told)


def _sums(plan: Plan) -> Iterator[Sum]:
    outer = outermost(plan)
    totals = [each for each in plan.totals if not _SUBTOTAL.match(each.name)]
    if len(totals) == 1 and len(outer) > 1:
        yield Sum(totals[0], outer)
    for step in plan.steps:
        parts = parts_of(step, plan)
        if len(parts) > 1:
            yield Sum(step, parts)


def _wrong_length(plan: Plan, each: Sum, calendar: WorkingCalendar) -> str:
    """What is wrong, in words; empty where one reading fits: sum, longest part, or the days from first to last."""
    stated = each.whole.stated
    lengths = [part.stated for part in each.parts if part.stated]
    if stated is None or len(lengths) < len(each.parts) or any(part.parallel for part in each.parts):
        return ""
    if adds_up(stated, lengths) or any(adds_up(stated, [length]) for length in lengths):
        return ""
    if not plan.chained and _spans(stated, each.parts, calendar):
        return ""
    return f"{in_words(stated)} are stated, and its {len(lengths)} parts add up to {sum_in_words(lengths)}"


def _spans(stated: Length, parts: Sequence[Step], calendar: WorkingCalendar) -> bool:
    first = min((part.first for part in parts if part.first), default=None)
    last = max((part.last for part in parts if part.last), default=None)
    return first is None or last is None or fits(stated, first, last, calendar)


def _wrong_effort(each: Sum) -> str:
    """What is wrong, in words; empty where the efforts are not all told, or add up to a hundredth."""
    stated = each.whole.effort
    efforts = [part.effort for part in each.parts if part.effort is not None]
    if stated is None or len(efforts) < len(each.parts) or abs(sum(efforts) - stated) <= _SMALL * stated:
        return ""
    hours = each.whole.effort_in_hours
    return (
        f"{effort_in_words(stated, in_hours=hours)} are stated, and its {len(efforts)} parts add up to "
        f"{effort_in_words(sum(efforts), in_hours=hours)}"
    )
