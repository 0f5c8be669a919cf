"""What is wrong with a plan in itself: order, days off, lengths, effort, long steps, missing review and tests."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sowlint.plan.lengths import effort_in_words, fits, in_words
from sowlint.plan.model import Axis, StepRole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from sowlint.language.model import Sentence, Span
    from sowlint.plan.calendar import WorkingCalendar
    from sowlint.plan.model import Plan, Step

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)}|mon|tue|wed|thu|fri|sat|sun)\b", re.IGNORECASE)
_WEEKEND_WORK = re.compile(r"\b(?:weekend|night|overnight|cut-?over)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Fault:
    """Something wrong with one step, told in words.

    Attributes:
        step: the step.
        told: the facts, for a message.
        measures: figures that tell how bad it is: ``load``, the work as a share of the days that there are for it;
            ``p80``, the days that are allowed as a share of those that four of five such plans need.
        at_end: true where the end of the step shows it.
        elsewhere: the sentence and the stretch of the text that show it, where that is not the step's own line.
        named: what to call it in a message, where that is not the step's name.
    """

    step: Step
    told: str
    measures: Mapping[str, float] = field(default_factory=dict)
    at_end: bool = False
    elsewhere: tuple[Sentence, Span] | None = None
    named: str = ""

    @property
    def place(self) -> tuple[Sentence, Span]:
        """The sentence and the stretch that show it."""
        if self.elsewhere:
            return self.elsewhere
        if self.at_end and self.step.end_at:
            return self.step.end_at
        return self.step.sentence, self.step.span


def backwards(plan: Plan) -> Iterator[Fault]:
    """Steps that end before they start, or start before a step ends that they wait for."""
    by_number = {step.number.lower(): step for step in plan.steps if step.number}
    for step in plan.steps:
        if step.first and step.last and step.last < step.first:
            yield Fault(step, f"it ends on {step.last:%-d %B} and starts on {step.first:%-d %B}")
        for number in step.after:
            before = by_number.get(number.lower())
            if before and before.last and step.first and step.first <= before.last and not step.parallel:
                yield Fault(step, f"it starts before “{before.name}” ends, which it waits for")


def days_off(plan: Plan, calendar: WorkingCalendar) -> Iterator[Fault]:
    """Milestones and ends on a weekend or holiday, and days whose weekday is another."""
    if plan.axis is not Axis.CALENDAR:
        return
    for step in plan.steps:
        sentence, span = step.end_at or (step.sentence, step.span)
        words = sentence.block.text
        if step.last is None or not names_day(words[span.start : span.end], step.last):
            continue
        named = _weekday_in(words[span.start - min(12, span.start) : span.end])
        if named is not None and named != step.last.weekday():
            yield Fault(step, f"{step.last:%-d %B %Y} is a {step.last:%A}", at_end=True)
        elif not calendar.is_working(step.last) and not _WEEKEND_WORK.search(words):
            why = calendar.holiday(step.last) or f"a {step.last:%A}"
            yield Fault(step, f"{step.last:%-d %B %Y} is {why}", at_end=True)


def names_day(text: str, day: date) -> bool:
    """Whether a time names a day, not a month or quarter that ends with it."""
    return bool(re.search(rf"(?<!\d)0?{day.day}(?!\d)", text))


def _weekday_in(text: str) -> int | None:
    found = _WEEKDAY.search(text)
    return next(
        (at for at, name in enumerate(_WEEKDAYS) if found and name.startswith(found[1].lower()[:3])), None
    )


def wrong_lengths(plan: Plan, calendar: WorkingCalendar) -> Iterator[Fault]:
    """Steps whose stated length fits their dates neither in working days nor in calendar days."""
    if plan.chained:
        return
    for step in plan.steps:
        stated = step.estimate.range if step.estimate else step.stated
        if stated and step.first and step.last and step.first < step.last:
            if fits(stated, step.first, step.last, calendar):
                continue
            working = calendar.between(step.first, step.last)
            told = f"{in_words(stated)} are stated, and the dates span {working} working days"
            yield Fault(step, told)


def overloaded(plan: Plan, calendar: WorkingCalendar, load: float) -> Iterator[Fault]:
    """Steps with more person-days of work than their people have in their dates."""
    for step in plan.steps:
        if step.effort and step.people and step.first and step.last:
            room = calendar.between(step.first, step.last) * step.people
            if step.effort > room * load:
                effort = effort_in_words(step.effort, in_hours=step.effort_in_hours)
                told = f"{effort}, and {room:g} working days of {step.people:g} people"
                yield Fault(step, told, {"load": step.effort / room if room else math.inf})


def overlong(plan: Plan, calendar: WorkingCalendar, most: float) -> Iterator[Fault]:
    """Steps of more working days than can be watched without a milestone inside them."""
    points = [step.last for step in plan.steps if step.is_point and step.last]
    for step in plan.steps:
        if StepRole.SUPPORT in step.roles or not step.first or not step.last or plan.chained:
            continue
        days = calendar.between(step.first, step.last)
        others = [each for each in plan.steps if each is not step and each.spans_time and not each.is_point]
        inside = any(step.first < day < step.last for day in points) or any(
            each.first and each.last and step.first <= each.first and each.last <= step.last
            for each in others
        )
        if days > most and not inside:
            yield Fault(step, f"{days} working days without a milestone")


def early(plan: Plan, signed: date | None) -> Iterator[Fault]:
    """The first step, where it starts before the paper's own date."""
    starts = [step for step in plan.steps if step.first]
    if plan.axis is not Axis.CALENDAR or not starts or signed is None:
        return
    first = min(starts, key=lambda step: step.first or signed)
    if first.first and first.first < signed:
        yield Fault(first, f"it starts on {first.first:%-d %B %Y}, and the paper is of {signed:%-d %B %Y}")
