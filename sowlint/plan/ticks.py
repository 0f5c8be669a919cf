"""The scale of a chart: which days are named, and how."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from sowlint.plan.model import Axis
from sowlint.plan.placing import ORIGIN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sowlint.plan.model import Plan

Tick = tuple["date", str]

_WEEK = 7
_FEW_DAYS = 14
_FEW_WEEKS = 10 * _WEEK
_MOST = 14
_MONTHS = re.compile(r"\b(?:months?|quarters?)\b|\b[mq]\d", re.IGNORECASE)
_WEEKS = re.compile(r"\b(?:weeks?|wks?)\b|\bw\d", re.IGNORECASE)
_JANUARY = 1


def ticks_of(plan: Plan, first: date, last: date) -> tuple[Tick, ...]:
    """Days with a word to write at them, fourteen at most.

    A plan counted from a start has days, weeks or months with their numbers; others have dates: Mondays where the
    plan is shorter than ten weeks, else the first days of months.
    """
    found = list(_numbered(plan, first, last) if plan.axis is Axis.RELATIVE else _dated(plan, first, last))
    return tuple(found[:: -(-len(found) // _MOST) or 1])


def _numbered(plan: Plan, first: date, last: date) -> Iterator[Tick]:
    in_months = all(_MONTHS.search(step.time_in_words) for step in plan.placed)
    for day in _days(first, last):
        number = (day - ORIGIN).days
        if (last - first).days < _FEW_DAYS and not _has_weeks(plan):
            yield day, f"d{number + 1}"
        elif in_months and day.day == 1:
            yield day, f"m{(day.year - ORIGIN.year) * 12 + day.month}"
        elif not in_months and day.weekday() == 0:
            yield day, f"w{number // _WEEK + 1}"


def _has_weeks(plan: Plan) -> bool:
    return any(_WEEKS.search(step.time_in_words) for step in plan.placed)


def _dated(plan: Plan, first: date, last: date) -> Iterator[Tick]:
    with_year = plan.axis is Axis.CALENDAR
    told: int | None = None
    short = (last - first).days < _FEW_WEEKS
    for day in _days(first, last):
        if not (day.weekday() == 0 if short else day.day == 1):
            continue
        word = f"{day:%-d %b}" if short else f"{day:%b}"
        is_new = day.year != told and (told is None or short or day.month == _JANUARY)
        yield day, f"{word} {day.year}" if with_year and is_new else word
        told = day.year


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=at) for at in range((last - first).days + 1))
