"""Columns, tables and paragraphs of all pages to blocks."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sowlint.documents.build import BREAK, BlockBuilder, Piece
from sowlint.documents.model import Region
from sowlint.documents.pdf.headings import Head, head_of, levels_of
from sowlint.documents.pdf.layout import Table
from sowlint.documents.pdf.markers import depth_of_number
from sowlint.documents.pdf.notes import notes_at_end
from sowlint.documents.pdf.paragraphs import Paragraph, continued, paragraphs_of
from sowlint.documents.pdf.pieces import pieces_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.documents.model import Block
    from sowlint.documents.pdf.hyphens import Hyphens
    from sowlint.documents.pdf.layout import Line, TableCell
    from sowlint.documents.pdf.typography import Typography

Element = Paragraph | Table

_CAPTION = re.compile(r"(?:table|figure|fig\.)\s*\d+(?:\.\d+)*\s*[.:–—-]\s.{1,150}$", re.IGNORECASE)


def joined(columns: Sequence[Sequence[Element]], looks: Typography) -> list[Element]:
    """The elements of all columns in order; what a column or page break has parted is put together.

    Footnotes follow the paragraph that goes on after them.
    """
    found: list[Element] = []
    notes: list[Element] = []
    for elements in columns:
        end = len(elements) - notes_at_end(elements, looks)
        body = list(elements[:end])
        whole = _continued(found[-1], body[0]) if found and body else None
        if whole:
            found[-1] = whole
            del body[0]
        found += notes
        found += body
        notes = [replace(note, is_note=True) for note in elements[end:] if isinstance(note, Paragraph)]
    return found + notes


def _continued(above: Element, below: Element) -> Element | None:
    if isinstance(above, Paragraph) and isinstance(below, Paragraph):
        return continued(above, below)
    if isinstance(above, Table) and isinstance(below, Table) and above.page != below.page:
        return _continued_table(above, below)
    return None


def _continued_table(above: Table, below: Table) -> Table | None:
    """One table of two on successive pages with the same columns; a repeated header row is dropped."""
    if len(above.edges) != len(below.edges):
        return None
    if any(abs(a - b) > 6 for a, b in zip(above.edges[:-1], below.edges[:-1], strict=True)):
        return None
    heads = [_row_text(row) for row in above.rows[: above.headers]]
    repeats = bool(heads) and [_row_text(row) for row in below.rows[: len(heads)]] == heads
    if below.headers and not repeats:
        return None
    rows = below.rows[len(heads) :] if repeats else below.rows
    return Table(below.page, below.edges, above.rows + rows, above.headers)


def _row_text(row: Sequence[TableCell]) -> list[str]:
    return [" ".join(line.text for line in cell.lines) for cell in row]


class Assembly:
    """Feeds the block builder, and keeps the depth of lists."""

    def __init__(self, looks: Typography, hyphens: Hyphens) -> None:
        self._looks = looks
        self._hyphens = hyphens
        self._builder = BlockBuilder()
        self._lists: list[tuple[str, float, float]] = []

    def blocks(self, elements: Sequence[Element]) -> tuple[Block, ...]:
        """The blocks of a document."""
        heads = {id(each): head_of(each, self._looks) for each in elements if isinstance(each, Paragraph)}
        levels = levels_of(head for head in heads.values() if head)
        for element in elements:
            if isinstance(element, Table):
                self._table(element)
                continue
            head = heads[id(element)]
            if element.is_note:
                self._builder.paragraph(pieces_of(element.lines, self._hyphens), region=Region.NOTE)
            elif head:
                self._heading(element, head, levels[head.rank])
            else:
                self._text(element)
        return self._builder.blocks

    def _heading(self, paragraph: Paragraph, head: Head, level: int) -> None:
        self._end_lists()
        self._builder.heading(level, pieces_of(paragraph.lines, self._hyphens, head.skip), number=head.number)

    def _text(self, paragraph: Paragraph) -> None:
        if paragraph.marker:
            depth = self._depth(paragraph)
            pieces = pieces_of(paragraph.lines, self._hyphens, skip=1)
            self._builder.item(depth, pieces, number=paragraph.marker.number)
        elif _CAPTION.match(paragraph.text):
            self._end_lists()
            self._builder.caption(pieces_of(paragraph.lines, self._hyphens))
        elif self._lists and self._stands_in_entry(paragraph):
            self._builder.item(len(self._lists), pieces_of(paragraph.lines, self._hyphens))
        else:
            self._end_lists()
            self._builder.paragraph(pieces_of(paragraph.lines, self._hyphens))

    def _depth(self, paragraph: Paragraph) -> int:
        """The depth of a list entry, from 1, by its number, else by the look and place of its marker."""
        marker = paragraph.marker
        if marker is None:
            return 0
        left = marker.left - paragraph.origin
        parts = depth_of_number(marker.number)
        size = paragraph.size
        known = [
            index
            for index, (style, at, _) in enumerate(self._lists)
            if style == marker.style and abs(at - left) < size
        ]
        if parts > 1:
            del self._lists[parts - 1 :]
            self._lists += [("", left, left)] * (parts - 1 - len(self._lists))
        elif known:
            del self._lists[known[-1] :]
        else:
            while self._lists and left < self._lists[-1][1] + 0.5 * size:
                self._lists.pop()
        self._lists.append((marker.style, left, marker.text_left - paragraph.origin))
        return len(self._lists)

    def _stands_in_entry(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph without marker is set in as the text of the entry above is."""
        left = paragraph.lines[0].left - paragraph.origin
        _, marker_left, text_left = self._lists[-1]
        return left > marker_left + 0.5 * paragraph.size and abs(left - text_left) < paragraph.size

    def _end_lists(self) -> None:
        if self._lists:
            self._lists.clear()
            self._builder.end_list()

    def _table(self, table: Table) -> None:
        self._end_lists()
        self._builder.begin_table()
        for index, row in enumerate(table.rows):
            cells = [self._cell(cell, table.edges) for cell in row]
            self._builder.row(cells, header=index < table.headers, columns=[cell.column for cell in row])

    def _cell(self, cell: TableCell, edges: Sequence[float]) -> list[Piece]:
        found: list[Piece] = []
        for lines in _cell_paragraphs(cell, self._looks, edges):
            if found:
                last = found[-1].origin
                found.append(Piece(BREAK, last.cut(len(found[-1].text) - 1, len(found[-1].text))))
            found += pieces_of(lines, self._hyphens)
        return found


def _cell_paragraphs(cell: TableCell, looks: Typography, edges: Sequence[float]) -> list[tuple[Line, ...]]:
    if not cell.lines:
        return []
    left, right = edges[cell.column], edges[min(cell.column + 1, len(edges) - 1)]
    return [paragraph.lines for paragraph in paragraphs_of(cell.lines, looks, left, right)]
