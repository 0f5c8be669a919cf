"""Tables: rows, header rows, merged and nested cells, layout."""

from __future__ import annotations

import pytest

from sowlint.documents.model import Block, BlockKind
from tests.documents.docx.making import HEADINGS, blocks, cell, level, listed, lists, par, row, run, styled, table

BOLD = "<w:b/>"
SHADED = '<w:shd w:fill="D9D9D9"/>'
PLAN = (row("Design", "1 March 2026"), row("Build", "15 May 2026"))


def headers(block: Block) -> list[str]:
    return [each.header for each in block.cells]


@pytest.mark.parametrize(
    "first",
    [
        row("What we do", "By", properties="<w:tblHeader/>"),
        row(cell(par(run("What we do", BOLD))), cell(par(run("By", BOLD)))),
        row(cell("What we do", SHADED), cell("By", SHADED)),
        row("What we do", "Due date"),
    ],
)
def test_header_rows(first: str) -> None:
    """Marked by the file, bold, shaded, or by words that name a column; cells are bound to them."""
    head, design, _ = blocks(table(first, *PLAN))
    assert (head.kind, head.is_header, head.table) == (BlockKind.ROW, True, 0)
    assert design.text == "Design | 1 March 2026"
    assert headers(design)[0] == "What we do"
    assert not design.is_header


@pytest.mark.parametrize(
    ("look", "first_row", "is_header"),
    [
        ('<w:tblLook w:val="04A0"/>', "<w:rPr><w:b/></w:rPr>", True),
        ('<w:tblLook w:firstRow="1"/>', '<w:tcPr><w:shd w:fill="D9D9D9"/></w:tcPr>', True),
        ('<w:tblLook w:firstRow="0"/>', "<w:rPr><w:b/></w:rPr>", False),
        ('<w:tblLook w:val="04A0"/>', "", False),
        ("", "<w:rPr><w:b/></w:rPr>", False),
    ],
)
def test_header_rows_by_table_style(look: str, first_row: str, is_header: bool) -> None:
    """Where the style has a look for the first row and the table uses it."""
    grid = f'<w:style w:type="table" w:styleId="G"><w:name w:val="Grid"/><w:tblStylePr w:type="firstRow">{first_row}</w:tblStylePr></w:style>'
    based = '<w:style w:type="table" w:styleId="Raster"><w:name w:val="Raster"/><w:basedOn w:val="G"/></w:style>'
    found = blocks(table(row("What we do", "By"), *PLAN, look=f'<w:tblStyle w:val="Raster"/>{look}'), styles=grid + based)
    assert found[0].is_header is is_header


def test_three_columns_of_short_names() -> None:
    """Above longer texts or numbers they name the columns, or where one of them is a name of a column."""
    for below in (row("Design", "The drawings of all the pages", "soon"), row("Design", "Kim", "7")):
        found = blocks(table(row("Stage", "Result", "Ready"), below))
        assert found[0].is_header
        assert headers(found[1]) == ["Stage", "Result", "Ready"]
    assert blocks(table(row("Name", "Role", "Company"), row("Kim", "Lead", "Acme")))[0].is_header
    assert not blocks(table(row("Design", "Build", "Test"), row("Draw", "Make", "Try")))[0].is_header


@pytest.mark.parametrize(
    "rows",
    [
        (row("Client", "Contoso"), row("Start", "1 March 2026")),
        (row("Client:", "Contoso"), row("Start date:", "1 March 2026")),
        (row(cell(par(run("Client", BOLD))), "Contoso"), row(cell(par(run("Start", BOLD))), "1 March 2026")),
    ],
)
def test_tables_of_labels_have_no_header_row(rows: tuple[str, ...]) -> None:
    """Name and value side by side."""
    assert [each.is_header for each in blocks(table(*rows))] == [False, False]


def test_a_cell_over_several_columns() -> None:
    """The cells below know the header that spans them."""
    wide = cell("Timeline", '<w:gridSpan w:val="2"/>')
    _, design = blocks(table(row("Phase", wide, properties="<w:tblHeader/>"), row("Design", "1 March", "1 May")))
    assert headers(design) == ["Phase", "Timeline", "Timeline"]


def test_two_header_rows() -> None:
    """The lower one is nearer."""
    wide = cell("Timeline", '<w:gridSpan w:val="2"/>')
    marked = "<w:tblHeader/>"
    top = row(cell("Phase", '<w:vMerge w:val="restart"/>'), wide, properties=marked)
    low = row(cell("", "<w:vMerge/>"), "Start", "End", properties=marked)
    assert headers(blocks(table(top, low, row("Design", "1 March", "1 May")))[-1]) == ["Phase", "Start", "End"]


def test_a_label_over_several_rows() -> None:
    """A short cell that is merged downwards is seen in every row, with its own place."""
    first = row(cell("Phase 1", '<w:vMerge w:val="restart"/>'), "Design", "1 March")
    found = blocks(table(first, row(cell("", "<w:vMerge/>"), "Build", "1 May"), row("Phase 2", "Test", "1 June")))
    assert [each.text for each in found] == ["Phase 1 | Design | 1 March", "Phase 1 | Build | 1 May", "Phase 2 | Test | 1 June"]
    assert list(found[1].origins(0, 7)) == list(found[0].origins(0, 7))


def test_a_long_text_over_several_rows_is_read_once() -> None:
    """It is no label."""
    long = "Acme delivers the portal, and Client tests it before the first users are let in, as Annex A says in detail."
    first = row("Design", cell(long, '<w:vMerge w:val="restart"/>'), "1 March")
    found = blocks(table(first, row("Build", cell("", "<w:vMerge/>"), "1 May")))
    assert found[1].text == "Build |  | 1 May"


def test_columns_that_are_left_out() -> None:
    """Rows that begin further in, and merges of the old kind, keep their columns."""
    marked = row("Phase", "Start", "End", properties="<w:tblHeader/>")
    inner = row("1 March", "1 May", properties='<w:gridBefore w:val="1"/>')
    old = row(cell("Both", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), "1 June")
    found = blocks(table(marked, inner, old))
    assert headers(found[1]) == ["Start", "End"]
    assert headers(found[2]) == ["Phase", "End"]


def test_paragraphs_in_a_cell_stand_on_lines() -> None:
    """Each on its own."""
    found = blocks(table(row("Design", cell(par("Drawings") + par("Texts")), "1 March")))
    assert found[0].text == "Design | Drawings\nTexts | 1 March"


def test_deleted_rows_and_cells() -> None:
    """Not there once the changes are accepted."""
    gone = row("Build", "1 May", properties="<w:del/>")
    found = blocks(table(row("Design", "1 March"), gone, row("Test", cell("old", "<w:cellDel/>"), "1 June")))
    assert [each.text for each in found] == ["Design | 1 March", "Test | 1 June"]


def test_rows_and_cells_in_content_controls() -> None:
    """Read as if they stood there by themselves."""
    inner = f"<w:sdt><w:sdtContent>{cell('1 March')}</w:sdtContent></w:sdt>"
    wrapped = f"<w:sdt><w:sdtContent><w:tr>{cell('Design')}{inner}</w:tr></w:sdtContent></w:sdt>"
    assert [each.text for each in blocks(table(wrapped))] == ["Design | 1 March"]


def test_nested_tables() -> None:
    """Their rows follow the table in which they stand, with headers of their own."""
    inner = table(row("Task", "Due date"), row("Draw", "1 March 2026"))
    found = blocks(table(row("Phase", "Work", "Fee", properties="<w:tblHeader/>"), row("Design", cell(par("See below") + inner), "10")))
    assert [each.text for each in found] == ["Phase | Work | Fee", "Design | See below | 10", "Task | Due date", "Draw | 1 March 2026"]
    assert headers(found[3]) == ["Task", "Due date"]
    assert [each.table for each in found] == [0, 0, 1, 1]


def test_a_table_of_one_column_is_a_frame() -> None:
    """What stands in it is read as if there was no table."""
    found = blocks(table(row("Acme delivers the portal.")) + table(row("", cell(par("One.") + par("Two.")))))
    assert [each.kind for each in found] == [BlockKind.PARAGRAPH] * 3


def test_a_table_that_lays_out_a_page() -> None:
    """Headings inside a table are headings."""
    body = table(row(cell(styled("Rubrik1", "Scope") + par("Acme builds.")), cell(styled("Rubrik1", "Fees") + par("Client pays."))))
    found = blocks(body, styles=HEADINGS)
    assert [(each.kind, each.section) for each in found] == [
        (BlockKind.HEADING, ()),
        (BlockKind.PARAGRAPH, ("Scope",)),
        (BlockKind.HEADING, ()),
        (BlockKind.PARAGRAPH, ("Fees",)),
    ]


def test_headings_in_single_cells_make_no_layout() -> None:
    """Some set the names of columns in a heading's style."""
    head = row(cell(styled("Rubrik2", "What we do")), cell(styled("Rubrik2", "Due date")))
    assert [each.kind for each in blocks(table(head, *PLAN), styles=HEADINGS)] == [BlockKind.ROW] * 3


def tabs(*texts: str) -> str:
    return par("<w:r><w:tab/></w:r>".join(map(run, texts)))


def test_tables_made_with_tabs() -> None:
    """Two or more lines with the same number of columns."""
    found = blocks(tabs("Milestone", "Due date") + tabs("Design", "1 March 2026") + tabs("Build", "1 May 2026"))
    assert [(each.kind, each.is_header) for each in found] == [(BlockKind.ROW, True), (BlockKind.ROW, False), (BlockKind.ROW, False)]
    assert headers(found[2]) == ["Milestone", "Due date"]


def test_tabs_that_make_no_table() -> None:
    """Labels, numbers before a text, a single line, and sentences."""
    labels = tabs("From:", "Acme") + tabs("To:", "Client")
    clauses = tabs("1.1", "Acme builds the portal.") + tabs("1.2", "Client tests it.")
    long = "Acme builds the portal that is described in Annex A, and Client tests it."
    found = blocks(labels + par("So:") + clauses + par("And:") + tabs("Design", "1 March") + par("Or:") + tabs(long, "x") * 2)
    assert BlockKind.ROW not in {each.kind for each in found}


def test_a_list_beside_a_label() -> None:
    """A row that holds a list of its own is read as label and list."""
    entries = par("Client shall:") + "".join(listed(text) for text in ("give access;", "test;", "approve."))
    found = blocks(table(row("Duties", cell(entries)), row("Fee", "10")), numbering=lists(level(0, "bullet", "•")))
    assert [each.kind for each in found] == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, *[BlockKind.ITEM] * 3, BlockKind.ROW]
    assert found[2].lead_in == "Client shall:"


def test_a_row_of_one_cell_between_others() -> None:
    """A title across the table is a line of its own."""
    across = row(cell("Phase 1: Design", '<w:gridSpan w:val="2"/>'))
    found = blocks(table(across, row("Drawings", "1 March")))
    assert [each.kind for each in found] == [BlockKind.LABEL, BlockKind.ROW]


def test_empty_rows_are_left_out() -> None:
    """Nobody sees them."""
    assert len(blocks(table(row("", ""), row("Design", "1 March"), row("", "")))) == 1


BREAK = "<w:br/>"


def test_rows_typed_between_bars() -> None:
    """As in Markdown, over several paragraphs or lines of one; the rule under the head is no row."""
    lines = ("| Step | Due date |", "| --- | --- |", "| Design | 1 March 2026 |", "| Build of the portal | 15 May 2026 |")
    written = f"<w:r>{BREAK.join(f'<w:t>{line}</w:t>' for line in lines)}</w:r>"
    for body in ("".join(par(run(line)) for line in lines), par("").join(par(run(line)) for line in lines), par(written)):
        found = blocks(par(run("The plan:")) + body + par(run("A | B is no table.")))
        assert [each.kind for each in found] == [BlockKind.PARAGRAPH, *[BlockKind.ROW] * 3, BlockKind.PARAGRAPH]
        assert found[1].is_header
        assert found[3].text == "Build of the portal | 15 May 2026"
        assert headers(found[3]) == ["Step", "Due date"]


def test_a_line_between_bars_alone_is_no_table() -> None:
    """Neither is one that only begins with a bar."""
    for lines in (["| Design | 1 March 2026 |"], ["| Design | 1 March 2026", "| Build | 2 March 2026"]):
        assert {each.kind for each in blocks("".join(par(run(line)) for line in lines))} == {BlockKind.PARAGRAPH}
