"""What a page shows, in reading order, kept until it is known whether a table holds data or a layout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind, Region

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.documents.build import BlockBuilder, Piece


@dataclass(frozen=True)
class Stretch:
    """A heading, paragraph, list entry, quotation or caption."""

    kind: BlockKind
    pieces: Sequence[Piece]
    level: int = 0
    number: str = ""
    region: Region = Region.BODY

    def build(self, builder: BlockBuilder) -> None:
        """Hand it over."""
        if self.kind is BlockKind.HEADING:
            builder.heading(self.level, self.pieces, region=self.region)
        elif self.kind is BlockKind.ITEM:
            builder.item(self.level, self.pieces, number=self.number, region=self.region)
        elif self.kind is BlockKind.QUOTE:
            builder.quote(self.pieces, region=self.region)
        elif self.kind is BlockKind.CAPTION:
            builder.caption(self.pieces, region=self.region)
        else:
            builder.paragraph(self.pieces, region=self.region)


@dataclass(frozen=True)
class Boundary:
    """The end of a list, or the edge of a part of the page: what follows has no lead-in from before it."""

    def build(self, builder: BlockBuilder) -> None:
        """Hand it over."""
        builder.end_list()


@dataclass(frozen=True)
class RowOfCells:
    """A row; the cells with the column that each begins in."""

    cells: Sequence[Sequence[Piece]]
    columns: Sequence[int]
    header: bool


@dataclass(frozen=True)
class Grid:
    """A table of data."""

    rows: Sequence[RowOfCells]
    region: Region = Region.BODY

    def build(self, builder: BlockBuilder) -> None:
        """Hand it over."""
        builder.begin_table()
        for row in self.rows:
            builder.row(row.cells, header=row.header, columns=row.columns, region=self.region)


Flow = Stretch | Boundary | Grid
