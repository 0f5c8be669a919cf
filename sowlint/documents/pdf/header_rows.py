"""Tells whether the first rows of a table name its columns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.documents.pdf.layout import TableCell

_LONGEST = 60
_VALUE = re.compile(r"\d{2,}|\d[.,]\d|[$€£%]|:$")
_NAMES_COLUMN = re.compile(
    r"\b(?:milestones?|dates?|deliverables?|descriptions?|amounts?|items?|tasks?|phases?|names?|roles?|prices?|costs?|fees?"
    r"|responsibilit(?:y|ies)|owners?|due|targets?|status|terms?|definitions?|activit(?:y|ies)|durations?|services?"
    r"|quantity|qty|totals?|rates?|hours|days|weeks|start|end|finish|comments?|notes?|party|parties|details?|value)$",
    re.IGNORECASE,
)

Row = tuple["TableCell", ...]


def header_rows(rows: Sequence[Row]) -> int:
    """How many rows at the top name the columns; a title that spans the table counts with them."""
    width = max((_width(row) for row in rows), default=0)
    for index, row in enumerate(rows[:2]):
        if _width(row) > 1:
            return index + 1 if _names_columns(row, rows[index + 1 :], width) else 0
    return 0


def _width(row: Row) -> int:
    return sum(bool(cell.lines) for cell in row)


def _names_columns(row: Row, below: Sequence[Row], width: int) -> bool:
    texts = [_text(cell) for cell in row if cell.lines]
    if not below or len(texts) < 0.6 * width or any(len(text) > _LONGEST for text in texts):
        return False
    if _bold(row) and not all(_bold(each) for each in below):
        return True
    if any(_VALUE.search(text) for text in texts) or _labels(below):
        return False
    return width > 2 or bool(_NAMES_COLUMN.search(texts[-1]))


def _labels(rows: Sequence[Row]) -> bool:
    """Whether the first column holds labels with a colon, so that the table has no header row."""
    return all(_text(row[0]).endswith(":") for row in rows if row and row[0].lines)


def _text(cell: TableCell) -> str:
    return " ".join(line.text for line in cell.lines)


def _bold(row: Row) -> bool:
    return all(line.bold for cell in row for line in cell.lines)
