"""Times told from the day of writing: ``next month``, ``tomorrow``, ``by Friday``, ``the 15th``."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from sowlint.expressions import expression
from sowlint.language.dates.found import Found, Pattern, after, before, pattern
from sowlint.language.dates.intervals import (
    Interval,
    day_of,
    months_of,
    season_of,
    unit_around,
)
from sowlint.language.dates.words import (
    DAY,
    FULL_WEEKDAY,
    MONTH,
    SEASONS,
    TH,
    month_number,
    weekday_number,
)
from sowlint.language.model import Grade, TimeForm

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from sowlint.language.dates.found import Context

_STEPS = {
    "this": 0,
    "current": 0,
    "later this": 0,
    "earlier this": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "last": -1,
    "past": -1,
    "previous": -1,
}
UNIT_GRADES = {
    "day": Grade.DAY,
    "week": Grade.WEEK,
    "weekend": Grade.WEEK,
    "month": Grade.MONTH,
    "quarter": Grade.QUARTER,
    "half": Grade.HALF,
    "year": Grade.YEAR,
}
BINDING = expression(
    r"\b(?:by|before|until|till|in\s+time\s+for|prior\s+to|no\s+later\s+than|for|on|at|after|around|to|"
    r"towards?)"
    r"(?:\s+(?:the|this|next|about|around))?\s+$"
)
_ENDED = re.compile(r"\s*(?:[^\w\s]|$)")
_OF_A_SPAN = re.compile(r"day\s*(?:[-–—&/]|to|through|and|,)\s*$", re.IGNORECASE)
_IN_A_SPAN = re.compile(
    r"s\b|\s*(?:[-–—&/]|to|through|and|,)\s*(?:mon|tue|wed|thu|fri|sat|sun)", re.IGNORECASE
)
_WHICH = (
    r"(?P<which>this|next|coming|upcoming|later\s+this|earlier\s+this|last|past|previous|current|following)"
)


def _step(which: str) -> int | None:
    return _STEPS.get(" ".join(which.lower().split()))


def _read_unit(match: re.Match[str], context: Context) -> Found | None:
    """``next week``; ``the following month`` counts from something else and cannot be placed."""
    unit, step = match["unit"].lower(), _step(match["which"])
    if re.match(r"['’]s\s|-\w", after(match)):
        return None
    interval = None
    if context.as_of and step is not None:
        interval = unit_around(context.as_of, unit, step)
    return Found(match.start(), match.end(), TimeForm.DEICTIC, UNIT_GRADES[unit], interval=interval)


def _read_season(match: re.Match[str], context: Context) -> Found | None:
    season, step = match["season"].lower(), _step(match["which"])
    interval = None
    if context.as_of and step is not None:
        interval = _yearly(context.as_of, step, lambda year: season_of(year, season))
    return Found(match.start(), match.end(), TimeForm.DEICTIC, Grade.QUARTER, interval=interval)


def _read_month(match: re.Match[str], context: Context) -> Found | None:
    month, step = month_number(match["month"]), _step(match["which"])
    interval = None
    if context.as_of and step is not None:
        interval = _yearly(context.as_of, step, lambda year: months_of(year, month))
    return Found(match.start(), match.end(), TimeForm.DEICTIC, Grade.MONTH, interval=interval)


def _yearly(as_of: date, step: int, in_year: Callable[[int], Interval | None]) -> Interval | None:
    """The last, this or next occurrence of what comes once a year."""
    candidates = [each for ahead in (-1, 0, 1, 2) if (each := in_year(as_of.year + ahead))]
    if step < 0:
        ended = [each for each in candidates if each[1] < as_of]
        return ended[-1] if ended else None
    return next((each for each in candidates if each[1] >= as_of), None)


def _read_day_of_month(match: re.Match[str], context: Context) -> Found | None:
    which = (match["which"] or "this").lower()
    if which in ("each", "every", "the"):
        return None
    interval = None
    if context.as_of and which in ("this", "next"):
        month = months_of(context.as_of.year, context.as_of.month + (which == "next"))
        interval = day_of(month[0].year, month[0].month, int(match["day"])) if month else None
    return Found(match.start(), match.end(), TimeForm.DEICTIC, Grade.DAY, interval=interval)


def _read_bare_day(match: re.Match[str], context: Context) -> Found | None:
    if not BINDING.search(before(match)) or not _ENDED.match(after(match)):
        return None
    interval = None
    if context.as_of:
        months = (months_of(context.as_of.year, context.as_of.month + ahead) for ahead in (0, 1, 2))
        days = (day_of(m[0].year, m[0].month, int(match["day"])) for m in months if m)
        interval = next((each for each in days if each and each[0] >= context.as_of), None)
    return Found(match.start(), match.end(), TimeForm.DEICTIC, Grade.DAY, interval=interval)


def _read_tomorrow(match: re.Match[str], context: Context) -> Found | None:
    if re.search(r"\b(?:for|of|about|and)\s+$", before(match), re.IGNORECASE) or re.match(
        r"['’-]", after(match)
    ):
        return None
    ahead = 2 if "after" in match.group().lower() else 1
    day = context.as_of + timedelta(days=ahead) if context.as_of else None
    return Found(
        match.start(), match.end(), TimeForm.DEICTIC, Grade.DAY, interval=(day, day) if day else None
    )


def _read_weekday(match: re.Match[str], context: Context) -> Found | None:
    """``by Friday``, ``next Monday``, ``close of business Friday``; never “Monday to Friday”."""
    which, close = (match["which"] or "").lower(), match["close"]
    past = which in ("last", "past", "previous")
    if _OF_A_SPAN.search(before(match)) or _IN_A_SPAN.match(after(match)):
        return None
    if not (which or close) and not BINDING.search(before(match)):
        return None
    interval = None
    if context.as_of:
        ahead = (weekday_number(match["day"]) - context.as_of.weekday()) % 7
        ahead = ahead - 7 if past else ahead or 7 * (which == "next")
        day = context.as_of + timedelta(days=ahead)
        interval = day, day
    return Found(match.start(), match.end(), TimeForm.DEICTIC, Grade.DAY, interval=interval)


def _read_close_of_day(match: re.Match[str], context: Context) -> Found | None:
    day = context.as_of
    if day and match["tomorrow"]:
        day += timedelta(days=1)
    return Found(
        match.start(), match.end(), TimeForm.DEICTIC, Grade.DAY, interval=(day, day) if day else None
    )


def _read_vague(match: re.Match[str], _: Context) -> Found:
    return Found(match.start(), match.end(), TimeForm.DEICTIC, Grade.VAGUE)


RELATIVE: tuple[Pattern, ...] = (
    pattern(
        rf"\b(?:the\s+)?{_WHICH}\s+(?:calendar\s+)?(?P<unit>weekend|week|month|quarter|half|year)\b(?!-\w)",
        _read_unit,
    ),
    pattern(rf"\b(?:the\s+)?{_WHICH}\s+(?P<season>{'|'.join(SEASONS)})\b", _read_season),
    pattern(rf"\b{_WHICH}\s+(?P<month>{MONTH})(?!\s*\d)", _read_month),
    pattern(
        rf"\b(?:the\s+)?(?P<day>{DAY}){TH}\s+(?:day\s+)?of\s+(?:the\s+)?(?P<which>this|next|following|each|"
        rf"every|)\s*month\b",
        _read_day_of_month,
    ),
    pattern(rf"\bthe\s+(?P<day>{DAY}){TH}\b", _read_bare_day),
    pattern(r"\b(?:the\s+day\s+after\s+tomorrow|tomorrow)\b", _read_tomorrow),
    pattern(
        rf"\b(?:(?P<close>close\s+of\s+business|c\.?o\.?b\.?|e\.?o\.?d\.?|end\s+of\s+(?:the\s+)?day|close)"
        rf"\s*,?\s+(?:on\s+)?)?"
        rf"(?:(?P<which>this|next|coming|last|past|previous)\s+)?(?P<day>{FULL_WEEKDAY})",
        _read_weekday,
    ),
    pattern(
        r"(?<=\bby\s)(?:the\s+)?(?:close\s+of\s+business|cob|eod|end\s+of\s+(?:the\s+)?(?:business\s+)?day|"
        r"end\s+of\s+business|today)\b"
        r"(?:\s+(?:today|(?P<tomorrow>tomorrow)))?",
        _read_close_of_day,
    ),
    pattern(
        r"\b(?:the\s+)?(?:coming|near(?:est)?|(?:next|following)\s+(?:few|several|couple\s+of))\s+(?:days|"
        r"weeks|months|quarters|years)\b",
        _read_vague,
    ),
)
