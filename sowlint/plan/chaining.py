"""Steps placed by their lengths: behind the one before, behind what they wait for, or from the end that is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from sowlint.plan.calendar import WEEKDAYS
from sowlint.plan.lengths import HOURS
from sowlint.plan.model import StepRole
from sowlint.plan.placing import ORIGIN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sowlint.plan.drafts import Draft
    from sowlint.plan.model import Length, Step

_DAYS: Mapping[str, float] = {"week": 7.0, "month": 365 / 12}


def chained(drafts: Sequence[Draft]) -> list[Step]:
    """Lengths without dates: each step begins on the working day after the one before, or after those it waits for.

    A step beside another begins with it. What has no length keeps no days.
    """
    found: list[Step] = []
    waits = any(draft.step.after for draft in drafts)
    known: dict[str, Step] = {}
    before: Step | None = None
    for draft in drafts:
        step, length = draft.step, draft.placed.length
        if length is None:
            found.append(step)
            continue
        begin = _begin(step, known if waits else {}, None if waits else before)
        step = replace(step, first=begin, last=end_of(begin, length), stated=length)
        found.append(step)
        before = step
        known[step.number.lower()] = known[step.name.lower()] = step
    return found


def _begin(step: Step, known: Mapping[str, Step], before: Step | None) -> date:
    awaited = [known[number.lower()] for number in step.after if number.lower() in known]
    ends = [each.last for each in awaited or filter(None, (before,)) if each.last]
    if before and before.first and step.parallel:
        return before.first
    return WEEKDAYS.after(max(ends)) if ends else ORIGIN


def following(step: Step, length: Length, before: Sequence[Step]) -> Step:
    """A step of which only the length is told, behind what was told before it; as it is, where that has no end.

    It begins on the day of a kick-off.
    """
    last = before[-1] if before else None
    if last is None or last.last is None:
        return step
    together = step.parallel or (StepRole.START in last.roles and last.first == last.last)
    begin = last.first if together and last.first else WEEKDAYS.after(last.last)
    return replace(step, first=begin, last=end_of(begin, length), stated=length)


def completed(step: Step) -> Step:
    """A step of which one end and the length are told, with its other end."""
    if step.stated is None or (step.first is None) == (step.last is None):
        return step
    if step.first:
        return replace(step, last=end_of(step.first, step.stated))
    assert step.last is not None
    return replace(step, first=begin_of(step.last, step.stated))


def end_of(begin: date, length: Length) -> date:
    """The last day of a step that begins on a working day and takes a length of time."""
    if length.unit in ("hour", "day"):
        return WEEKDAYS.plus(begin, _working_days(length))
    last = begin + timedelta(days=_calendar_days(length) - 1)
    while not WEEKDAYS.is_working(last):
        last -= timedelta(days=1)
    return max(begin, last)


def begin_of(last: date, length: Length) -> date:
    """The first working day of a step that takes a length of time and ends on a day."""
    if length.unit in ("hour", "day"):
        return WEEKDAYS.minus(last, _working_days(length))
    begin = last - timedelta(days=_calendar_days(length) - 1)
    while not WEEKDAYS.is_working(begin):
        begin += timedelta(days=1)
    return min(begin, last)


def _working_days(length: Length) -> int:
    return max(1, round(length.number / HOURS if length.unit == "hour" else length.number))


def _calendar_days(length: Length) -> int:
    return max(1, round(_DAYS[length.unit] * length.number))
