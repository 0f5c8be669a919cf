"""Comments addressed to sowlint in text formats: ``<!-- sowlint: … -->``, and ``{/* sowlint: … */}`` in MDX.

A comment on a line with text is about that line; one on lines of its own is about the next block, and before a table
about all of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind, Cover, Remark, TextOrigin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sowlint.documents.model import Block, Document, Segment

_COMMENT = re.compile(
    r"(?:<!--|\{/\*)\s*sowlint:(?P<said>(?:(?!-->|\*/\}).)*)(?:-->|\*/\})", re.DOTALL | re.IGNORECASE
)

Range = tuple[int, int]


def with_remarks(document: Document, source: str, code: Iterable[Range] = ()) -> Document:
    """A document of a text format together with the comments in its source.

    Args:
        document: as it was read.
        source: its text, in which its blocks have their places.
        code: stretches of the source that are code, where a comment is an example of one.
    """
    shown = tuple(code)
    comments = [
        each
        for each in _COMMENT.finditer(source)
        if not any(start <= each.start() < end for start, end in shown)
    ]
    if not comments:
        return replace(document, remarks=())
    reach = list(accumulate(map(_begin, document.blocks), max))
    return replace(document, remarks=tuple(_remark(each, document, source, reach) for each in comments))


def _remark(comment: re.Match[str], document: Document, source: str, reach: Sequence[int]) -> Remark:
    line = _line_around(comment, source)
    outside = source[line[0] : comment.start()] + source[comment.end() : line[1]]
    alone = not _COMMENT.sub("", outside).strip(" \t\r\n>-*+")
    covers = (
        _next_block(document.blocks, bisect_left(reach, comment.end()))
        if alone
        else _within(document.blocks, line)
    )
    place = document.place_of(TextOrigin(comment.start(), comment.end(), comment.end() - comment.start()))
    return Remark(" ".join(comment["said"].split()), "", tuple(covers), place)


def _line_around(comment: re.Match[str], source: str) -> Range:
    end = source.find("\n", comment.end())
    return source.rfind("\n", 0, comment.start()) + 1, len(source) if end < 0 else end


def _within(blocks: Sequence[Block], line: Range) -> Iterator[Cover]:
    for index, block in enumerate(blocks):
        inside = [
            segment
            for segment in block.segments
            if isinstance(segment.origin, TextOrigin)
            and segment.origin.start < line[1]
            and segment.origin.end > line[0]
        ]
        if inside:
            first, last = inside[0], inside[-1]
            yield Cover(index, _cut_in(first, line[0]), _cut_in(last, line[1], last.end - last.start))


def _cut_in(segment: Segment, edge: int, otherwise: int = 0) -> int:
    """Where the edge of a line falls in a block's text; a segment that cannot be divided is taken whole."""
    origin = segment.origin
    if not isinstance(origin, TextOrigin) or origin.size != origin.end - origin.start:
        return segment.start + otherwise
    return min(max(segment.start + edge - origin.start, segment.start), segment.end)


def _next_block(blocks: Sequence[Block], index: int) -> Iterator[Cover]:
    """All of a block, and of the table that it is a row of; nothing behind the last block."""
    for at, block in enumerate(blocks[index:] if index < len(blocks) else (), index):
        if at == index or block.table == blocks[index].table:
            yield Cover(at, 0, len(block.text))
        if blocks[index].kind is not BlockKind.ROW:
            return


def _begin(block: Block) -> int:
    origins = (segment.origin for segment in block.segments)
    return min((each.start for each in origins if isinstance(each, TextOrigin)), default=-1)
