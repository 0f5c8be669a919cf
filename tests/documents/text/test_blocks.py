"""What lines of plain text become, told by their look."""

from __future__ import annotations

import pytest

from sowlint.documents.model import BlockKind
from tests.documents.reading import at, hold_faithful, plain, said, texts, the

CONTRACT = """STATEMENT OF WORK

1. Scope

     Acme shall build the portal for the Client, test it and hand it over at
the end of the project, which is described in Exhibit A.
     The work is done in Client-
owned rooms.

                                  - 3 -

2. Deliverables; Acceptance.

2.1 Review
The Client accepts or refuses each deliverable within five days of its
receipt, and says in writing

<PAGE>   4

what is missing.

2.2 TESTS. Acme tests the portal.

ARTICLE V - Termination

Either party may leave.
"""


def test_a_contract() -> None:
    """Headings by number and capitals; wrapped lines joined, also over a page's end."""
    document = plain(CONTRACT)
    assert [(b.kind.value, b.level, b.number, b.text) for b in document.blocks] == [
        ("heading", 1, "", "STATEMENT OF WORK"),
        ("heading", 2, "1", "Scope"),
        (
            "paragraph",
            0,
            "",
            "Acme shall build the portal for the Client, test it and hand it over at the end of the project, "
            "which is described in Exhibit A.",
        ),
        ("paragraph", 0, "", "The work is done in Client-owned rooms."),
        ("heading", 2, "2", "Deliverables; Acceptance."),
        ("heading", 3, "2.1", "Review"),
        (
            "paragraph",
            0,
            "",
            "The Client accepts or refuses each deliverable within five days of its receipt, and says in writing "
            "what is missing.",
        ),
        ("paragraph", 0, "2.2", "TESTS. Acme tests the portal."),
        ("heading", 2, "", "ARTICLE V - Termination"),
        ("paragraph", 0, "", "Either party may leave."),
    ]
    hold_faithful(document, CONTRACT)


def test_underlined_headings() -> None:
    """Equals signs above hyphens; the lines themselves are no text."""
    document = plain("Plan for the portal\n===================\n\nThe time\n--------\n\nTwo weeks.\n*****\n")
    assert [(b.kind.value, b.level, b.text) for b in document.blocks] == [
        ("heading", 1, "Plan for the portal"),
        ("heading", 2, "The time"),
        ("paragraph", 0, "Two weeks."),
    ]


def test_marked_headings() -> None:
    """As AsciiDoc, wikis and Markdown mark them, with or without signs behind and blank lines around."""
    document = plain("= Plan for the portal\n\n== The time ==\nTwo weeks.\n\n### Costs\n# is what they call a hash.\n")
    assert [(b.kind.value, b.level, b.text) for b in document.blocks] == [
        ("heading", 1, "Plan for the portal"),
        ("heading", 2, "The time"),
        ("paragraph", 0, "Two weeks."),
        ("heading", 3, "Costs"),
        ("paragraph", 0, "# is what they call a hash."),
    ]


@pytest.mark.parametrize(
    "line",
    ["Acme will deliver soon.", "Acme, Inc.", "call 555-123-4567", "Go-live: 1 May", "and the rest", "1 March 2026"],
)
def test_no_headings(line: str) -> None:
    """Sentences, names with a stop, numbers and labels."""
    kinds = [block.kind for block in plain(f"The Plan\n\nA first sentence stands here.\n\n{line}\n\nMore.\n").blocks]
    assert kinds.count(BlockKind.HEADING) == 1


def test_lists() -> None:
    """Depth by indent and by the sort of mark; wrapped entries; lead-ins."""
    source = """Client shall:
  - provide access
    to the systems
  - name a contact
      a) by e-mail
      b) by phone
(a) first; and
(b) second
    (i) inner
1. one
2. two
* star
"""
    document = plain("Title\n\n" + source)
    entries = [(b.level, b.number, b.lead_in, b.text) for b in document.blocks if b.kind is BlockKind.ITEM]
    assert entries == [
        (1, "", "Client shall:", "provide access to the systems"),
        (1, "", "Client shall:", "name a contact"),
        (2, "a)", "Client shall:", "by e-mail"),
        (2, "b)", "Client shall:", "by phone"),
        (1, "(a)", "Client shall:", "first; and"),
        (1, "(b)", "Client shall:", "second"),
        (2, "(i)", "Client shall:", "inner"),
        (1, "1.", "Client shall:", "one"),
        (1, "2.", "Client shall:", "two"),
        (2, "", "Client shall:", "star"),
    ]


def test_numbered_lines_without_text_between_are_a_list() -> None:
    """Followed by their like they are entries, followed by text they are headings."""
    listed = plain("The Plan\n\n1. Test data\n2. User accounts\n3. Sign-off\n")
    assert [block.kind.value for block in listed.blocks] == ["heading", "item", "item", "item"]
    headed = plain("The Plan\n\n1. Test data\n\nThe Client sends it.\n\n2. User accounts\n\nAcme makes them.\n")
    assert [block.kind.value for block in headed.blocks][1:] == ["heading", "paragraph", "heading", "paragraph"]


def test_labels_are_lines_of_their_own() -> None:
    """Not joined to one another, though nothing parts them."""
    document = plain("Plan\n\nGo-live: 1 May 2026\nOwner: Acme\nBudget: 10 euros\n")
    assert [block.label_text for block in document.blocks[1:]] == ["Go-live", "Owner", "Budget"]


def test_a_table_of_aligned_columns() -> None:
    """A rule below the column names; cells left empty or wrapped."""
    source = """The Plan

Milestone          Date              Owner
---------------    ---------------   ------
Kick-off           1 March 2026      Acme
Go-live of the     1 May 2026        Acme
  portal
Review                               Client

Done.
"""
    document = plain(source)
    rows = [block for block in document.blocks if block.kind is BlockKind.ROW]
    assert [row.text for row in rows] == [
        "Milestone | Date | Owner",
        "Kick-off | 1 March 2026 | Acme",
        "Go-live of the portal | 1 May 2026 | Acme",
        "Review |  | Client",
    ]
    assert [row.is_header for row in rows] == [True, False, False, False]
    assert [cell.header for cell in rows[1].cells] == ["Milestone", "Date", "Owner"]
    assert at(document, source, rows[2], 24, 34) == "1 May 2026"
    assert said(document)[-1] == ("paragraph", "Done.")
    hold_faithful(document, source)


@pytest.mark.parametrize(
    "source",
    ["Phase | Weeks\nBuild | 2\nTest | 1\n", "| Phase | Weeks |\n|---|---|\n| Build | 2 |\n| Test | 1 |\n", "Phase\tWeeks\nBuild\t2\nTest\t1\n"],
)
def test_tables_of_bars_and_tabs(source: str) -> None:
    """Each row bound to its column names."""
    rows = [block for block in plain("The Plan\n\n" + source).blocks if block.kind is BlockKind.ROW]
    assert [row.text for row in rows] == ["Phase | Weeks", "Build | 2", "Test | 1"]
    assert [cell.header for cell in rows[2].cells] == ["Phase", "Weeks"]


def test_two_spaces_after_a_stop_are_no_column() -> None:
    """Typed prose stays prose."""
    assert said(plain("The Plan\n\nWe ship.  You pay.\nWe test.  You wait.\n"))[1][0] == "paragraph"


def test_a_press_release_of_one_line_a_paragraph() -> None:
    """Long lines are not joined, though no blank line parts them."""
    first, second = "Acme today launched its portal. " * 10, "The portal is used by clients. " * 12
    document = plain(f"Acme launches a new portal\n{first}\n{second}\n")
    assert texts(document) == ["Acme launches a new portal", first.strip(), second.strip()]
    assert document.blocks[0].kind is BlockKind.HEADING


def test_contents_and_page_numbers_are_no_text() -> None:
    """Lines that lead to pages, and the numbers of pages."""
    document = plain("The Plan\n\n1. Scope ........ 3\n2. Dates . . . . . . 12\n\nPage 1 of 9\n\n- 2 -\n\nWe ship.\n\n12\n")
    assert said(document) == [("heading", "The Plan"), ("paragraph", "We ship.")]


@pytest.mark.parametrize("source", ["Acme will ship by\n1 March 2026.", "Acme will ship the portal\nand the app."])
def test_an_unfinished_line_goes_on(source: str) -> None:
    """After a preposition, and before a small letter."""
    assert [block.text for block in plain(source + "\n\nMore follows here.\n").blocks][0] == source.replace("\n", " ")


def test_sections() -> None:
    """What stands below a heading knows it."""
    block = the(plain("The Plan\n\n4. Timeline\n\nWe ship on Monday.\n"), BlockKind.PARAGRAPH)
    assert block.section == ("The Plan", "4 Timeline")
