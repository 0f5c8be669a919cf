"""Columns, running headers and footers."""

from __future__ import annotations

from tests.documents.pdf.drawing import Sheet, texts

LEFT = (
    "Acme designs the portal in short",
    "cycles and shows the state of the",
    "work to Client after each of them.",
    "Client names one person who may",
    "accept a result on its behalf, and",
)
RIGHT = (
    "that person answers within a week.",
    "What is not answered counts as a",
    "question that is still open, never",
    "as accepted. Open questions are",
    "listed in the report of the month.",
)


def test_two_columns_are_read_one_after_the_other() -> None:
    """The left column comes before the right one, and a sentence goes on across the gutter."""
    sheet = Sheet()
    sheet.font("Times-Bold", 18)
    sheet.write(150, 760, "How we work together with Client")
    sheet.font()
    sheet.write(60, 700, *LEFT)
    sheet.write(320, 703, *RIGHT)
    assert texts(sheet.read()) == ["How we work together with Client", " ".join(LEFT + RIGHT)]


def test_three_columns() -> None:
    """Columns within columns are found as well."""
    sheet = Sheet()
    third = tuple(line.replace("the", "our") for line in LEFT[:4]) + ("nothing else is owed.",)
    for x, lines in ((40, LEFT), (225, RIGHT), (410, third)):
        sheet.write(x, 700, *lines)
    assert " ".join(texts(sheet.read())) == " ".join(LEFT + RIGHT + third)


def _body(sheet: Sheet, page: int) -> None:
    names = ("pilot", "rollout", "handover")
    sheet.write(72, 600, f"The {names[page - 1]} is described on this page and ends with a report.")


def test_running_lines_and_page_numbers_are_dropped() -> None:
    """What is repeated at the top and bottom of the pages is not text of the document."""
    sheet = Sheet()
    for page in (1, 2, 3):
        sheet.write(72, 800, "Acme and Client, confidential")
        _body(sheet, page)
        sheet.write(72, 40, "Source: Acme files, 2026")
        sheet.write(480, 30, f"Page {page} of 3")
        sheet.next_page()
    sheet.write(72, 600, "The end.")
    found = texts(sheet.read())
    assert len(found) == 4
    assert not any("confidential" in text or "Source" in text or "Page" in text for text in found)


def test_bare_page_numbers_are_dropped_wherever_the_page_ends() -> None:
    """A number below the last line goes when it counts the pages, even in the middle of a half-empty sheet."""
    sheet = Sheet()
    for page in (1, 2, 3):
        _body(sheet, page)
        sheet.write(300, 500 + 20 * page, str(page + 4))
        sheet.next_page()
    sheet.write(72, 600, "The end.")
    assert all(not text[-1].isdigit() for text in texts(sheet.read()))


def test_page_numbers_of_an_earlier_print_are_dropped() -> None:
    """Numbers that stand alone between the lines and count up do not part the text around them."""
    sheet = Sheet()
    y = 780
    for number in range(3, 8):
        y = (
            sheet.write(
                72,
                y,
                f"Part {chr(62 + number)} lists what Acme delivers to Client and what Client does for that with",
            )
            - 8
        )
        y = sheet.write(300, y, str(number)) - 8
        y = sheet.write(72, y, "its own people.") - 20
    found = texts(sheet.read())
    assert len(found) == 5
    assert all(text.endswith("does for that with its own people.") for text in found)


def test_a_sentence_goes_on_across_pages_and_footnotes() -> None:
    """A page break does not end a paragraph, and the footnote between comes after it."""
    sheet = Sheet()
    sheet.write(
        72, 700, "The first release holds the search and the basket, and it is shown to the",
        "test group, which reports what it finds to the product owner of the Client and to",
    )  # fmt: skip
    sheet.font(size=8)
    sheet.write(72, 80, "1 The group has ten members.")
    sheet.next_page()
    sheet.font()
    sheet.write(72, 700, "the designers of the portal.")
    document = sheet.read()
    assert "to the product owner of the Client and to the designers of the portal." in document.blocks[0].text
    assert [(block.text, block.region.value) for block in document.blocks][-1] == (
        "1 The group has ten members.",
        "note",
    )


def test_letters_stay_on_their_own_page() -> None:
    """The parts of a paragraph that spans two pages have their places on two pages."""
    sheet = Sheet()
    sheet.write(72, 100, "The review covers every change that was made in the quarter and all of the")
    sheet.next_page()
    sheet.write(72, 750, "open questions.")
    document = sheet.read()
    (block,) = document.blocks
    start = block.text.index("open")
    assert document.place(block, 0, 10).page == 1
    assert document.place(block, start, start + 4).page == 2
