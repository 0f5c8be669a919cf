"""Paragraphs, headings, lists and labels."""

from __future__ import annotations

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import ListFlowable, ListItem, Paragraph

from tests.documents.pdf.drawing import BODY, HEAD, SUBHEAD, Sheet, only, outline, read_story, texts

LONG = (
    "Acme builds the portal on the platform that Client already runs, and hands over the source text, the "
    "build scripts and a manual for the administrators when the last milestone is accepted by both parties."
)


def test_wrapped_lines_become_paragraphs() -> None:
    """Lines of one paragraph are joined, and paragraphs stay apart."""
    document = read_story([Paragraph(LONG, BODY), Paragraph("A short one.", BODY), Paragraph(LONG, BODY)])
    assert texts(document) == [LONG, "A short one.", LONG]


def test_indented_paragraphs_without_space_between() -> None:
    """A first-line indent after a full stop begins a paragraph."""
    style = ParagraphStyle("indented", parent=BODY, firstLineIndent=18, spaceAfter=0)
    document = read_story([Paragraph(LONG, style), Paragraph(LONG, style)])
    assert texts(document) == [LONG, LONG]


def test_headings_have_levels_and_numbers() -> None:
    """Size ranks the headings; the number is kept apart, and sections nest."""
    document = read_story(
        [
            Paragraph("4 Delivery", HEAD),
            Paragraph(LONG, BODY),
            Paragraph("4.2 Acceptance tests", SUBHEAD),
            Paragraph(LONG, BODY),
        ]
    )
    heads = [(b.level, b.number, b.text) for b in document.blocks if b.kind == "heading"]
    assert heads == [(1, "4", "Delivery"), (2, "4.2", "Acceptance tests")]
    assert document.blocks[-1].section == ("4 Delivery", "4.2 Acceptance tests")


def test_bold_line_of_body_size_is_a_heading() -> None:
    """Weight alone makes a heading of a short line, but not of a bold label with its value."""
    document = read_story(
        [
            Paragraph("<b>Responsibilities of Client</b>", BODY),
            Paragraph(LONG, BODY),
            Paragraph("<b>Project name: Portal renewal</b>", BODY),
        ]
    )
    assert [kind for kind, _ in outline(document)] == ["heading", "paragraph", "label"]


def test_capitals_with_a_stop_are_a_heading() -> None:
    """A line of a few capitals is a heading, a full stop at its end notwithstanding; a company name is none."""
    document = read_story(
        [Paragraph("3. SHARED RESOURCES.", BODY), Paragraph(LONG, BODY), Paragraph("ACME LABS INC.", BODY)]
    )
    assert outline(document)[0] == ("heading", "SHARED RESOURCES.")
    assert document.blocks[0].number == "3"
    assert outline(document)[-1] == ("paragraph", "ACME LABS INC.")


def test_bold_run_in_head_is_a_label() -> None:
    """A bold head at the beginning of a paragraph is the label of what follows."""
    document = read_story([Paragraph(f"<b>Handover.</b> {LONG}", BODY), Paragraph(LONG, BODY)])
    block = only(document, "Handover")
    assert (block.kind, block.label_text, block.value_text) == ("label", "Handover", LONG)


def test_label_lines_stay_apart() -> None:
    """Short lines below each other are not taken for one paragraph."""
    sheet = Sheet()
    sheet.write(
        72, 700, "Start: 2 March 2026", "Go-live: 1 June 2026", "Contact: the project office of Acme in Oslo"
    )
    assert [block.label_text for block in sheet.read().blocks] == ["Start", "Go-live", "Contact"]


def test_lists_nest_by_indent() -> None:
    """Bullets and numbers give list entries with their depth, number and lead-in."""
    story = [
        Paragraph("Client shall:", BODY),
        ListFlowable(
            [
                ListItem(Paragraph("provide test data", BODY)),
                ListItem(
                    [
                        Paragraph("name a contact " + LONG, BODY),
                        ListFlowable(
                            [ListItem(Paragraph("for data", BODY)), ListItem(Paragraph("for access", BODY))],
                            bulletFormat="%s.",
                        ),
                    ]
                ),
            ],
            bulletType="bullet",
            start="•",
        ),
        Paragraph("That is all.", BODY),
    ]
    blocks = read_story(story).blocks
    assert [(b.kind.value, b.level, b.number) for b in blocks] == [
        ("paragraph", 0, ""),
        ("item", 1, ""),
        ("item", 1, ""),
        ("item", 2, "1"),
        ("item", 2, "2"),
        ("paragraph", 0, ""),
    ]
    assert blocks[1].lead_in == "Client shall:"
    assert blocks[2].text == "name a contact " + LONG


def test_lettered_entries_keep_their_letters() -> None:
    """The letter of an entry is its number and not part of its text."""
    sheet = Sheet()
    sheet.write(72, 700, "(a) access to the test system", "(b) a list of all users")
    assert [(b.number, b.text) for b in sheet.read().blocks] == [
        ("(a)", "access to the test system"),
        ("(b)", "a list of all users"),
    ]


def test_bare_numbers_that_count_are_markers() -> None:
    """Numbers without a stop begin list entries where they count up at one edge, with a gap before the text."""
    entries = ["Acme drafts the plan", "Client reviews the plan"]
    document = read_story([ListFlowable([ListItem(Paragraph(text, BODY)) for text in entries])])
    assert [(b.kind.value, b.number, b.text) for b in document.blocks] == [
        ("item", "1", entries[0]),
        ("item", "2", entries[1]),
    ]


def test_caption_is_no_label() -> None:
    """The numbered title of a table or figure is a caption."""
    document = read_story([Paragraph("Table 2: Milestones of the pilot", BODY), Paragraph(LONG, BODY)])
    assert [kind for kind, _ in outline(document)] == ["caption", "paragraph"]


def test_number_at_a_line_start_is_not_a_list() -> None:
    """A section number that running text happens to break before stays in its sentence."""
    sheet = Sheet()
    sheet.write(
        72, 700, "The fee is due when the conditions that the parties have agreed in Section",
        "3.1 are met, and in any case before the end of the quarter in which the work is",
        "done.",
    )  # fmt: skip
    (text,) = texts(sheet.read())
    assert "in Section 3.1 are met" in text


def test_ligatures_are_spelt_out() -> None:
    """A ligature read as one character gives its letters, all of them at its place."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
    sheet = Sheet()
    sheet.font("Vera")
    sheet.write(72, 700, "The \ufb01rst release is \ufb01nal.")
    assert texts(sheet.read()) == ["The first release is final."]


def test_links_keep_their_target() -> None:
    """A link annotation gives its address to the words inside it."""
    document = read_story([Paragraph('Read <a href="https://acme.example/terms">the terms</a> first.', BODY)])
    (block,) = document.blocks
    ((start, end, target),) = block.links
    assert (block.text[start:end].strip(), target) == ("the terms", "https://acme.example/terms")
