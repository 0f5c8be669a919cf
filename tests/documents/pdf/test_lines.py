"""Words and lines."""

from __future__ import annotations

from tests.documents.pdf.drawing import Sheet, texts


def test_gaps_without_space_glyphs_part_words() -> None:
    """A PDF that places its words one by one, without any space, reads with spaces."""
    sheet = Sheet()
    x = 72.0
    for word in "Client delivers the test data in time".split():
        sheet.write(x, 700, word)
        x += sheet.canvas.stringWidth(word) + 2.6
    assert texts(sheet.read()) == ["Client delivers the test data in time"]


def test_glued_words_are_taken_apart() -> None:
    """A narrow gap made by kerning instead of a space glyph still parts two words of one string."""
    sheet = Sheet()
    text = sheet.canvas.beginText(72, 700)
    text.setFont("Times-Roman", 11)
    text._code.append("[(The agreed time) -260 (deadlines hold for the pilot)] TJ")
    sheet.canvas.drawText(text)
    assert texts(sheet.read()) == ["The agreed time deadlines hold for the pilot"]


def test_kerning_inside_words_does_not_part_them() -> None:
    """Loose kerning pairs within a word are no gap."""
    sheet = Sheet()
    text = sheet.canvas.beginText(72, 700)
    text.setFont("Times-Roman", 11)
    text._code.append("[(The Pro) -60 (ject W) 80 (ork of A) -90 (cme starts)] TJ")
    sheet.canvas.drawText(text)
    assert texts(sheet.read()) == ["The Project Work of Acme starts"]


def test_letterspaced_title_keeps_its_words() -> None:
    """Letters set apart by tracking are words, and the wider gaps between are spaces."""
    sheet = Sheet()
    sheet.canvas.drawString(72, 700, "Pilot project overview", charSpace=2.2)
    assert texts(sheet.read()) == ["Pilot project overview"]


def test_letters_painted_twice_come_once() -> None:
    """A weight faked by painting each word again, slightly shifted, does not double the text."""
    sheet = Sheet()
    for shift in (0, 0.25):
        sheet.write(72 + shift, 700, "Acceptance follows the tests.")
    assert texts(sheet.read()) == ["Acceptance follows the tests."]


def test_raised_ordinal_stays_in_its_word() -> None:
    """A raised “st” belongs to its number, and the line stays whole."""
    sheet = Sheet()
    sheet.write(72, 700, "Work begins on May 1")
    x = 72 + sheet.canvas.stringWidth("Work begins on May 1")
    sheet.font(size=7)
    sheet.write(x, 704, "st")
    x += sheet.canvas.stringWidth("st", fontSize=7)
    sheet.font()
    sheet.write(x, 700, ", 2026 in Oslo.")
    assert texts(sheet.read()) == ["Work begins on May 1st, 2026 in Oslo."]


def test_watermark_is_left_out() -> None:
    """Text set aslant across the page is not read into its lines, and long stretches of it are reported."""
    sheet = Sheet()
    sheet.write(72, 700, "Acme hosts the portal for Client.")
    sheet.canvas.rotate(45)
    sheet.write(500, 100, "DRAFT " * 10)
    document = sheet.read()
    assert texts(document) == ["Acme hosts the portal for Client."]
    assert document.unread == ("text set sideways or aslant on page 1",)


def test_hyphenated_words_are_mended() -> None:
    """A hyphen at a line end goes when the parts make one word, and stays where the word is a compound."""
    sheet = Sheet()
    sheet.write(
        72,
        700,
        "The parties agree on the require-",
        "ments together. Acme offers a real-",
        "time interface, and the customer-",
        "facing part follows: a customer and a facing",
    )
    assert texts(sheet.read()) == [
        "The parties agree on the requirements together. Acme offers a real-time interface, "
        "and the customer-facing part follows: a customer and a facing"
    ]


def test_pictorial_glyphs_in_a_line_are_no_letters() -> None:
    """Glyphs of a picture font before text are bullets, and elsewhere they are dropped."""
    sheet = Sheet()
    for y, entry in ((700, "Provide a test account."), (686, "Name a contact.")):
        sheet.font("ZapfDingbats")
        sheet.write(72, y, "l")
        sheet.font()
        sheet.write(90, y, entry)
    document = sheet.read()
    assert [(block.kind.value, block.text) for block in document.blocks] == [
        ("item", "Provide a test account."),
        ("item", "Name a contact."),
    ]
