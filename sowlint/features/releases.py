"""Versions and days from which, or up to which, a feature is there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

Version = tuple[int, ...]

_VERSION = re.compile(r"(?:v|version|release)?\.?\s*(\d+(?:\.\d+)*)(?:\.x)?", re.IGNORECASE)
_PERIOD = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?:-(?P<month>\d\d?)(?:-(?P<day>\d\d?))?)?"
    r"|Q(?P<quarter>[1-4])[ /-]?(?P<of>(?:19|20)\d\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Point:
    """A version, or a stretch of days; what it is not is ``None``.

    Attributes:
        version: its numbers, the greatest first.
        day: the first day of the stretch.
        last_day: the last one.
    """

    version: Version | None = None
    day: date | None = None
    last_day: date | None = None


@lru_cache(maxsize=1024)
def point(text: str) -> Point | None:
    """What a version (“5.1”, “v5”), a day (2025-03-01), month, year or quarter (“Q3 2025”) means; ``None`` if empty.

    Raises:
        ValueError: where it is none of them.
    """
    if not text.strip():
        return None
    if period := _PERIOD.fullmatch(text.strip()):
        try:
            return Point(None, *_days(period))
        except ValueError as error:
            raise ValueError(f"there is no day “{text}”") from error
    if version := _VERSION.fullmatch(text.strip()):
        return Point(numbers(version[1]))
    raise ValueError(
        f"“{text}” is neither a version such as “5.1” nor a day, month, quarter or year such as 2025-03-01"
    )


def numbers(version: str) -> Version:
    """``5.1`` as (5, 1)."""
    return tuple(map(int, version.split(".")))


def earlier(one: Version, other: Version) -> bool:
    """Whether a version comes before another; 5 is any 5.x, so it comes neither before nor after 5.1."""
    size = min(len(one), len(other))
    return one[:size] < other[:size]


def _days(period: re.Match[str]) -> tuple[date, date]:
    if period["quarter"]:
        month, length, year = 3 * int(period["quarter"]) - 2, 3, int(period["of"])
    else:
        month, length, year = int(period["month"] or 1), 1 if period["month"] else 12, int(period["year"])
    if period["day"]:
        day = date(year, month, int(period["day"]))
        return day, day
    after = month - 1 + length
    return date(year, month, 1), date(year + after // 12, after % 12 + 1, 1) - timedelta(days=1)
