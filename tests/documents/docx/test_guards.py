"""Files that are refused, and why; files that look odd and are read."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from sowlint.documents.model import Format
from sowlint.documents.source import Limits
from sowlint.errors import DocumentError
from tests.documents.docx.making import NAMES, document, par, word

PROMISE = "Acme will complete the data migration by 1 March 2026."


def refused(data: bytes, limits: Limits = Limits()) -> str:
    with pytest.raises(DocumentError) as raised:
        document(data, limits)
    assert raised.value.where == "a.docx"
    return raised.value.problem


def with_main(main: str | bytes) -> bytes:
    return replaced(word(par(PROMISE)), "word/document.xml", main)


def replaced(data: bytes, name: str, content: str | bytes | None) -> bytes:
    """The package with one part replaced, or dropped."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each))
        if content is not None:
            new.writestr(name, content)
    return made.getvalue()


def nested(tag: str, inner: str, depth: int) -> str:
    opened = "".join(f"<w:{each}>" for each in tag.split())
    closed = "".join(f"</w:{each}>" for each in reversed(tag.split()))
    return opened * depth + inner + closed * depth


def test_an_encrypted_file() -> None:
    """Office puts the package into an OLE container."""
    assert "encrypted" in refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))


def test_an_encrypted_archive() -> None:
    """A password of the archive itself."""
    data = bytearray(word(par(PROMISE)))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(signature, at + 4)
    assert "encrypted" in refused(bytes(data))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_cut_off_file(share: float) -> None:
    """The table at its end is missing."""
    data = word(par(PROMISE))
    assert "damaged" in refused(data[: int(len(data) * share)])


def test_flipped_bytes() -> None:
    """The checksum of the main part is wrong."""
    data = word(par(PROMISE))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        at = package.getinfo("word/document.xml").header_offset + 60
    assert "damaged" in refused(data[:at] + b"\xff\xff\xff\xff" + data[at + 4 :])


def test_a_zip_bomb() -> None:
    """By ratio of one part, and by the sum of all."""
    blank = with_main(f"<w:document {NAMES}><w:body>{' ' * 20_000_000}</w:body></w:document>")
    assert "unpacks" in refused(blank)
    assert "unpacks" in refused(word(par(PROMISE)), Limits(unpacked_bytes=1000))


def test_document_types_are_refused() -> None:
    """Entities that multiply, and entities that point outside."""
    laughs = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi")) + "]>"
    outside = '<!DOCTYPE x [<!ENTITY i SYSTEM "file:///etc/hostname">]>'
    for prologue in (laughs, outside, "<!DOCTYPE x>"):
        main = f"{prologue}<w:document {NAMES}><w:body>{par('&i;' if 'ENTITY' in prologue else PROMISE).replace('&amp;', '&')}</w:body></w:document>"
        assert "DTD" in refused(with_main(main))


@pytest.mark.parametrize("tag", ["tbl tr tc", "sdt sdtContent", "ins", "p r pict txbxContent"])
@pytest.mark.parametrize("depth", [240, 600, 20_000])
def test_deep_nesting(tag: str, depth: int) -> None:
    """Refused with a reason, never by running out of stack."""
    deep = nested(tag, par(PROMISE), depth // len(tag.split()))
    assert "nested too deeply" in refused(with_main(f"<w:document {NAMES}><w:body>{deep}</w:body></w:document>"))


@pytest.mark.parametrize(("tag", "depth"), [("tbl tr tc", 60), ("sdt sdtContent", 90), ("ins", 180), ("p r pict txbxContent", 45)])
def test_nesting_up_to_the_limit(tag: str, depth: int) -> None:
    """Is read."""
    found = document(with_main(f"<w:document {NAMES}><w:body>{nested(tag, par(PROMISE), depth)}</w:body></w:document>"))
    assert [each.text for each in found.blocks] == [PROMISE]


@pytest.mark.parametrize(
    ("main", "reason"),
    [("<w:document", "XML"), ("", "XML"), (f"<w:document {NAMES}/>", "no Word document"), (b"\x00\xff" * 50, "XML")],
)
def test_a_main_part_that_is_broken(main: str | bytes, reason: str) -> None:
    """There is nothing else to read."""
    assert reason in refused(with_main(main))


def test_a_main_part_that_is_missing() -> None:
    """Or an archive that is something else."""
    assert "lost its main part" in refused(replaced(word(par(PROMISE)), "word/document.xml", None))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("hello.txt", "hello")
    assert "no Word document" in refused(buffer.getvalue())


def test_an_excel_file() -> None:
    """Told by where its main part is."""
    rels = '<Relationships xmlns="x"><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    assert "Excel" in refused(replaced(word(par(PROMISE)), "_rels/.rels", rels))


def test_a_scan() -> None:
    """Pictures and no text."""
    assert "only pictures" in refused(word(par("<w:r><w:drawing><pic:pic/></w:drawing></w:r>")))


def test_a_main_part_of_another_name() -> None:
    """Programs other than Word call it as they like."""
    data = word(par("gone"), raw={"word/document2.xml": f"<w:document {NAMES}><w:body>{par(PROMISE)}</w:body></w:document>".encode()})
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        rels = package.read("_rels/.rels").replace(b"word/document.xml", b"/word/document2.xml")
    found = document(replaced(data, "_rels/.rels", rels))
    assert [each.text for each in found.blocks] == [PROMISE]


def test_the_strict_format() -> None:
    """ISO 29500 strict has other names for everything."""
    strict = f"<w:document {NAMES}><w:body>{par(PROMISE)}</w:body></w:document>".replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"
    )
    assert [each.text for each in document(with_main(strict)).blocks] == [PROMISE]


def test_utf_16() -> None:
    """XML in another encoding."""
    main = f'<?xml version="1.0" encoding="UTF-16"?><w:document {NAMES}><w:body>{par(PROMISE)}</w:body></w:document>'
    assert [each.text for each in document(with_main(main.encode("utf-16"))).blocks] == [PROMISE]


def test_a_file_that_python_docx_wrote() -> None:
    """The whole way, with its template of styles and lists."""
    made = docx.Document()
    made.add_heading("Statement of Work", 0)
    made.add_heading("Duties", 1)
    made.add_paragraph("Client shall:")
    made.add_paragraph("give access", style="List Bullet")
    made.add_paragraph("by VPN", style="List Bullet 2")
    made.add_paragraph("sign", style="List Number")
    buffer = io.BytesIO()
    made.save(buffer)
    found = document(buffer.getvalue())
    assert found.format is Format.DOCX
    assert [(each.kind.value, each.level, each.number, each.text) for each in found.blocks] == [
        ("heading", 1, "", "Statement of Work"),
        ("heading", 1, "", "Duties"),
        ("paragraph", 0, "", "Client shall:"),
        ("item", 1, "", "give access"),
        ("item", 2, "", "by VPN"),
        ("item", 1, "1.", "sign"),
    ]
