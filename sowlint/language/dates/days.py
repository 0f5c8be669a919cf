"""Days and months by name: ``1 March 2026``, ``March 1st``, ``12–30 Jan``, ``March 2026``, ``(in) March``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.language.dates.found import Found, Pattern, after, alone, before, pattern
from sowlint.language.dates.intervals import day_of, months_of
from sowlint.language.dates.words import (
    DASH,
    DAY,
    LABEL_BEFORE,
    LONG_YEAR,
    MONTH,
    SHORT_YEAR,
    TH,
    TOLD_YEAR,
    WEEKDAY,
    YEAR,
    full_year,
    month_number,
    year_value,
)
from sowlint.language.model import Grade, TimeForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from sowlint.language.dates.found import Context
    from sowlint.language.dates.intervals import Interval

_FREE = r"(?<![\w.,/$€£#-])"
_FREE_OF_PART = r"(?<![\w.,/$€£#])(?<!\d-)"
_WEEKDAY = rf"(?:\b{WEEKDAY},?\s+)?"
_TO = rf"\s*(?:{DASH}|\bto\b|\band\b|&|\bthrough\b)\s*"
_NAMES = frozenset({"may", "mar", "march", "april", "june", "august", "jun"})
_COMES_BEFORE = compiled(
    r"(?:\b(?:in|by|of|until|till|from|since|before|after|during|for|early|mid|late|end|through|to|between|"
    r"and|or|"
    r"this|next|last|every|each|around|about|mid)|[-‐-―−(:/|&,~])\s*$",
    re.IGNORECASE,
)
_COMES_AFTER = compiled(rf"\s*(?:{DASH}|to|through|until|and|/|&)\s*(?:{MONTH})", re.IGNORECASE)
_GOES_ON = compiled(
    r"\s*(?:[^\w\s]|$|(?:and|to|at|in|for|by|through|with|on|we|the|it|or|as|is|will|until|when|all|this|"
    r"our|via|between|"
    r"after|before|from|a|an|during|where|which|that|if|you|your|they)\b|[A-Z\d])"
)


def _day(month: int, day: int) -> Callable[[int], Interval | None]:
    return lambda year: day_of(year, month, day)


def _days(month: int, first: int, last: int) -> Callable[[int], Interval | None]:
    def placed(year: int) -> Interval | None:
        start, end = day_of(year, month, first), day_of(year, month, last)
        return (start[0], end[1]) if start and end and start <= end else None

    return placed


def _is_modal(name: str) -> bool:
    """``may`` and ``march`` in small letters, and ``MAY`` in capitals, are mostly verbs."""
    return name.lower() in ("may", "march", "mar") and not name.istitle()


def _read_day(match: re.Match[str], context: Context) -> Found | None:
    name = match["month"].rstrip(".")
    numbered = match["year"] or match["th"]
    if _is_modal(name) and not numbered:
        return None
    if name == "May" and not numbered and not _GOES_ON.match(after(match)):
        return None
    month, first = month_number(name), int(match["day"])
    last = int(match["other"]) if match["other"] else first
    year = _year(match["year"], context)
    if (
        day_of(year or 2024, month, first) is None
        or day_of(year or 2024, month, last) is None
        or last < first
    ):
        return None
    in_year = _day(month, first) if first == last else _days(month, first, last)
    start = match.start()
    if match["other"] and LABEL_BEFORE.search(before(match)):
        start, in_year = match.start("other"), _day(month, last)
    return Found(start, match.end(), TimeForm.CALENDAR, Grade.DAY, year, in_year)


def _year(text: str | None, context: Context) -> int | None:
    if text and re.fullmatch(r"\d\d", text.strip()):
        return full_year(int(text))
    return year_value(text, context.as_of)


def _read_month(match: re.Match[str], context: Context) -> Found | None:
    month = month_number(match["month"])
    year = _year(match["year"], context)
    if re.fullmatch(r"\d\d", match["year"]) and not 24 <= int(match["year"]) <= 45:
        return None
    return Found(
        match.start(),
        match.end(),
        TimeForm.CALENDAR,
        Grade.MONTH,
        year,
        lambda year: months_of(year, month),
    )


def _read_bare_month(match: re.Match[str], _: Context) -> Found | None:
    name = match["month"].rstrip(".")
    month = month_number(name)
    if not _stands_as_month(match, name):
        return None
    return Found(
        match.start(),
        match.end(),
        TimeForm.CALENDAR,
        Grade.MONTH,
        None,
        lambda year: months_of(year, month),
    )


def _stands_as_month(match: re.Match[str], name: str) -> bool:
    """Whether a month's name without day or year is one, and not a verb, a person or part of a word."""
    if re.match(r"\s*_{2,}|[-‐]?\d|['’]s?\w", after(match)) and not re.match(r"['’]s", after(match)):
        return False
    if alone(match):
        return True
    if name.lower() == "mar" and not name.istitle():
        return False
    if name.lower() in _NAMES or len(name) == 3:
        announced = bool(_COMES_BEFORE.search(before(match)) or _COMES_AFTER.match(after(match)))
        return announced and not _is_modal(name) and not re.match(r"\s+[A-Z][a-z]", after(match))
    return name[0].isupper()


DAYS: tuple[Pattern, ...] = (
    pattern(
        rf"{_FREE}{_WEEKDAY}(?:the\s+)?\b(?P<day>{DAY})(?P<th>{TH})?(?:{_TO}(?P<other>{DAY}){TH}?)?"
        rf"(?:\s+(?:day\s+)?(?:of\s+)?|{DASH}|\.\s*)(?P<month>{MONTH})"
        rf"(?:(?:,?\s+(?:of\s+)?|,|\s*[-/.]\s*)(?P<year>{LONG_YEAR}|{SHORT_YEAR}|{TOLD_YEAR}|(?<=-)"
        rf"\d\d(?![\d-])))?(?!\d)",
        _read_day,
    ),
    pattern(
        rf"{_FREE}{_WEEKDAY}\b(?P<month>{MONTH})\s+(?:the\s+)?(?P<day>{DAY})(?P<th>{TH})?(?!\d|[.,:]\d|\w|%)"
        rf"(?:{_TO}(?P<other>{DAY}){TH}?(?!\d|\w|[.:]\d))?"
        rf"(?:(?:\s*,\s*|\s+(?:of\s+)?)(?P<year>{YEAR}))?",
        _read_day,
    ),
    pattern(
        rf"{_FREE}\b(?P<month>{MONTH})-(?P<day>{DAY})(?P<th>)(?P<other>)-(?P<year>{LONG_YEAR}|\d\d)(?![\d-])",
        _read_day,
    ),
    pattern(
        rf"{_FREE_OF_PART}\b(?P<month>{MONTH})(?:,?\s+(?:of\s+)?|\s*[-/.]\s*|,|(?=['’]))(?P<year>{YEAR}|(?<=-)"
        rf"\d\d(?![\d-]))",
        _read_month,
    ),
    pattern(rf"(?<![\w.@/'’])(?P<month>{MONTH})(?![\w@/])", _read_bare_month),
)
