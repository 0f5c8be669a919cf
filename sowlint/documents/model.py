"""What every reader gives: a Document of Blocks, in which every character knows its place in the source."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, Self

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Format(StrEnum):
    """What a file is, whatever its name says."""

    MARKDOWN = "markdown"
    HTML = "html"
    TEXT = "text"
    DOCX = "docx"
    PDF = "pdf"


class Kind(StrEnum):
    """What a document is for: binding parties to a job, offering one, or addressing the public."""

    SOW = "sow"
    PROPOSAL = "proposal"
    MARKETING = "marketing"
    OTHER = "other"


class BlockKind(StrEnum):
    """What a block is to the person who reads the document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    LABEL = "label"
    ROW = "row"
    CAPTION = "caption"
    QUOTE = "quote"


class Region(StrEnum):
    """Which part of the document a block stands in."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    NOTE = "note"
    BOX = "box"
    META = "meta"


class Origin(Protocol):
    """Where a stretch of text came from; can be cut to a part of that stretch."""

    def cut(self, start: int, end: int) -> Self:
        """The origin of the characters from ``start`` to ``end``, counted within the stretch."""
        ...


@dataclass(frozen=True, slots=True)
class TextOrigin:
    """A stretch of a text file, in characters from its beginning.

    Where the source is as long as the text the two run in step; otherwise (an entity, a collapsed white space)
    the stretch cannot be divided, and every part of it comes from the whole.
    """

    start: int
    end: int
    size: int

    def cut(self, start: int, end: int) -> TextOrigin:
        """See ``Origin``."""
        if self.size != self.end - self.start:
            return TextOrigin(self.start, self.end, end - start)
        return TextOrigin(self.start + start, self.start + end, end - start)


@dataclass(frozen=True, slots=True)
class RunOrigin:
    """A stretch of one run of a Word file.

    Attributes:
        part: the name of the package part, such as ``word/document.xml``.
        paragraph: index of the paragraph within the part, in document order, from 0.
        run: index of the run within the paragraph, from 0.
        start: first character within the run's text.
        end: the character after the last one.
    """

    part: str
    paragraph: int
    run: int
    start: int
    end: int

    def cut(self, start: int, end: int) -> RunOrigin:
        """See ``Origin``."""
        return RunOrigin(self.part, self.paragraph, self.run, self.start + start, self.start + end)


@dataclass(frozen=True, slots=True)
class GlyphOrigin:
    """A stretch of glyphs on one line of a PDF page, in points from the lower left corner.

    Attributes:
        page: page number, from 1.
        lefts: left edge of each character.
        rights: right edge of each character.
        bottom: lower edge of the line.
        top: upper edge of the line.
    """

    page: int
    lefts: tuple[float, ...]
    rights: tuple[float, ...]
    bottom: float
    top: float

    def cut(self, start: int, end: int) -> GlyphOrigin:
        """See ``Origin``."""
        return GlyphOrigin(self.page, self.lefts[start:end], self.rights[start:end], self.bottom, self.top)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a block's text, from ``start`` to ``end``, and where it came from."""

    start: int
    end: int
    origin: Origin


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in its source; what a format does not have is ``None`` or empty.

    Lines and columns count from 1, columns in characters, and the end column is that after the last character.
    """

    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    page: int | None = None
    boxes: tuple[Box, ...] = ()
    runs: tuple[RunOrigin, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table row: its range in the row's text, and the text of its column header."""

    start: int
    end: int
    header: str = ""


@dataclass(frozen=True)
class Block:
    """A stretch of prose that belongs together.

    Attributes:
        text: what a reader sees; white space collapsed. A row's cells are joined with `` | ``.
        segments: where its characters came from, in order, without overlap; the separators of a row have none.
        section: the headings above it, outermost first; a heading's own text is not in its own section.
        level: a heading's level from 1, or the depth of a list entry from 1; 0 for what stands in no list.
        number: the number that a heading or list entry bears, such as ``4.2`` or ``a)``; it is not in ``text``.
        lead_in: for a list entry, the line that announces the list (``Client shall:``), with those of outer lists.
        label: where the label of a LABEL block ends and its value begins, as two offsets; ``None`` elsewhere.
        cells: the cells of a ROW, in order; empty elsewhere.
        table: which table of the document a ROW belongs to, from 0.
        is_header: true for a ROW that holds column headers.
        links: targets of the links in the text, each with its range.
        ticked: whether the box before a list entry is ticked; ``None`` where it has none.
    """

    kind: BlockKind
    text: str
    segments: tuple[Segment, ...]
    section: tuple[str, ...] = ()
    level: int = 0
    number: str = ""
    lead_in: str = ""
    label: tuple[int, int] | None = None
    cells: tuple[Cell, ...] = ()
    table: int | None = None
    is_header: bool = False
    region: Region = Region.BODY
    links: tuple[tuple[int, int, str], ...] = ()
    ticked: bool | None = None

    def origins(self, start: int, end: int) -> Iterator[Origin]:
        """The origins of the characters from ``start`` to ``end``, each cut to what is asked for."""
        first = max(0, bisect_right(self.segments, start, key=lambda segment: segment.start) - 1)
        for segment in self.segments[first:]:
            if segment.start >= end:
                return
            low, high = max(start, segment.start), min(end, segment.end)
            if low < high:
                yield segment.origin.cut(low - segment.start, high - segment.start)

    @property
    def label_text(self) -> str:
        """The label of a LABEL block, without its colon; empty elsewhere."""
        return self.text[: self.label[0]].strip() if self.label else ""

    @property
    def value_text(self) -> str:
        """What follows the label of a LABEL block; the whole text elsewhere."""
        return self.text[self.label[1] :] if self.label else self.text


@dataclass(frozen=True, slots=True)
class Cover:
    """A stretch of one block, counted from 0 among the document's blocks, and of its text."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody wrote to sowlint in a comment of the document.

    Attributes:
        text: the comment after ``sowlint:``.
        author: who wrote it, where the file says so.
        covers: the text that it is about; empty where none follows it.
        place: where it stands.
    """

    text: str
    author: str
    covers: tuple[Cover, ...]
    place: Place


@dataclass(frozen=True)
class Document:
    """A document as it was read.

    Attributes:
        path: as the user gave it.
        blocks: in reading order.
        unread: what could not be read, in words for a person.
        line_starts: for text formats, the offset of every line's first character; empty elsewhere.
        metadata: lower-case names of what the file says about itself (``title``, ``date``, ``author`` …).
        remarks: comments addressed to sowlint, in order.
        inserted: for Word files, the stretches that stand in tracked insertions.
    """

    path: str
    format: Format
    blocks: tuple[Block, ...]
    unread: tuple[str, ...] = ()
    line_starts: tuple[int, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    inserted: tuple[Cover, ...] = ()

    @cached_property
    def words(self) -> int:
        """How many words were read."""
        return sum(len(block.text.split()) for block in self.blocks)

    def place(self, block: Block, start: int, end: int) -> Place:
        """Where the characters of ``block`` from ``start`` to ``end`` stand in the source."""
        return self.place_of(*block.origins(start, max(end, start + 1)))

    def place_of(self, *origins: Origin) -> Place:
        """Where text of these origins stands in the source."""
        if not origins:
            return Place()
        texts = [origin for origin in origins if isinstance(origin, TextOrigin)]
        if texts:
            first, last = min(each.start for each in texts), max(each.end for each in texts)
            return Place(*self._position(first), *self._position(last))
        glyphs = [origin for origin in origins if isinstance(origin, GlyphOrigin)]
        if glyphs:
            return Place(page=glyphs[0].page, boxes=tuple(_box(origin) for origin in glyphs))
        return Place(runs=tuple(origin for origin in origins if isinstance(origin, RunOrigin)))

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1


def _box(origin: GlyphOrigin) -> Box:
    return Box(min(origin.lefts), origin.bottom, max(origin.rights), origin.top)
