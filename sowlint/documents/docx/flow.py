"""What the walk through a part finds, before it becomes blocks: paragraphs and tables, in order."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from sowlint.documents.build import Piece, plain_text
from sowlint.documents.docx.styles import PLAIN, ParagraphStyle, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Stretch(NamedTuple):
    """A piece of text and how it looks; its size in half points."""

    piece: Piece
    size: int = 0
    underlined: bool = False
    caps: bool = False


class Note(NamedTuple):
    """A reference to a footnote or endnote: ``footnotes`` or ``endnotes``, and its id."""

    kind: str
    identity: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph as it is seen.

    Attributes:
        number: what its list numbers it with; empty for none and for a bullet.
        list_level: its level in a list, from 0; ``None`` where it stands in none.
        depth: its depth as a list entry, from 1; 0 where it stands in no list.
        lists: which counters number it; empty for none.
        boxes: what the text boxes anchored in it hold.
        has_page_number: whether a page number was left out of it.
    """

    stretches: tuple[Stretch, ...]
    style: ParagraphStyle = PLAIN
    level: int = 0
    number: str = ""
    list_level: int | None = None
    depth: int = 0
    lists: str = ""
    boxes: tuple[tuple[Flow, ...], ...] = ()
    notes: tuple[Note, ...] = ()
    has_page_number: bool = False

    def after(self, above: Paragraph) -> Paragraph:
        """The one paragraph that the two become where the mark between them is deleted."""
        return replace(
            self,
            stretches=above.stretches + self.stretches,
            boxes=above.boxes + self.boxes,
            notes=above.notes + self.notes,
        )

    @property
    def role(self) -> Role:
        """What it is by its style."""
        if self.level and self.style.role is Role.TEXT:
            return Role.HEADING
        return self.style.role

    @property
    def is_plain(self) -> bool:
        """Whether it is running text and nothing else: no entry of a list, and nothing that hangs on it."""
        return self.role is Role.TEXT and not (self.depth or self.boxes or self.notes)

    @property
    def pieces(self) -> list[Piece]:
        """Its text with places."""
        return [stretch.piece for stretch in self.stretches]

    @cached_property
    def text(self) -> str:
        """Its text as a block would have it."""
        return plain_text(self.pieces)

    @property
    def seen(self) -> list[Stretch]:
        """The stretches that show more than white space."""
        return [stretch for stretch in self.stretches if stretch.piece.text.strip()]


@dataclass(frozen=True)
class Cell:
    """A table cell: its first grid column, how many it spans, and whether it goes on the cell above."""

    column: int
    span: int
    flow: tuple[Flow, ...]
    is_shaded: bool = False
    is_continued: bool = False

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        """Its paragraphs that have text."""
        return [each for each in self.flow if isinstance(each, Paragraph) and each.text]

    @cached_property
    def text(self) -> str:
        """Its text on one line."""
        return " ".join(each.text for each in self.paragraphs)

    @property
    def is_bold(self) -> bool:
        """Whether all of its text is bold."""
        return all(stretch.piece.bold for each in self.paragraphs for stretch in each.seen)


@dataclass(frozen=True)
class Row:
    """A table row; ``is_header`` where the file says that it is repeated on every page."""

    cells: tuple[Cell, ...]
    is_header: bool = False


@dataclass(frozen=True)
class Table:
    """A table; ``first_row`` where its style sets the first row apart."""

    rows: tuple[Row, ...] = field(default=())
    first_row: bool = False


Flow = Paragraph | Table


def texts_in(flows: Iterable[Flow]) -> Iterator[str]:
    """All texts of a flow, those of its boxes and tables too."""
    for flow in flows:
        if isinstance(flow, Table):
            yield from texts_in(each for row in flow.rows for cell in row.cells for each in cell.flow)
        else:
            yield flow.text
            yield from texts_in(each for box in flow.boxes for each in box)
