"""From a position in a block's content to a position in the file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from sowlint.documents.model import TextOrigin

_BLANK = " \t\r\n"


@dataclass(frozen=True)
class ContentMap:
    """Where each stretch of a block's content begins, in the content and in the file."""

    starts: tuple[int, ...]
    offsets: tuple[int, ...]

    def offset(self, at: int) -> int:
        """The file offset of a position in the content."""
        line = max(0, bisect_right(self.starts, at) - 1)
        return self.offsets[line] + at - self.starts[line]

    def origin(self, start: int, end: int, size: int) -> TextOrigin:
        """The origin of ``size`` characters of text made from the content between two positions."""
        first = self.offset(start)
        return TextOrigin(first, self.offset(end - 1) + 1 if end > start else first, size)

    def cuts(self, start: int, end: int) -> list[int]:
        """The positions between two others at which the content does not run on in the file."""
        low, high = bisect_right(self.starts, start), bisect_right(self.starts, max(start, end - 1))
        return [start, *self.starts[low:high], end]


@dataclass(frozen=True)
class Lines:
    """The lines of a file.

    Attributes:
        source: the whole text.
        starts: offset of each line's first character.
    """

    source: str
    starts: tuple[int, ...]

    def text(self, line: int) -> str:
        """A line without its end."""
        end = self.starts[line + 1] if line + 1 < len(self.starts) else len(self.source)
        return self.source[self.starts[line] : end].rstrip("\r\n")

    def range(self, first: int, after: int) -> tuple[int, int]:
        """The offsets between which the lines from ``first`` to before ``after`` stand."""
        return self.starts[first], self.starts[after] if after < len(self.starts) else len(self.source)

    def tail_map(self, content: str, first: int) -> ContentMap:
        """The map of content whose every line is the tail of one of the file, prefixes and indents cut off.

        Tabs at a cut may have become spaces, and white space at the very end of the content may be gone.
        """
        starts, offsets, at = [], [], 0
        for number, line in enumerate(content.split("\n")):
            row = min(first + number, len(self.starts) - 1)
            kept = line.lstrip()
            starts.append(at)
            offsets.append(self.starts[row] + _tail(self.text(row), kept) - (len(line) - len(kept)))
            at += len(line) + 1
        return ContentMap(tuple(starts), tuple(offsets))

    def heading_map(self, line: int, column: int, level: int) -> ContentMap:
        """The map of an ATX heading that begins at ``column`` with ``level`` number signs."""
        rest = self.text(line)[column + level :]
        return ContentMap((0,), (self.starts[line] + column + level + len(rest) - len(rest.lstrip(_BLANK)),))

    def cell_maps(self, line: int, column: int) -> list[ContentMap]:
        """The maps of the cells of a table row that begins at ``column``."""
        row = self.text(line)[column:].rstrip(_BLANK)
        bars = [at for at, letter in enumerate(row) if letter == "|" and row[at - 1 : at] != "\\"]
        ranges = [(left + 1, right) for left, right in pairwise([-1, *bars, len(row)])]
        if len(ranges) > 1 and ranges[0][0] == ranges[0][1]:
            ranges = ranges[1:]
        return [_cell_map(row[start:end], self.starts[line] + column + start) for start, end in ranges]


def _tail(source: str, kept: str) -> int:
    """Where ``kept`` begins in a line of which it is the tail, but for white space."""
    end = len(source)
    while not source.endswith(kept, 0, end) and end > len(kept):
        end -= 1
    return max(0, end - len(kept))


def _cell_map(cell: str, offset: int) -> ContentMap:
    """Every bar that was escaped begins a new stretch, since its backslash is not in the content."""
    body = cell.strip(_BLANK)
    lead = len(cell) - len(cell.lstrip(_BLANK)) if body else 0
    starts, offsets, at = [0], [offset + lead], 0
    for position, letter in enumerate(body):
        if letter == "\\" and body[position + 1 : position + 2] == "|":
            starts.append(at)
            offsets.append(offset + lead + position + 1)
        else:
            at += 1
    return ContentMap(tuple(starts), tuple(offsets))
