"""Which column of a table is which, told from its header."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

from sowlint.compiled import compiled


class Column(StrEnum):
    """What the cells under a header hold."""

    NAME = "name"
    START = "start"
    END = "end"
    WHEN = "when"
    LENGTH = "length"
    OPTIMISTIC = "optimistic"
    PESSIMISTIC = "pessimistic"
    EFFORT = "effort"
    PEOPLE = "people"
    OWNER = "owner"
    NUMBER = "number"
    AFTER = "after"
    MONEY = "money"
    OTHER = "other"


_SOFT = r"^\W*(?:planned |estimated |target |proposed |baseline )*"
_HEADERS: dict[Column, tuple[str, ...]] = {
    Column.MONEY: (
        r"\b(?:payments?|amounts?|price|cost|fees?|invoice\w*|rate|total|usd|eur|gbp|sek|budget|charge)\b",
        r"[$€£%]",
    ),
    Column.AFTER: (r"\b(?:predecessors?|depends? on|dependenc\w+|after|blocked by)\b",),
    Column.START: (rf"{_SOFT}(?:start|begin|from|commence|kick)\w*\b",),
    Column.EFFORT: (
        r"\b(?:effort|person[\s-]?days?|man[\s-]?days?|md|pd|hours|hrs|workload|work days)\b(?!.*\bdate)",
    ),
    Column.PEOPLE: (r"\b(?:fte|staff|people|persons|resources|consultants|team size|headcount)\b",),
    Column.LENGTH: (r"\b(?:duration|length|elapsed|time needed|time span|no\. of (?:days|weeks))\b",),
    Column.END: (
        r"\b(?:end|finish\w*|due|deadline|complet\w+|target date|delivery date|deliver(?:ed|y) by)\b(?! of\b)",
        r"\b(?:go-?live|until|to|by|ready)\b(?! of\b)",
    ),
    Column.WHEN: (
        r"\b(?:dates?|when|time\s?(?:line|frame|ing|span)?|schedule|weeks?|months?|period|quarter|sprints?)\b",
        r"\b(?:calendar|planned for|eta|timing)\b",
        r"^\W*days?\W*$",
    ),
    Column.OWNER: (r"\b(?:owner|responsib\w+|who|party|assigned|lead|resource|accountable|by whom)\b",),
    Column.NUMBER: (r"^\W*(?:#|no\.?|nr\.?|id|ref\.?|number|item no\.?|s\.?\s?no\.?)\W*$",),
    Column.NAME: (
        r"\b(?:milestone|deliverables?|activit(?:y|ies)|tasks?|steps?|phases?|stages?|items?|events?|features?)\b",
        r"\b(?:work\s?(?:product|package|stream)s?|name|description|title|sprint|what|scope)\b",
    ),
}
_PATTERNS = tuple((column, compiled("|".join(words), re.IGNORECASE)) for column, words in _HEADERS.items())


_ESTIMATES: tuple[tuple[Column, re.Pattern[str]], ...] = (
    (Column.OPTIMISTIC, re.compile(r"\b(?:optimistic|best[\s-]case|minimum|min|low)\b", re.IGNORECASE)),
    (
        Column.LENGTH,
        re.compile(r"\b(?:likely|expected|realistic|probable|nominal|base[\s-]case)\b", re.IGNORECASE),
    ),
    (Column.PESSIMISTIC, re.compile(r"\b(?:pessimistic|worst[\s-]case|maximum|max|high)\b", re.IGNORECASE)),
)


def columns_of(headers: Sequence[str]) -> list[Column]:
    """What the cells under each header hold; an empty header tells nothing.

    Three columns for the best, the likely and the worst case are one estimate, of which the likely one is the length.
    """
    columns = [column_of(header) if header.strip() else Column.OTHER for header in headers]
    places = [_estimates_under(headers, columns, pattern) for _, pattern in _ESTIMATES]
    if all(places):
        for (column, _), [at, *_] in zip(_ESTIMATES, places, strict=True):
            columns[at] = column
    return columns


def _estimates_under(
    headers: Sequence[str], columns: Sequence[Column], pattern: re.Pattern[str]
) -> list[int]:
    """The columns of times whose headers name one of the three cases."""
    times = (Column.OTHER, Column.LENGTH, Column.WHEN)
    return [at for at, header in enumerate(headers) if columns[at] in times and pattern.search(header)]


@lru_cache(maxsize=1 << 10)
def column_of(header: str) -> Column:
    """What the cells under a header hold, as each row asks again; OTHER where the header does not tell."""
    return next((column for column, pattern in _PATTERNS if pattern.search(header)), Column.OTHER)
