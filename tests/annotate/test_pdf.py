"""Highlights in PDF files stand on the boxes of the words, and what was in the file stays."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pdfminer.high_level import extract_pages
from pdfminer.layout import LTChar, LTTextContainer, LTTextLine
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from sowlint.annotate import annotated
from sowlint.documents.model import Format
from sowlint.documents.pdf import read
from sowlint.documents.source import Limits, Source
from sowlint.findings import Finding, Severity
from tests.command import sowlint

FIRM = "Acme will complete the data migration by 1 March 2026."
WORDS = "by 1 March 2026"


def page(rotation: int = 0, corner: tuple[int, int] = (0, 0)) -> bytes:
    """A page that reads upright as it is shown, whichever way it is turned; the text begins at (400, 400)."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(800, 800))
    canvas.translate(400, 400)
    canvas.rotate(rotation)
    canvas.drawString(0, 100, "Statement of work")
    canvas.drawString(0, 0, FIRM)
    canvas.save()
    writer = PdfWriter(clone_from=PdfReader(out))
    writer.pages[0].rotate(rotation)
    left, bottom = corner
    writer.pages[0].mediabox.lower_left = corner
    writer.pages[0].mediabox.upper_right = (800 + left, 800 + bottom)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def copy_of(data: bytes, words: str = WORDS) -> bytes:
    source = Source("a.pdf", data, Limits())
    document = read(source)
    block = next(each for each in document.blocks if words in each.text)
    start = block.text.index(words)
    place = document.place(block, start, start + len(words))
    finding = Finding(
        "a.pdf", "FD001", "firm", Severity.ERROR, "Said.", "Better.", "Why.", words, words, None, (), place
    )
    return annotated(source, Format.PDF, [finding]).data


def notes(data: bytes) -> list[dict]:
    found = PdfReader(io.BytesIO(data)).pages[0].get("/Annots", [])
    return [each.get_object() for each in found]


def under(data: bytes, quads: list[float]) -> str:
    """The letters whose middle lies in a box, by pdfminer alone, on a page that is not turned."""
    xs, ys = quads[0::2], quads[1::2]
    letters = []
    for layout in extract_pages(io.BytesIO(data)):
        for container in (each for each in layout if isinstance(each, LTTextContainer)):
            for line in (each for each in container if isinstance(each, LTTextLine)):
                letters += [each for each in line if isinstance(each, LTChar)]
    inside = [
        each
        for each in letters
        if min(xs) <= (each.x0 + each.x1) / 2 <= max(xs) and min(ys) <= (each.y0 + each.y1) / 2 <= max(ys)
    ]
    return "".join(each.get_text() for each in inside)


def test_the_words_lie_under_the_highlight() -> None:
    [note] = notes(copy_of(page()))
    assert (note["/Subtype"], note["/T"]) == ("/Highlight", "sowlint")
    assert note["/Contents"].split("\n\n") == ["FD001 firm (error)", "Said.", "Why: Why.", "Better: Better."]
    assert under(page(), [float(each) for each in note["/QuadPoints"]]).strip() == WORDS


@pytest.mark.parametrize(
    ("rotation", "along", "across"),
    [(0, (1, 0), (0, 1)), (90, (0, 1), (-1, 0)), (180, (-1, 0), (0, -1)), (270, (0, -1), (1, 0))],
)
def test_on_a_turned_page_the_highlight_is_where_the_words_are(
    rotation: int, along: tuple[int, int], across: tuple[int, int]
) -> None:
    """Annotations count in the page as it was before it was turned."""
    [note] = notes(copy_of(page(rotation)))
    width = stringWidth(FIRM[: FIRM.index(WORDS)], "Helvetica", 12), stringWidth(FIRM[:-1], "Helvetica", 12)
    ends = [
        (400 + w * along[0] + h * across[0], 400 + w * along[1] + h * across[1])
        for w, h in zip(width, (0, 0), strict=True)
    ]
    left, bottom, right, top = (float(each) for each in note["/Rect"])
    for x, y in ends:
        assert left - 4 <= x <= right + 4 and bottom - 4 <= y <= top + 4
    long, short = sorted((right - left, top - bottom), reverse=True)
    assert long == pytest.approx(width[1] - width[0], abs=2)
    assert short < 16


def test_on_a_page_whose_corner_is_not_the_origin() -> None:
    """Nor does it matter where a page's coordinates begin."""
    straight, moved = notes(copy_of(page()))[0], notes(copy_of(page(corner=(30, 20))))[0]
    assert [float(each) for each in moved["/Rect"]] == pytest.approx(
        [float(each) for each in straight["/Rect"]], abs=1
    )


def test_what_was_there_stays_and_own_notes_are_replaced() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(page())))
    writer.add_annotation(0, FreeText(text="Agreed?", rect=(10, 10, 90, 40)))
    out = io.BytesIO()
    writer.write(out)
    data = out.getvalue()
    once = copy_of(data)
    assert once.startswith(data), "the file is only added to"
    twice = copy_of(once, "Statement of work")
    assert [each["/Subtype"] for each in notes(twice)] == ["/FreeText", "/Highlight"]
    assert notes(twice)[0]["/Contents"] == "Agreed?"


def test_a_form_stays_as_it_is() -> None:
    """Its fields, what is filled in, and where they stand."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(800, 800))
    canvas.drawString(400, 400, FIRM)
    canvas.acroForm.textfield(name="signed", value="J. Berg", x=100, y=100)
    canvas.acroForm.checkbox(name="agreed", checked=True, x=100, y=200)
    canvas.save()
    before, after = out.getvalue(), copy_of(out.getvalue())
    assert after.startswith(before)
    fields = [PdfReader(io.BytesIO(data)).get_fields() for data in (before, after)]
    assert {name: field.value for name, field in fields[1].items()} == {name: field.value for name, field in fields[0].items()}
    assert [each["/Subtype"] for each in notes(after)] == ["/Widget", "/Widget", "/Highlight"]
    assert [each["/Rect"] for each in notes(after)[:2]] == [each["/Rect"] for each in notes(before)]


def test_an_encrypted_file_that_opens_without_a_password() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(page())))
    writer.encrypt("", "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    assert [each["/Subtype"] for each in notes(copy_of(out.getvalue()))] == ["/Highlight"]


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.pdf").write_bytes(page())
    Path("sowlint.yaml").write_text("parties: {vendor: Acme}\nkind: sow\nselect: [FD001, CL001]\n")
    assert sowlint("annotate", "a.pdf").out == "a-reviewed.pdf: 2 comments\n"
    assert Path("a.pdf").read_bytes() == page() or Path("a.pdf").stat().st_size == len(page())
    assert sorted(each["/Subtype"] for each in notes(Path("a-reviewed.pdf").read_bytes())) == [
        "/Highlight",
        "/Text",
    ]
