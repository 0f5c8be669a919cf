"""Dates in figures: ``2026-03-01``, ``15.05.2026``, ``03/04/26``, ``03/2026``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.expressions import expression
from sowlint.language.dates.found import Found, Pattern, before, pattern
from sowlint.language.dates.intervals import day_of, months_of
from sowlint.language.dates.words import full_year
from sowlint.language.model import Grade, TimeForm

if TYPE_CHECKING:
    from sowlint.language.dates.found import Context

IN_FIGURES = compiled(r"\d[-/.‐–]\s?\d")
"""What stands in every text that holds one of the dates in figures; one look for all of them."""

_FREE = r"(?<![\w./$€£#,:+-])"
_DONE = r"(?![\w/$€£%]|[-.,:]\d)"
_DUE = re.compile(r"\b(?:by|on|before|until|due|till|from|to|of|date:?)\s*$|[-–—:(|]\s*$", re.IGNORECASE)
_VERSION = expression(r"\b(?:version|release|section|clause|article|ver\.?)\s*$")
_NO_DATES = frozenset({"9/11", "24/7", "50/50"})


def _day(match: re.Match[str], year: int, month: int, day: int, *, ambiguous: bool = False) -> Found | None:
    interval = None if ambiguous else day_of(year, month, day)
    if interval is None and not ambiguous:
        return None
    return Found(
        match.start(),
        match.end(),
        TimeForm.CALENDAR,
        Grade.DAY,
        interval=interval,
        ambiguous=ambiguous,
    )


def _read_iso(match: re.Match[str], _: Context) -> Found | None:
    return _day(match, int(match["year"]), int(match["month"]), int(match["day"]))


def _read_dotted(match: re.Match[str], _: Context) -> Found | None:
    year = int(match["year"])
    if _VERSION.search(before(match)):
        return None
    return _day(match, year if year > 99 else full_year(year), int(match["month"]), int(match["day"]))


def _read_slashed(match: re.Match[str], context: Context) -> Found | None:
    year = int(match["year"])
    if year <= 99:
        year = full_year(year)
    return _either_way(match, context, year)


def _either_way(match: re.Match[str], context: Context, year: int) -> Found | None:
    first, second = int(match["first"]), int(match["second"])
    if first > 12 or context.date_order == "dmy":
        return _day(match, year, second, first)
    if second > 12 or first == second or context.date_order == "mdy":
        return _day(match, year, first, second)
    return _day(match, year, first, second, ambiguous=bool(first and second))


def _read_yearless(match: re.Match[str], context: Context) -> Found | None:
    if match.group() in _NO_DATES or not _DUE.search(before(match)):
        return None
    found = _either_way(match, context, 2024)
    if found is None or found.interval is None:
        return found
    day = found.interval[0]
    return Found(
        match.start(),
        match.end(),
        TimeForm.CALENDAR,
        Grade.DAY,
        in_year=lambda year: day_of(year, day.month, day.day),
    )


def _read_month(match: re.Match[str], _: Context) -> Found | None:
    year, month = int(match["year"]), int(match["month"])
    interval = months_of(year, month)
    if match["iso"] and month > year % 100:
        return None
    return Found(match.start(), match.end(), TimeForm.CALENDAR, Grade.MONTH, interval=interval)


NUMERIC: tuple[Pattern, ...] = (
    pattern(
        rf"{_FREE}(?P<year>(?:19|20)\d\d)(?P<sep>[-/.‐–])(?P<month>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})"
        r"(?:(?=T\d\d:\d\d)|(?![\w/$€£%]|[-.,:]\d))",
        _read_iso,
    ),
    pattern(
        rf"{_FREE}(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?(?P<year>(?:19|20)\d\d){_DONE}",
        _read_dotted,
    ),
    pattern(rf"{_FREE}(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>\d\d){_DONE}", _read_dotted),
    pattern(
        rf"{_FREE}(?P<first>\d{{1,2}})(?P<sep>/|(?<=\d\d)-|(?<=\d)-(?=\d{{1,2}}-\d{{4}}))"
        rf"(?P<second>\d{{1,2}})(?P=sep)"
        rf"(?P<year>(?:19|20)\d\d|\d\d){_DONE}",
        _read_slashed,
    ),
    pattern(rf"{_FREE}(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}}){_DONE}", _read_yearless),
    pattern(rf"{_FREE}(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?P<iso>){_DONE}", _read_month),
    pattern(rf"{_FREE}(?P<year>20\d\d)(?P<iso>-)(?P<month>0[1-9]|1[0-2]){_DONE}", _read_month),
)
