"""The rows of a table by what their cells hold, and what each of them is called."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from sowlint.plan.columns import Column, columns_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.documents.model import Block
    from sowlint.language.model import Sentence

_SUMMARY = re.compile(r"\b(?:phase|stage|sprint|workstream)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{3}")
_UNIT = re.compile(r"\W*(week|month|day|sprint|quarter)(?:s|\(s\))?\W*", re.IGNORECASE)
_LONG = 40
_LONGER = 2


@dataclass
class Row:
    """The cells of one row by what they hold.

    Attributes:
        cells: for each sort of column the index of its cell.
        names: indexes of the cells that could name the row, the finest first.
        name: what is done or reached.
        about: the words of all cells that say what it is.
        unit: what a header over several columns counts, “week”; empty where there is none.
    """

    block: Block
    sentences: tuple[Sentence, ...]
    cells: dict[Column, int] = field(default_factory=dict)
    names: list[int] = field(default_factory=list)
    name: str = ""
    about: str = ""
    unit: str = ""

    def cell(self, at: int) -> str:
        """The words of a cell; empty where the row has fewer."""
        cells = self.block.cells
        return self.block.text[cells[at].start : cells[at].end].strip() if at < len(cells) else ""

    def text(self, column: Column) -> str:
        """The words of its cell in a column; empty where it has none."""
        at = self.cells.get(column)
        return "" if at is None else self.cell(at)

    def header(self, column: Column) -> str:
        """The words over its cell; empty where it has none."""
        at = self.cells.get(column)
        return "" if at is None else self.block.cells[at].header


def unit_over(sentences: Sequence[Sentence]) -> str:
    """The unit that a header over several columns counts, “Week(s)” over 1, 2, 3; empty where there is none."""
    headers = (each for each in sentences if each.block.is_header)
    units = (found[1].lower() for each in headers if (found := _UNIT.fullmatch(each.text)))
    return next(units, "")


def rows_of(sentences: Sequence[Sentence]) -> list[Row]:
    """The rows of one table without its header, named so that they can be told apart."""
    found = [_row(tuple(cells)) for _, cells in groupby(sentences, key=lambda sentence: sentence.block_index)]
    rows = [row for row in found if not row.block.is_header]
    _name(rows)
    return rows


def _row(sentences: tuple[Sentence, ...]) -> Row:
    block = sentences[0].block
    row = Row(block, sentences)
    columns = columns_of([cell.header for cell in block.cells])
    for at, column in sorted(enumerate(columns), key=lambda each: (_is_summary(block, each[0]), each[0])):
        row.cells.setdefault(column, at)
    names = [at for at, column in enumerate(columns) if column is Column.NAME]
    names = names or [at for at, column in enumerate(columns) if column in (Column.OTHER, Column.NUMBER)]
    row.names = sorted(names, key=lambda at: (not _WORD.search(row.cell(at)), _is_summary(block, at), at))
    if row.names:
        row.cells[Column.NAME] = row.names[0]
    row.about = " ".join(
        row.cell(at)
        for at, column in enumerate(columns)
        if column in (Column.OTHER, Column.NAME) or _is_summary(block, at)
    )
    return row


def _is_summary(block: Block, at: int) -> bool:
    """“Phase” beside “Milestone”: the finer column names the step."""
    return bool(_SUMMARY.search(block.cells[at].header))


def _name(rows: Sequence[Row]) -> None:
    """Give each row its name: of its finest cell, unless that describes at length what another one names."""
    if _has_names_in_summary(rows):
        for row in rows:
            row.cells[Column.NAME] = row.names[-1]
    for row in rows:
        row.name = row.text(Column.NAME) or next(_filled(row), "")
    repeated = Counter(row.name for row in rows)
    for row in rows:
        more = next((text for text in _others(row) if repeated[row.name] > 1), "")
        row.name = f"{row.name}: {more}" if more else row.name


def _has_names_in_summary(rows: Sequence[Row]) -> bool:
    """“Phase” names each row where it is another one in each, and the finer cell is a description."""
    if not rows or any(
        len(row.names) != _LONGER or not _is_summary(row.block, row.names[-1]) for row in rows
    ):
        return False
    short, long = [row.cell(row.names[-1]) for row in rows], [row.cell(row.names[0]) for row in rows]
    told_apart = len(set(short)) == len(rows) and all(_WORD.search(text) for text in short)
    letters = sum(map(len, long))
    return told_apart and letters > _LONG * len(rows) and letters > _LONGER * sum(map(len, short))


def _filled(row: Row) -> Iterator[str]:
    return (row.text(column) for column in row.cells if row.text(column))


def _others(row: Row) -> Iterator[str]:
    """The words of the further cells that could name a row."""
    return (row.cell(at) for at in row.names if row.cell(at) != row.name and _WORD.search(row.cell(at)))
