"""Arithmetic of stated lengths of time: whether they fit two dates, and what they add up to."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from sowlint.plan.calendar import WorkingCalendar
    from sowlint.plan.model import Length

_WORKING_DAYS = MappingProxyType({"day": 1.0, "week": 5.0, "month": 21.0})
_CALENDAR_DAYS = MappingProxyType({"day": 1.0, "week": 7.0, "month": 365 / 12})
HOURS = 8
"""Hours of work in a person-day."""

_ROUND = 0.10
"""What a length may be off by for being round; a heuristic."""

_EXACT = 0.001


def fits(stated: Length, first: date, last: date, calendar: WorkingCalendar) -> bool:
    """Whether a stated length fits two dates, in working or in calendar days: to one day or a tenth."""
    working, days = calendar.between(first, last), (last - first).days + 1
    return stated.unit not in _WORKING_DAYS or any(
        _is_near(stated, per, real) for per, real in _readings(stated, working, days)
    )


def _readings(length: Length, working: int, days: int) -> Iterator[tuple[float, int]]:
    """Each way to read the unit of a stated length: the days in one, and the days that there are."""
    yield _WORKING_DAYS[length.unit], working
    if not length.working:
        yield _CALENDAR_DAYS[length.unit], days


def _is_near(stated: Length, per: float, real: int) -> bool:
    room = max(1, _ROUND * stated.number * per)
    return stated.low * per - room <= real <= stated.number * per + room


def adds_up(stated: Length, lengths: Sequence[Length]) -> bool:
    """Whether lengths add up to a stated one: exactly in one unit, else in working or calendar days to a tenth."""
    units = {length.unit for length in (stated, *lengths)}
    if len(units) == 1:
        return _meet(stated, lengths, {stated.unit: 1.0}, _EXACT)
    if not units <= _WORKING_DAYS.keys():
        return True
    return any(_meet(stated, lengths, days, _ROUND) for days in (_WORKING_DAYS, _CALENDAR_DAYS))


def _meet(stated: Length, lengths: Sequence[Length], days: Mapping[str, float], share: float) -> bool:
    most = sum(length.number * days[length.unit] for length in lengths)
    least = sum(length.low * days[length.unit] for length in lengths)
    room = share * stated.number * days[stated.unit]
    return least - room <= stated.number * days[stated.unit] and stated.low * days[stated.unit] <= most + room


def up_to(length: Length) -> Length:
    """Any length up to this one."""
    return replace(length, least=0)


def in_working_days(length: Length) -> float:
    """A length in working days; eight hours are one, and so is a day."""
    return length.number * _WORKING_DAYS.get(length.unit, 1 / HOURS)


def in_words(length: Length) -> str:
    """“4 weeks”, “2–3 weeks”."""
    number = f"{length.number:g}" if length.least is None else f"{length.least:g}–{length.number:g}"
    return f"{number} {length.unit}{'' if length.number == 1 else 's'}"


def sum_in_words(lengths: Sequence[Length]) -> str:
    """The sum of lengths: “14 weeks”, or in working days where their units differ."""
    units = {length.unit for length in lengths}
    if len(units) == 1:
        most = sum(length.number for length in lengths)
        least = sum(length.low for length in lengths)
        return in_words(replace(lengths[0], number=most, least=least if least < most else None))
    return f"about {sum(length.number * _WORKING_DAYS[length.unit] for length in lengths):.0f} working days"


def effort_in_words(days: float, *, in_hours: bool) -> str:
    """Person-days, told in the unit of the document: “12 person-days”, “96 hours”."""
    return f"{days * HOURS:g} hours" if in_hours else f"{days:g} person-days"
