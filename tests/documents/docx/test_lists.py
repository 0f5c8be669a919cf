"""Lists and their numbers."""

from __future__ import annotations

import pytest

from sowlint.documents.model import BlockKind
from tests.documents.docx.making import HEADINGS, blocks, level, listed, lists, par, run, style, styled

LEGAL = lists(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "(%3)"))


def numbers(body: str, numbering: str, styles: str = "") -> list[str]:
    return [each.number for each in blocks(body, numbering=numbering, styles=styles)]


def test_levels_count_and_begin_anew() -> None:
    """A level begins anew after one above it."""
    body = listed("Shall a") + listed("b", 1) + listed("c", 1) + listed("d", 2) + listed("e") + listed("f", 1) + listed("g", 2)
    assert numbers(body, LEGAL) == ["1.", "1.1", "1.2", "(a)", "2.", "2.1", "(a)"]


def test_a_level_that_never_begins_anew() -> None:
    """``w:lvlRestart`` 0."""
    numbering = lists(level(0, "decimal", "%1."), level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>'))
    assert numbers(listed("a") + listed("b", 1) + listed("c") + listed("d", 1), numbering) == ["1.", "1)", "2.", "2)"]


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("decimal", "28"),
        ("upperRoman", "XXVIII"),
        ("lowerRoman", "xxviii"),
        ("lowerLetter", "bb"),
        ("upperLetter", "BB"),
        ("decimalZero", "28"),
        ("ordinal", "28th"),
        ("cardinalText", "28"),
        ("none", ""),
        ("bullet", ""),
        ("of another planet", "28"),
    ],
)
def test_number_formats(form: str, written: str) -> None:
    """The twenty-eighth entry in each of them."""
    assert numbers(listed("Enter data"), lists(level(0, form, "%1", start=28))) == [written]


def test_words_and_first_ordinals() -> None:
    """Numbers in words, and the ordinals that end in their own way."""
    forms = [("ordinal", 1, "1st"), ("ordinal", 2, "2nd"), ("ordinal", 13, "13th"), ("cardinalText", 3, "Three"), ("ordinalText", 2, "Second")]
    for form, start, written in forms:
        assert numbers(listed("Enter data"), lists(level(0, form, "%1", start=start))) == [written]


def test_legal_numbers_are_decimal() -> None:
    """``w:isLgl`` writes the levels above as decimal."""
    numbering = lists(level(0, "upperRoman", "Article %1."), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    assert numbers(listed("Acme shall start.") + listed("Acme shall go on.", 1), numbering) == ["Article I.", "1.1"]


def test_a_list_that_starts_anew() -> None:
    """Two lists of one definition count on; an override of the start does not."""
    other = '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    anew = '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    numbering = lists(level(0, "decimal", "%1."), num=other + anew)
    body = listed("a") + listed("b", num=2) + listed("c", num=3) + listed("d", num=3)
    assert numbers(body, numbering) == ["1.", "2.", "1.", "2."]


def test_a_level_that_is_replaced() -> None:
    """An override may bring its own level."""
    other = f'<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">{level(0, "lowerLetter", "%1)")}</w:lvlOverride></w:num>'
    assert numbers(listed("Enter data", num=2), lists(level(0, "decimal", "%1."), num=other)) == ["a)"]


def test_numbering_by_style() -> None:
    """A style's list, the level that is bound to the style, and a style that takes the number away."""
    numbering = lists(
        level(0, "decimal", "%1.", '<w:pStyle w:val="Rubrik1"/>'), level(1, "decimal", "%1.%2", '<w:pStyle w:val="Rubrik2"/>')
    )
    own = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = (
        style("Rubrik1", "heading 1", paragraph=own)
        + style("Rubrik2", "heading 2", paragraph=own)
        + style("Ohne", "Plain heading", based_on="Rubrik1", paragraph='<w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    body = styled("Rubrik1", "Scope") + styled("Rubrik2", "Services") + styled("Ohne", "Notes") + styled("Rubrik1", "Plan")
    found = blocks(body, numbering=numbering, styles=styles)
    assert [(each.number, each.text) for each in found] == [("1", "Scope"), ("1.1", "Services"), ("", "Notes"), ("2", "Plan")]
    assert blocks(body + par("Text."), numbering=numbering, styles=styles)[-1].section == ("2 Plan",)


def test_numbering_by_a_numbering_style() -> None:
    """A definition that only names a numbering style."""
    linked = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="Liste"/></w:abstractNum>'
    numbering = linked + lists(level(0, "upperLetter", "%1."), num='<w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>')
    styles = style("Liste", "Our list", paragraph='<w:numPr><w:numId w:val="1"/></w:numPr>', sort="numbering")
    assert numbers(listed("Enter data", num=7), numbering, styles) == ["A."]


def test_entries_know_their_depth_and_lead_in() -> None:
    """The line that announces them, and the entries that announce inner ones."""
    numbering = lists(level(0, "bullet", "•"), level(1, "bullet", "o"))
    body = par("Client shall:") + listed("provide test data;") + listed("name people:") + listed("a tester", 1)
    found = blocks(body, numbering=numbering)
    assert [(each.kind, each.level, each.number, each.lead_in) for each in found[1:]] == [
        (BlockKind.ITEM, 1, "", "Client shall:"),
        (BlockKind.ITEM, 1, "", "Client shall:"),
        (BlockKind.ITEM, 2, "", "Client shall: name people:"),
    ]


def test_the_depth_of_a_list_style() -> None:
    """``List Bullet 2`` is a list of its own in Word, one step in to the reader."""
    own = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = style("A2", "List Bullet 2", paragraph=own)
    (block,) = blocks(styled("A2", "Enter data"), numbering=lists(level(0, "bullet", "•")), styles=styles)
    assert (block.kind, block.level) == (BlockKind.ITEM, 2)


def test_clauses_are_numbered_paragraphs() -> None:
    """A paragraph that bears ``1.1`` is no list entry, and its own list has it as lead-in."""
    found = blocks(listed("Scope") + listed("Client shall:", 1) + listed("provide test data.", 2), numbering=LEGAL)
    assert [(each.kind, each.number) for each in found] == [
        (BlockKind.HEADING, "1"),
        (BlockKind.PARAGRAPH, "1.1"),
        (BlockKind.ITEM, "(a)"),
    ]
    assert found[2].lead_in == "Client shall:"
    assert found[2].section == ("1 Scope",)


@pytest.mark.parametrize(
    ("typed", "kind", "number", "text"),
    [
        ("• provide test data", BlockKind.ITEM, "", "provide test data"),
        ("\uf0b7 provide test data", BlockKind.ITEM, "", "provide test data"),
        ("- provide test data", BlockKind.ITEM, "", "provide test data"),
        ("a) provide test data", BlockKind.ITEM, "a)", "provide test data"),
        ("(ii) provide test data", BlockKind.ITEM, "(ii)", "provide test data"),
        ("3. Provide the test data that Acme needs.", BlockKind.ITEM, "3.", "Provide the test data that Acme needs."),
        ("4.2 Client provides the test data.", BlockKind.PARAGRAPH, "4.2", "Client provides the test data."),
        ("10 weeks are planned.", BlockKind.PARAGRAPH, "", "10 weeks are planned."),
        ("3.5 million users rely on it.", BlockKind.PARAGRAPH, "", "3.5 million users rely on it."),
    ],
)
def test_markers_that_were_typed(typed: str, kind: BlockKind, number: str, text: str) -> None:
    """Bullets and numbers that are part of the text are told from it."""
    (block,) = blocks(par(run(typed)))
    assert (block.kind, block.number, block.text) == (kind, number, text)


def test_a_list_that_is_not_defined() -> None:
    """A paragraph whose list is missing is a paragraph."""
    (block,) = blocks(listed("Enter data.", num=9), styles=HEADINGS)
    assert (block.kind, block.number) == (BlockKind.PARAGRAPH, "")
