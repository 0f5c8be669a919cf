"""A plan as a chart for a terminal."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from sowlint.plan.chart import Look
from sowlint.reports.filling import filled
from sowlint.reports.words import safe

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sowlint.plan.chart import Bar, Chart
    from sowlint.reports.paint import Paint

_SIGNS = {Look.WORK: "█", Look.MIXED: "▓", Look.REVIEW: "▒", Look.BUFFER: "░", Look.PHASE: "▔"}
_POINT, _GAP, _OFF, _FREE = "◆", "·", "┊", " "
_ESTIMATE = "~"
_NAME = 30
_NARROW_NAME = 24
_WHEN = 22
_LEAST = 24
_WIDE = 96
_LINES = 2
_INDENT = "  "


def drawn(chart: Chart, paint: Paint) -> Iterator[str]:
    """The lines of a chart: a scale, each step with its time and the codes that flag it, and a legend.

    They are no wider than the terminal; a long name takes two lines, and codes that find no room the line below.
    """
    layout = _Layout(chart, paint.width)
    yield paint.styled(safe(chart.title), "strong")
    if chart.first:
        yield f"{_INDENT}{'':{layout.name}}  {layout.scale.ticks()}"
    for bar in chart.bars:
        yield from _row(bar, layout, paint)
    yield from _below(chart, layout, paint)


class _Layout:
    """How wide the columns of a chart are."""

    def __init__(self, chart: Chart, width: int) -> None:
        self.name = min(
            _NAME if width >= _WIDE else _NARROW_NAME, max(len(safe(bar.name)) for bar in chart.bars)
        )
        self.when = min(_WHEN, max(len(_when(bar)) for bar in chart.bars))
        marks = max(len(" ".join(bar.marks)) for bar in chart.bars)
        self.width = width
        room = width - len(_INDENT) - self.name - self.when - 4
        self.is_beside = room - marks - 1 >= _LEAST
        self.scale = _Scale(chart, max(_LEAST, room - marks - 1 if self.is_beside else room))


def _row(bar: Bar, layout: _Layout, paint: Paint) -> Iterator[str]:
    names = _lines(safe(bar.name), layout.name)
    times = _lines(_when(bar), layout.when)
    marks = " ".join(bar.marks)
    width = layout.scale.width
    scales = [f"{layout.scale.line(bar):{width}}"]
    if marks and not layout.is_beside:
        scales.append(paint.styled(f"{marks:{width}}", "strong"))
    for at, (name, scale, time) in enumerate(zip_longest(names, scales, times, fillvalue="")):
        beside = paint.styled(marks, "strong") if layout.is_beside and not at else ""
        ground = scale or " " * width
        yield f"{_INDENT}{name:{layout.name}}  {ground}  {time:{layout.when}} {beside}".rstrip()


def _when(bar: Bar) -> str:
    return f"{f'{_ESTIMATE} ' if bar.hedged else ''}{safe(bar.when)}"


def _lines(text: str, width: int) -> list[str]:
    lines = filled(text, width) or [""]
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], " ".join(lines[_LINES - 1 :])]
    return [_cut(line, width) for line in lines]


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _below(chart: Chart, layout: _Layout, paint: Paint) -> Iterator[str]:
    """What the signs and codes mean, how much room there is, and what flags the whole plan."""
    if chart.slack:
        yield from paint.wrapped(f"Slack: {chart.slack}", _INDENT)
    for code, name in chart.names:
        of_all = ", for the plan as a whole" if code in chart.whole else ""
        yield from paint.wrapped(f"{code} {name}{of_all}", _INDENT)
    yield from paint.wrapped("  ".join(_legend(chart, layout)), _INDENT, "faint")


def _legend(chart: Chart, layout: _Layout) -> Iterator[str]:
    """The signs that the chart has."""
    placed = [bar for bar in chart.bars if bar.first]
    for look, sign in _SIGNS.items():
        if any(bar.look is look and not bar.point for bar in placed):
            yield f"{sign} {look.value}"
    if any(bar.point for bar in placed):
        yield f"{_POINT} milestone"
    if chart.gaps:
        yield f"{_GAP} free"
    if chart.off and layout.scale.shows_days:
        yield f"{_OFF} non-working"
    if any(bar.hedged for bar in chart.bars):
        yield f"{_ESTIMATE} estimate"
    if len(placed) < len(chart.bars):
        yield "? on no day that the document tells"


class _Scale:
    """Days spread over columns."""

    def __init__(self, chart: Chart, width: int) -> None:
        self._chart = chart
        self._off = frozenset(chart.off)
        self.width = min(width, max(_LEAST, chart.days))

    @property
    def shows_days(self) -> bool:
        """Whether each day has a column of its own."""
        return self.width >= self._chart.days

    def ticks(self) -> str:
        """The words of the scale, those left out for which there is no room."""
        cells = [" "] * (self.width + 8)
        reached = 0
        for day, word in self._chart.ticks:
            at = self._column(day)
            if at >= reached:
                cells[at : at + len(word)] = word
                reached = at + len(word) + 1
        return "".join(cells).rstrip()

    def line(self, bar: Bar) -> str:
        """A step on its ground of free stretches and days off."""
        if bar.first is None or bar.last is None:
            return "?"
        cells = [self._ground(at) for at in range(self.width)]
        first, last = self._column(bar.first), self._end(bar.last)
        if bar.point:
            cells[min(last, self.width - 1)] = _POINT
        else:
            last = max(first, last)
            cells[first : last + 1] = _SIGNS[bar.look] * (last + 1 - first)
        return "".join(cells[: self.width])

    def _column(self, day: date) -> int:
        assert self._chart.first is not None
        return (day - self._chart.first).days * self.width // self._chart.days

    def _end(self, day: date) -> int:
        """The last column that belongs to a day."""
        assert self._chart.first is not None
        after = ((day - self._chart.first).days + 1) * self.width // self._chart.days
        return max(self._column(day), after - 1)

    def _ground(self, column: int) -> str:
        assert self._chart.first is not None
        day = self._chart.first.fromordinal(
            self._chart.first.toordinal() + column * self._chart.days // self.width
        )
        if any(low <= day <= high for low, high in self._chart.gaps):
            return _GAP
        return _OFF if self.shows_days and day in self._off else _FREE
