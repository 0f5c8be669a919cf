"""A plan as a chart for a terminal."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sowlint.plan.chart import Look, days_off
from sowlint.reports.words import safe

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sowlint.plan.calendar import WorkingCalendar
    from sowlint.plan.chart import Bar, Chart
    from sowlint.reports.paint import Paint

_SIGNS = {Look.WORK: "█", Look.REVIEW: "▒", Look.BUFFER: "░"}
_POINT, _GAP, _OFF, _FREE = "◆", "·", "┊", " "
_NAME = 30
_WHEN = 22
_LEAST = 24
LEGEND = "█ work  ▒ review  ░ buffer  ◆ milestone  · free  ┊ non-working"


def drawn(chart: Chart, calendar: WorkingCalendar, paint: Paint) -> Iterator[str]:
    """The lines of a chart: a scale, one line a step with its time and the codes that flag it, and a legend."""
    scale = _Scale(chart, max(_LEAST, paint.width - _NAME - _WHEN - 6))
    off = set(days_off(chart, calendar))
    yield paint.styled(safe(chart.title), "strong")
    yield f"  {'':{_NAME}}  {scale.ticks()}"
    for bar in chart.bars:
        name = _cut(safe(bar.name), _NAME)
        when = _cut(f"{safe(bar.when)}{' (estimate)' if bar.hedged else ''}", _WHEN)
        marks = paint.styled(" ".join(bar.marks), "strong")
        yield f"  {name:{_NAME}}  {scale.line(bar, off)}  {when:{_WHEN}} {marks}".rstrip()
    yield paint.styled(f"  {LEGEND}", "faint")


class _Scale:
    """Days spread over columns."""

    def __init__(self, chart: Chart, width: int) -> None:
        self._chart = chart
        self._width = min(width, max(_LEAST, chart.days))

    def _column(self, day: date) -> int:
        return (day - self._chart.first).days * self._width // self._chart.days

    def ticks(self) -> str:
        cells = [" "] * (self._width + 8)
        reached = 0
        for day, word in self._chart.ticks:
            at = self._column(day)
            if at >= reached:
                cells[at : at + len(word)] = word
                reached = at + len(word) + 1
        return "".join(cells).rstrip()

    def line(self, bar: Bar, off: set[date]) -> str:
        cells = [self._ground(at, off) for at in range(self._width)]
        first = self._column(bar.first)
        last = max(first, self._column(bar.last + timedelta(days=1)) - 1)
        if bar.point:
            cells[min(first, self._width - 1)] = _POINT
        else:
            cells[first : last + 1] = _SIGNS[bar.look] * (last + 1 - first)
        return "".join(cells[: self._width])

    def _ground(self, column: int, off: set[date]) -> str:
        day = self._chart.first + timedelta(days=column * self._chart.days // self._width)
        if any(low <= day <= high for low, high in self._chart.gaps):
            return _GAP
        return _OFF if self._width >= self._chart.days and day in off else _FREE


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
