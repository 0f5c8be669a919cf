"""What each construct of Markdown becomes."""

from __future__ import annotations

import pytest

from sowlint.documents.model import BlockKind
from tests.documents.reading import at, hold_faithful, markdown, said, texts, the


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("We *ship* **now**, __really__.", "We ship now, really."),
        (
            "See [the plan](http://a.example 'T') and <http://b.example>.",
            "See the plan and http://b.example.",
        ),
        ("A&amp;B&nbsp;C \\*D\\*", "A&B C *D*"),
        ("one\ntwo  \nthree\\\nfour", "one two three four"),
        ("Kept ~~struck~~ text, ~2 weeks", "Kept text, ~2 weeks"),
        ("Call `the API` and ``a `b` ``", "Call the API and a `b`"),
        ("A <b>bold</b><!-- no --> word<br>more <del>no</del>", "A bold word more"),
        ("A lone ` tick and * star", "A lone ` tick and * star"),
        ("Ship it :rocket: now[^1]", "Ship it now"),
    ],
)
def test_inline(source: str, shown: str) -> None:
    """What a reader sees, white space collapsed."""
    assert texts(markdown(source)) == [shown]


def test_headings_make_sections() -> None:
    """Number signs, underlines and closing signs; a number is apart from the text."""
    document = markdown("# Plan #\n\nTimeline\n---\n\n### 4.2 Tests {#tests}\n\nDone.\n\n## Costs\n")
    headings = [
        (block.level, block.number, block.text)
        for block in document.blocks
        if block.kind is BlockKind.HEADING
    ]
    assert headings == [(1, "", "Plan"), (2, "", "Timeline"), (3, "4.2", "Tests"), (2, "", "Costs")]
    assert the(document, BlockKind.PARAGRAPH).section == ("Plan", "Timeline", "4.2 Tests")


def test_a_short_bold_paragraph_is_a_heading() -> None:
    """One level below the heading above it, also where its text follows on the next line."""
    document = markdown("# Plan\n\n**Timeline**\n\nTwo weeks.\n\n**Costs**\nTen euros.\n")
    assert [(b.kind.value, b.level, b.text, b.section) for b in document.blocks[1:]] == [
        ("heading", 2, "Timeline", ("Plan",)),
        ("paragraph", 0, "Two weeks.", ("Plan", "Timeline")),
        ("heading", 2, "Costs", ("Plan",)),
        ("paragraph", 0, "Ten euros.", ("Plan", "Costs")),
    ]


def test_a_bold_sentence_or_lead_in_is_no_heading() -> None:
    """A stop at its end, or a verb before its colon."""
    document = markdown("**We deliver on time.**\n\n**Client shall:**\n\n- pay\n")
    assert said(document)[:2] == [("paragraph", "We deliver on time."), ("paragraph", "Client shall:")]
    assert document.blocks[2].lead_in == "Client shall:"


def test_labels_one_below_the_other() -> None:
    """Bold labels on wrapped lines are lines of their own."""
    document = markdown("**Date:** 1 May 2026\n**Owner**: Acme\nand Client\n")
    assert [(b.label_text, b.value_text) for b in document.blocks] == [
        ("Date", "1 May 2026"),
        ("Owner", "Acme and Client"),
    ]


def test_a_block_of_plain_labels() -> None:
    """Where every line is one, without bold; running text that wraps behind a colon is none."""
    document = markdown("Client: Norrdal AB\nDeveloper: Fabel\n\nNote: the tills\nare counted on Monday\n")
    assert [(b.label_text, b.value_text) for b in document.blocks] == [
        ("Client", "Norrdal AB"),
        ("Developer", "Fabel"),
        ("Note", "the tills are counted on Monday"),
    ]


def test_a_plan_in_a_fence() -> None:
    """Its steps and branches are a list; every character knows its place."""
    source = "```\nWeek 1-2: Design\n├── Pages\n└── Icons\n\nWeek 3: Build\n  - Tills\n```\n"
    document = markdown(source)
    assert [(block.level, block.text) for block in document.blocks] == [
        (1, "Week 1-2: Design"),
        (2, "Pages"),
        (2, "Icons"),
        (1, "Week 3: Build"),
        (2, "Tills"),
    ]
    hold_faithful(document, source)
    assert [at(document, source, block, 0, len(block.text)) for block in document.blocks] == texts(document)


@pytest.mark.parametrize(
    "fence",
    [
        "```\nsrc/\n├── week 1\n└── main.py\n```\n",
        "```python\nWeek 1: a\nWeek 2: b\n```\n",
        "```\nWeek 1: x = 2;\nWeek 2: y = 3;\n```\n",
    ],
)
def test_other_fences_are_code(fence: str) -> None:
    """Trees of files, programs, and what is said to be one."""
    assert texts(markdown(f"Words.\n\n{fence}")) == ["Words."]


def test_lists() -> None:
    """Depth, numbers, lead-ins, boxes and entries of several paragraphs."""
    document = markdown("Client shall:\n\n1. [x] provide:\n   - data\n\n     for tests\n2) pay\n\nEnd\n")
    entries = [(b.level, b.number, b.lead_in, b.text) for b in document.blocks if b.kind is BlockKind.ITEM]
    assert entries == [
        (1, "1.", "Client shall:", "provide:"),
        (2, "", "Client shall: provide:", "data"),
        (2, "", "Client shall: provide:", "for tests"),
        (1, "2)", "", "pay"),
    ]


def test_a_box_says_whether_a_task_is_done() -> None:
    """Ticked, open, or not there; it is no prose in any case."""
    blocks = markdown("- [x] charts\n- [ ] tables\n- [X] trams\n- freight\n").blocks
    assert [(block.text, block.ticked) for block in blocks] == [
        ("charts", True),
        ("tables", False),
        ("trams", True),
        ("freight", None),
    ]


def test_tables() -> None:
    """Cells have their column's name; bars may be escaped, stand in code, and be left out at the ends."""
    source = "- list\n\n  Step | *Date*\n  ---|---\n  a \\| b | **1 May**\n  | `x\\|y` | |\n"
    document = markdown(source)
    header, first, second = (block for block in document.blocks if block.kind is BlockKind.ROW)
    assert (header.is_header, header.text) == (True, "Step | Date")
    assert [first.text[cell.start : cell.end] for cell in first.cells] == ["a | b", "1 May"]
    assert [cell.header for cell in first.cells] == ["Step", "Date"]
    assert second.text == "x|y | "
    assert at(document, source, first, 8, 13) == "1 May"


def test_quotations() -> None:
    """Lists in quotations stay lists; the mark of an alert is no text."""
    document = markdown("> [!NOTE]\n> We ship.\n>\n> - soon\n")
    assert said(document) == [("quote", "We ship."), ("item", "soon")]


def test_definitions() -> None:
    """A term and its definition are a label and its value."""
    document = markdown("Go-live\n: 1 May 2026\n")
    (label,) = document.blocks
    assert (label.kind, label.label_text, label.value_text) == (BlockKind.LABEL, "Go-live", "1 May 2026")


def test_pictures() -> None:
    """Their alternative text is a caption, and no part of the sentence."""
    assert said(markdown("We ![*Our* team](a.png) ship.")) == [
        ("paragraph", "We ship."),
        ("caption", "Our team"),
    ]
    assert said(markdown("|a|b|\n|-|-|\n|![x](y)|c ![z](y)|"))[1:] == [("row", "x | c"), ("caption", "z")]


def test_what_is_no_prose() -> None:
    """Code, comments and scripts; the text in HTML is."""
    source = "```js\ncode\n```\n\n    code\n\n<!-- a\n\ncomment -->\n\n<script>\nno()\n</script>\n\n<div>\n<p>Shown</p>\n</div>\n"
    assert said(markdown(source)) == [("paragraph", "Shown")]


def test_a_table_of_html_with_blank_lines_is_one() -> None:
    """Blocks of HTML that follow one another are read together."""
    source = "<table>\n<tr><th>Step</th><th>Date</th></tr>\n\n<tr><td>Build</td><td>May</td></tr>\n</table>\n"
    (header, row) = markdown(source).blocks
    assert (row.cells[0].header, header.table, row.table) == ("Step", 0, 0)


def test_links_keep_their_targets() -> None:
    """Each with its range in the text."""
    (block,) = markdown("See [the *plan*](http://a.example/b).").blocks
    assert [(block.text[a:b], url) for a, b, url in block.links] == [
        ("the ", "http://a.example/b"),
        ("plan", "http://a.example/b"),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    """Lines and columns are those of an editor, whatever ends the lines."""
    source = end.join(["---", "title: Plan", "---", "", "> one", "> two", "", "| a |", "|---|", "| b |", ""])
    document = markdown(source)
    places = [(b.text, document.place(b, 0, len(b.text))) for b in document.blocks]
    assert [(text, place.line, place.column, place.end_line, place.end_column) for text, place in places] == [
        ("Plan", 2, 8, 2, 12),
        ("one two", 5, 3, 6, 6),
        ("a", 8, 3, 8, 4),
        ("b", 10, 3, 10, 4),
    ]
