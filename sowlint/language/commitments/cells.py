"""Times of cells that stand in their header: “3” under “Week”, “6” under “Duration (weeks)”, a feature under “Q1”."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sowlint.language.model import DateExpression, Grade, TimeForm
from sowlint.language.sections import SectionRole, any_role

if TYPE_CHECKING:
    from sowlint.language.model import Sentence
    from sowlint.language.text import Text

_FIGURES = re.compile(r"\W*\d{1,3}(?:\s*(?:[-‐-―−,&+]|to|and)\s*\d{1,3})*\W*", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\W*(?:(?:project|calendar|start|begin|from|end|finish|to|until|due|target|planned)\W+)*"
    r"(?P<unit>week|month|day|sprint|quarter)(?:s|\(s\))?(?:\s*(?:no\.?|numbers?|#))?\W*",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"\W*(?:estimated |planned |target )?(?:duration|time|timeline|time ?frame|length|lead time)\W*(?:in )?\W*(?P<unit>week|month)s?\W*",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]{3}")
_BESIDE = 14
"""Letters that may stand beside the time in a header: “Release of Q1 2027”."""

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


def time_of_column(reading: Text, sentence: Sentence) -> tuple[DateExpression, ...]:
    """The time over a column of a roadmap, for an entry that is not one of figures; none elsewhere."""
    block, cell = sentence.block, sentence.cell
    if cell is None or not _WORDS.search(sentence.text) or not any_role(block.section, SectionRole.ROADMAP):
        return ()
    header = block.cells[cell].header
    dates = reading.dates_of(header)
    rest = len(header) - sum(len(each.text) for each in dates)
    return (replace(dates[0], span=sentence.span),) if dates and rest <= _BESIDE else ()
