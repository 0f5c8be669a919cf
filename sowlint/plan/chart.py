"""What a drawing of a plan shows, whatever it is drawn with: bars, points, gaps and the days off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from sowlint.plan.lengths import in_words
from sowlint.plan.model import Axis, StepRole
from sowlint.plan.placing import ORIGIN

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from sowlint.plan.calendar import WorkingCalendar
    from sowlint.plan.model import Plan, Step

_WEEK = 7


class Look(StrEnum):
    """How a bar is painted."""

    WORK = "work"
    REVIEW = "review"
    BUFFER = "buffer"


@dataclass(frozen=True)
class Bar:
    """One line of the chart.

    Attributes:
        name: of the step.
        first: its first day; for a point the day itself.
        last: its last day.
        point: true for a milestone.
        look: what sort of step it is.
        when: its time in words.
        marks: codes of the rules that flag it.
        hedged: true where the time is called an estimate.
    """

    name: str
    first: date
    last: date
    point: bool
    look: Look
    when: str
    marks: tuple[str, ...]
    hedged: bool


@dataclass(frozen=True)
class Chart:
    """A plan ready to be drawn.

    Attributes:
        first: the first day of the chart.
        last: the last day.
        bars: in the document's order.
        gaps: free stretches between steps, each as its first and last day.
        ticks: days with a word to write at them.
    """

    title: str
    first: date
    last: date
    bars: tuple[Bar, ...]
    gaps: tuple[tuple[date, date], ...]
    ticks: tuple[tuple[date, str], ...]

    @property
    def days(self) -> int:
        """How many days it shows."""
        return (self.last - self.first).days + 1


def chart_of(plan: Plan, marks: dict[int, Collection[str]] | None = None) -> Chart:
    """A plan as a chart; ``marks`` holds, by the step's index, the codes that flag it."""
    bars = tuple(_bar(plan, step, tuple(sorted((marks or {}).get(step.index, ())))) for step in plan.placed)
    first, last = min(bar.first for bar in bars), max(bar.last for bar in bars)
    return Chart(plan.source, first, last, bars, _gaps(bars), _ticks(plan, first, last))


def days_off(chart: Chart, calendar: WorkingCalendar) -> list[date]:
    """The days of a chart on which nobody works."""
    days = (chart.first + timedelta(days=at) for at in range(chart.days))
    return [day for day in days if not calendar.is_working(day)]


def _bar(plan: Plan, step: Step, marks: tuple[str, ...]) -> Bar:
    last = step.last or step.first
    first = step.first or last
    assert first is not None
    assert last is not None
    low, high = min(first, last), max(first, last)
    point = step.is_point and (step.first is None or low == high)
    look = (
        Look.BUFFER
        if StepRole.BUFFER in step.roles
        else Look.REVIEW
        if StepRole.REVIEW in step.roles
        else Look.WORK
    )
    return Bar(step.name, low, high, point, look, _when(plan, step), marks, step.hedged)


def _when(plan: Plan, step: Step) -> str:
    if plan.chained and step.stated:
        return in_words(step.stated) + (f" ({in_words(step.estimate.range)})" if step.estimate else "")
    if plan.axis is Axis.CALENDAR and step.first and step.last and step.first < step.last:
        return f"{step.first:%-d %b} – {step.last:%-d %b %Y}"
    return step.sentence.block.text[step.span.start : step.span.end]


def _gaps(bars: tuple[Bar, ...]) -> tuple[tuple[date, date], ...]:
    """What no bar covers between the first day and the last; points cover their day."""
    found: list[tuple[date, date]] = []
    reached: date | None = None
    for bar in sorted((bar for bar in bars if not bar.point), key=lambda bar: bar.first):
        if reached is not None and (bar.first - reached).days > 3:
            found.append((reached + timedelta(days=1), bar.first - timedelta(days=1)))
        reached = max(reached or bar.last, bar.last)
    return tuple(found)


def _ticks(plan: Plan, first: date, last: date) -> tuple[tuple[date, str], ...]:
    """Mondays with the number of their week for a plan counted from a start, the first days of months for others."""
    days = [first + timedelta(days=at) for at in range((last - first).days + 1)]
    if plan.axis is Axis.RELATIVE:
        weeks = [day for day in days if day.weekday() == 0]
        step = max(1, len(weeks) // 12)
        return tuple((day, f"w{(day - ORIGIN).days // _WEEK + 1}") for day in weeks[::step])
    months = [day for day in days if day.day == 1] or days[:1]
    year = plan.axis is Axis.CALENDAR
    return tuple(
        (day, f"{day:%b %Y}" if year and (day.month == 1 or day is months[0]) else f"{day:%b}")
        for day in months
    )
