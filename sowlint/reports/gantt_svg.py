"""Plans as one picture in SVG: no scripts, no fonts or files from elsewhere."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from sowlint.plan.chart import Look, days_off
from sowlint.reports.words import safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sowlint.plan.calendar import WorkingCalendar
    from sowlint.plan.chart import Bar, Chart

_WIDTH = 1100
_LEFT = 300
_RIGHT = 190
_ROW = 26
_HEAD = 58
_FOOT = 40
_GAP = 5
_LETTER = 8
_COLORS = {Look.WORK: "#3b6ea5", Look.REVIEW: "#c9822b", Look.BUFFER: "#5a9a5a"}
_STYLE = (
    "text{font-family:system-ui,sans-serif;font-size:13px;fill:#222}.title{font-size:16px;font-weight:600}"
    ".faint{fill:#666;font-size:11px}.mark{fill:#b00020;font-weight:600;font-size:12px}"
)


def svg(charts: Sequence[Chart], calendar: WorkingCalendar) -> str:
    """One picture with a chart under the other."""
    parts: list[str] = []
    top = 0
    for chart in charts:
        parts += _chart(chart, calendar, top)
        top += _HEAD + _ROW * len(chart.bars) + _FOOT
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {top}" '
        f'width="{_WIDTH}" height="{top}" role="img">\n'
        f'<style>{_STYLE}</style>\n<rect width="{_WIDTH}" height="{top}" fill="#fff"/>\n{body}\n</svg>\n'
    )


def _chart(chart: Chart, calendar: WorkingCalendar, top: int) -> Iterator[str]:
    low, high = top + _HEAD, top + _HEAD + _ROW * len(chart.bars)
    yield f'<text class="title" x="12" y="{top + 24}">{_text(chart.title)}</text>'
    for day in days_off(chart, calendar):
        yield _rect(chart, day, day, low, high - low, "#eee")
    for first, last in chart.gaps:
        yield _rect(chart, first, last, low, high - low, "#dff0df")
    for day, word in chart.ticks:
        at = _x(chart, day)
        yield f'<line x1="{at:.1f}" x2="{at:.1f}" y1="{low - 6}" y2="{high}" stroke="#ccc"/>'
        yield f'<text class="faint" x="{at + 2:.1f}" y="{low - 10}">{_text(word)}</text>'
    for at, bar in enumerate(chart.bars):
        yield from _bar(chart, bar, low + at * _ROW)
    yield (
        f'<text class="faint" x="12" y="{high + 22}">blue: work, orange: review, green: buffer, diamond: milestone, '
        "pale green: free, grey: non-working; hollow: called an estimate</text>"
    )


def _bar(chart: Chart, bar: Bar, top: int) -> Iterator[str]:
    middle = top + _ROW / 2
    color = _COLORS[bar.look]
    fill = "#fff" if bar.hedged else color
    yield f'<text x="12" y="{middle + 4:.1f}">{_text(bar.name, 42)}</text>'
    if bar.point:
        at = (_x(chart, bar.first) + _x(chart, bar.first + timedelta(days=1))) / 2
        points = f"{at:.1f},{middle - 7} {at + 7:.1f},{middle} {at:.1f},{middle + 7} {at - 7:.1f},{middle}"
        yield f'<polygon points="{points}" fill="{fill}" stroke="{color}" stroke-width="1.5"/>'
    else:
        yield _rect(chart, bar.first, bar.last, top + 5, _ROW - 10, fill, color)
    yield f'<text class="faint" x="{_WIDTH - _RIGHT + 8}" y="{middle + 4:.1f}">{_text(bar.when, 26)}</text>'
    if bar.marks:
        yield _marks(
            " ".join(bar.marks), _x(chart, bar.first), _x(chart, bar.last + timedelta(days=1)), middle + 4
        )


def _marks(words: str, left: float, right: float, bottom: float) -> str:
    """Behind the bar, or before it where its end leaves no room."""
    fits = right + _GAP + _LETTER * len(words) < _WIDTH - _RIGHT
    at, anchor = (right + _GAP, "start") if fits else (left - _GAP, "end")
    return f'<text class="mark" x="{at:.1f}" y="{bottom:.1f}" text-anchor="{anchor}">{_text(words)}</text>'


def _x(chart: Chart, day: date) -> float:
    return _LEFT + (day - chart.first).days * (_WIDTH - _LEFT - _RIGHT) / chart.days


def _rect(
    chart: Chart, first: date, last: date, top: float, height: float, fill: str, stroke: str = "none"
) -> str:
    left, right = _x(chart, first), _x(chart, last + timedelta(days=1))
    return (
        f'<rect x="{left:.1f}" y="{top}" width="{max(1.0, right - left):.1f}" height="{height}" fill="{fill}" '
        f'stroke="{stroke}" rx="2"/>'
    )


def _text(text: str, most: int = 90) -> str:
    plain = safe(text)
    return escape(plain if len(plain) <= most else f"{plain[: most - 1]}…")
