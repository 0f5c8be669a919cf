"""Turns what a reader meets into Blocks, so that sections, lead-ins, labels and places are made in one way.

A reader walks its source and hands over pieces of text with their origins; it says what each stretch is (heading,
list entry, table row …), and the builder does the rest: white space collapsed, zero-width characters dropped,
ligatures spelt out, every character still knowing where it came from.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sowlint.documents.labels import label_split
from sowlint.documents.model import Block, BlockKind, Cell, Origin, Region, Segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

BREAK = "\u2028"
"""A forced line break inside a paragraph or cell; readers put it in the text of a piece."""

CELL_SEPARATOR = " | "

_SCAN = re.compile(
    r"(?P<ligature>[\ufb00-\ufb06])|(?P<nothing>[\u00ad\u200b\u2060\ufeff]+)|(?P<space>\s{2,})|(?P<plain>(?:(?![\u00ad\u200b\u2060\ufeff\ufb00-\ufb06]|\s\s).)+)",
    re.DOTALL,
)
_LIGATURES = dict(zip("\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
_ENDS_SENTENCE = re.compile(r"[.!?][\"'”’)\]]*$")
_STANDS_ALONE = re.compile(r"[.:;!?][\"'”’)\]]*$|^\s*(?:[-•*‣▪–]|\(?\w{1,3}[.)])\s")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text as it stands in the source, with its origin and what it looks like."""

    text: str
    origin: Origin
    bold: bool = False
    link: str = ""


@dataclass
class _Text:
    """Text under construction, with its segments."""

    parts: list[str] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)
    length: int = 0
    bold_end: int = 0
    all_bold: bool = True

    def add(self, piece: Piece) -> None:
        before = self.length
        for found in _SCAN.finditer(piece.text):
            self._add_stretch(found, piece.origin)
        if piece.bold and self.all_bold:
            self.bold_end = self.length
        elif piece.text.strip():
            self.all_bold = False
        if piece.link and self.length > before:
            self.links.append((before, self.length, piece.link))

    def _add_stretch(self, found: re.Match[str], origin: Origin) -> None:
        start, end = found.span()
        if found.lastgroup == "nothing":
            return
        if found.lastgroup == "ligature":
            for letter in _LIGATURES[found.group()]:
                self._put(letter, origin.cut(start, end))
            return
        text = found.group()
        if found.lastgroup == "space":
            text, end = (BREAK if BREAK in text else " "), start + 1
        self._put_plain(text, origin, start, end)

    def _put_plain(self, text: str, origin: Origin, start: int, end: int) -> None:
        if text[0].isspace() and self._ends_in_space():
            text, start = text[1:], start + 1
        if text:
            spaced = "".join((BREAK if c == BREAK else " ") if c.isspace() else c for c in text)
            self._put(spaced, origin.cut(start, end))

    def _ends_in_space(self) -> bool:
        return not self.parts or self.parts[-1][-1].isspace()

    def _put(self, text: str, origin: Origin) -> None:
        self.segments.append(Segment(self.length, self.length + len(text), origin))
        self.parts.append(text)
        self.length += len(text)

    def lines(self, *, split: bool) -> list[_Line]:
        """The text cut at its forced breaks, where that is what a reader would see as separate lines."""
        whole = _Line("".join(self.parts), tuple(self.segments), tuple(self.links), self.bold_end)
        found = whole.cut_at_breaks() if split else [whole]
        return [line for line in (each.joined().stripped() for each in found) if line.text]


@dataclass(frozen=True)
class _Line:
    text: str
    segments: tuple[Segment, ...]
    links: tuple[tuple[int, int, str], ...]
    bold_end: int

    def cut(self, start: int, end: int) -> _Line:
        segments = tuple(
            Segment(max(s.start, start) - start, min(s.end, end) - start, s.origin.cut(max(s.start, start) - s.start, min(s.end, end) - s.start))
            for s in self.segments
            if s.start < end and s.end > start
        )
        links = tuple((max(a, start) - start, min(b, end) - start, url) for a, b, url in self.links if a < end and b > start)
        return _Line(self.text[start:end], segments, links, max(0, min(self.bold_end, end) - start))

    def stripped(self) -> _Line:
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, max(start, len(self.text.rstrip())))

    def joined(self) -> _Line:
        return replace(self, text=self.text.replace(BREAK, " "))

    def cut_at_breaks(self) -> list[_Line]:
        cuts = [0, *(i + 1 for i, letter in enumerate(self.text) if letter == BREAK), len(self.text)]
        lines = [self.cut(start, end) for start, end in zip(cuts, cuts[1:], strict=False)]
        merged: list[tuple[int, int]] = []
        for line, start, end in zip(lines, cuts, cuts[1:], strict=False):
            previous = self.text[slice(*merged[-1])] if merged else ""
            if merged and not _stand_apart(previous.replace(BREAK, " ").strip(), line.text.replace(BREAK, " ").strip()):
                merged[-1] = (merged[-1][0], end)
            else:
                merged.append((start, end))
        return [self.cut(start, end) for start, end in merged]


def _stand_apart(above: str, below: str) -> bool:
    """Whether two lines around a forced break are lines of their own and not one wrapped sentence."""
    if not above or not below:
        return True
    labelled = label_split(above, 0) is not None or label_split(below, 0) is not None
    return labelled or bool(_STANDS_ALONE.search(above)) or bool(re.match(r"[-•*‣▪–]\s", below))


def plain_text(pieces: Iterable[Piece]) -> str:
    """The text that a block of these pieces would have."""
    return " ".join(line.text for line in _gather(pieces).lines(split=False))


def _gather(pieces: Iterable[Piece]) -> _Text:
    text = _Text()
    for piece in pieces:
        text.add(piece)
    return text


class BlockBuilder:
    """Collects blocks in reading order and keeps the headings, lead-ins and column headers they stand under."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._path: list[tuple[int, str]] = []
        self._lead_ins: list[str] = []
        self._announcing = ""
        self._headers: dict[int, str] = {}
        self._table = -1

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What was built so far, in order."""
        return tuple(self._blocks)

    def heading(self, level: int, pieces: Iterable[Piece], *, number: str = "", region: Region = Region.BODY) -> None:
        """A heading; ``level`` 1 is the outermost."""
        for line in _gather(pieces).lines(split=False):
            while self._path and self._path[-1][0] >= level:
                self._path.pop()
            self._put(BlockKind.HEADING, line, level=level, number=number, region=region)
            self._path.append((level, f"{number} {line.text}".strip()))
            self._announcing = ""

    def paragraph(self, pieces: Iterable[Piece], *, region: Region = Region.BODY, number: str = "") -> None:
        """A paragraph; its forced line breaks part it where the lines stand for themselves."""
        for line in _gather(pieces).lines(split=True):
            self._put(BlockKind.PARAGRAPH, line, number=number, region=region)
            self._announcing = "" if _ENDS_SENTENCE.search(line.text) else line.text

    def item(self, depth: int, pieces: Iterable[Piece], *, number: str = "", region: Region = Region.BODY) -> None:
        """A list entry; ``depth`` 1 is the outermost list."""
        for line in _gather(pieces).lines(split=True):
            del self._lead_ins[depth:]
            while len(self._lead_ins) < depth:
                self._lead_ins.append(self._announcing)
                self._announcing = ""
            lead_in = " ".join(filter(None, self._lead_ins[:depth]))
            self._put(BlockKind.ITEM, line, level=depth, number=number, lead_in=lead_in, region=region)
            self._announcing = line.text if line.text.endswith(":") else ""

    def end_list(self) -> None:
        """The outermost list ends; what follows has its own lead-in."""
        self._lead_ins.clear()
        self._announcing = ""

    def quote(self, pieces: Iterable[Piece], *, region: Region = Region.BODY) -> None:
        """A block quotation."""
        for line in _gather(pieces).lines(split=False):
            self._put(BlockKind.QUOTE, line, region=region)

    def caption(self, pieces: Iterable[Piece], *, region: Region = Region.BODY) -> None:
        """The caption of a table or picture, or a picture's alternative text."""
        for line in _gather(pieces).lines(split=False):
            self._put(BlockKind.CAPTION, line, region=region)

    def begin_table(self) -> None:
        """The rows that follow belong to a new table."""
        self._table += 1
        self._headers = {}

    def row(
        self,
        cells: Sequence[Sequence[Piece]],
        *,
        header: bool = False,
        columns: Sequence[int] | None = None,
        region: Region = Region.BODY,
    ) -> None:
        """A table row; ``columns`` gives each cell's first column where cells span several."""
        texts = [_cell_line(pieces) for pieces in cells]
        if not any(line.text for line in texts):
            return
        places = list(columns) if columns is not None else list(range(len(texts)))
        if header:
            self._headers.update({c: line.text.replace("\n", " ") for c, line in zip(places, texts, strict=True) if line.text})
        block = _row_block(texts, ["" if header else self._header(column) for column in places])
        self._append(replace(block, table=max(self._table, 0), is_header=header, region=region))

    def _header(self, column: int) -> str:
        return self._headers.get(column, "")

    def _put(self, kind: BlockKind, line: _Line, *, lead_in: str = "", level: int = 0, number: str = "", region: Region = Region.BODY) -> None:
        label = label_split(line.text, line.bold_end) if kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) else None
        self._append(
            Block(
                kind=BlockKind.LABEL if label else kind,
                text=line.text,
                segments=line.segments,
                level=level,
                number=number,
                lead_in=lead_in,
                label=label,
                region=region,
                links=line.links,
            )
        )

    def _append(self, block: Block) -> None:
        if block.level == 0 or block.kind is BlockKind.HEADING:
            self._lead_ins.clear()
        self._blocks.append(replace(block, section=tuple(text for _, text in self._path)))


def _cell_line(pieces: Iterable[Piece]) -> _Line:
    lines = _gather(pieces).lines(split=False)
    if not lines:
        return _Line("", (), (), 0)
    kept = _gather(pieces)
    whole = _Line("".join(kept.parts), tuple(kept.segments), tuple(kept.links), 0).stripped()
    return replace(whole, text=whole.text.replace(BREAK, "\n"))


def _row_block(lines: Sequence[_Line], headers: Sequence[str]) -> Block:
    cells: list[Cell] = []
    segments: list[Segment] = []
    links: list[tuple[int, int, str]] = []
    position = 0
    for line, header in zip(lines, headers, strict=True):
        cells.append(Cell(position, position + len(line.text), header))
        segments += (Segment(s.start + position, s.end + position, s.origin) for s in line.segments)
        links += ((a + position, b + position, url) for a, b, url in line.links)
        position += len(line.text) + len(CELL_SEPARATOR)
    text = CELL_SEPARATOR.join(line.text for line in lines)
    return Block(BlockKind.ROW, text, tuple(segments), cells=tuple(cells), links=tuple(links))
