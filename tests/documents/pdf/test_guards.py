"""Files that cannot be read, or only in part, and what files say about themselves."""

from __future__ import annotations

import zlib
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from PIL import Image

from sowlint.documents.pdf import read
from sowlint.documents.source import Limits, Source
from sowlint.errors import DocumentError
from tests.documents.pdf.drawing import Sheet, texts


def _plain(**options: object) -> bytes:
    sheet = Sheet(**options)
    sheet.write(72, 700, "Acme tests the portal.")
    return sheet.data()


def _picture() -> ImageReader:
    file = BytesIO()
    Image.new("L", (40, 60), 200).save(file, "PNG")
    file.seek(0)
    return ImageReader(file)


def _problem(data: bytes, limits: Limits = Limits()) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        read(Source("acme.pdf", data, limits))
    return caught.value


def test_password_is_asked_for() -> None:
    """A file that only opens with a password is an error that says so."""
    error = _problem(_plain(encrypt=StandardEncryption("secret", "owner", strength=128)))
    assert str(error) == "acme.pdf: is protected by a password; save a copy without one"


def test_empty_user_password_is_no_obstacle() -> None:
    """A file that anybody may open is read, although its bytes are encrypted."""
    data = _plain(encrypt=StandardEncryption("", "owner", canCopy=0, strength=128))
    assert texts(read(Source("acme.pdf", data))) == ["Acme tests the portal."]


def test_scan_is_an_error() -> None:
    """A file of pictures without text says that it is a scan."""
    sheet = Sheet()
    sheet.canvas.drawImage(_picture(), 0, 0, 595, 842)
    error = _problem(sheet.data())
    assert (error.problem, error.remedy) == ("has no text, it seems to be a scan", "run OCR first")


def test_scanned_pages_among_others_are_reported() -> None:
    """Where some pages are pictures, the others are read and those are named."""
    sheet = Sheet()
    sheet.write(72, 700, "Acme tests the portal.")
    for _ in range(2):
        sheet.next_page()
        sheet.canvas.drawImage(_picture(), 0, 0, 595, 842)
    document = sheet.read()
    assert document.unread == ("pages 2 and 3 without text, it seems to be a scan",)
    assert texts(document) == ["Acme tests the portal."]


def test_empty_page_is_not_a_scan() -> None:
    """A file without text and pictures is an error of its own."""
    assert _problem(Sheet().data()).problem == "has no text"


def test_truncated_file_is_an_error() -> None:
    """A file that ends in the middle is not read as if it were whole."""
    data = _plain()
    assert "damaged" in _problem(data[: len(data) // 2]).problem


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7", b"%PDF-1.4\n" + bytes(range(256)) * 20, b"not a PDF at all"]
)
def test_garbage_is_an_error(data: bytes) -> None:
    """What is no PDF gives a clear error."""
    assert "damaged" in _problem(data).problem


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_broken_bytes_never_give_a_traceback(data: st.DataObject) -> None:
    """Whatever bytes are overwritten, reading ends with a document or a DocumentError."""
    broken = bytearray(_plain(pageCompression=0))
    for _ in range(data.draw(st.integers(1, 8))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    try:
        read(Source("acme.pdf", bytes(broken)))
    except DocumentError as error:
        assert error.where == "acme.pdf"


def _with_content(stream: bytes, attributes: bytes = b"", rest: bytes = b"") -> bytes:
    body = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    body += b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>endobj\n"
    body += b"4 0 obj<</Length %d%s>>stream\n%s\nendstream endobj\n" % (len(stream), attributes, stream)
    return body + rest + b"trailer<</Root 1 0 R>>\n%%EOF"


def test_unpacking_is_bounded() -> None:
    """A small stream that unpacks to very much is an error and does not fill the memory."""
    packed = zlib.compress(bytes(30_000_000), 9)
    error = _problem(_with_content(packed, b"/Filter/FlateDecode"))
    assert "far more than its size" in error.problem


def test_drawings_that_hold_themselves_end() -> None:
    """A form that paints itself twice does not run for ever."""
    form = b"/A Do /A Do"
    rest = b"5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>/Length %d>>stream\n%s\nendstream endobj\n"
    assert _problem(_with_content(b"/A Do", rest=rest % (len(form), form))).where == "acme.pdf"


def test_what_the_file_says_about_itself() -> None:
    """Title and author are kept, and the date of creation in ISO form."""
    sheet = Sheet()
    sheet.canvas.setTitle("Statement of Work – Portal")
    sheet.canvas.setAuthor("Acme")
    sheet.write(72, 700, "Acme tests the portal.")
    facts = sheet.read().metadata
    assert (facts["title"], facts["author"], facts["created"]) == (
        "Statement of Work – Portal",
        "Acme",
        "2000-01-01",
    )
