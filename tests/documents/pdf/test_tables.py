"""Tables with ruled lines and with aligned columns."""

from __future__ import annotations

from reportlab.lib import colors
from reportlab.platypus import Paragraph, Table

from tests.documents.pdf.drawing import BODY, Sheet, read_story

ROWS = [
    ["Milestone", "Result", "Due date"],
    ["M1", "Prototype of the search", "2 March 2026"],
    ["M2", "Pilot with ten users", "4 May 2026"],
]
GRID = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]


def _rows(document) -> list[tuple[str, bool]]:
    return [(block.text, block.is_header) for block in document.blocks if block.kind == "row"]


def test_ruled_table_binds_cells_to_headers() -> None:
    """Each cell of a ruled table knows its column header, and text around the table stays outside."""
    before, after = Paragraph("The plan is this:", BODY), Paragraph("Dates may move.", BODY)
    document = read_story([before, Table(ROWS, style=GRID), after])
    assert [block.kind.value for block in document.blocks] == ["paragraph", "row", "row", "row", "paragraph"]
    assert _rows(document)[0] == ("Milestone | Result | Due date", True)
    assert [cell.header for cell in document.blocks[2].cells] == ROWS[0]


def test_wrapped_cell_is_one_cell() -> None:
    """Lines wrapped within a ruled cell are joined, and the row stays one row."""
    long = "Prototype of the search with filters for price, colour and size, shown to the test group"
    rows = [ROWS[0], ["M1", Paragraph(long, BODY), "2 March 2026"]]
    document = read_story([Table(rows, colWidths=[60, 120, 90], style=GRID)])
    assert _rows(document)[1] == (f"M1 | {long} | 2 March 2026", False)


def test_merged_cells() -> None:
    """A cell that spans columns is one cell, bound to its first column."""
    rows = [*ROWS, ["Total", "", "two milestones"]]
    document = read_story([Table(rows, style=[*GRID, ("SPAN", (0, 3), (1, 3))])])
    last = document.blocks[-1]
    assert last.text == "Total | two milestones"
    assert [cell.header for cell in last.cells] == ["Milestone", "Due date"]


def test_text_that_overflows_its_cell_stays_in_its_cell() -> None:
    """A text painted over the next column belongs to the column it begins in."""
    rows = [ROWS[0], ["Milestone of the pilot", "Ten users work", "4 May 2026"]]
    document = read_story([Table(rows, colWidths=[60, 120, 90], style=GRID)])
    assert _rows(document)[1][0] == "Milestone of the pilot | Ten users work | 4 May 2026"


def test_aligned_columns_make_a_table() -> None:
    """Columns without any rule are found by their common edges."""
    sheet = Sheet()
    for row, y in zip(ROWS, (700, 684, 668), strict=True):
        for x, text in zip((72, 160, 330), row, strict=True):
            sheet.write(x, y, text)
    sheet.write(72, 620, "After the table an ordinary sentence follows.")
    document = sheet.read()
    assert _rows(document) == [
        ("Milestone | Result | Due date", True),
        ("M1 | Prototype of the search | 2 March 2026", False),
        ("M2 | Pilot with ten users | 4 May 2026", False),
    ]
    assert document.blocks[-1].kind == "paragraph"


def test_table_goes_on_after_a_page_break() -> None:
    """A table that continues on the next page with its header repeated is one table with one header."""
    rows = [ROWS[0]] + [[f"M{i}", f"Result number {i}", f"{i % 27 + 1} May 2026"] for i in range(1, 60)]
    document = read_story([Table(rows, style=GRID, repeatRows=1)])
    found = [block for block in document.blocks if block.kind == "row"]
    assert len({block.table for block in found}) == 1
    assert [block.is_header for block in found] == [True] + [False] * 59
    assert found[-1].cells[2].header == "Due date"


def test_labels_and_values_have_no_header() -> None:
    """A table of labels and values is not read as if its first row named the columns."""
    rows = [["Project", "Portal renewal"], ["Start", "2 March 2026"], ["End", "30 June 2026"]]
    assert not any(header for _, header in _rows(read_story([Table(rows, style=GRID)])))


def test_a_frame_around_text_is_no_table() -> None:
    """A box around a paragraph leaves it a paragraph."""
    sheet = Sheet()
    sheet.canvas.rect(60, 600, 400, 130)
    sheet.write(72, 700, "This note stands in a frame, and it is", "read as text.")
    assert [block.kind.value for block in sheet.read().blocks] == ["paragraph"]
