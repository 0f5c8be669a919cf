"""What a module of the grammar yields, before prepositions and ranges are settled."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sowlint.expressions import Expression, expression

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from sowlint.language.dates.intervals import Interval
    from sowlint.language.model import Grade, TimeForm
    from sowlint.language.options import DateOrder


@dataclass(frozen=True)
class Context:
    """What is known besides the text.

    Attributes:
        as_of: the day to judge by; years that are not told are taken from it.
        date_order: how to read two small numbers.
        fiscal_year_start: the month in which fiscal years begin.
    """

    as_of: date | None = None
    date_order: DateOrder | None = None
    fiscal_year_start: int | None = None


@dataclass(frozen=True)
class Found:
    """A time in a text.

    Attributes:
        start: where it begins.
        end: where it ends.
        year: the year it names, or ``None``.
        in_year: where it lies in a given year, for a time that comes once in every year.
        interval: where it lies, for a time that is placed otherwise.
        part: the part of it that is meant, in the words of ``intervals.narrow``.
        attributive: true for the length of a thing (“two-week sprints”), which sets no deadline.
        until: the other end of a range.
    """

    start: int
    end: int
    form: TimeForm
    grade: Grade
    year: int | None = None
    in_year: Callable[[int], Interval | None] | None = None
    interval: Interval | None = None
    part: str = ""
    days: int | None = None
    anchor: str = ""
    bound: str = ""
    ambiguous: bool = False
    approximate: str = ""
    attributive: bool = False
    until: Found | None = None

    def placed(self, as_of: date | None) -> Interval | None:
        """Its first and last day; a year not told is the first in which it is not over at ``as_of``."""
        if self.in_year is None:
            return self.interval
        if self.year is not None:
            return self.in_year(self.year)
        if as_of is None:
            return None
        near = (self.in_year(as_of.year + ahead) for ahead in (-1, 0, 1, 2, 3, 4))
        return next((interval for interval in near if interval and interval[1] >= as_of), None)


@dataclass(frozen=True)
class Pattern:
    """One form of time: its expression, and what a match of it means (``None``: not a time after all)."""

    expression: Expression
    read: Callable[[re.Match[str], Context], Found | None]


def pattern(source: str, read: Callable[[re.Match[str], Context], Found | None]) -> Pattern:
    """Compile a form; letters match in either case."""
    return Pattern(expression(source), read)


def longest(found: Iterable[Found]) -> list[Found]:
    """Those that do not overlap a longer one (or an equally long, earlier one), from left to right."""
    kept: list[Found] = []
    for each in sorted(found, key=lambda f: (f.start - f.end, f.start)):
        at = bisect_right(kept, each.start, key=lambda f: f.start)
        clear_before = at == 0 or kept[at - 1].end <= each.start
        if clear_before and (at == len(kept) or each.end <= kept[at].start):
            kept.insert(at, each)
    return kept


def before(match: re.Match[str], width: int = 30) -> str:
    """The text just before a match."""
    return match.string[max(0, match.start() - width) : match.start()]


def after(match: re.Match[str], width: int = 30) -> str:
    """The text just after a match."""
    return match.string[match.end() : match.end() + width]


def alone(match: re.Match[str]) -> bool:
    """True where nothing but the match stands in the text, brackets and stops aside."""
    return not re.search(r"\w", match.string[: match.start()] + match.string[match.end() :])
