"""Tables drawn with ruled lines."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from sowlint.documents.pdf.header_rows import header_rows
from sowlint.documents.pdf.layout import PageMarks, Rule, Table, TableCell, Word
from sowlint.documents.pdf.lines import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_REACH = 3.0
"""How far apart, in points, two rules may end and still meet."""
_MOST_MEETINGS = 1_000_000
_FRAME_SHARE = 0.5
_FRAME_WORDS = 120
_LONGEST_LABEL = 80
"""Letters of a cell that is repeated in each row into which it reaches; longer ones are text, told once."""


class Grid(NamedTuple):
    """The lines of a table: ``xs`` left to right, ``ys`` top to bottom, and the rules themselves."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    level: tuple[Rule, ...]
    upright: tuple[Rule, ...]

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column of a point, or ``None`` outside."""
        column = bisect_right(self.xs, x) - 1
        row = bisect_right(self.ys, -y, key=lambda edge: -edge) - 1
        inside = 0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1
        return (row, column) if inside else None


class Found(NamedTuple):
    """A table, the words that it takes, and its box: left, bottom, right, top."""

    table: Table
    words: tuple[Word, ...]
    box: tuple[float, float, float, float]


def ruled_tables(marks: PageMarks, words: Sequence[Word]) -> list[Found]:
    """The ruled tables of a page with at least two columns, top to bottom."""
    found = []
    for grid in sorted(_grids(marks), key=lambda grid: -grid.ys[0]):
        table = _fill(marks.number, grid, words)
        if table:
            found.append(table)
    return found


def _grids(marks: PageMarks) -> Iterator[Grid]:
    level, upright = _merged(marks.level), _merged(marks.upright)
    if len(level) * len(upright) > _MOST_MEETINGS:
        return
    for group in _connected(level, upright):
        rows = [level[index] for index in group if index < len(level)]
        columns = [upright[index - len(level)] for index in group if index >= len(level)]
        xs = _positions([rule.at for rule in columns], min(r.start for r in rows), max(r.end for r in rows))
        ys = _positions(
            [rule.at for rule in rows], min(r.start for r in columns), max(r.end for r in columns)
        )
        if len(xs) > 2 and len(ys) > 1:
            yield Grid(xs, tuple(reversed(ys)), tuple(rows), tuple(columns))


def _merged(rules: Iterable[Rule]) -> list[Rule]:
    """Rules on one line that touch or overlap become one."""
    found: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: (round(rule.at / 2), rule.start)):
        last = found[-1] if found else None
        if last and abs(last.at - rule.at) <= 2 and rule.start <= last.end + _REACH:
            found[-1] = Rule(last.at, last.start, max(last.end, rule.end))
        else:
            found.append(rule)
    return found


def _connected(level: Sequence[Rule], upright: Sequence[Rule]) -> list[list[int]]:
    """Groups of rules that meet; upright ones are counted after the level ones."""
    parents = list(range(len(level) + len(upright)))
    for i, row in enumerate(level):
        for j, column in enumerate(upright, len(level)):
            if _meet(row, column):
                parents[_root(parents, j)] = _root(parents, i)
    groups: dict[int, list[int]] = {}
    for index in range(len(parents)):
        groups.setdefault(_root(parents, index), []).append(index)
    return [group for group in groups.values() if group[0] < len(level) <= group[-1]]


def _meet(row: Rule, column: Rule) -> bool:
    return (
        row.start - _REACH <= column.at <= row.end + _REACH
        and column.start - _REACH <= row.at <= column.end + _REACH
    )


def _root(parents: list[int], index: int) -> int:
    while parents[index] != index:
        parents[index] = parents[parents[index]]
        index = parents[index]
    return index


def _positions(found: Sequence[float], low: float, high: float) -> tuple[float, ...]:
    """Distinct positions in order; where rules reach past the outermost, the open side is closed."""
    kept: list[float] = []
    for position in sorted([low, *found, high]):
        if not kept or position - kept[-1] > 2 * _REACH:
            kept.append(position)
    return tuple(kept)


def _fill(page: int, grid: Grid, words: Sequence[Word]) -> Found | None:
    owners = _spans(grid)
    held: dict[tuple[int, int], list[Word]] = {}
    for word in words:
        at = grid.cell_at(min(word.anchor, word.left) + 0.4 * word.size, (word.bottom + word.top) / 2)
        if at:
            held.setdefault(owners[at], []).append(word)
    used = {column for _, column in held}
    taken = [word for cell in held.values() for word in cell]
    if len(used) < 2 or _is_frame(held, len(words)):
        return None
    columns = sorted(used)
    cells = {
        at: TableCell(at[1], tuple(lines_of(page, held.get(at, ()))))
        for at, owner in owners.items()
        if at == owner and at[1] in used
    }
    rows = [_row([cells.get((row, column)) for column in columns]) for row in range(len(grid.ys) - 1)]
    filled = [at for at, row in enumerate(rows) if any(cell.lines for cell in row)]
    headers = header_rows(tuple(rows[at] for at in filled))
    below = frozenset(filled[headers:])
    labels = {at: cell for at, cell in cells.items() if at[0] in below and _is_label(cell)}
    kept = tuple(
        _row([cells.get((at, column)) or _from_above(at, column, owners, labels) for column in columns])
        if at in below
        else rows[at]
        for at in filled
    )
    return Found(
        Table(page, grid.xs, kept, headers), tuple(taken), (grid.xs[0], grid.ys[-1], grid.xs[-1], grid.ys[0])
    )


def _row(cells: Iterable[TableCell | None]) -> tuple[TableCell, ...]:
    return tuple(cell for cell in cells if cell)


def _from_above(
    row: int,
    column: int,
    owners: Mapping[tuple[int, int], tuple[int, int]],
    labels: Mapping[tuple[int, int], TableCell],
) -> TableCell | None:
    """The short cell that reaches down into a field: a label or a time that is told once for several rows."""
    top, left = owners[row, column]
    return labels.get((top, left)) if left == column else None


def _is_label(cell: TableCell) -> bool:
    return 0 < sum(len(line.text) for line in cell.lines) <= _LONGEST_LABEL


def _is_frame(held: dict[tuple[int, int], list[Word]], words: int) -> bool:
    """Whether the rules frame the page rather than make a table: one cell holds most of the words."""
    most = max(map(len, held.values()))
    return most > _FRAME_WORDS and most > _FRAME_SHARE * words


def _spans(grid: Grid) -> dict[tuple[int, int], tuple[int, int]]:
    """For each field of the grid the upper left field of the cell it belongs to."""
    owners: dict[tuple[int, int], tuple[int, int]] = {}
    uprights = [_near(grid.upright, x) for x in grid.xs]
    levels = [_near(grid.level, y) for y in grid.ys]
    for r, (top, bottom) in enumerate(zip(grid.ys, grid.ys[1:], strict=False)):
        for c, (left, right) in enumerate(zip(grid.xs, grid.xs[1:], strict=False)):
            owners[r, c] = (r, c)
            if c and not _has(uprights[c], (top + bottom) / 2):
                owners[r, c] = owners[r, c - 1]
            elif r and not _has(levels[r], (left + right) / 2):
                owners[r, c] = owners[r - 1, c]
    return owners


def _near(rules: Sequence[Rule], at: float) -> list[Rule]:
    return [rule for rule in rules if abs(rule.at - at) <= 2 * _REACH]


def _has(rules: Sequence[Rule], middle: float) -> bool:
    return any(rule.start <= middle <= rule.end for rule in rules)
