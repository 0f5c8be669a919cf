"""A table element: cells gathered to rows, spans counted, data told from what only lays out a page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sowlint.documents.build import BREAK, Piece, is_blank, plain_text
from sowlint.documents.html.flow import Boundary, Grid, RowOfCells, Stretch
from sowlint.documents.model import BlockKind, Region

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sowlint.documents.html.flow import Flow

_MOST_SPAN = 100
_LONGEST_LABEL = 80
"""Letters of a cell that is repeated in each row into which it reaches; longer ones are text, told once."""

_MOST_FLOWS = 3
_COLUMN_NAME_WORDS = 4
_VALUE = re.compile(r"\d|[$€£%]|:$")


@dataclass
class _Cell:
    column: int
    header: bool = False
    flows: list[Flow] = field(default_factory=list)
    rows: int = 1

    def pieces(self) -> list[Piece]:
        """Its text, or that of its pictures; what stands below other text begins a line."""
        joined: list[Piece] = []
        for flow in self.texts() or self.pictures():
            if joined:
                joined.append(Piece(BREAK, flow.pieces[0].origin.cut(0, 0)))
            joined += flow.pieces
        return joined

    def texts(self) -> list[Stretch]:
        return [flow for flow in self._stretches() if flow.kind is not BlockKind.CAPTION]

    @property
    def is_label(self) -> bool:
        return len(self.flows) == 1 and len(plain_text(self.pieces())) <= _LONGEST_LABEL

    def pictures(self) -> list[Stretch]:
        return [flow for flow in self._stretches() if flow.kind is BlockKind.CAPTION]

    def _stretches(self) -> list[Stretch]:
        return [flow for flow in self.flows if isinstance(flow, Stretch)]


@dataclass
class _Row:
    in_head: bool = False
    cells: list[_Cell] = field(default_factory=list)

    def texts(self) -> list[str]:
        return [plain_text(cell.pieces()) for cell in self.cells]

    @property
    def is_bold(self) -> bool:
        pieces = [piece for cell in self.cells for piece in cell.pieces() if piece.text.strip()]
        return bool(pieces) and all(piece.bold for piece in pieces)

    @property
    def is_header(self) -> bool:
        shown = [cell for cell in self.cells if not is_blank(cell.pieces())]
        return self.in_head or (len(shown) > 1 and all(cell.header for cell in shown))


class Table:
    """Collects one table's cells, and says what it shows when it is complete.

    Args:
        laid_out: whether the page itself says that it is a layout.
    """

    def __init__(self, *, laid_out: bool) -> None:
        self._laid_out = laid_out
        self._rows: list[_Row] = []
        self._reach: dict[int, int] = {}
        self._column = 0
        self._around: list[Flow] = []
        self.in_cell = False

    def begin_row(self, *, in_head: bool) -> None:
        """A row begins."""
        self.in_cell = False
        self._rows.append(_Row(in_head))
        self._column = 0

    def begin_cell(self, *, header: bool, attributes: Mapping[str, str]) -> None:
        """A cell begins, in the first column that no cell above reaches into."""
        if not self._rows:
            self.begin_row(in_head=False)
        row = len(self._rows) - 1
        while self._reach.get(self._column, -1) >= row:
            self._column += 1
        rows = _span(attributes.get("rowspan", ""))
        self._rows[row].cells.append(_Cell(self._column, header, rows=rows))
        end = self._column + _span(attributes.get("colspan", ""))
        last = row + rows - 1
        self._reach.update(dict.fromkeys(range(self._column, end), last))
        self._column = end
        self.in_cell = True

    def add(self, flow: Flow) -> None:
        """What stands in the open cell, or beside all cells: the caption, and what is misplaced."""
        (self._rows[-1].cells[-1].flows if self.in_cell else self._around).append(flow)

    def flows(self, region: Region) -> list[Flow]:
        """What it shows: a grid, or the contents of its cells one after the other."""
        rows = [row for row in self._rows if any(cell.flows for cell in row.cells)]
        if not rows:
            return self._around
        if self._laid_out or _is_layout(rows):
            inside = [flow for row in rows for cell in row.cells for flow in (*cell.flows, Boundary())]
            return [*self._around, *inside]
        first = _header_rows(rows)
        headers = [row.is_header or at < first for at, row in enumerate(rows)]
        cells = [cell for row in rows for cell in row.cells if cell.texts()]
        _repeat_labels([row for row, header in zip(rows, headers, strict=True) if not header])
        grid = Grid([_row(row, header=header) for row, header in zip(rows, headers, strict=True)], region)
        return [*self._around, grid, *(picture for cell in cells for picture in cell.pictures())]


def _repeat_labels(rows: Sequence[_Row]) -> None:
    """Give each row the short cells that reach down into it: a label or a time that is told once for several rows."""
    reaching: list[tuple[int, _Cell]] = []
    for at, row in enumerate(rows):
        reaching = [(last, cell) for last, cell in reaching if last >= at]
        begun = [(at + cell.rows - 1, cell) for cell in row.cells if cell.rows > 1 and cell.is_label]
        row.cells = sorted([*row.cells, *(cell for _, cell in reaching)], key=lambda cell: cell.column)
        reaching += begun


def _row(row: _Row, *, header: bool) -> RowOfCells:
    return RowOfCells([cell.pieces() for cell in row.cells], [cell.column for cell in row.cells], header)


def _is_layout(rows: Sequence[_Row]) -> bool:
    cells = [cell for row in rows for cell in row.cells]
    if any(isinstance(flow, Grid) for cell in cells for flow in cell.flows):
        return True
    if max(sum(bool(cell.flows) for cell in row.cells) for row in rows) < 2:
        return True
    if any(row.is_header for row in rows):
        return False
    return len(rows) == 1 or any(_is_part_of_a_page(cell) for cell in cells)


def _is_part_of_a_page(cell: _Cell) -> bool:
    kinds = {flow.kind for flow in cell.texts()}
    return len(cell.texts()) > _MOST_FLOWS or BlockKind.HEADING in kinds


def _header_rows(rows: Sequence[_Row]) -> int:
    """How many rows at the top name the columns without mark-up: one in bold, or of names over values."""
    if any(row.is_header for row in rows) or len(rows) < 2:
        return 0
    first, below = rows[0], rows[1:]
    names = first.texts()
    if any(cell.header for cell in first.cells) or not all(names) or len(names) < 2:
        return 0
    if any(len(name.split()) > _COLUMN_NAME_WORDS or _VALUE.search(name) for name in names):
        return 0
    if first.is_bold and not all(row.is_bold for row in below):
        return 1
    has_values = [any(_VALUE.search(text) for text in row.texts()[1:]) for row in below]
    return int(len(below) > 1 and len(set(names)) == len(names) and all(has_values))


def _span(written: str) -> int:
    return min(int(written), _MOST_SPAN) if written.isdecimal() and len(written) < 6 and int(written) else 1
