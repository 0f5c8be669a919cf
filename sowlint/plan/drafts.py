"""What all sources of a plan share: how a document's times are placed, and steps before they stand on one axis."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sowlint.language.commitments.cells import time_of_cell
from sowlint.language.dates import find_dates
from sowlint.language.model import DateExpression, Grade, TimeForm
from sowlint.language.once import once
from sowlint.plan.placing import Placed, numbered, place
from sowlint.plan.sprints import weeks_of_sprint

if TYPE_CHECKING:
    from sowlint.language.model import Sentence
    from sowlint.language.options import DateOrder
    from sowlint.language.reading import Reading
    from sowlint.plan.model import Step

_NUMERIC = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](?:\d{4}|\d{2})\b")
_MONTHS = 12
_T0 = re.compile(r"\W*T\s?0?\W*")
_BARE_PLUS = re.compile(r"T0?\s?\+\s?\d+", re.IGNORECASE)
_UNIT = re.compile(r"\b(day|week|month)", re.IGNORECASE)


@dataclass(frozen=True)
class Draft:
    """A step, and its time as it stands by itself; or a line that adds up the steps before it (``total``).

    Attributes:
        called: what the column or list calls its entries, “Milestone”; empty for what the section is called.
        under_header: true where a header says that its time is one.
        told: true where a sentence of running text tells it, one step after the other.
    """

    step: Step
    placed: Placed
    total: bool = False
    called: str = ""
    under_header: bool = False
    told: bool = False


class Setting:
    """One document, with what is the same for all its times."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def dates_in(self, sentence: Sentence) -> tuple[DateExpression, ...]:
        """The expressions of time in a sentence; a cell's bare figures where its header makes them one."""
        found = self.reading.dates_in(sentence) or time_of_cell(sentence)
        return tuple(_in_unit(each, sentence) for each in found) if found else _zero(sentence)

    def placed(self, expression: DateExpression) -> Placed | None:
        """Where an expression lies by itself."""
        year = self.reading.as_of.year if self.reading.as_of else None
        unplaced = expression.form is TimeForm.CALENDAR and expression.first is None
        order = _order_of(self.reading) if unplaced else None
        return place(expression, order, year, weeks_of_sprint(self.reading))

    def period(self, text: str) -> Placed | None:
        """The week, month or other interval that a header names: “Week 3”, “W3”, “Mar 2026”."""
        found = find_dates(
            text, self.reading.as_of, date_order=_order_of(self.reading), fiscal_year_start=None
        )
        is_whole = len(found) == 1 and found[0].text.strip() == text.strip()
        placed = self.placed(found[0]) if is_whole else numbered(text, weeks_of_sprint(self.reading))
        return placed if placed and placed.axis and placed.first else None


@once
def _order_of(reading: Reading) -> DateOrder | None:
    """How figures are written: as configured, else as the dates say that can be read in one way only."""
    if reading.options.date_order:
        return reading.options.date_order
    orders: set[DateOrder] = set()
    dates = (date for each in reading.sentences for date in reading.dates_in(each))
    for found in (found for date in dates for found in _NUMERIC.finditer(date.text)):
        one, two = map(int, found.groups())
        if one > _MONTHS >= two:
            orders.add("dmy")
        elif two > _MONTHS >= one:
            orders.add("mdy")
    return orders.pop() if len(orders) == 1 else None


def _zero(sentence: Sentence) -> tuple[DateExpression, ...]:
    """A cell that holds “T0” and nothing else: the start itself."""
    if sentence.cell is None or not _T0.fullmatch(sentence.text):
        return ()
    text = f"{sentence.text.strip()}+0"
    return (
        DateExpression(sentence.span, text, TimeForm.OFFSET, Grade.DAY, days=0, anchor=sentence.text.strip()),
    )


def _in_unit(found: DateExpression, sentence: Sentence) -> DateExpression:
    """“T0+3” under “Due (weeks)” counts weeks."""
    if sentence.cell is None or not _BARE_PLUS.fullmatch(found.text):
        return found
    unit = _UNIT.search(sentence.block.cells[sentence.cell].header)
    return replace(found, text=f"{found.text} {unit[1].lower()}s") if unit else found
