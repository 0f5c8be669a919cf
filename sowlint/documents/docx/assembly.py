"""What the walk has found, to blocks."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sowlint.documents.build import BlockBuilder
from sowlint.documents.docx.barred import with_barred_tables
from sowlint.documents.docx.flow import Paragraph, Table
from sowlint.documents.docx.heads import Heads, paragraphs_in
from sowlint.documents.docx.markers import Marker, clause_marker, entry_marker, is_clause_number, without
from sowlint.documents.docx.styles import Role
from sowlint.documents.docx.tabbed import with_tabbed_tables
from sowlint.documents.docx.tables import (
    Rows,
    header_rows,
    is_rich,
    lays_out,
    nested_tables,
    paragraphs_of_row,
)
from sowlint.documents.model import Region

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sowlint.documents.build import Piece
    from sowlint.documents.docx.flow import Flow, Note, Row
    from sowlint.documents.model import Block

_RUNNING = (Region.HEADER, Region.FOOTER)
_PAGE_WORDS = re.compile(r"(?:\W|\b(?:page|of|p|pg|seite|von|sida|av|sidan)\b)*", re.IGNORECASE)


class Assembly:
    """Feeds the block builder; notes and boxes follow the list or paragraph in which they are anchored."""

    def __init__(self, note: Callable[[Note], Sequence[Flow]]) -> None:
        """``note``: gives what a footnote or endnote holds."""
        self._note = note
        self._builder = BlockBuilder()
        self._waiting: list[tuple[Region, Sequence[Flow]]] = []
        self._heads = Heads(())
        self._region = Region.BODY

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What was built so far; a footer stands in no section."""
        return tuple(
            replace(each, section=()) if each.region is Region.FOOTER else each
            for each in self._builder.blocks
        )

    def body(self, flows: Sequence[Flow]) -> None:
        """The body of the document."""
        found = with_barred_tables(with_tabbed_tables(flows))
        self._heads = Heads(paragraphs_in(found))
        self._flows(found)
        self._release()

    def running(self, flows: Iterable[Flow], region: Region) -> None:
        """A header or footer; a line of which only the page number is left is dropped."""
        self._region = region
        self._flows(flows)
        self._release()
        self._region = Region.BODY

    def _flows(self, flows: Iterable[Flow]) -> None:
        for flow in flows:
            if isinstance(flow, Table):
                self._table(flow)
            elif self._region not in _RUNNING or not _is_page_number(flow):
                self._paragraph(flow)

    def _paragraph(self, paragraph: Paragraph) -> None:
        if paragraph.role is not Role.CONTENTS and paragraph.text:
            entry = self._entry(paragraph)
            if not entry:
                self._release()
                self._plain(paragraph)
        self._hold(paragraph)

    def _entry(self, paragraph: Paragraph) -> bool:
        """Build a list entry, if the paragraph is one."""
        if paragraph.role is not Role.TEXT or self._heads.of(paragraph):
            return False
        if paragraph.depth and not is_clause_number(paragraph.number):
            self._builder.item(
                paragraph.depth, paragraph.pieces, number=paragraph.number, region=self._region
            )
            return True
        marker = None if paragraph.number else entry_marker(_written(paragraph))
        if marker:
            self._builder.item(
                max(paragraph.depth, 1), _cut(paragraph, marker), number=marker.number, region=self._region
            )
        return marker is not None

    def _plain(self, paragraph: Paragraph) -> None:
        head = self._heads.of(paragraph) if self._region is Region.BODY else None
        if head:
            self._builder.heading(head.level, _cut(paragraph, Marker("", head.skip)), number=head.number)
        elif paragraph.role is Role.CAPTION:
            self._builder.caption(paragraph.pieces, region=self._region)
        elif paragraph.role is Role.QUOTE:
            self._builder.quote(paragraph.pieces, region=self._region)
        elif paragraph.number:
            self._builder.paragraph(paragraph.pieces, number=paragraph.number, region=self._region)
        else:
            marker = clause_marker(_written(paragraph)) or Marker("", 0)
            self._builder.paragraph(_cut(paragraph, marker), number=marker.number, region=self._region)

    def _hold(self, paragraph: Paragraph) -> None:
        notes = [(Region.NOTE, self._note(each)) for each in paragraph.notes]
        of_boxes = self._region if self._region in _RUNNING else Region.BOX
        self._waiting += [(of_boxes, box) for box in paragraph.boxes] + notes

    def _release(self) -> None:
        """Build the notes and boxes that wait for their list to end."""
        while self._waiting:
            waiting, self._waiting = self._waiting, []
            outer = self._region
            for self._region, flows in waiting:
                self._flows(flows)
            self._region = outer

    def _table(self, table: Table) -> None:
        self._release()
        if lays_out(table):
            for row in table.rows:
                self._in_place(row)
            return
        headers = header_rows(table)
        self._builder.begin_table()
        nested: list[Table] = []
        for index, (row, cells, columns) in enumerate(Rows(table, headers)):
            if len(row.cells) == 1 or (not headers and is_rich(row)):
                self._in_place(row)
                continue
            self._builder.row(cells, header=index < headers, columns=columns, region=self._region)
            nested += nested_tables(row)
            for paragraph in paragraphs_of_row(row):
                self._hold(paragraph)
        for inner in nested:
            self._table(inner)

    def _in_place(self, row: Row) -> None:
        for cell in row.cells:
            self._flows(cell.flow)


def _written(paragraph: Paragraph) -> str:
    return "".join(stretch.piece.text for stretch in paragraph.stretches)


def _cut(paragraph: Paragraph, marker: Marker) -> list[Piece]:
    return [stretch.piece for stretch in without(paragraph.stretches, marker.length)]


def _is_page_number(paragraph: Paragraph) -> bool:
    return paragraph.has_page_number and not paragraph.boxes and bool(_PAGE_WORDS.fullmatch(paragraph.text))
