"""Numbered weeks, months, days and sprints of a project, and weeks of the calendar."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.expressions import expression
from sowlint.language.dates.found import Found, Pattern, after, alone, before, pattern
from sowlint.language.dates.intervals import week_of
from sowlint.language.dates.words import DASH, LONG_YEAR, NUMBER_WORD
from sowlint.language.model import Grade, TimeForm

if TYPE_CHECKING:
    from sowlint.language.dates.found import Context

_GRADES = {
    "day": Grade.DAY,
    "week": Grade.WEEK,
    "wk": Grade.WEEK,
    "sprint": Grade.WEEK,
    "iteration": Grade.WEEK,
    "month": Grade.MONTH,
    "quarter": Grade.QUARTER,
    "year": Grade.YEAR,
}
_NUMBER = rf"(?:\d{{1,3}}(?!\d|[.,]\d|%)|(?:{NUMBER_WORD})\b)"
_TO = rf"\s*(?:{DASH}|\bto\b|\band\b|\bthrough\b|&|/|,)\s*"
_WEEK_COMES = expression(r"\b(?:in|by|until|from|during|before|after|end of|week|of)[\s-]+$")
_ON_DAY = expression(r"\b(?:on|by|until|before|after)\s+$")
_TAX_FORM = re.compile(r"\s+(?:forms?|employees?|statements?|tax)\b|-", re.IGNORECASE)
_PERIOD_COMES = expression(r"\b(?:in|by|within|during|after|before|end of|for)\s+(?:its\s+|our\s+|your\s+)?$")


def _read_numbered(match: re.Match[str], _: Context) -> Found | None:
    unit = match["unit"].lower().rstrip("s.")
    number = match["number"].lower()
    if unit == "day" and number in ("1", "one") and re.search(r"\bfrom\s+$", before(match), re.IGNORECASE):
        return None
    if unit == "day" and number == "one" and not _ON_DAY.search(before(match)):
        return None
    if unit in ("day", "week", "month", "quarter", "year") and re.search(
        r"(?:\d|\b(?:per|every|each|a))[\s-]+$", before(match)
    ):
        return None
    if unit in ("quarter", "year") and re.match(r"\s*\w*\s*%", after(match)):
        return None
    return Found(match.start(), match.end(), TimeForm.ORDINAL, _GRADES[unit])


def _read_nth(match: re.Match[str], _: Context) -> Found | None:
    if not _PERIOD_COMES.search(before(match)):
        return None
    return Found(match.start(), match.end(), TimeForm.ORDINAL, _GRADES[match["unit"].lower()])


def _read_short_week(match: re.Match[str], _: Context) -> Found | None:
    announced = alone(match) or _WEEK_COMES.search(before(match)) or _beside_another(match)
    if not 1 <= int(match["number"]) <= 53 or not announced or _TAX_FORM.match(after(match)):
        return None
    return Found(match.start(), match.end(), TimeForm.ORDINAL, Grade.WEEK)


def _read_short_month(match: re.Match[str], _: Context) -> Found | None:
    """“(M1–3)”: months of a project; a single “M3” may as well be a milestone."""
    if int(match["number"]) >= int(match["other"]):
        return None
    return Found(match.start(), match.end(), TimeForm.ORDINAL, Grade.MONTH)


def _beside_another(match: re.Match[str]) -> bool:
    return bool(match["other"]) or len(re.findall(r"\bW\d{1,2}\b", match.string)) > 1


def _read_calendar_week(match: re.Match[str], context: Context) -> Found | None:
    week = int(match["number"])
    if not 1 <= week <= 53:
        return None
    year = match.groupdict().get("year")
    del context
    return Found(
        match.start(),
        match.end(),
        TimeForm.CALENDAR,
        Grade.WEEK,
        int(year) if year else None,
        lambda year: week_of(year, week),
    )


ORDINALS_OF_PROJECT: tuple[Pattern, ...] = (
    pattern(
        rf"(?<![\w-])(?:project\s+)?(?P<unit>weeks?|wks?\.?|months?|days?|sprints?|iterations?|quarters?|"
        rf"years?)"
        rf"\s?[#:]?\s?(?P<number>{_NUMBER})(?:{_TO}(?:(?P=unit)\s?)?(?P<other>{_NUMBER})"
        rf"){{0,12}}(?!\w|\s*(?:%|{DASH}\s*(?:day|week|month|year)))",
        _read_numbered,
    ),
    pattern(
        r"\bthe\s+(?:first|second|third|fourth|fifth|sixth|final|last)\s+(?P<unit>week|month|sprint|day|"
        r"quarter|year)\b"
        r"(?=\s+of\s+(?:the\s+)?(?:project|engagement|contract|term|pilot|phase|work)|\s*[,.;)]|\s*$)",
        _read_nth,
    ),
    pattern(
        rf"(?<![\w./-])(?-i:W)(?P<number>\d{{1,2}})(?:\s*{DASH}\s*(?-i:W)?(?P<other>\d{{1,2}}))?(?!\w|\.\d)",
        _read_short_week,
    ),
    pattern(
        rf"(?<=\()(?-i:M)(?P<number>\d{{1,2}})\s*{DASH}\s*(?-i:M)?(?P<other>\d{{1,2}})(?=\))",
        _read_short_month,
    ),
    pattern(
        rf"(?<![\w-])(?:(?:calendar\s+|iso\s+)?(?:weeks?|wk)|w)\.?\s?(?P<number>\d{{1,2}})"
        rf"(?:,?\s+(?:of\s+)?|/|\s*-\s*|\s*\()(?P<year>{LONG_YEAR})\)?",
        _read_calendar_week,
    ),
    pattern(
        rf"(?<![\w-])(?:c\.?w\.?|kw|(?:calendar|iso)\s+week)\s?(?P<number>\d{{1,2}})(?:(?:,?\s+(?:of\s+)?|/|"
        rf"-)(?P<year>{LONG_YEAR}))?(?!\w)",
        _read_calendar_week,
    ),
    pattern(r"(?<![\w-])(?P<year>20\d\d)[\s-]?W(?P<number>\d{1,2})(?:-[1-7])?(?!\w)", _read_calendar_week),
    pattern(
        rf"(?:\b(?:in|by|until|from|during|before|week|vecka)\s+|(?<=^))(?-i:v)\.\s?(?P<number>\d{{1,2}})"
        rf"(?P<other>\s*{DASH}\s*\d{{1,2}})?(?!\w|\.\d)",
        _read_short_week,
    ),
)
