"""Bare figures in a table that its header makes a time: “3” under “Week”, “6” under “Duration (weeks)”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.language.model import DateExpression, Grade, TimeForm

if TYPE_CHECKING:
    from sowlint.language.model import Sentence

_FIGURES = re.compile(r"\W*\d{1,3}(?:\s*(?:[-‐-―−,&+]|to|and)\s*\d{1,3})*\W*", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\W*(?:project |calendar )?(?P<unit>week|month|day|sprint|quarter)s?(?:\s*(?:no\.?|numbers?|#))?\W*",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"\W*(?:estimated |planned |target )?(?:duration|time|timeline|time ?frame|length|lead time)\W*(?:in )?\W*(?P<unit>week|month)s?\W*",
    re.IGNORECASE,
)
_GRADES = {
    "day": Grade.DAY,
    "week": Grade.WEEK,
    "sprint": Grade.WEEK,
    "month": Grade.MONTH,
    "quarter": Grade.QUARTER,
}


def time_of_cell(sentence: Sentence) -> tuple[DateExpression, ...]:
    """The time that a cell with nothing but figures is, by its header; none elsewhere."""
    if sentence.cell is None or not _FIGURES.fullmatch(sentence.text):
        return ()
    header = sentence.block.cells[sentence.cell].header
    for form, pattern in ((TimeForm.ORDINAL, _NUMBERED), (TimeForm.DURATION, _LENGTH)):
        if match := pattern.fullmatch(header):
            unit, figures = match["unit"].lower(), sentence.text.strip()
            told = f"{unit} {figures}" if form is TimeForm.ORDINAL else f"{figures} {unit}s"
            return (DateExpression(sentence.span, told, form, _GRADES[unit]),)
    return ()
