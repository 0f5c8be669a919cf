"""A plan made ready for drawing: bars on a scale of days, free stretches, days off, findings."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from sowlint.plan.calendar import WEEKDAYS
from sowlint.plan.lengths import in_words
from sowlint.plan.model import Axis, StepRole
from sowlint.plan.roles import is_wholly
from sowlint.plan.slack import slack_of
from sowlint.plan.ticks import ticks_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sowlint.plan.calendar import WorkingCalendar
    from sowlint.plan.model import Plan, Step
    from sowlint.plan.ticks import Tick

_LEAST_GAP = 3
"""Calendar days between two steps that are more than a weekend."""


class Look(StrEnum):
    """How a bar is painted."""

    WORK = "work"
    MIXED = "work with a review in it"
    REVIEW = "review"
    BUFFER = "buffer"
    PHASE = "phase"


@dataclass(frozen=True)
class Bar:
    """One line of the chart.

    Attributes:
        name: of the step.
        first: its first day; for a point the first on which it may be; ``None`` where the document places it on no day.
        last: its last day, for a point the day itself; ``None`` likewise.
        point: true for a milestone.
        look: what sort of step it is.
        when: its time in words.
        marks: codes of the rules that flag it.
        hedged: true where the time is called an estimate.
    """

    name: str
    first: date | None
    last: date | None
    point: bool
    look: Look
    when: str
    marks: tuple[str, ...]
    hedged: bool


@dataclass(frozen=True)
class Marks:
    """What was found in a plan.

    Attributes:
        steps: by the step's index, the codes that flag it.
        whole: the codes that flag the plan as a whole.
        names: by its code, the name of each rule.
    """

    steps: Mapping[int, Sequence[str]] = field(default_factory=dict)
    whole: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Chart:
    """A plan ready to be drawn.

    Attributes:
        title: where the plan stands.
        first: the first day of the chart; ``None`` where no step is placed.
        last: the last day; ``None`` likewise.
        bars: in the document's order.
        gaps: free stretches between steps, each as its first and last day.
        ticks: days with a word to write at them.
        off: days on which nobody works.
        slack: the room in the plan, in words; empty where it cannot be told.
        whole: codes of the rules that flag the plan as a whole.
        names: the codes on the chart with the names of their rules, in order.
    """

    title: str
    first: date | None
    last: date | None
    bars: tuple[Bar, ...]
    gaps: tuple[tuple[date, date], ...] = ()
    ticks: tuple[Tick, ...] = ()
    off: tuple[date, ...] = ()
    slack: str = ""
    whole: tuple[str, ...] = ()
    names: tuple[tuple[str, str], ...] = ()

    @property
    def days(self) -> int:
        """How many days it shows."""
        return (self.last - self.first).days + 1 if self.first and self.last else 0


def chart_of(plan: Plan, calendar: WorkingCalendar, marks: Marks | None = None) -> Chart:
    """A plan as a chart."""
    marks = marks or Marks()
    bars = tuple(_bar(plan, step, tuple(sorted(marks.steps.get(step.index, ())))) for step in plan.steps)
    codes = sorted({code for bar in bars for code in bar.marks} | set(marks.whole))
    names = tuple((code, marks.names.get(code, "")) for code in codes)
    days = [day for bar in bars for day in (bar.first, bar.last) if day]
    title = f"{plan.source[:1].upper()}{plan.source[1:]}"
    if not days:
        return Chart(title, None, None, bars, whole=marks.whole, names=names)
    first, last = min(days), max(days)
    return Chart(
        title,
        first,
        last,
        bars,
        gaps=_gaps(bars),
        ticks=ticks_of(plan, first, last),
        off=_days_off(plan, first, last, calendar),
        slack=_slack(plan, calendar),
        whole=marks.whole,
        names=names,
    )


def _days_off(plan: Plan, first: date, last: date, calendar: WorkingCalendar) -> tuple[date, ...]:
    """Weekends, and holidays where the days are those of the calendar."""
    known = calendar if plan.axis is Axis.CALENDAR else WEEKDAYS
    days = (first + timedelta(days=at) for at in range((last - first).days + 1))
    return tuple(day for day in days if not known.is_working(day))


def _slack(plan: Plan, calendar: WorkingCalendar) -> str:
    slack = slack_of(plan, calendar)
    if slack is None:
        return ""
    if not slack.days:
        return f"no free working day beside {slack.work} of work"
    days = f"{slack.days} free working day{'' if slack.days == 1 else 's'}"
    return f"{days} beside {slack.work} of work ({slack.ratio:.0%})"


def _bar(plan: Plan, step: Step, marks: tuple[str, ...]) -> Bar:
    days = [day for day in (step.first, step.last) if day]
    low, high = min(days, default=None), max(days, default=None)
    point = step.is_point and (step.event or low == high)
    return Bar(step.name, low, high, point, _look(step), _when(plan, step), marks, step.hedged)


def _look(step: Step) -> Look:
    if step.summary:
        return Look.PHASE
    if StepRole.BUFFER in step.roles:
        return Look.BUFFER
    if StepRole.REVIEW not in step.roles:
        return Look.WORK
    return Look.REVIEW if is_wholly(StepRole.REVIEW, step.name) else Look.MIXED


def _when(plan: Plan, step: Step) -> str:
    if plan.chained and step.stated:
        return in_words(step.stated) + (f" ({in_words(step.estimate.range)})" if step.estimate else "")
    if plan.axis is Axis.CALENDAR and step.first and step.last and step.first < step.last and not step.event:
        year = "" if step.first.year == step.last.year else f" {step.first.year}"
        return f"{step.first:%-d %b}{year} – {step.last:%-d %b %Y}"
    return step.time_in_words


def _gaps(bars: tuple[Bar, ...]) -> tuple[tuple[date, date], ...]:
    """What no bar covers between the first day and the last milestone; points cover no day."""
    found: list[tuple[date, date]] = []
    reached: date | None = None
    spans = [(bar.first, bar.last) for bar in bars if bar.first and bar.last and not bar.point]
    for first, last in sorted(spans):
        if reached is not None and (first - reached).days > _LEAST_GAP:
            found.append((reached + timedelta(days=1), first - timedelta(days=1)))
        reached = max(reached or last, last)
    point = max((bar.first for bar in bars if bar.first and bar.point), default=None)
    if reached and point and (point - reached).days > _LEAST_GAP:
        found.append((reached + timedelta(days=1), point - timedelta(days=1)))
    return tuple(found)
