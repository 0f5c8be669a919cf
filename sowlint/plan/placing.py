"""Times of a plan placed on an axis: calendar days, days of one assumed year, or weeks counted from a start."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.language.dates import find_dates
from sowlint.language.model import TimeForm
from sowlint.plan.model import Axis, Length

if TYPE_CHECKING:
    from sowlint.language.model import DateExpression
    from sowlint.language.options import DateOrder

ORIGIN = date(2001, 1, 1)
"""Day one of a plan that is counted in weeks: a Monday, and the first of a year."""

SPRINT_WEEKS = 2.0
"""How long a sprint is where the document does not say."""

_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_NUMBERS = {word: number for number, word in enumerate(_WORDS.split(), 1)}
_NUMBER = rf"(?:\d+(?:\.\d+)?|{'|'.join(_NUMBERS)})"
_ORDINAL = compiled(
    rf"\b(?P<unit>week|wk|month|day|sprint|iteration|quarter|[wmq])s?\.?\s?#?(?P<first>{_NUMBER})"
    rf"(?:\s*(?:-|–|—|to|and|&|through|/|,)\s*(?:(?:week|wk|month|day|sprint|iteration|quarter|[wmq])s?\.?\s?)?(?P<last>{_NUMBER}))?",
    re.IGNORECASE,
)
_NTHS = ("first", "second", "third", "fourth", "fifth", "sixth")
_NTH = compiled(rf"\b(?P<nth>{'|'.join(_NTHS)})\s+(?P<unit>week|month|day|sprint|quarter)\b", re.IGNORECASE)
_COUNTED = compiled(
    rf"(?P<low>{_NUMBER})(?:\s*\(\d+\))?(?:\s*(?:-|–|to)\s*(?P<high>{_NUMBER}))?[\s-]*(?P<working>business|working|work)?[\s-]*"
    r"(?P<unit>day|week|wk|month|hour|hr|sprint)s?\b",
    re.IGNORECASE,
)
_YEAR = compiled(r"\b(?:19|20)\d\d\b")
_BEFORE = compiled(r"\b(?:before|prior to|ahead of)\b", re.IGNORECASE)
_PLUS = compiled(r"\b(?P<start>[TDWM])0?\s?\+\s?(?P<number>\d+)\s?(?P<unit>[dwm])?$", re.IGNORECASE)
_UNITS = {"wk": "week", "hr": "hour", "d": "day", "w": "week", "m": "month"}


@dataclass(frozen=True)
class Placed:
    """An interval on an axis, or a length that stands nowhere yet.

    Attributes:
        after: the event that the time is counted from, in the document's words; empty for none.
        offset: how far from the event it lies.
        backwards: true where it lies before the event.
    """

    axis: Axis | None
    first: date | None = None
    last: date | None = None
    length: Length | None = None
    after: str = ""
    offset: Length | None = None
    backwards: bool = False


def place(
    found: DateExpression, order: DateOrder | None, year: int | None, sprint: float = SPRINT_WEEKS
) -> Placed | None:
    """Where an expression of time lies; ``None`` where it cannot be told.

    Args:
        found: the expression.
        order: how the document writes days and months in figures.
        year: the year of dates that name none; ``None`` puts them into the year of ``ORIGIN``.
        sprint: the weeks of a sprint.
    """
    if found.first is not None and found.last is not None:
        return Placed(Axis.CALENDAR, found.first, found.last)
    if found.form is TimeForm.CALENDAR:
        return _yearless(found, order, year)
    if found.form is TimeForm.ORDINAL:
        return numbered(found.text, sprint)
    if (
        found.form is TimeForm.OFFSET
        and found.anchor
        and (length := _plus(found.text) or length_of(found.text, sprint))
    ):
        return Placed(None, after=found.anchor, offset=length, backwards=bool(_BEFORE.search(found.text)))
    if found.form is TimeForm.DURATION and (length := length_of(found.text, sprint)):
        return Placed(None, length=length)
    return None


def _yearless(found: DateExpression, order: DateOrder | None, year: int | None) -> Placed | None:
    as_of = date(year, 1, 1) if year else ORIGIN
    again = find_dates(found.text, as_of, date_order=order, fiscal_year_start=None)
    if not again or again[0].first is None or again[0].last is None:
        return None
    axis = Axis.CALENDAR if year or _YEAR.search(found.text) else Axis.YEARLESS
    return Placed(axis, again[0].first, again[-1].last)


def _plus(text: str) -> Length | None:
    """The days, weeks or months of “T+10”, “T0+3w”, “W+3”; ``None`` where a word for them stands there."""
    counted = _PLUS.search(text)
    if counted is None:
        return None
    return Length(float(counted["number"]), _UNITS.get((counted["unit"] or counted["start"]).lower(), "day"))


def numbered(text: str, sprint: float = SPRINT_WEEKS) -> Placed | None:
    """Where a numbered week, month, day, sprint or quarter lies: “Week 3”, “W3–W4”, “M1”; ``None`` for other words.

    Args:
        text: the words.
        sprint: the weeks of a sprint.
    """
    match = _ORDINAL.search(text)
    if not match:
        return None
    first = _number(match["first"])
    last = _number(match["last"]) if match["last"] else first
    unit = match["unit"].lower()
    if unit in ("week", "wk", "w"):
        return _weeks(first, last)
    if unit in ("sprint", "iteration"):
        return _weeks((first - 1) * sprint + 1, last * sprint)
    if unit == "day":
        return Placed(Axis.RELATIVE, ORIGIN + timedelta(days=first - 1), ORIGIN + timedelta(days=last - 1))
    months = 3 if unit in ("quarter", "q") else 1
    return Placed(Axis.RELATIVE, _month((first - 1) * months), _month_end(last * months - 1))


def nth(text: str) -> Placed | None:
    """Where “the second month” lies, in a text that tells one step after the other; ``None`` for other words."""
    match = _NTH.search(text)
    return numbered(f"{match['unit']} {_NTHS.index(match['nth'].lower()) + 1}") if match else None


def _weeks(first: float, last: float) -> Placed:
    begin = ORIGIN + timedelta(weeks=first - 1)
    return Placed(Axis.RELATIVE, begin, ORIGIN + timedelta(weeks=last - 1, days=4))


def _month(index: float) -> date:
    year, month = divmod(int(index), 12)
    return date(ORIGIN.year + year, month + 1, 1)


def _month_end(index: float) -> date:
    day = _month(index)
    return day.replace(day=monthrange(day.year, day.month)[1])


def _number(word: str) -> float:
    return float(_NUMBERS.get(word.lower(), 0) or word)


def length_of(text: str, sprint: float = SPRINT_WEEKS) -> Length | None:
    """The length of time that a text states; of a range the longer one.

    Args:
        text: the words.
        sprint: the weeks of a sprint.
    """
    match = _COUNTED.search(text)
    if not match:
        return None
    unit = _UNITS.get(match["unit"].lower(), match["unit"].lower())
    number = _number(match["high"] or match["low"])
    least = _number(match["low"]) if match["high"] else None
    if unit == "sprint":
        number, unit = number * sprint, "week"
        least = least * sprint if least else None
    return Length(number, unit, working=bool(match["working"]), least=least)
