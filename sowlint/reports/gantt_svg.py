"""Plans as one picture in SVG: no scripts, no fonts or files from elsewhere."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from sowlint.plan.chart import Look
from sowlint.reports.filling import filled
from sowlint.reports.words import safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sowlint.plan.chart import Bar, Chart

_WIDTH = 1100
_LEFT = 320
_RIGHT = 200
_ROW = 26
_LINE = 15
_HEAD = 58
_FOOT = 22
_NOTE = 18
_GAP = 5
_LETTER = 8
_SMALL_LETTER = 6.2
_NAME = 44
_WHEN = 29
_LINES = 3
_UNPLACED = "on no day that the document tells"
_WORK, _REVIEW = "#3b6ea5", "#c9822b"
_COLORS = {
    Look.WORK: _WORK,
    Look.MIXED: _WORK,
    Look.REVIEW: _REVIEW,
    Look.BUFFER: "#5a9a5a",
    Look.PHASE: "#8a8f98",
}
_STRIP = 4
"""How high the part of a bar is that shows a review in it."""

_FREE, _OFF = "#dff0df", "#eee"
_STYLE = (
    "text{font-family:system-ui,sans-serif;font-size:13px;fill:#222}.title{font-size:16px;font-weight:600}"
    ".phase{font-weight:600}.faint{fill:#666;font-size:11px}.mark{fill:#b00020;font-weight:600;font-size:12px}"
)


def svg(charts: Sequence[Chart]) -> str:
    """One picture with a chart under the other."""
    parts: list[str] = []
    top = 0.0
    if not charts:
        parts, top = [f'<text class="title" x="12" y="{_NOTE + 6}">No schedule was found.</text>'], _HEAD
    for chart in charts:
        picture = _Picture(chart, top)
        parts += picture.parts()
        top = picture.bottom
    body = "\n".join(parts)
    height = round(top)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" '
        f'width="{_WIDTH}" height="{height}" role="img">\n'
        f'<style>{_STYLE}</style>\n<rect width="{_WIDTH}" height="{height}" fill="#fff"/>\n{body}\n</svg>\n'
    )


class _Picture:
    """One chart, and where it stands in the picture."""

    def __init__(self, chart: Chart, top: float) -> None:
        self._chart = chart
        self._top = top
        self._low = top + _HEAD
        self._names = [_lines(bar.name, _NAME) for bar in chart.bars]
        self._high = self._low + sum(map(_height, self._names))
        self._notes = list(_notes(chart))
        self.bottom = self._high + _FOOT + _NOTE * (len(self._notes) + 1) + _NOTE

    def parts(self) -> Iterator[str]:
        """Its elements, from the ground upwards."""
        yield f'<text class="title" x="12" y="{self._top + 24}">{_text(self._chart.title, 105)}</text>'
        yield from self._ground()
        top = self._low
        for bar, name in zip(self._chart.bars, self._names, strict=True):
            yield from self._row(bar, name, top)
            top += _height(name)
        below = self._high + _FOOT
        for at, (style, note) in enumerate(self._notes):
            yield f'<text class="{style}" x="12" y="{below + _NOTE * at:.1f}">{_text(note, 160)}</text>'
        yield from self._legend(below + _NOTE * len(self._notes))

    def _ground(self) -> Iterator[str]:
        for day in self._chart.off:
            yield self._rect(day, day, self._low, self._high - self._low, _OFF)
        for first, last in self._chart.gaps:
            yield self._rect(first, last, self._low, self._high - self._low, _FREE)
        reached = 0.0
        for day, word in self._chart.ticks:
            at = self._x(day)
            yield f'<line x1="{at:.1f}" x2="{at:.1f}" y1="{self._low - 6}" y2="{self._high}" stroke="#ccc"/>'
            if at >= reached:
                yield f'<text class="faint" x="{at + 2:.1f}" y="{self._low - 10}">{_text(word)}</text>'
                reached = at + _SMALL_LETTER * len(word) + _GAP

    def _row(self, bar: Bar, name: Sequence[str], top: float) -> Iterator[str]:
        style = "phase" if bar.look is Look.PHASE else "name"
        middle = top + _height(name) / 2
        first = middle + 4 - _LINE * (len(name) - 1) / 2
        for at, line in enumerate(name):
            yield f'<text class="{style}" x="12" y="{first + _LINE * at:.1f}">{_text(line)}</text>'
        yield f'<text class="faint" x="{_WIDTH - _RIGHT + 10}" y="{middle + 4:.1f}">{_text(bar.when, _WHEN)}</text>'
        if bar.first is None or bar.last is None:
            marks = "".join(f" {code}" for code in bar.marks)
            words = f"{_UNPLACED}{marks}"
            yield f'<text class="faint" x="{_LEFT + _GAP}" y="{middle + 4:.1f}">{_text(words)}</text>'
            return
        yield "<g>"
        yield f"<title>{_text(_told(bar), 400)}</title>"
        yield from self._shape(bar, bar.first, bar.last, middle)
        yield "</g>"
        if bar.marks:
            left, right = self._x(bar.first), self._x(bar.last + timedelta(days=1))
            yield _marks(" ".join(bar.marks), left, right, middle + 4)

    def _shape(self, bar: Bar, first: date, last: date, middle: float) -> Iterator[str]:
        color = _COLORS[bar.look]
        fill = "#fff" if bar.hedged else color
        if not bar.point:
            height = 6 if bar.look is Look.PHASE else _ROW - 10
            yield self._rect(first, last, middle - height / 2, height, fill, color)
            if bar.look is Look.MIXED:
                yield self._rect(first, last, middle + height / 2 - _STRIP, _STRIP, _REVIEW)
            return
        if first < last:
            yield self._rect(first, last, middle - 2, 4, "#c5d5e6")
        yield _diamond((self._x(last) + self._x(last + timedelta(days=1))) / 2, middle, fill, color)

    def _x(self, day: date) -> float:
        assert self._chart.first is not None
        return _LEFT + (day - self._chart.first).days * (_WIDTH - _LEFT - _RIGHT) / self._chart.days

    def _rect(
        self, first: date, last: date, top: float, height: float, fill: str, stroke: str = "none"
    ) -> str:
        left, right = self._x(first), self._x(last + timedelta(days=1))
        return _box(left, top, max(1.0, right - left), height, fill, stroke)

    def _legend(self, bottom: float) -> Iterator[str]:
        """The looks that the chart has, each with its word."""
        at = 12.0
        for fill, stroke, word in _looks(self._chart):
            if word == "milestone":
                yield _diamond(at + 7, bottom - 4, fill, stroke)
            else:
                yield _box(at, bottom - 9, 14, 10, fill, stroke)
            if word == Look.MIXED.value:
                yield _box(at, bottom + 1 - _STRIP, 14, _STRIP, _REVIEW, "none")
            yield f'<text class="faint" x="{at + 19:.1f}" y="{bottom:.1f}">{word}</text>'
            at += 34 + _SMALL_LETTER * len(word)


def _looks(chart: Chart) -> Iterator[tuple[str, str, str]]:
    placed = [bar for bar in chart.bars if bar.first]
    for look, color in _COLORS.items():
        if any(bar.look is look and not bar.point for bar in placed):
            yield color, color, look.value
    if any(bar.point for bar in placed):
        yield _COLORS[Look.WORK], _COLORS[Look.WORK], "milestone"
    if any(bar.hedged for bar in placed):
        yield "#fff", _COLORS[Look.WORK], "called an estimate"
    if chart.gaps:
        yield _FREE, "none", "free"
    if chart.off:
        yield _OFF, "none", "non-working"


def _notes(chart: Chart) -> Iterator[tuple[str, str]]:
    """How much room there is, and what the codes mean."""
    if chart.slack:
        yield "faint", f"Slack: {chart.slack}"
    whole = [f"{code} {name}" for code, name in chart.names if code in chart.whole]
    if whole:
        yield "mark", f"The plan as a whole: {', '.join(whole)}"
    of_steps = [f"{code} {name}" for code, name in chart.names if code not in chart.whole]
    if of_steps:
        yield "faint", ", ".join(of_steps)


def _told(bar: Bar) -> str:
    estimate = " (called an estimate)" if bar.hedged else ""
    return f"{bar.name}: {bar.when}{estimate}{''.join(f', {code}' for code in bar.marks)}"


def _lines(text: str, width: int) -> list[str]:
    lines = filled(safe(text), width) or [""]
    return lines if len(lines) <= _LINES else [*lines[: _LINES - 1], f"{lines[_LINES - 1][: width - 1]}…"]


def _height(name: Sequence[str]) -> float:
    return _ROW + _LINE * (len(name) - 1)


def _marks(words: str, left: float, right: float, bottom: float) -> str:
    """Behind the bar, else before it, else on it, at its end."""
    length = _LETTER * len(words)
    if right + _GAP + length < _WIDTH - _RIGHT:
        at, anchor = right + _GAP, "start"
    elif left - _GAP - length > _LEFT:
        at, anchor = left - _GAP, "end"
    else:
        at, anchor = right - _GAP, "end"
    halo = 'stroke="#fff" stroke-width="3" paint-order="stroke"'
    return f'<text class="mark" x="{at:.1f}" y="{bottom:.1f}" text-anchor="{anchor}" {halo}>{_text(words)}</text>'


def _diamond(at: float, middle: float, fill: str, stroke: str) -> str:
    points = f"{at:.1f},{middle - 7:.1f} {at + 7:.1f},{middle:.1f} {at:.1f},{middle + 7:.1f} {at - 7:.1f},{middle:.1f}"
    return f'<polygon points="{points}" fill="{fill}" stroke="{stroke}" stroke-width="1.5"/>'


def _box(left: float, top: float, width: float, height: float, fill: str, stroke: str) -> str:
    return (
        f'<rect x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{fill}" '
        f'stroke="{stroke}" rx="2"/>'
    )


def _text(text: str, most: int = 90) -> str:
    plain = safe(text)
    return escape(plain if len(plain) <= most else f"{plain[: most - 1]}…")
