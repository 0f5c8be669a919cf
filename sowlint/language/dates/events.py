"""Times told by an event: ``by year-end``, ``before Christmas``, ``the end of the project``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.language.dates.found import Found, Pattern, alone, before, pattern
from sowlint.language.dates.intervals import FEASTS, feast_of, months_of, unit_around
from sowlint.language.dates.relative import BINDING, UNIT_GRADES
from sowlint.language.dates.words import LONG_YEAR, year_value
from sowlint.language.model import Grade, TimeForm

if TYPE_CHECKING:
    from sowlint.language.dates.found import Context

_WORK = (
    r"project|engagement|contract|term|agreement|sprint|phase|pilot|period|iteration|programme?|assignment|"
    r"trial|"
    r"discovery|stage|milestone|build|implementation|development|testing"
)
_FEAST_WORDS = frozenset(word for name in FEASTS for word in name.split())
_EDGES = frozenset({"end", "close", "conclusion", "completion", "start", "beginning", "expiry", "expiration"})
_FEAST_NAMES = (
    r"christmas(?:\s+eve|\s+day)?|xmas|boxing\s+day|new\s+year(?:['’]?s(?:\s+(?:eve|day))?)?|halloween|"
    r"valentine['’]?s\s+day|"
    r"independence\s+day|thanksgiving|black\s+friday|cyber\s+monday|easter"
)


def _read_end_of_unit(match: re.Match[str], context: Context) -> Found | None:
    """``by the end of the quarter``, ``year-end 2026``, ``EOY``."""
    groups = match.groupdict()
    unit = (
        groups.get("unit")
        or {"eoy": "year", "eoq": "quarter", "eom": "month", "eow": "week"}[match["short"].lower()]
    ).lower()
    if groups.get("hyphened") and not (match["year"] or BINDING.search(before(match)) or alone(match)):
        return None
    if groups.get("which") in ("each", "every"):
        return None
    year = year_value(groups.get("year"), context.as_of)
    step = 1 if (groups.get("which") or "").lower() == "next" else 0
    whole = None
    if year is not None and unit == "year":
        whole = months_of(year, 1, 12)
    elif context.as_of:
        whole = unit_around(context.as_of, unit, step)
    grade = UNIT_GRADES[unit]
    return Found(match.start(), match.end(), TimeForm.EVENT, grade, interval=whole, part="last day")


def _read_end_of_work(match: re.Match[str], _: Context) -> Found | None:
    return Found(match.start(), match.end(), TimeForm.EVENT, Grade.VAGUE, anchor=match["what"])


def _read_feast(match: re.Match[str], context: Context) -> Found | None:
    if not (
        BINDING.search(before(match))
        or match["year"]
        or re.search(r"\b(?:this|next)\s+$", before(match), re.IGNORECASE)
    ):
        return None
    name = re.sub(r"['’]", "", " ".join(match["feast"].lower().split())).removesuffix(" day")
    name = name if name in FEASTS else f"{name} day"
    year = year_value(match["year"], context.as_of)
    return Found(
        match.start(),
        match.end(),
        TimeForm.EVENT,
        Grade.DAY,
        year,
        lambda year: feast_of(year, name),
        anchor=match["feast"],
    )


def _read_holidays(match: re.Match[str], _: Context) -> Found | None:
    if not BINDING.search(before(match)):
        return None
    return Found(match.start(), match.end(), TimeForm.EVENT, Grade.VAGUE, anchor=match.group())


EVENTS: tuple[Pattern, ...] = (
    pattern(
        rf"\b(?:the\s+)?(?:end|close)\s+of\s+(?:the\s+|this\s+|(?P<which>next|each|every)\s+)?(?:current\s+|"
        rf"calendar\s+)?(?P<unit>year|quarter|month|week)\b(?!\s?[#\d])"
        rf"(?:,?\s+(?P<year>{LONG_YEAR}))?",
        _read_end_of_unit,
    ),
    pattern(
        rf"\b(?:the\s+)?(?P<unit>year|quarter|month)(?P<hyphened>[-\s])"
        rf"end\b(?:,?\s+(?:of\s+)?(?P<year>{LONG_YEAR}))?",
        _read_end_of_unit,
    ),
    pattern(rf"\b(?P<short>eoy|eoq|eom|eow)\b(?:,?\s+(?P<year>{LONG_YEAR}))?", _read_end_of_unit),
    pattern(
        rf"\b(?:the\s+)?(?:end|close|conclusion|completion|start|beginning|expiry|expiration)\s+of\s+"
        rf"(?P<what>(?:(?:the|this|each|every|our|your)\s+)?(?:[a-z]+\s+)?(?:{_WORK})"
        rf"s?(?:\s+\d{{1,2}}|\s+of\s+(?:performance|time))?)\b",
        _read_end_of_work,
    ),
    pattern(rf"\b(?P<feast>{_FEAST_NAMES})\b(?!['’]s)(?:,?\s+(?:of\s+)?(?P<year>{LONG_YEAR}))?", _read_feast),
    pattern(
        r"\b(?:the\s+)?(?:holidays|holiday\s+season|festive\s+season|summer\s+holidays?)\b", _read_holidays
    ),
)
