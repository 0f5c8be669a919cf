"""A time that is told once for several rows of a table, in a cell that reaches down into them."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from docx import Document
from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from sowlint import documents
from sowlint.documents.source import Source
from tests.plan.reading import plans_in, told, week

HEAD = ("Deliverable", "When", "Owner")
ROWS = (("Import module", "Week 3", "Acme"), ("Report module", "", "Acme"), ("Test of both", "", "Client"), ("Handover", "Week 8", "Acme"))
"""The time of the first row reaches down to the third one."""


def html() -> bytes:
    head = "".join(f"<th>{cell}</th>" for cell in HEAD)
    rows = "".join(
        f"<tr><td>{name}</td>{f'<td rowspan={3 if due == ROWS[0][1] else 1}>{due}</td>' if due else ''}<td>{owner}</td></tr>"
        for name, due, owner in ROWS
    )
    return f"<!doctype html><html lang=en><body><h1>Statement of Work</h1><h2>Timeline</h2><table><tr>{head}</tr>{rows}</table>".encode()


def pdf() -> bytes:
    out = io.BytesIO()
    styles = getSampleStyleSheet()
    grid = Table([list(HEAD), *map(list, ROWS)], colWidths=[180, 120, 100])
    grid.setStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("SPAN", (1, 1), (1, 3))])
    parts = [Paragraph("Statement of Work", styles["Heading1"]), Paragraph("Timeline", styles["Heading2"]), Spacer(1, 8), grid]
    SimpleDocTemplate(out, invariant=1).build(parts)
    return out.getvalue()


def docx() -> bytes:
    document = Document()
    document.add_heading("Statement of Work", 1)
    document.add_heading("Timeline", 2)
    table = document.add_table(len(ROWS) + 1, len(HEAD), style="Table Grid")
    for at, row in enumerate((HEAD, *ROWS)):
        for cell, words in zip(table.rows[at].cells, row, strict=True):
            cell.text = words
    merged = table.cell(1, 1).merge(table.cell(3, 1))
    merged.text = ROWS[0][1]
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("made", [html, pdf, docx])
def test_the_time_is_that_of_each_row(made: Callable[[], bytes]) -> None:
    """And of none below them."""
    [plan] = plans_in(documents.read(Source(f"plan.{made.__name__}", made())))
    spans = [*[week(3)] * 3, week(8)]
    assert [told(step) for step in plan.steps] == [(row[0], *span) for row, span in zip(ROWS, spans, strict=True)]
    assert [step.owner for step in plan.steps] == [row[2] for row in ROWS]


def test_a_long_cell_is_told_once() -> None:
    """It is text, and no label of the rows beside it."""
    words = "Acme hands the modules over one after the other, as soon as each has been tested on both sides and no error is left open."
    page = f"<table><tr><th>Part</th><th>Note</th></tr><tr><td>Import</td><td rowspan=2>{words}</td></tr><tr><td>Report</td></tr></table>"
    found = documents.read(Source("a.html", f"<!doctype html><html lang=en><body>{page}".encode()))
    assert sum(words in block.text for block in found.blocks) == 1
