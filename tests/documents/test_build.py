"""Blocks from pieces: white space, ligatures, breaks, labels, sections, lead-ins and column names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowlint.documents.build import BREAK, BlockBuilder, Piece, plain_text
from sowlint.documents.labels import announces, label_split
from sowlint.documents.model import Block, BlockKind, Region, TextOrigin


def pieces(*texts: str, bold: int = 0) -> list[Piece]:
    """Pieces that stand one after the other in the source; the first ``bold`` of them are bold."""
    made, at = [], 0
    for number, text in enumerate(texts):
        made.append(Piece(text, TextOrigin(at, at + len(text), len(text)), bold=number < bold))
        at += len(text)
    return made


def paragraphs(*texts: str, bold: int = 0) -> tuple[Block, ...]:
    builder = BlockBuilder()
    builder.paragraph(pieces(*texts, bold=bold))
    return builder.blocks


@pytest.mark.parametrize(
    ("text", "shown"),
    [("  a \n b\t", "a b"), ("a\u00a0\u2009b", "a b"), ("o\ufb03ce", "office"), ("a\u200bb\u00adc\ufeff", "abc"), (" \u200b ", "")],
)
def test_text(text: str, shown: str) -> None:
    """White space collapsed, ligatures spelt out, what has no width dropped."""
    assert plain_text(pieces(text)) == shown


ALPHABET = "ab. \u00a0\n\u200b\ufb01" + BREAK


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(ALPHABET, max_size=6), max_size=5))
def test_every_character_keeps_its_origin(texts: list[str]) -> None:
    """However pieces are cut."""
    source = "".join(texts)
    for block in paragraphs(*texts):
        for at, letter in enumerate(block.text):
            (origin,) = block.origins(at, at + 1)
            stretch = source[origin.start : origin.end]
            assert stretch == letter or (letter == " " and stretch.isspace()) or (stretch == "\ufb01" and letter in "fi")


def test_links_and_their_ranges() -> None:
    """White space that is dropped before a link does not shift it."""
    builder = BlockBuilder()
    builder.paragraph([*pieces("  See  "), Piece(" here", TextOrigin(7, 12, 5), link="http://a.example")])
    (block,) = builder.blocks
    assert [(block.text[a:b], url) for a, b, url in block.links] == [("here", "http://a.example")]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"one{BREAK}two", ["one two"]),
        (f"One.{BREAK}Two", ["One.", "Two"]),
        (f"Go-live: May{BREAK}Owner: Acme", ["Go-live: May", "Owner: Acme"]),
        (f"one {BREAK} - two{BREAK}three", ["one", "- two", "three"]),
        (f"{BREAK}one{BREAK}{BREAK}two", ["one two"]),
    ],
)
def test_forced_breaks(text: str, lines: list[str]) -> None:
    """Part a paragraph where lines stand for themselves."""
    assert [block.text for block in paragraphs(text)] == lines


def test_a_bold_head_on_a_later_line_is_a_label() -> None:
    """Bold is known for every line of a paragraph."""
    builder = BlockBuilder()
    first, second, third, fourth = pieces("Owner: Acme" + BREAK, "Time of the launch.", " We ship", " soon")
    builder.paragraph([first, Piece(second.text, second.origin, bold=True), third, fourth])
    assert [block.label_text for block in builder.blocks] == ["Owner", "Time of the launch"]


def test_sections_and_numbers() -> None:
    """A number that a heading begins with is apart from its text, and part of the section."""
    builder = BlockBuilder()
    builder.heading(1, pieces("4. Timeline"))
    builder.heading(2, pieces("4.1 Phases"))
    builder.paragraph(pieces("We ship."))
    builder.heading(1, pieces("2026 in review"), number="5")
    assert [(b.number, b.text, b.section) for b in builder.blocks] == [
        ("4", "Timeline", ()),
        ("4.1", "Phases", ("4 Timeline",)),
        ("", "We ship.", ("4 Timeline", "4.1 Phases")),
        ("5", "2026 in review", ()),
    ]


@pytest.mark.parametrize("text", ["2026 in review", "3 Reasons", "1.5 million users"])
def test_headings_that_begin_with_an_amount(text: str) -> None:
    """Have no number."""
    builder = BlockBuilder()
    builder.heading(1, pieces(text))
    assert (builder.blocks[0].number, builder.blocks[0].text) == ("", text)


def test_lead_ins() -> None:
    """A line without a stop announces the list below it; a finished sentence does not; a paragraph ends it."""
    builder = BlockBuilder()
    builder.paragraph(pieces("Client shall:"))
    builder.item(1, pieces("provide:"))
    builder.item(2, pieces("data"))
    builder.item(1, pieces("pay"))
    builder.paragraph(pieces("All done."))
    builder.item(1, pieces("free"))
    assert [b.lead_in for b in builder.blocks] == ["", "Client shall:", "Client shall: provide:", "Client shall:", "", ""]


def test_a_list_goes_on_with_the_last_sentence() -> None:
    """Not with all of the paragraph, and not with a long one that was merely cut off."""
    builder = BlockBuilder()
    builder.paragraph(pieces("Acme tests the portal. The Client shall:"))
    builder.item(1, pieces("pay"))
    builder.paragraph(pieces("and so on " * 40))
    builder.item(1, pieces("pay"))
    assert [block.lead_in for block in builder.blocks] == ["", "The Client shall:", "", ""]


def test_rows() -> None:
    """Cells are bound to the names of their columns, spans and regions kept."""
    builder = BlockBuilder()
    builder.begin_table()
    builder.row([pieces("Step"), pieces("Date"), pieces("Note")], header=True)
    builder.row([pieces("Build"), pieces(f"May{BREAK}June")], columns=[0, 2], region=Region.BOX)
    builder.row([pieces(" "), []])
    _, row = builder.blocks
    assert (row.text, row.kind, row.table, row.region) == ("Build | May\nJune", BlockKind.ROW, 0, Region.BOX)
    assert [cell.header for cell in row.cells] == ["Step", "Note"]


def test_nothing_makes_no_block() -> None:
    """Empty headings, entries, captions and quotations."""
    builder = BlockBuilder()
    builder.heading(1, pieces(" "))
    builder.item(1, [])
    builder.caption(pieces("\u200b"))
    builder.quote(pieces(BREAK))
    assert builder.blocks == ()


@pytest.mark.parametrize(
    ("text", "bold", "label"),
    [
        ("Go-live: 1 March 2026", 0, "Go-live"),
        ("Delivery date — Q3", 0, "Delivery date"),
        ("Build - 3 weeks", 0, "Build"),
        ("Scope. We build it", 6, "Scope"),
        ("Step 1: Create groups", 0, "Step 1"),
        ("Build - a portal", 0, None),
        ("We will do this: now", 0, None),
        ("At 10:30 we meet", 0, None),
        ("Go-live:", 0, None),
        ("the new campaign of acme introduces a concept: a firm that has five experts in all and many more to come soon", 0, None),
        ('He said "wait: now"', 0, None),
    ],
)
def test_labels(text: str, bold: int, label: str | None) -> None:
    """A short head without a verb, and its value."""
    found = label_split(text, bold)
    assert (text[: found[0]] if found else None) == label


def test_what_announces_a_list() -> None:
    """A verb and a colon."""
    assert announces("Client shall:")
    assert not announces("Timeline:")
    assert not announces("Client shall")
