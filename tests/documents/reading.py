"""Reads texts, and holds what was read to its source."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from unicodedata import normalize
from urllib.parse import unquote

from sowlint import documents
from sowlint.documents.build import CELL_SEPARATOR
from sowlint.documents.model import Block, BlockKind, Document, Format, TextOrigin
from sowlint.documents.source import Limits, Source

DROPPED = "\u00ad\u200b\u2060\ufeff"
LIGATURES = "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"
LINE_END = re.compile(r"\r\n|\r|\n")


def markdown(text: str, path: str = "a.md") -> Document:
    return documents.read(Source(path, text.encode()), Format.MARKDOWN)


def plain(text: str) -> Document:
    return documents.read(Source("a.txt", text.encode()), Format.TEXT)


def given(data: bytes, path: str, limits: Limits | None = None) -> Document:
    return documents.read(Source(path, data, limits or Limits()))


def said(document: Document) -> list[tuple[str, str]]:
    """Kind and text of every block."""
    return [(block.kind.value, block.text) for block in document.blocks]


def texts(document: Document, kind: BlockKind | None = None) -> list[str]:
    return [block.text for block in document.blocks if kind in (None, block.kind)]


def the(document: Document, kind: BlockKind) -> Block:
    (found,) = [block for block in document.blocks if block.kind is kind]
    return found


def at(document: Document, source: str, block: Block, start: int, end: int) -> str:
    """What stands in the source at the place of a range."""
    place = document.place(block, start, end)
    starts = [0, *(found.end() for found in LINE_END.finditer(source))]
    first = starts[place.line - 1] + place.column - 1
    return source[first : starts[place.end_line - 1] + place.end_column - 1]


def hold_faithful(document: Document, source: str) -> None:
    """Every character of every block comes from where its origin says; nothing comes from nowhere."""
    for block in document.blocks:
        reached, before = 0, 0
        for segment in block.segments:
            assert block.text[reached : segment.start] in ("", *gaps(block)), (block, segment)
            assert segment.origin.start >= before or block.kind is BlockKind.ROW, (block, segment)
            hold_segment(block.text[segment.start : segment.end], segment.origin, source)
            reached, before = segment.end, segment.origin.start
        assert block.text[reached:] in ("", *gaps(block))


def gaps(block: Block) -> Iterator[str]:
    """What a row has between its cells, empty ones included."""
    return (CELL_SEPARATOR * count for count in range(1, len(block.cells))) if block.kind is BlockKind.ROW else iter(())


def hold_segment(text: str, origin: TextOrigin, source: str) -> None:
    assert origin.size == len(text)
    stretch = source[origin.start : origin.end]
    if len(stretch) == len(text):
        assert same(text, stretch), (text, stretch)
    else:
        assert text.strip() == "" or text == ": " or text in unquote(html.unescape(stretch)).replace("''", "'"), (text, stretch)
        assert text.strip() or stretch in ("", "&nbsp;") or stretch[0].isspace(), (text, stretch)


def same(text: str, stretch: str) -> bool:
    return all(
        a == b or (a.isspace() and (b.isspace() or b == "\\")) or (b in LIGATURES and a in normalize("NFKC", b))
        for a, b in zip(text, stretch, strict=True)
    )
