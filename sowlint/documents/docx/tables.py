"""Tables: rows that name their columns, cells that are merged, and tables that only lay out a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.documents.build import BREAK, Piece
from sowlint.documents.docx.flow import Paragraph, Row, Table
from sowlint.documents.docx.runs import Anchor
from sowlint.documents.docx.styles import Role
from sowlint.documents.model import RunOrigin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.documents.docx.flow import Cell

_LONGEST_NAME = 60
_LONGEST_LABEL = 80
_RICH_ENTRIES = 3
_RICH_PARAGRAPHS = 5
_RICH_WORDS = 150
_MOST_HEADER_ROWS = 2
_VALUE = re.compile(
    r"\d{2,}|\d[.,]\d|[$€£%]|:$|(?<!\bno)(?<!\bnr)(?<!\bref)(?<!\bqty)(?<!\bresp)[.;]$|\[|_{2,}",
    re.IGNORECASE,
)
_NAMES_COLUMN = re.compile(
    r"\b(?:milestones?|dates?|deliverables?|descriptions?|amounts?|items?|tasks?|phases?|names?|roles?|prices?|costs?|fees?"
    r"|responsib\w+|owners?|due|targets?|status|terms?|definitions?|activit(?:y|ies)|durations?|services?|timelines?"
    r"|quantity|qty|totals?|rates?|hours|days|weeks|start|end|finish|comments?|notes?|party|parties|details?|values?|criteria)$",
    re.IGNORECASE,
)


def lays_out(table: Table) -> bool:
    """Whether it only lays out a page: one column in use, or headings with a text of their own inside."""
    if all(sum(bool(cell.text) for cell in row.cells) < 2 for row in table.rows):
        return True
    cells = [cell for row in table.rows for cell in row.cells if len(cell.paragraphs) > 1]
    return any(each.role is Role.HEADING for cell in cells for each in cell.paragraphs)


def is_rich(row: Row) -> bool:
    """Whether a row of a table without column names holds a text: a list, or several paragraphs."""
    return any(_is_rich(cell) for cell in row.cells)


def _is_rich(cell: Cell) -> bool:
    entries = sum(each.depth > 0 for each in cell.paragraphs)
    return (
        entries >= _RICH_ENTRIES
        or len(cell.paragraphs) >= _RICH_PARAGRAPHS
        or len(cell.text.split()) >= _RICH_WORDS
        or any(isinstance(each, Table) for each in cell.flow)
    )


def header_rows(table: Table) -> int:
    """How many rows at the top name the columns."""
    marked = next((index for index, row in enumerate(table.rows) if not row.is_header), len(table.rows))
    if marked:
        return marked if marked < len(table.rows) else 1
    rows = [row for row in table.rows if any(cell.text for cell in row.cells)]
    for index, row in enumerate(rows[:_MOST_HEADER_ROWS]):
        if len(row.cells) > 1:
            named = _names_columns(row, rows[index + 1 :], set_apart=table.first_row)
            return table.rows.index(row) + 1 if named else 0
    return 0


def _names_columns(row: Row, below: Sequence[Row], *, set_apart: bool) -> bool:
    texts = [cell.text for cell in row.cells if cell.text]
    if not below or len(texts) < 0.6 * len(row.cells) or any(len(text) > _LONGEST_NAME for text in texts):
        return False
    if _stands_out(row) and not any(_stands_out(each) for each in below):
        return True
    if any(_VALUE.search(text) for text in texts) or _has_labels(below):
        return False
    if set_apart or _NAMES_COLUMN.search(texts[-1]):
        return True
    return len(row.cells) > 2 and (any(map(_NAMES_COLUMN.search, texts)) or _is_shorter(row, below))


def _stands_out(row: Row) -> bool:
    """Whether all its cells are bold or shaded."""
    cells = [cell for cell in row.cells if cell.text]
    return bool(cells) and (all(cell.is_bold for cell in cells) or all(cell.is_shaded for cell in cells))


def _has_labels(rows: Sequence[Row]) -> bool:
    """Whether the first column holds labels with a colon, so that nothing names the columns."""
    first = [row.cells[0].text for row in rows if row.cells and row.cells[0].text]
    return bool(first) and all(text.endswith(":") for text in first)


def _is_shorter(row: Row, below: Sequence[Row]) -> bool:
    """Whether what stands below is values: numbers, or longer texts."""
    cells = [cell.text for each in below for cell in each.cells if cell.text]
    values = sum(any(map(str.isdigit, text)) for text in cells)
    mean = sum(map(len, cells)) / max(len(cells), 1)
    return values > 0 or mean > 1.5 * max(len(cell.text) for cell in row.cells)


class Rows:
    """The rows of a table with what is merged into them from above, and the column that names each cell."""

    def __init__(self, table: Table, headers: int) -> None:
        self._table = table
        self._headers = headers
        self._above: dict[int, list[Piece]] = {}
        self._naming: dict[int, int] = {}

    def __iter__(self) -> Iterator[tuple[Row, list[list[Piece]], list[int]]]:
        """Each row, its cells as pieces, and for each cell the column by which its header is known."""
        for index, row in enumerate(self._table.rows):
            if index < self._headers:
                self._naming.update(
                    {
                        each: cell.column
                        for cell in row.cells
                        for each in range(cell.column, cell.column + cell.span)
                    }
                )
                columns = [cell.column for cell in row.cells]
            else:
                columns = [self._naming.get(cell.column, cell.column) for cell in row.cells]
            yield row, [self._pieces(cell) for cell in row.cells], columns

    def _pieces(self, cell: Cell) -> list[Piece]:
        """A cell's text; one that goes on the cell above repeats it where that is a label."""
        if cell.is_continued and not cell.text:
            return self._above.get(cell.column, [])
        pieces = cell_pieces(cell)
        is_label = len(cell.text) <= _LONGEST_LABEL and len(cell.paragraphs) == 1
        self._above[cell.column] = pieces if is_label else []
        return pieces


def cell_pieces(cell: Cell) -> list[Piece]:
    """A cell's paragraphs, each on a line of its own."""
    pieces: list[Piece] = []
    for paragraph in cell.paragraphs:
        if pieces:
            pieces.append(Piece(BREAK, _after(pieces[-1])))
        pieces += paragraph.pieces
    return pieces


def _after(piece: Piece) -> Anchor:
    origin = piece.origin
    if isinstance(origin, RunOrigin):
        return Anchor(origin.part, origin.paragraph, origin.run, origin.end, origin.end)
    raise TypeError(origin)


def nested_tables(row: Row) -> list[Table]:
    """The tables inside the cells of a row."""
    return [each for cell in row.cells for each in cell.flow if isinstance(each, Table)]


def paragraphs_of_row(row: Row) -> list[Paragraph]:
    """All paragraphs of a row, empty ones too."""
    return [each for cell in row.cells for each in cell.flow if isinstance(each, Paragraph)]
