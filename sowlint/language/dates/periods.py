"""Quarters, halves, seasons, fiscal and calendar years: ``Q3 2026``, ``H2``, ``FY26 Q1``, ``by 2027``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.language.dates.found import Found, Pattern, after, alone, before, pattern
from sowlint.language.dates.intervals import months_of, season_of
from sowlint.language.dates.words import (
    LONG_YEAR,
    ORDINALS,
    SEASONS,
    SHORT_YEAR,
    TOLD_YEAR,
    full_year,
    year_value,
)
from sowlint.language.model import Grade, TimeForm

if TYPE_CHECKING:
    from sowlint.language.dates.found import Context

_FREE = r"(?<![\w.$€£#/])"
_YEAR = rf"(?:{LONG_YEAR}|{SHORT_YEAR}|{TOLD_YEAR})"
_FISCAL = r"(?:fy\s?['’]?|(?:fiscal|financial)\s+(?:year\s+)?)"
_FY = rf"{_FISCAL}(?P<year>(?:19|20)\d\d|\d\d)(?:\s*[/–-]\s*(?:20)?\d\d)?"
_NTH = r"(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th|last|final)"
_SEASON_COMES = compiled(
    r"\b(?:in|by|until|before|after|during|this|next|last|of|since|from|for|through|to|early|mid|late)"
    r"(?:\s+the)?[\s-]+$",
    re.IGNORECASE,
)
_HALF_COMES = compiled(
    r"\b(?:in|by|of|during|for|until|before|from|through|to|end|early|late|mid)[\s-]+$", re.IGNORECASE
)
_YEAR_COMES = compiled(
    r"\b(?:in|by|before|until|till|during|through(?:out)?|since|from|for|after|to|and|between|early|"
    r"mid(?:dle)?|late|"
    r"(?:end|beginning|start|middle|half|rest|remainder|course|close)\s+of|release[sd]?|launch(?:es|ing)?|"
    r"roadmap|coming|"
    r"available|arriving|shipping|year[ -]end|eoy|end|autumn|summer|winter)(?:\s+(?:the\s+)?year)?[\s,-]+$|"
    r"[–—-]\s*$",
    re.IGNORECASE,
)
_UNITS = (
    r"users?|people|customers?|days?|hours?|weeks?|employees|companies|lines|records|items|words|points|euros?|"
    r"dollars|miles|mb|gb|px"
)
_YEAR_GOES = compiled(r"\s+(?:release|launch|roadmap|edition|delivery|go-live|rollout)\b", re.IGNORECASE)


def _found(match: re.Match[str], grade: Grade, year: int | None, months: tuple[int, int]) -> Found:
    """Whole months of a year, ``months`` being the first month and how many there are."""
    return Found(
        match.start(),
        match.end(),
        TimeForm.CALENDAR,
        grade,
        year,
        lambda year: months_of(year, *months),
    )


def _read_quarter(match: re.Match[str], context: Context) -> Found | None:
    text = match.string
    if match.start() == 0 and "?" in text and re.match(r"\s*[.:)]", after(match)):
        return None
    year = _short_or_long(match, context)
    return _found(match, Grade.QUARTER, year, (3 * _number(match) - 2, 3))


def _read_half(match: re.Match[str], context: Context) -> Found | None:
    year = _short_or_long(match, context)
    dated = match["year"] or alone(match) or _HALF_COMES.search(before(match))
    return _found(match, Grade.HALF, year, (6 * _number(match) - 5, 6)) if dated else None


def _number(match: re.Match[str]) -> int:
    return int(next(each for each in (match["number"], match.groupdict().get("number_2")) if each))


def _short_or_long(match: re.Match[str], context: Context) -> int | None:
    text = match["year"] or match.groupdict().get("year_2")
    if text and re.fullmatch(r"\d\d", text):
        return full_year(int(text))
    return year_value(text, context.as_of)


def _read_nth_quarter(match: re.Match[str], context: Context) -> Found | None:
    if re.match(
        r"\s+of\s+(?:the\s+)?(?:project|contract|term|engagement|fiscal)", after(match), re.IGNORECASE
    ):
        return None
    year = year_value(match["year"], context.as_of)
    return _found(match, Grade.QUARTER, year, (3 * ORDINALS[match["nth"].lower()] - 2, 3))


def _read_nth_half(match: re.Match[str], context: Context) -> Found | None:
    if re.match(r"\s+of\s+(?!(?:the\s+)?(?:year|20))", after(match), re.IGNORECASE):
        return None
    second = match["nth"].lower() not in ("first", "1st", "early")
    announced = match["year"] or re.search(
        r"\b(?:in|by|during|of|for)\s+the\s+$", before(match) + match["the"], re.IGNORECASE
    )
    if not announced:
        return None
    return _found(match, Grade.HALF, year_value(match["year"], context.as_of), (7 if second else 1, 6))


def _read_season(match: re.Match[str], context: Context) -> Found | None:
    season = match["season"].lower()
    if not match["year"] and not alone(match) and not _season_announced(match):
        return None
    return Found(
        match.start(),
        match.end(),
        TimeForm.CALENDAR,
        Grade.QUARTER,
        year_value(match["year"], context.as_of),
        lambda year: season_of(year, season),
    )


def _season_announced(match: re.Match[str]) -> bool:
    goes_on = re.match(
        r"\s+(?:to|for|into|under|within|back|short|behind|school|camp|olympics|prep|sale|on)\b|['’-]",
        after(match),
        re.IGNORECASE,
    )
    announced = _SEASON_COMES.search(before(match))
    if match["season"].lower() == "fall" and re.search(r"\bto\s+$", before(match)):
        return False
    return bool(announced and not goes_on)


def _read_fiscal(match: re.Match[str], context: Context) -> Found | None:
    groups = match.groupdict()
    year = int(match["year"]) if groups.get("year") else None
    if year is not None and year < 100:
        year = full_year(year)
    quarter, half = groups.get("quarter"), groups.get("half")
    if groups.get("nth"):
        quarter = str(ORDINALS[match["nth"].lower()])
    grade = Grade.QUARTER if quarter else Grade.HALF if half else Grade.YEAR
    offset, count = (3 * int(quarter) - 3, 3) if quarter else (6 * int(half) - 6, 6) if half else (0, 12)
    start = context.fiscal_year_start
    if start is None:
        return Found(match.start(), match.end(), TimeForm.CALENDAR, grade)
    month = start + offset - (12 if start > 1 else 0)
    return _found(match, grade, year, (month, count))


def _read_year(match: re.Match[str], _: Context) -> Found | None:
    if re.search(r"(?:©|\bcopyright|\(c\))\s*(?:[\d\s,–-]*)$", before(match), re.IGNORECASE):
        return None
    if re.match(rf"\s*[-–]\s*\d|\s+(?:{_UNITS})\b", after(match), re.IGNORECASE):
        return None
    year = int(match["year"])
    if not (alone(match) or _YEAR_COMES.search(before(match)) or _YEAR_GOES.match(after(match))):
        return None
    years = int(match["other"]) - year + 1 if match["other"] else 1
    return _found(match, Grade.YEAR, year, (1, 12 * years)) if years > 0 else None


PERIODS: tuple[Pattern, ...] = (
    pattern(
        rf"{_FREE}q(?P<number>[1-4])(?!\d|\w)(?:(?:,?\s+(?:of\s+)?(?:cy\s?)?|\s*[-./,]\s*|(?=['’]))"
        rf"(?P<year>{_YEAR}|\d\d(?![\d%:/.,]|\s*[-–]|\s?\w)))?",
        _read_quarter,
    ),
    pattern(rf"{_FREE}(?P<year>(?:19|20)\d\d)[\s./-]*q(?P<number>[1-4])(?!\w)", _read_quarter),
    pattern(rf"{_FREE}(?P<number>[1-4])q[\s'’/-]?(?P<year>(?:19|20)\d\d|\d\d)(?!\w)", _read_quarter),
    pattern(
        rf"\b(?:the\s+)?(?:calendar\s+)?{_NTH}\s+quarter(?:(?:,?\s+of)?\s+(?:the\s+year\s+)?(?P<year>{_YEAR})|\s+of\s+the\s+(?:calendar\s+)?year)?\b",
        _read_nth_quarter,
    ),
    pattern(
        rf"{_FREE}h(?P<number>[12])(?!\w)(?:(?:,?\s+(?:of\s+)?|\s*[-./]\s*|(?=['’]))(?P<year>{_YEAR}))?",
        _read_half,
    ),
    pattern(rf"{_FREE}(?P<year>(?:19|20)\d\d)[\s./-]*h(?P<number>[12])(?!\w)", _read_half),
    pattern(rf"{_FREE}(?P<number>[12])h[\s'’/-]?(?P<year>(?:19|20)\d\d|\d\d)(?!\w)", _read_half),
    pattern(
        rf"\b(?P<the>the\s+|)(?P<nth>first|second|1st|2nd|latter|last|early|later)"
        rf"\s+(?:(?<!early )(?<!later )half|(?:part|months)(?=\s+of\b))"
        rf"(?:(?:\s+of)?\s+(?:the\s+year\s+)?(?P<year>{_YEAR})|\s+of\s+the\s+(?:calendar\s+)?year)?\b",
        _read_nth_half,
    ),
    pattern(
        rf"\b(?P<season>{'|'.join(SEASONS)})(?:(?:,?\s+(?:of\s+)?|(?=['’]))(?P<year>{_YEAR}))?\b",
        _read_season,
    ),
    pattern(rf"{_FREE}{_FY}(?:[\s,/-]*(?:q(?P<quarter>[1-4])|h(?P<half>[12])))?(?!\w)", _read_fiscal),
    pattern(
        rf"{_FREE}(?:q(?P<quarter>[1-4])|h(?P<half>[12]))[\s,/-]*(?:of\s+)?(?:the\s+)?{_FY}(?!\w)",
        _read_fiscal,
    ),
    pattern(
        rf"\b(?:{_NTH}\s+fiscal\s+quarter|fiscal\s+q(?P<quarter>[1-4]))(?:\s+(?:of\s+)?(?P<year>(?:19|20)"
        rf"\d\d))?\b",
        _read_fiscal,
    ),
    pattern(
        r"(?:(?<=\bmid-)|(?<![\w.,/$€£#:+@–-]))(?P<year>(?:19[5-9]|20[0-4])\d)"
        r"(?:\s?[-–]\s?(?P<other>(?:19[5-9]|20[0-4])\d))?(?![\w%/$€£]|[.,:]\d|[-–]\w)",
        _read_year,
    ),
)
