"""Working days: Monday to Friday without the public holidays of a country, where one is configured."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache, cached_property
from typing import TYPE_CHECKING

from sowlint.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping

_SATURDAY = 5
_DAY = timedelta(days=1)
_WEEK = 7


class WorkingCalendar:
    """The working days of a country.

    Args:
        country: ISO 3166-1 code, with a subdivision after a hyphen where wanted (``SE``, ``DE-BY``); empty for
            no holidays.

    Raises:
        ConfigError: where no such country or subdivision is known.
    """

    def __init__(self, country: str = "") -> None:
        self._country, _, self._part = country.partition("-")
        if country:
            _holidays(self._country, self._part, 2000)

    def is_working(self, day: date) -> bool:
        """True from Monday to Friday, unless it is a holiday."""
        return day.weekday() < _SATURDAY and not self.holiday(day)

    def holiday(self, day: date) -> str:
        """The name of the public holiday, or empty."""
        return _holidays(self._country, self._part, day.year).get(day, "") if self._country else ""

    def between(self, first: date, last: date) -> int:
        """Working days from ``first`` to ``last``, both counted; 0 where they are the wrong way round."""
        if last < first:
            return 0
        if not self._country:
            return _weekdays(first, last)
        return sum(self.is_working(first + _DAY * at) for at in range((last - first).days + 1))

    def gap(self, end: date, start: date) -> int:
        """Working days strictly between the end of one step and the start of the next."""
        return self.between(end + _DAY, start - _DAY)

    def after(self, day: date) -> date:
        """The first working day after a day."""
        following = day + _DAY
        while not self.is_working(following):
            following += _DAY
        return following

    def plus(self, first: date, days: int) -> date:
        """The last of a number of working days that begin with the first working day at or after ``first``."""
        day = first
        while not self.is_working(day):
            day += _DAY
        for _ in range(days - 1):
            day = self.after(day)
        return day

    def before(self, day: date) -> date:
        """The last working day before a day."""
        earlier = day - _DAY
        while not self.is_working(earlier):
            earlier -= _DAY
        return earlier

    def minus(self, last: date, days: int) -> date:
        """The first of a number of working days that end with the last working day at or before ``last``."""
        day = last
        while not self.is_working(day):
            day -= _DAY
        for _ in range(days - 1):
            day = self.before(day)
        return day

    @cached_property
    def named(self) -> bool:
        """True where a country's holidays are known."""
        return bool(self._country)


WEEKDAYS = WorkingCalendar()
"""Monday to Friday: the days of a plan that stands in no year, and of a country that nobody named."""


def _weekdays(first: date, last: date) -> int:
    days = (last - first).days + 1
    whole, rest = divmod(days, _WEEK)
    return whole * _SATURDAY + sum((first.weekday() + at) % _WEEK < _SATURDAY for at in range(rest))


@cache
def _holidays(country: str, part: str, year: int) -> Mapping[date, str]:
    import holidays  # noqa: PLC0415 - half a second that only a configured country is worth

    try:
        found = holidays.country_holidays(country, subdiv=part or None, years=year)
    except NotImplementedError as error:
        name = f"{country}-{part}" if part else country
        raise ConfigError(
            "calendar", f"there are no holidays for “{name}”", "give a country's code, such as SE or DE-BY"
        ) from error
    return dict(found.items())
