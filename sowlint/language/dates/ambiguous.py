"""Dates in figures of which nobody can tell day from month: they are named, and never guessed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.language.model import DateExpression
    from sowlint.language.reading import Reading

_FIGURES = expression(r"(?<!\d)(?P<first>\d{1,2})[/-](?P<second>\d{1,2})(?!\d)", re.NOFLAG)
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SHOWN = 3


def unclear_dates(reading: Reading) -> tuple[str, ...]:
    """What to tell a person of the ambiguous dates of a document: one sentence, or none.

    Such a date counts as one day that lies in the future, since nothing tells which day it is.
    """
    found = tuple(_ambiguous(reading))
    if not found:
        return ()
    told = ", ".join(f"“{text}” ({either})" for text, either in found[:_SHOWN])
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    which = (
        "whether this is day or month first" if len(found) == 1 else "whether these are day or month first"
    )
    return (f"{which}: {told}{more}; write the month in letters, or set date_order in the configuration",)


def either_day(date: DateExpression) -> str:
    """Both days that an ambiguous date may be, such as “3 April or 4 March”; empty for any other time."""
    figures = _FIGURES.search(date.text) if date.ambiguous else None
    if figures is None:
        return ""
    first, second = int(figures["first"]), int(figures["second"])
    return f"{first} {_MONTHS[second - 1]} or {second} {_MONTHS[first - 1]}"


def _ambiguous(reading: Reading) -> Iterator[tuple[str, str]]:
    """Each ambiguous date once, as it stands and with both its meanings."""
    seen: set[str] = set()
    for sentence in reading.sentences:
        for date in reading.dates_in(sentence):
            text = date.text.removeprefix(date.bound).strip()
            if date.ambiguous and text not in seen:
                seen.add(text)
                yield text, either_day(date)
