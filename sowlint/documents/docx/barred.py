"""Tables that somebody typed with bars, as in Markdown: lines on end that begin and end with one."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from sowlint.documents.build import BREAK
from sowlint.documents.docx.flow import Cell, Paragraph, Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sowlint.documents.docx.flow import Flow, Stretch

    Line = list[Stretch]

_FEWEST_CELLS = 2
_FEWEST_ROWS = 2
_RULE = re.compile(r"[\s|:–—-]*")
_MARKS = re.compile(f"[|{BREAK}]")


def with_barred_tables(flows: Iterable[Flow]) -> list[Flow]:
    """The same flow, with a table wherever two or more lines on end, of one paragraph or several, are set like one."""
    found: list[Flow] = []
    for barred, group in groupby(_told_apart(flows), key=lambda each: each[0]):
        members = [(rows, flow) for _, rows, flow in group]
        rows = [row for rows, _ in members for row in rows if not _RULE.fullmatch(_text(row))]
        if barred and len(rows) >= _FEWEST_ROWS:
            found.append(Table(tuple(map(_row, rows))))
        else:
            found += (flow for _, flow in members)
    return found


def _told_apart(flows: Iterable[Flow]) -> Iterator[tuple[bool, list[list[Line]], Flow]]:
    """Whether each belongs to such a table, and its rows; what is empty goes on with what stands above it."""
    barred = False
    for flow in flows:
        rows = _rows(flow)
        if not _is_empty(flow):
            barred = bool(rows)
        yield barred, rows, flow


def _is_empty(flow: Flow) -> bool:
    return isinstance(flow, Paragraph) and not (flow.text or flow.boxes or flow.notes)


def _rows(flow: Flow) -> list[list[Line]]:
    """The lines of a paragraph, each as its cells; none where one of them is not set between bars."""
    if not isinstance(flow, Paragraph) or not flow.is_plain:
        return []
    lines = [line for line in _lines(flow.stretches) if _text(line).strip()]
    return [line[1:-1] for line in lines] if lines and all(map(_is_barred, lines)) else []


def _is_barred(line: list[Line]) -> bool:
    """Whether nothing stands before the first bar and after the last one."""
    return len(line) >= _FEWEST_CELLS + 2 and not (_text(line[:1]) + _text(line[-1:])).strip()


def _lines(stretches: Iterable[Stretch]) -> Iterator[list[Line]]:
    """The lines of a paragraph, each cut at its bars."""
    line: list[Line] = [[]]
    for stretch in stretches:
        at = 0
        for mark in _MARKS.finditer(stretch.piece.text):
            line[-1].append(_cut(stretch, at, mark.start()))
            at = mark.end()
            if mark.group() == "|":
                line.append([])
            else:
                yield line
                line = [[]]
        line[-1].append(_cut(stretch, at, len(stretch.piece.text)))
    yield line


def _cut(stretch: Stretch, start: int, end: int) -> Stretch:
    piece = stretch.piece
    return stretch._replace(
        piece=replace(piece, text=piece.text[start:end], origin=piece.origin.cut(start, end))
    )


def _text(line: Iterable[Line]) -> str:
    return "".join(stretch.piece.text for cell in line for stretch in cell)


def _row(line: list[Line]) -> Row:
    cells = (Paragraph(tuple(stretch for stretch in cell if stretch.piece.text)) for cell in line)
    return Row(tuple(Cell(column, 1, (each,)) for column, each in enumerate(cells)))
