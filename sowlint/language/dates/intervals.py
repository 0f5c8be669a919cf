"""Intervals of days: months, quarters, halves, seasons, weeks, their parts, and feast days."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, timedelta

Interval = tuple[date, date]

_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_FEASTS = {
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "xmas": (12, 25),
    "boxing day": (12, 26),
    "new year": (1, 1),
    "new years": (1, 1),
    "new years eve": (12, 31),
    "halloween": (10, 31),
    "valentines day": (2, 14),
    "independence day": (7, 4),
}
_AFTER_THANKSGIVING = {"thanksgiving": 0, "black friday": 1, "cyber monday": 4}
FEASTS = (*_FEASTS, *_AFTER_THANKSGIVING, "easter")


def day_of(year: int, month: int, day: int) -> Interval | None:
    """One day; ``None`` where the calendar has no such day."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found, found


def months_of(year: int, month: int, count: int = 1) -> Interval | None:
    """So many whole months from the given one on; ``None`` beyond the calendar.

    ``month`` may lie outside 1 to 12 and then counts into the neighbouring years.
    """
    first = _first_of_month(year, month)
    beyond = _first_of_month(year, month + count)
    return (first, beyond - timedelta(days=1)) if first and beyond else None


def _first_of_month(year: int, month: int) -> date | None:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1) if MINYEAR < year < MAXYEAR else None


def season_of(year: int, season: str) -> Interval | None:
    """A season of the northern half of the world; winter begins in December of its year."""
    return months_of(year, _SEASONS[season], 3)


def week_of(year: int, week: int) -> Interval | None:
    """An ISO 8601 week, Monday to Sunday; ``None`` where the year has no such week."""
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    return monday, monday + timedelta(days=6)


def week_around(day: date) -> Interval:
    """The week from Monday to Sunday that holds a day."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def unit_around(day: date, unit: str, step: int) -> Interval | None:
    """The week, weekend, month, quarter, half or year that holds a day, or one so many steps on."""
    if unit in ("week", "weekend"):
        monday, sunday = week_around(day + timedelta(days=7 * step))
        return (sunday - timedelta(days=1), sunday) if unit == "weekend" else (monday, sunday)
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12}[unit]
    first = (day.month - 1) // months * months + 1
    return months_of(day.year, first + step * months, months)


def narrow(whole: Interval, part: str) -> Interval:
    """A part of an interval.

    Args:
        whole: the interval.
        part: ``early``, ``mid`` or ``late`` for its thirds, ``first half`` or ``second half``, ``first week``
            to ``last week``, ``first day`` or ``last day``.
    """
    first, last = whole
    if part.endswith("day"):
        return (first, first) if part.startswith("first") else (last, last)
    if part.endswith("week"):
        return _week_within(whole, part.split(maxsplit=1)[0])
    if part.endswith("half"):
        middle = _on(whole, 1, 2)
        return (first, middle - timedelta(days=1)) if part.startswith("first") else (middle, last)
    start, end = {"early": (0, 1), "mid": (1, 2)}.get(part, (2, 3))
    return _on(whole, start, 3), _on(whole, end, 3) - timedelta(days=1)


def _on(whole: Interval, part: int, parts: int) -> date:
    """Where a part of an interval begins; whole months where they can be divided so."""
    first, last = whole
    beyond = last + timedelta(days=1)
    months = 12 * (beyond.year - first.year) + beyond.month - first.month
    if part == parts:
        return beyond
    if first.day == beyond.day == 1 and months % parts == 0:
        month = first.month - 1 + months // parts * part
        return date(first.year + month // 12, month % 12 + 1, 1)
    return first + timedelta(days=(beyond - first).days * part // parts)


def _week_within(whole: Interval, which: str) -> Interval:
    first, last = whole
    if which in ("last", "final"):
        return max(first, last - timedelta(days=6)), last
    start = first + timedelta(days=7 * ["first", "second", "third", "fourth"].index(which))
    return min(start, last), min(start + timedelta(days=6), last)


def feast_of(year: int, name: str) -> Interval | None:
    """The day of a feast in a year, such as Christmas, Easter or Black Friday."""
    if name == "easter":
        return _easter(year)
    if name in _FEASTS:
        return day_of(year, *_FEASTS[name])
    start = date(year, 11, 1)
    fourth_thursday = start + timedelta(days=(3 - start.weekday()) % 7 + 21)
    day = fourth_thursday + timedelta(days=_AFTER_THANKSGIVING[name])
    return day, day


def _easter(year: int) -> Interval | None:
    """Easter Sunday by the anonymous Gregorian computation (Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    offset = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * offset) // 433
    month = (h + offset - 7 * m + 90) // 25
    day = (h + offset - 7 * m + 33 * month + 19) % 32
    return day_of(year, month, day)
