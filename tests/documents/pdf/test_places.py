"""The map from text to glyphs, held to random documents."""

from __future__ import annotations

from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from reportlab.lib import colors
from reportlab.platypus import ListFlowable, ListItem, Paragraph, Table

from sowlint.documents.model import Block, Box, GlyphOrigin
from sowlint.documents.pdf import read
from sowlint.documents.source import Source
from tests.documents.pdf.drawing import BODY, HEAD, set_story

WORD = st.text("abcdefghilmnoprstuwäéø", min_size=2, max_size=9)
SENTENCE = st.lists(WORD, min_size=1, max_size=40).map(lambda words: " ".join(words).capitalize() + ".")
CELL = st.lists(WORD, min_size=1, max_size=3).map(" ".join)
PART = st.one_of(
    st.tuples(st.just("paragraph"), SENTENCE),
    st.tuples(st.just("heading"), CELL.map(str.capitalize)),
    st.tuples(st.just("list"), st.lists(SENTENCE, min_size=1, max_size=4)),
    st.tuples(st.just("table"), st.lists(st.tuples(CELL, CELL, CELL), min_size=2, max_size=5)),
)


def _flowable(kind: str, content) -> object:
    if kind == "paragraph":
        return Paragraph(content, BODY)
    if kind == "heading":
        return Paragraph(content, HEAD)
    if kind == "list":
        return ListFlowable(
            [ListItem(Paragraph(text, BODY)) for text in content], bulletType="bullet", start="•"
        )
    grid = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]
    return Table([list(row) for row in content], style=grid, spaceBefore=12, spaceAfter=12)


def _words(content) -> list[str]:
    if isinstance(content, str):
        return content.split()
    return [word for each in content for word in _words(each)]


def _read_words(block: Block) -> list[str]:
    return " ".join(block.text[a:b] for a, b in _stretches(block)).split()


def _stretches(block: Block) -> list[tuple[int, int]]:
    return [(cell.start, cell.end) for cell in block.cells] or [(0, len(block.text))]


def _letters(data: bytes) -> dict[int, list[LTChar]]:
    """The glyphs of each page as pdfminer's own converter gives them."""
    manager = PDFResourceManager()
    device = PDFPageAggregator(manager, laparams=None)
    interpreter = PDFPageInterpreter(manager, device)
    found: dict[int, list[LTChar]] = {}
    for number, page in enumerate(PDFPage.get_pages(BytesIO(data)), 1):
        interpreter.process_page(page)
        found[number] = [item for item in device.get_result() if isinstance(item, LTChar)]
    return found


def _inside(letters: list[LTChar], box: Box) -> str:
    found = [
        letter
        for letter in letters
        if box.left <= (letter.x0 + letter.x1) / 2 <= box.right
        and box.bottom <= (letter.y0 + letter.y1) / 2 <= box.top
    ]
    return "".join(letter.get_text() for letter in sorted(found, key=lambda letter: letter.x0))


def _bare(text: str) -> str:
    return "".join(text.split())


@given(st.lists(PART, min_size=1, max_size=12))
@settings(max_examples=40, deadline=None)
def test_words_are_read_in_the_order_in_which_they_were_written(parts) -> None:
    """What reportlab lays out as paragraphs, lists and tables is read back word by word."""
    data = set_story([_flowable(*part) for part in parts])
    document = read(Source("acme.pdf", data))
    expected = [word for _, content in parts for word in _words(content)]
    assert [word for block in document.blocks for word in _read_words(block)] == expected


@given(st.lists(PART, min_size=1, max_size=12), st.data())
@settings(max_examples=40, deadline=None)
def test_glyphs_at_a_place_read_the_same(parts, data) -> None:
    """The glyphs inside the boxes of any stretch of a block are the letters of that stretch, on its page."""
    file = set_story([_flowable(*part) for part in parts])
    document = read(Source("acme.pdf", file))
    letters = _letters(file)
    for block in document.blocks:
        first, last = data.draw(st.sampled_from(_stretches(block)))
        start = data.draw(st.integers(first, last - 1))
        end = data.draw(st.integers(start + 1, last))
        origins = [origin for origin in block.origins(start, end) if isinstance(origin, GlyphOrigin)]
        shown = "".join(
            _inside(letters[each.page], Box(min(each.lefts), each.bottom, max(each.rights), each.top))
            for each in origins
        )
        assert _bare(shown) == _bare(block.text[start:end])
        place = document.place(block, start, end)
        assert place.page == origins[0].page
        assert len(place.boxes) == len(origins)
