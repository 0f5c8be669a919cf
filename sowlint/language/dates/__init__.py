"""Expressions of time, found by a grammar of our own and placed on the calendar where they can be.

The longest of what overlaps is kept, ranges are joined, and the prepositions around them are read.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from sowlint.expressions import Expressions, expression
from sowlint.language.dates.days import DAYS
from sowlint.language.dates.events import EVENTS
from sowlint.language.dates.found import Context, longest
from sowlint.language.dates.intervals import narrow, week_around
from sowlint.language.dates.joining import with_parts, with_ranges, with_surroundings
from sowlint.language.dates.lengths import LENGTHS
from sowlint.language.dates.numeric import IN_FIGURES, NUMERIC
from sowlint.language.dates.ordinals import ORDINALS_OF_PROJECT
from sowlint.language.dates.periods import PERIODS
from sowlint.language.dates.relative import RELATIVE
from sowlint.language.model import DateExpression, Span, TimeForm

if TYPE_CHECKING:
    from datetime import date

    from sowlint.language.dates.found import Found
    from sowlint.language.dates.intervals import Interval
    from sowlint.language.options import DateOrder

__all__ = ["find_dates", "is_past"]

_FORMS = (*DAYS, *PERIODS, *RELATIVE, *EVENTS, *LENGTHS, *ORDINALS_OF_PROJECT, *NUMERIC)
_EXPRESSIONS = Expressions(form.expression for form in _FORMS)
_FIRST_NUMERIC = len(_FORMS) - len(NUMERIC)
_LONGEST = 20_000
_NEVER_PLACED = (TimeForm.DURATION, TimeForm.OFFSET, TimeForm.ORDINAL)
_PAST = re.compile(r"\b(?:past|last|previous|preceding|since|ago|yesterday|earlier)\b", re.IGNORECASE)
_ADDRESS = expression(r"(?:https?://|www\.)\S+")
_AGO = re.compile(r"\s+(?:ago|earlier)\b", re.IGNORECASE)


def find_dates(
    text: str,
    as_of: date | None = None,
    *,
    date_order: DateOrder | None = None,
    fiscal_year_start: int | None = None,
) -> tuple[DateExpression, ...]:
    """The expressions of time in a text, in order and without overlap.

    Args:
        text: one sentence, label, cell or heading; its first 20,000 characters are read.
        as_of: the day to judge by; years that are not told and times such as “next month” are placed from it.
        date_order: how to read ``03/04/2026``; without it such a date is ambiguous and not placed.
        fiscal_year_start: the month in which fiscal years begin; without it they are not placed.

    Returns:
        Expressions whose spans count in the text given.
    """
    text = text[:_LONGEST]
    by_itself = _found(text, None, date_order, fiscal_year_start)
    if as_of is None or all(map(_is_settled, by_itself)):
        return by_itself
    return _found(text, as_of, date_order, fiscal_year_start)


@lru_cache(maxsize=1 << 12)
def _found(
    text: str, as_of: date | None, date_order: DateOrder | None, fiscal_year_start: int | None
) -> tuple[DateExpression, ...]:
    """The expressions of a text; remembered, as a text is asked before and after its day is known."""
    found = _times(text, Context(as_of, date_order, fiscal_year_start))
    if not found:
        return ()
    found = longest(with_parts(text, longest(found)))
    settled = with_surroundings(text, with_ranges(text, found))
    return tuple(_expression(text, each, as_of) for each in longest(settled))


def _is_settled(expression: DateExpression) -> bool:
    """Whether the day to judge by tells nothing more of a time: it is placed without, or lies nowhere by itself."""
    return expression.first is not None or expression.form in _NEVER_PLACED


def _times(text: str, context: Context) -> list[Found]:
    """Every time of every form, overlaps and all, but for those inside a time that is found already."""
    found: list[Found] = []
    for at in _EXPRESSIONS.possible_in(text):
        if at >= _FIRST_NUMERIC and not IN_FIGURES.search(text):
            break
        form = _FORMS[at]
        for match in form.expression.pattern.finditer(text):
            start, end = match.span()
            if any(each.start <= start and end <= each.end for each in found):
                continue
            if time := form.read(match, context):
                found.append(time)
    return _outside_addresses(text, found) if found else found


def _outside_addresses(text: str, found: list[Found]) -> list[Found]:
    """Without what stands inside the address of a page."""
    addresses = [match.span() for match in _ADDRESS.finditer(text)]
    return [each for each in found if not any(start <= each.start < end for start, end in addresses)]


def _expression(text: str, found: Found, as_of: date | None) -> DateExpression:
    ambiguous = found.ambiguous or bool(found.until and found.until.ambiguous)
    first, last = None, None
    if interval := None if ambiguous else _interval(found, as_of):
        first, last = interval
    end = found.end
    if found.days and (ago := _AGO.match(text, end)):
        end = ago.end()
    return DateExpression(
        span=Span(found.start, end),
        text=text[found.start : end],
        form=found.form,
        grade=found.grade,
        first=first,
        last=last,
        days=found.days,
        anchor=found.anchor,
        bound=found.bound,
        ambiguous=ambiguous,
        approximate=found.approximate,
    )


def _interval(found: Found, as_of: date | None) -> Interval | None:
    start = _placed(found, as_of)
    if found.until is None or start is None:
        return start
    end = _placed(found.until, start[0] if found.until.year is None else as_of)
    return (start[0], end[1]) if end and start[0] <= end[1] else None


def _placed(found: Found, as_of: date | None) -> Interval | None:
    whole = found.placed(as_of)
    if whole is None or not found.part:
        return whole
    return week_around(whole[0]) if found.part == "around" else narrow(whole, found.part)


def is_past(expression: DateExpression, as_of: date | None) -> bool:
    """Whether a time is over: it ends before ``as_of``, or its words look back (“past”, “ago”, “since”)."""
    if expression.last and as_of:
        return expression.last < as_of
    return bool(_PAST.search(expression.text))
