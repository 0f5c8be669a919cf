"""Tables in plain text: cells parted by bars, tabs or gaps that stand one above the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.documents.build import Piece
from sowlint.documents.model import TextOrigin
from sowlint.documents.text.marks import bullet, clause, is_rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.documents.build import BlockBuilder
    from sowlint.documents.text.lines import Line

_BARS = re.compile(r"\s*\|\s*")
_GAPS = re.compile(r"[ \t]*\t[ \t]*|[ \t]{3,}|(?<![.!?:;])[ \t]{2,}")
_FIRST_CELL = re.compile(r"\d{1,3}[ \t]{2,}")
_LEAST_WITH_NUMBER = 2
_WIDEST = 200
_LONGEST_CELL = 90
_LONG = 80
_Range = tuple[int, int]


def is_columnar(line: Line) -> bool:
    """Whether a line by itself looks like a row."""
    return len(cells_of(line)) >= 2


def cells_of(line: Line) -> list[_Range]:
    """The ranges of a row's cells; one range or none where the line is no row."""
    text = line.text
    if len(text) > _WIDEST and "|" not in text and "\t" not in text:
        return []
    if text.count("|") > 1 or re.search(r"\S \| \S", text):
        return _between(text, _BARS, keep_empty=True)
    begin = line.begin
    mark = bullet(text[begin:]) or clause(text[begin:])
    if (
        mark
        and _FIRST_CELL.match(text, begin)
        and len(_between(text, _GAPS, begin=begin)) > _LEAST_WITH_NUMBER
    ):
        mark = None
    ranges = _between(text, _GAPS, begin=begin + (mark.end() if mark else 0))
    if mark and ranges:
        ranges[0] = (begin, ranges[0][1])
    if len(ranges) == 2 and not re.search(r"\t|\s{3,}", text[ranges[0][1] : ranges[1][0]]):
        return []
    is_torn = len(text) > _LONG and any(text[start].islower() for start, _ in ranges[1:])
    return [] if is_torn or any(end - start > _LONGEST_CELL for start, end in ranges) else ranges


def _between(text: str, gaps: re.Pattern[str], *, begin: int = 0, keep_empty: bool = False) -> list[_Range]:
    ranges: list[_Range] = []
    at = begin
    for gap in gaps.finditer(text, begin):
        ranges.append((at, gap.start()))
        at = gap.end()
    ranges.append((at, len(text)))
    if keep_empty:
        edges = slice(ranges[0][0] == ranges[0][1], len(ranges) - (ranges[-1][0] >= ranges[-1][1]))
        return ranges[edges]
    return [(start, end) for start, end in ranges if end > start]


class TableText:
    """Rows that follow one another, before it is known whether they are a table.

    Args:
        first: the first of them.
    """

    def __init__(self, first: Line) -> None:
        self.lines = [first]
        self.rules: set[int] = set()
        self._starts = [start for start, _ in cells_of(first)]

    def takes(self, line: Line) -> bool:
        """Add a line if it goes on with the table: a row, a rule, or the rest of a wrapped cell."""
        if is_rule(line.bare):
            self.rules.add(len(self.lines))
            return True
        cells = cells_of(line)
        if len(cells) < 2 and self._is_rest(line):
            self.lines.append(line)
            return True
        if len(cells) < 2 or not self._fits(line, cells):
            return False
        if len(cells) > len(self._starts):
            self._starts = [start for start, _ in cells]
        self.lines.append(line)
        return True

    def _is_rest(self, line: Line) -> bool:
        """The rest of a wrapped cell stands under its column; under the first one it is indented."""
        if "|" in line.text or "\t" in line.text or len(self._starts) < 2:
            return False
        first, second = self._starts[:2]
        below_first = first < line.begin and len(line.text) < second
        return below_first or any(abs(line.begin - column) <= 1 for column in self._starts[1:])

    def _fits(self, line: Line, cells: Sequence[_Range]) -> bool:
        if "|" in line.text or "\t" in line.text:
            return True
        return any(abs(start - column) <= 2 for start, _ in cells[1:] for column in self._starts[1:]) or any(
            abs(start - column) <= 2 for start, _ in cells for column in self._starts[1:]
        )

    @property
    def is_table(self) -> bool:
        """One line alone is a table only if bars, tabs or three cells say so."""
        text = self.lines[0].text
        return len(self.lines) > 1 or "|" in text or "\t" in text or len(self._starts) > 2

    def build(self, builder: BlockBuilder) -> None:
        """Give the rows to the builder, wrapped cells put together."""
        rows: list[list[list[Piece]]] = []
        for line in self.lines:
            row = self._row(line)
            if rows and len(cells_of(line)) < 2 and "|" not in line.text and "\t" not in line.text:
                _append(rows[-1], row)
            else:
                rows.append(row)
        builder.begin_table()
        has_header = len(rows) > 1 and (1 in self.rules or _is_header(rows[0]))
        for number, row in enumerate(rows):
            builder.row(row, header=has_header and number == 0)

    def _row(self, line: Line) -> list[list[Piece]]:
        cells = cells_of(line) or [(line.begin, len(line.text))]
        if "|" in line.text or "\t" in line.text:
            return [[line.piece(start, end)] if end > start else [] for start, end in cells]
        row: list[list[Piece]] = [[] for _ in self._starts]
        for start, end in cells:
            row[self._column(start, end)].append(line.piece(start, end))
        return [_spaced(pieces) for pieces in row]

    def _column(self, start: int, end: int) -> int:
        """The column whose beginning is nearest; a right-aligned figure belongs where it ends."""
        left = max((i for i, column in enumerate(self._starts) if column <= start + 2), default=0)
        inside = [i for i, column in enumerate(self._starts) if start < column < end]
        return inside[0] if inside and self._starts[left] + 2 < start else left


def _spaced(pieces: list[Piece]) -> list[Piece]:
    spaced: list[Piece] = []
    for piece in pieces:
        if spaced:
            spaced.append(_gap(spaced[-1], piece))
        spaced.append(piece)
    return spaced


def _gap(left: Piece, right: Piece) -> Piece:
    """A space for what stands between two pieces of a line, or before the rest of a cell."""
    start = left.origin.end if isinstance(left.origin, TextOrigin) else 0
    end = right.origin.start if isinstance(right.origin, TextOrigin) else 0
    return Piece(" ", TextOrigin(start, max(start, end), 1))


def _append(above: list[list[Piece]], row: list[list[Piece]]) -> None:
    for cell, more in zip(above, row, strict=False):
        cell.extend([_gap(cell[-1], cell[-1]), *more] if cell and more else more)


def _is_header(row: list[list[Piece]]) -> bool:
    return all(row) and not any(letter.isdigit() for cell in row for piece in cell for letter in piece.text)
