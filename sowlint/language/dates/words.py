"""The vocabulary of times: months, weekdays, numbers, units, as tables and as fragments of expressions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.expressions import expression

if TYPE_CHECKING:
    from datetime import date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH_NAMES = (
    *MONTHS,
    *(
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "sept",
        "september",
        "october",
        "november",
    ),
    "december",
)
SEASONS = ("spring", "summer", "autumn", "fall", "winter")
_UNITS = "day week month quarter year decade fortnight hour hr wk mo yr sprint iteration"
UNIT_NAMES = frozenset(name for unit in _UNITS.split() for name in (unit, f"{unit}s"))
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "last": 4,
    "final": 4,
}
_ONE_NAMES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_ONES = _ONE_NAMES.split()
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
VAGUE_NUMBERS = {"a couple of": 2, "a couple": 2, "a few": 3, "few": 3, "several": 5, "some": 5}

_ABBREVIATED = r"(?:\.(?=\s*[\d,]))?"
MONTH = (
    rf"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    rf"oct(?:ober)?|"
    rf"nov(?:ember)?|dec(?:ember)?)(?![^\W\d_]){_ABBREVIATED}"
)
WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|"
    r"sun(?:day)?)"
    r"(?![^\W\d_])\.?"
)
FULL_WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b(?!['’]s)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
TH = r"(?:st|nd|rd|th)"
DASH = r"[-‐-―−]"
LONG_YEAR = r"(?:19|20)\d\d(?![\d%]|[.,]\d)"
SHORT_YEAR = r"['’]\d\d(?!\d)"
TOLD_YEAR = r"(?:of\s+)?(?:this|next|the\s+following)\s+year\b"
YEAR = rf"(?:{LONG_YEAR}|{SHORT_YEAR}|{TOLD_YEAR})"
NUMBER_WORD = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|"
    r"seven|eight|nine))?|"
    rf"{'|'.join(sorted(_ONES[1:], key=len, reverse=True))}|(?:one|a)\s+hundred)"
)
NUMBER = rf"(?:\d{{1,4}}(?:\.\d)?|\b{NUMBER_WORD}\b)(?:\s*\(\s*(?:\d{{1,4}}|{NUMBER_WORD})\s*\))?"
LABEL_BEFORE = expression(
    r"\b(?:phase|stage|step|milestone|sprint|section|part|level|tier|deliverable|task|item|option|no\.?|"
    r"version|year|month|week|day|quarter)\s*$"
)
"""What is numbered: the figure after it is its number and no part of a time (“Milestone 2 – 30 June”)."""

_PAREN = re.compile(r"\s*\(.*\)$")


def month_number(name: str) -> int:
    """1 to 12 for the name of a month, however abbreviated."""
    return MONTHS.index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    """0 for Monday to 6 for Sunday."""
    return WEEKDAYS.index(name[:3].lower())


def number_value(text: str) -> float:
    """What a number in figures or words counts; ``six (6)`` is 6."""
    bare = _PAREN.sub("", text.strip().lower())
    if bare[:1].isdigit():
        return float(bare)
    if bare in ("a", "an"):
        return 1
    if bare.endswith("hundred"):
        return 100
    tens, _, ones = bare.replace("-", " ").partition(" ")
    if tens in _TENS:
        return _TENS[tens] + (_ONES.index(ones) if ones else 0)
    return _ONES.index(bare)


def year_value(text: str | None, as_of: date | None) -> int | None:
    """The year that a stretch names: four figures, two after an apostrophe, or this or next year.

    Two figures from 70 on belong to the last century.
    """
    if not text:
        return None
    digits = re.sub(r"\D", "", text)
    if len(digits) == 4:
        return int(digits)
    if digits:
        return full_year(int(digits))
    return as_of.year + ("this" not in text.lower()) if as_of else None


def full_year(short: int) -> int:
    """The year of two figures; those from 70 on belong to the last century."""
    return short + (1900 if short >= 70 else 2000)
