"""Headings, by style and by look."""

from __future__ import annotations

import pytest

from sowlint.documents.model import Block, BlockKind
from tests.documents.docx.making import HEADINGS, blocks, level, listed, lists, par, run, style, styled

PROSE = par("Acme and Client have agreed on the work that this paper sets out, and on nothing else.")


def heads(body: str, **given: str) -> list[tuple[int, str, str]]:
    found: tuple[Block, ...] = blocks(body + PROSE, **given)
    return [(each.level, each.number, each.text) for each in found if each.kind is BlockKind.HEADING]


def test_headings_by_style() -> None:
    """Told by the style's name, which is English in every Word; the ids are not."""
    body = styled("Titel", "Statement of Work") + styled("Rubrik1", "Scope") + styled("Rubrik2", "Services")
    assert heads(body, styles=HEADINGS) == [(1, "", "Statement of Work"), (1, "", "Scope"), (2, "", "Services")]
    assert blocks(body + PROSE, styles=HEADINGS)[-1].section == ("Scope", "Services")


def test_styles_that_rest_on_heading_styles() -> None:
    """Over any number of steps, and a circle of styles ends."""
    styles = HEADINGS + style("A", "Chapter", based_on="B") + style("B", "Part", based_on="Rubrik2")
    circle = style("C", "Circle", based_on="D") + style("D", "Round", based_on="C")
    assert heads(styled("A", "Plan") + styled("C", "Not bold."), styles=styles + circle) == [(2, "", "Plan")]


def test_outline_levels() -> None:
    """Of a style, or set on the paragraph itself; body text has level 9."""
    styles = style("Kap", "Kapitel", paragraph='<w:outlineLvl w:val="2"/>')
    body = styled("Kap", "Plan") + par("Fees", '<w:outlineLvl w:val="0"/>') + par("No heading.", '<w:outlineLvl w:val="9"/>')
    assert heads(body, styles=styles) == [(3, "", "Plan"), (1, "", "Fees")]


def test_a_sentence_in_a_heading_style_is_a_clause() -> None:
    """Law firms number whole clauses by heading styles."""
    clause = "Acme shall deliver the portal that is described in Annex A to Client by the end of May."
    own = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = style("R1", "heading 1", paragraph=own)
    found = blocks(styled("R1", clause), styles=styles, numbering=lists(level(0, "decimal", "%1.1")))
    assert [(each.kind, each.number) for each in found] == [(BlockKind.PARAGRAPH, "1.1")]


@pytest.mark.parametrize(
    ("typed", "number", "text"),
    [
        ("4.2 Acceptance", "4.2", "Acceptance"),
        ("4. Acceptance", "4", "Acceptance"),
        ("IV. Acceptance", "IV", "Acceptance"),
        ("Appendix B: Prices", "Appendix B", "Prices"),
        ("2026 roadmap", "", "2026 roadmap"),
        ("3.5 million users", "", "3.5 million users"),
    ],
)
def test_numbers_that_were_typed(typed: str, number: str, text: str) -> None:
    """The number of a heading is not in its text."""
    assert heads(styled("Rubrik1", typed), styles=HEADINGS) == [(1, number, text)]


@pytest.mark.parametrize(
    "look",
    [
        run("Acceptance of work", "<w:b/>"),
        run("Acceptance of work", '<w:u w:val="single"/>'),
        run("Acceptance of work", '<w:sz w:val="32"/>'),
        run("Acceptance of work", "<w:caps/>"),
        run("ACCEPTANCE OF WORK"),
        run("Acceptance ", "<w:b/>") + run("of work", "<w:b/>"),
        run("Acceptance of work:", "<w:b/>"),
    ],
)
def test_headings_by_look(look: str) -> None:
    """Short, and wholly bold, underlined, larger or in capitals."""
    assert len(heads(PROSE + par(look))) == 1


@pytest.mark.parametrize(
    "look",
    [
        run("Acceptance of work"),
        run("Acme delivers the portal.", "<w:b/>"),
        run("Acceptance", "<w:b/>") + run(" of work"),
        run("Go-live: 1 March 2026", "<w:b/>"),
        run("1 March 2026", "<w:b/>"),
        run("Client shall provide:", "<w:b/>"),
        run("sales@acme.example", "<w:b/>"),
        run("Name: ______", "<w:b/>"),
        run("This is a bold paragraph that goes on for so long that nobody would take it for a heading at all", "<w:b/>"),
    ],
)
def test_what_is_no_heading(look: str) -> None:
    """Sentences, labels, dates and lead-ins stay what they are."""
    assert heads(PROSE + par(look)) == []


def test_a_text_that_is_wholly_bold_has_no_bold_headings() -> None:
    """What everything looks like sets nothing apart."""
    body = "".join(par(run(text, "<w:b/>")) for text in ("Acme delivers. " * 20, "The portal", "Client pays. " * 20))
    assert [each for each in blocks(body) if each.kind is BlockKind.HEADING] == []


def test_levels_by_look() -> None:
    """Larger headings stand above smaller ones, and all below those by style."""
    body = styled("Rubrik1", "Plan") + par(run("Phases", '<w:sz w:val="32"/>')) + par(run("Design", "<w:b/>"))
    assert heads(PROSE + body, styles=HEADINGS) == [(1, "", "Plan"), (2, "", "Phases"), (3, "", "Design")]


def test_a_number_tells_the_level() -> None:
    """A heading by look takes the level of styled headings with a number of the same depth."""
    body = styled("Rubrik2", "4.1 Phases") + par(run("4.2 Design", "<w:b/>"))
    assert heads(PROSE + body, styles=HEADINGS) == [(2, "4.1", "Phases"), (2, "4.2", "Design")]


def test_numbered_headings_in_plain_letters() -> None:
    """A short numbered line is a heading where its clauses follow."""
    numbering = lists(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"))
    body = listed("Acceptance of the work") + listed("Client tests the portal within ten days.", 1)
    assert heads(body, numbering=numbering) == [(1, "1", "Acceptance of the work")]


def test_bold_entries_of_bullet_lists_are_no_headings() -> None:
    """They stay in their list."""
    assert heads(listed(run("Fast support", "<w:b/>")), numbering=lists(level(0, "bullet", "•"))) == []
