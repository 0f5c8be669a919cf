"""Pages to columns of lines and tables, in reading order, without running headers and footers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from sowlint.documents.pdf.aligned import with_tables
from sowlint.documents.pdf.columns import columns_of
from sowlint.documents.pdf.glyphs import UNMAPPED_BULLET
from sowlint.documents.pdf.layout import Line, PageMarks, Table, Word
from sowlint.documents.pdf.lines import bands, lines_of
from sowlint.documents.pdf.paragraphs import Paragraph, paragraphs_of
from sowlint.documents.pdf.ruled import Found, ruled_tables
from sowlint.documents.pdf.running import PageBands, counting_lines, running_words
from sowlint.documents.pdf.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sowlint.documents.pdf.typography import Typography

_TABLE_MARK = "\ue000"
"""Stands among the words of a page where a ruled table was taken out."""


@dataclass(frozen=True)
class Column:
    """Lines and tables between the same margins of one page, top to bottom.

    Attributes:
        origin: from where indents are measured; 0 unless other columns stand to the left.
    """

    parts: tuple[Line | Table, ...]
    origin: float = 0.0

    @property
    def lines(self) -> tuple[Line, ...]:
        """Its lines without those in tables."""
        return tuple(part for part in self.parts if isinstance(part, Line))

    def all_lines(self) -> Iterator[Line]:
        """Its lines and those in tables."""
        for part in self.parts:
            if isinstance(part, Line):
                yield part
            else:
                yield from (line for row in part.rows for cell in row for line in cell.lines)

    def elements(self, looks: Typography) -> list[Paragraph | Table]:
        """Its paragraphs and tables."""
        left = min((line.left for line in self.lines), default=0.0)
        right = max((line.right for line in self.lines), default=0.0)
        found: list[Paragraph | Table] = []
        held: list[Line] = []
        for part in self.parts:
            if isinstance(part, Line):
                held.append(part)
                continue
            found += paragraphs_of(held, looks, left, right, self.origin)
            held = []
            found.append(part)
        return found + paragraphs_of(held, looks, left, right, self.origin)


class Sheet(NamedTuple):
    """One page: its words in bands, and the ruled tables that were taken out of them."""

    page: int
    height: float
    bands: list[list[Word]]
    tables: dict[int, Found]


def flow_of(sheets: Sequence[Sheet]) -> list[Column]:
    """The columns of all pages, in reading order."""
    running = running_words([PageBands(sheet.page, sheet.height, sheet.bands) for sheet in sheets])
    found: list[Column] = []
    for sheet in sheets:
        found += _columns(sheet, [word for band in sheet.bands for word in band if id(word) not in running])
    numbers = counting_lines([line for column in found for line in column.lines])
    return [
        replace(column, parts=tuple(part for part in column.parts if id(part) not in numbers))
        for column in found
    ]


def sheet_of(page: PageMarks) -> Sheet:
    """The words and tables of a page."""
    found = bands(_mapped(words_of(page.glyphs, page.links)))
    words = [word for band in found for word in band]
    tables = ruled_tables(page, words)
    taken = {id(word) for table in tables for word in table.words}
    free = [[word for word in band if id(word) not in taken] for band in found]
    return Sheet(page.number, page.height, [band for band in free if band], dict(enumerate(tables)))


def _columns(sheet: Sheet, words: Sequence[Word]) -> Iterator[Column]:
    marks = [_mark(index, table) for index, table in sheet.tables.items()]
    columns = columns_of([*words, *marks])
    margin = min((word.left for word in [*words, *marks]), default=0.0)
    for column in columns:
        left = min(word.left for word in column)
        beside = any(max(word.right for word in other) <= left for other in columns)
        parts = tuple(_parts(sheet.page, column, sheet.tables))
        if parts:
            yield Column(parts, left - margin if beside else 0.0)


def _mark(index: int, found: Found) -> Word:
    left, bottom, right, top = found.box
    return Word(
        _TABLE_MARK + str(index),
        (left,),
        (right,),
        bottom,
        top,
        (bottom + top) / 2,
        1.0,
        bold=False,
        anchor=left,
    )


def _parts(page: int, words: Iterable[Word], tables: dict[int, Found]) -> Iterator[Line | Table]:
    held: list[Line] = []
    for line in lines_of(page, words):
        marks = [word for word in line.words if word.text.startswith(_TABLE_MARK)]
        rest = tuple(word for word in line.words if word not in marks)
        kept = tuple(
            word
            for index, word in enumerate(rest)
            if index == 0 < len(rest) - 1 or word.text != UNMAPPED_BULLET
        )
        if kept:
            held.append(Line(page, kept))
        if marks:
            yield from with_tables(held)
            held = []
            yield from (tables[int(mark.text[1:])].table for mark in marks)
    yield from with_tables(held)


def _mapped(words: Iterable[Word]) -> Iterator[Word]:
    """Words without the glyphs of which the letter is unknown; one of such glyphs alone may be a bullet."""
    for word in words:
        if UNMAPPED_BULLET not in word.text:
            yield word
            continue
        kept = [i for i, letter in enumerate(word.text) if letter != UNMAPPED_BULLET] or [0]
        yield replace(
            word,
            text="".join(word.text[i] for i in kept),
            lefts=tuple(word.lefts[i] for i in kept),
            rights=tuple(word.rights[i] for i in kept),
        )
