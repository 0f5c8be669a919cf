"""Tables that somebody made with tabs: paragraphs on end that have the same number of columns."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from sowlint.documents.docx.flow import Cell, Paragraph, Row, Table
from sowlint.documents.docx.markers import clause_marker, entry_marker, heading_marker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sowlint.documents.docx.flow import Flow, Stretch

_LONGEST_CELL = 60
_FEWEST_ROWS = 2


def with_tabbed_tables(flows: Iterable[Flow]) -> list[Flow]:
    """The same flow, with a table wherever two or more paragraphs on end are set like one."""
    found: list[Flow] = []
    for width, group in groupby(((_columns(flow), flow) for flow in flows), key=lambda each: len(each[0])):
        members = list(group)
        if width > 1 and len(members) >= _FEWEST_ROWS:
            found.append(Table(tuple(Row(cells) for cells, _ in members)))
        else:
            found += (flow for _, flow in members)
    return found


def _columns(flow: Flow) -> tuple[Cell, ...]:
    """The cells of a paragraph that could be a row; none where it could not."""
    if not isinstance(flow, Paragraph) or not flow.is_plain:
        return ()
    parts = [Paragraph(tuple(part)) for part in _parts(flow.stretches)]
    cells = [part for part in parts if part.text]
    if len(cells) < 2 or any(len(each.text) > _LONGEST_CELL for each in cells):
        return ()
    if cells[0].text.endswith(":") or _is_marked(flow):
        return ()
    return tuple(Cell(column, 1, (each,)) for column, each in enumerate(cells))


def _parts(stretches: Iterable[Stretch]) -> Iterator[list[Stretch]]:
    part: list[Stretch] = []
    for stretch in stretches:
        if stretch.piece.text == "\t":
            yield part
            part = []
        else:
            part.append(stretch)
    yield part


def _is_marked(paragraph: Paragraph) -> bool:
    """Whether the first column is only a number or bullet."""
    text = "".join(stretch.piece.text for stretch in paragraph.stretches)
    return bool(entry_marker(text) or clause_marker(text) or heading_marker(text))
