"""Tables without rules: lines whose stretches stand in columns."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from sowlint.documents.pdf.header_rows import header_rows
from sowlint.documents.pdf.layout import Line, Table, TableCell
from sowlint.documents.pdf.markers import is_marker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CELL_GAP = 1.3
"""Narrowest gap between two cells, as a share of the font size."""
_TOLERANCE = 0.7
_ALIGNED_SHARE = 0.75
_LONGEST_CELL = 60
_ROW_GAP = 1.35
_TORN = 4.0
"""Gap, as a share of the font size, that parts a line even where the lines around it are whole."""


class _Cells(NamedTuple):
    """A line cut at its wide gaps."""

    line: Line
    cells: tuple[Line, ...]


def with_tables(lines: Sequence[Line]) -> Iterator[Line | Table]:
    """The lines of a column, those that make a table put together."""
    cut = [_cut(line) for line in lines]
    index = 0
    while index < len(cut):
        end = _reach(cut, index)
        table = _table(cut[index:end]) if end - index > 1 else None
        if table:
            yield table
            index = end
        else:
            yield _torn(cut[index]) or cut[index].line
            index += 1


def _torn(cut: _Cells) -> Table | None:
    """A row of its own: a line parted by a gap that no justification explains."""
    first = cut.cells[0].text
    if is_marker(first) or first.isdigit() or first.endswith(":"):
        return None
    gaps = sorted(b.left - a.right for a, b in pairwise(cut.line.words))
    if len(cut.cells) < 2 or gaps[-1] < _TORN * cut.line.size:
        return None
    inner = len(gaps) - len(cut.cells) + 1
    if len(gaps) > len(cut.cells) and gaps[inner - 1] > 0.4 * gaps[-1]:
        return None
    edges = (*(cell.left for cell in cut.cells), cut.line.right)
    row = tuple(TableCell(column, (cell,)) for column, cell in enumerate(cut.cells))
    return Table(cut.line.page, edges, (row,), 0)


def _cut(line: Line) -> _Cells:
    cells: list[Line] = []
    start = 0
    for index in range(1, len(line.words)):
        gap = line.words[index].left - line.words[index - 1].right
        if gap >= _CELL_GAP * line.size and not (start == 0 and index == 1 and is_marker(line.words[0].text)):
            cells.append(Line(line.page, line.words[start:index]))
            start = index
    return _Cells(line, (*cells, Line(line.page, line.words[start:])))


def _reach(cut: Sequence[_Cells], start: int) -> int:
    """The end of the lines from ``start`` that could make one table."""
    if len(cut[start].cells) < 2:
        return start
    end = last = start + 1
    inner = cut[start].cells[1].left - _TOLERANCE * cut[start].line.size
    while end < len(cut) and _near(cut[end - 1].line, cut[end].line):
        if len(cut[end].cells) > 1:
            last = end + 1
        elif cut[end].line.left >= inner:
            last = end + 1 if end == last else last
        else:
            break
        end += 1
    return last


def _near(above: Line, below: Line) -> bool:
    return above.baseline - below.baseline < 3.2 * max(above.size, below.size)


def _table(cut: Sequence[_Cells]) -> Table | None:
    columns = _columns(cut)
    if len(columns) < 2 or sum(len(each.cells) > 1 for each in cut) < 2:
        return None
    placed = [[(_column(columns, cell), cell) for cell in each.cells] for each in cut]
    if not _is_aligned(placed, len(columns)) or _is_prose(placed):
        return None
    rows = tuple(_rows(placed, len(columns)))
    edges = (*(left for left, _ in columns), columns[-1][1])
    return Table(cut[0].line.page, edges, rows, header_rows(rows))


def _columns(cut: Sequence[_Cells]) -> list[tuple[float, float]]:
    """Left and right edge of each column: the stretches of the fullest lines, merged where they overlap."""
    most = max(len(each.cells) for each in cut)
    stretches = sorted(
        (cell.left, cell.right) for each in cut if len(each.cells) == most for cell in each.cells
    )
    merged: list[tuple[float, float]] = []
    for left, right in stretches:
        if merged and left < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    return merged


def _column(columns: Sequence[tuple[float, float]], cell: Line) -> int:
    """The column that the cell overlaps most, else the nearest."""

    def overlap(index: int) -> float:
        left, right = columns[index]
        return min(right, cell.right) - max(left, cell.left)

    first_touched = [index for index in range(len(columns)) if overlap(index) > 0]
    return first_touched[0] if first_touched else max(range(len(columns)), key=overlap)


def _is_aligned(placed: Sequence[Sequence[tuple[int, Line]]], columns: int) -> bool:
    """Whether the cells of each column share their left edge, right edge or middle."""
    for column in range(columns):
        cells = [cell for row in placed for at, cell in row if at == column]
        if len(cells) < 2:
            return False
        edges = ([c.left for c in cells], [c.right for c in cells], [(c.left + c.right) / 2 for c in cells])
        tolerance = _TOLERANCE * cells[0].size
        if not any(_agree(positions, tolerance) for positions in edges):
            return False
    return True


def _agree(positions: list[float], tolerance: float) -> bool:
    middle = sorted(positions)[len(positions) // 2]
    return sum(abs(position - middle) <= tolerance for position in positions) >= _ALIGNED_SHARE * len(
        positions
    )


def _is_prose(placed: Sequence[Sequence[tuple[int, Line]]]) -> bool:
    lengths = [len(cell.text) for row in placed for _, cell in row]
    return sum(lengths) > _LONGEST_CELL * len(lengths)


def _rows(placed: Sequence[Sequence[tuple[int, Line]]], columns: int) -> Iterator[tuple[TableCell, ...]]:
    held: list[list[Line]] = []
    gap = _row_gap(placed)
    above: Line | None = None
    for row in placed:
        step = above.baseline - row[0][1].baseline if above else 0.0
        if not held or (row[0][0] == 0 and (gap is None or step > gap)):
            if held:
                yield _row(held)
            held = [[] for _ in range(columns)]
        for column, cell in row:
            held[column].append(cell)
        above = row[0][1]
    yield _row(held)


def _row(held: list[list[Line]]) -> tuple[TableCell, ...]:
    return tuple(TableCell(column, tuple(lines)) for column, lines in enumerate(held))


def _row_gap(placed: Sequence[Sequence[tuple[int, Line]]]) -> float | None:
    """The step between lines from which a new row begins; ``None`` where rows are not set apart by space."""
    heights = [row[0][1].baseline for row in placed]
    steps = [above - below for above, below in pairwise(heights)]
    small = min(steps)
    wide = [step for step in steps if step > _ROW_GAP * small]
    most = max(map(len, placed))
    partial = [
        len(row) < most for row, step in zip(placed[1:], steps, strict=True) if step <= _ROW_GAP * small
    ]
    return (small + min(wide)) / 2 if len(wide) >= 2 and partial and all(partial) else None
