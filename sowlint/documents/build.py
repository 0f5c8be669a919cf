"""Turns what a reader meets into Blocks, so that sections, lead-ins, labels and places are made in one way.

A reader walks its source and hands over pieces of text with their origins; it says what each stretch is
(heading, list entry, table row …), and the builder does the rest.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sowlint.compiled import compiled
from sowlint.documents.assembly import BREAK, DROPPED, Assembly, Line, Piece
from sowlint.documents.labels import label_split
from sowlint.documents.model import Block, BlockKind, Cell, Region, Segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["BREAK", "CELL_SEPARATOR", "BlockBuilder", "Piece", "is_blank", "plain_text"]

CELL_SEPARATOR = " | "

_SHOWN = compiled(rf"[^\s{DROPPED}]")
_ENDS_SENTENCE = re.compile(r"[.!?][\"'”’)\]]*$")
_NEXT_SENTENCE = re.compile(r"(?<=[a-z\d)][.!?])[\"'”’)\]]*\s+(?=[A-Z“\"])")
_LONGEST_LEAD_IN = 200
_NUMBER = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,3}){0,5}[.)]|\d{1,2}(?:\.\d{1,3}){1,5})\s+(?=[A-Z“\"(])")


class _Heading(NamedTuple):
    level: int
    text: str


class _Row(NamedTuple):
    """The cells of a row joined, with their segments and links counted from its beginning."""

    text: str
    segments: tuple[Segment, ...]
    cells: tuple[Cell, ...]
    links: tuple[tuple[int, int, str], ...]


def is_blank(pieces: Iterable[Piece]) -> bool:
    """Whether a block of these pieces would have no text."""
    return not any(_SHOWN.search(piece.text) for piece in pieces)


def plain_text(pieces: Iterable[Piece]) -> str:
    """The text that a block of these pieces would have."""
    return _whole(pieces).text


def _whole(pieces: Iterable[Piece]) -> Line:
    return Assembly.of(pieces).line().with_breaks_as(" ").stripped()


def _parts(pieces: Iterable[Piece]) -> list[Line]:
    """The lines that stand for themselves; none of them empty."""
    lines = Assembly.of(pieces).line().stripped().cut_at_breaks()
    return [line for line in (each.with_breaks_as(" ").stripped() for each in lines) if line.text]


class BlockBuilder:
    """Collects blocks in reading order and keeps the headings, lead-ins and column names they stand under."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._path: list[_Heading] = []
        self._section: tuple[str, ...] = ()
        self._lead_ins: list[str] = []
        self._announcing = ""
        self._headers: dict[int, str] = {}
        self._table = -1

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What was built so far, in order."""
        return tuple(self._blocks)

    def heading(
        self, level: int, pieces: Iterable[Piece], *, number: str = "", region: Region = Region.BODY
    ) -> None:
        """A heading; ``level`` 1 is the outermost. A number that its text begins with is taken out."""
        line = _whole(pieces)
        if not line.text:
            return
        found = None if number else _NUMBER.match(line.text)
        if found:
            number = found["number"].rstrip(".)")
            line = line.cut(found.end(), len(line.text))
        while self._path and self._path[-1].level >= level:
            self._path.pop()
        self._section = tuple(heading.text for heading in self._path)
        self._put(line, BlockKind.HEADING, level=level, number=number, region=region)
        self._path.append(_Heading(level, f"{number} {line.text}".strip()))
        self._section = (*self._section, self._path[-1].text)
        self._announcing = ""

    def paragraph(self, pieces: Iterable[Piece], *, region: Region = Region.BODY, number: str = "") -> None:
        """A paragraph; its forced line breaks part it where the lines stand for themselves."""
        for line in _parts(pieces):
            self._put(line, BlockKind.PARAGRAPH, number=number, region=region)
            self._announcing = _announcement(line.text)

    def item(
        self,
        depth: int,
        pieces: Iterable[Piece],
        *,
        number: str = "",
        region: Region = Region.BODY,
        ticked: bool | None = None,
    ) -> None:
        """A list entry; ``depth`` 1 is the outermost list."""
        for line in _parts(pieces):
            lead_in = self._lead_in(depth)
            self._put(
                line,
                BlockKind.ITEM,
                level=depth,
                number=number,
                lead_in=lead_in,
                region=region,
                ticked=ticked,
            )
            self._announcing = line.text if line.text.endswith(":") else ""

    def _lead_in(self, depth: int) -> str:
        del self._lead_ins[depth:]
        while len(self._lead_ins) < depth:
            self._lead_ins.append(self._announcing)
            self._announcing = ""
        return " ".join(filter(None, self._lead_ins))

    def end_list(self) -> None:
        """The outermost list ends; what follows has its own lead-in."""
        self._lead_ins.clear()
        self._announcing = ""

    def quote(self, pieces: Iterable[Piece], *, region: Region = Region.BODY) -> None:
        """A block quotation."""
        self._put(_whole(pieces), BlockKind.QUOTE, region=region)

    def caption(self, pieces: Iterable[Piece], *, region: Region = Region.BODY) -> None:
        """The caption of a table or picture, or a picture's alternative text."""
        self._put(_whole(pieces), BlockKind.CAPTION, region=region)

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
        lines = [Assembly.of(pieces).line().stripped().with_breaks_as("\n") for pieces in cells]
        if not any(line.text for line in lines):
            return
        places = columns if columns is not None else range(len(lines))
        if header:
            named = zip(places, lines, strict=True)
            self._headers.update({at: line.text.replace("\n", " ") for at, line in named if line.text})
        row = _row_of(lines, ["" if header else self._headers.get(column, "") for column in places])
        self._append(
            Block(
                BlockKind.ROW,
                row.text,
                row.segments,
                self._section,
                cells=row.cells,
                table=max(self._table, 0),
                is_header=header,
                region=region,
                links=row.links,
            )
        )

    def _put(
        self,
        line: Line,
        kind: BlockKind,
        *,
        level: int = 0,
        number: str = "",
        lead_in: str = "",
        region: Region,
        ticked: bool | None = None,
    ) -> None:
        """A block with the text of a line; it is a label if it looks like one."""
        if not line.text:
            return
        can_label = kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
        label = label_split(line.text, line.bold_end) if can_label else None
        self._append(
            Block(
                BlockKind.LABEL if label else kind,
                line.text,
                line.segments,
                self._section,
                level,
                number,
                lead_in,
                label,
                region=region,
                links=line.links,
                ticked=ticked,
            )
        )

    def _append(self, block: Block) -> None:
        if block.level == 0 or block.kind is BlockKind.HEADING:
            self._lead_ins.clear()
        self._blocks.append(block)


def _announcement(text: str) -> str:
    """The unfinished sentence that a paragraph ends in and the list below it goes on with; may be empty."""
    if _ENDS_SENTENCE.search(text):
        return ""
    last = _NEXT_SENTENCE.split(text)[-1]
    return last if last.endswith(":") or len(last) <= _LONGEST_LEAD_IN else ""


def _row_of(lines: Sequence[Line], headers: Sequence[str]) -> _Row:
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
    return _Row(text, tuple(segments), tuple(cells), tuple(links))
