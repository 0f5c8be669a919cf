"""From a position in a block's content to a position in the file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from sowlint.documents.model import TextOrigin


@dataclass(frozen=True)
class ContentMap:
    """Where each line of a block's content begins, in the content and in the file."""

    starts: tuple[int, ...]
    offsets: tuple[int, ...]

    def offset(self, at: int) -> int:
        """The file offset of a position in the content."""
        line = max(0, bisect_right(self.starts, at) - 1)
        return self.offsets[line] + at - self.starts[line]

    def origin(self, start: int, end: int, size: int) -> TextOrigin:
        """The origin of ``size`` characters of text made from the content between two positions."""
        return TextOrigin(self.offset(start), self.offset(end - 1) + 1 if end > start else self.offset(start), size)


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

    def tail_map(self, content: str, first: int) -> ContentMap:
        """The map of content whose every line is the tail of a line of the file, prefixes and indents cut off."""
        starts, offsets, at = [], [], 0
        for number, line in enumerate(content.split("\n")):
            source = self.text(min(first + number, len(self.starts) - 1))
            kept = line.lstrip()
            end = len(source) if source.endswith(kept) else len(source.rstrip())
            starts.append(at)
            offsets.append(self.starts[min(first + number, len(self.starts) - 1)] + max(0, end - len(kept)) - (len(line) - len(kept)))
            at += len(line) + 1
        return ContentMap(tuple(starts), tuple(offsets))

    def heading_map(self, content: str, line: int) -> ContentMap:
        """The map of an ATX heading, whose closing number signs are cut off."""
        source = self.text(line).rstrip()
        bare = source.rstrip("#").rstrip() if not source.endswith(content) else source
        return ContentMap((0,), (self.starts[line] + max(0, len(bare) - len(content)),))

    def cell_maps(self, line: int, count: int) -> list[ContentMap]:
        """The maps of a table row's cells; an escaped bar is two characters of the file."""
        source = self.text(line)
        bars = [at for at, letter in enumerate(source) if letter == "|" and (at == 0 or source[at - 1] != "\\")]
        cuts = _cell_ranges(source, bars)
        maps = [_cell_map(source[start:end], self.starts[line] + start) for start, end in cuts[:count]]
        return maps + [ContentMap((0,), (self.starts[line],))] * (count - len(maps))


def _cell_ranges(source: str, bars: list[int]) -> list[tuple[int, int]]:
    edges = [-1, *bars, len(source)]
    ranges = [(left + 1, right) for left, right in zip(edges, edges[1:], strict=False)]
    if ranges and not source[slice(*ranges[0])].strip(" \t>"):
        ranges = ranges[1:]
    if ranges and not source[slice(*ranges[-1])].strip():
        ranges = ranges[:-1]
    return ranges


def _cell_map(cell: str, offset: int) -> ContentMap:
    """Every bar that was escaped begins a new stretch, since its backslash is not in the content."""
    lead = len(cell) - len(cell.lstrip())
    starts, offsets, at = [0], [offset + lead], 0
    body = cell.strip()
    for position, letter in enumerate(body):
        if letter == "\\" and body[position + 1 : position + 2] == "|":
            starts.append(at)
            offsets.append(offset + lead + position + 1)
        else:
            at += 1
    return ContentMap(tuple(starts), tuple(offsets))
