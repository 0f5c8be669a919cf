"""A file is read as what it is, whatever its name says; what cannot be read is an error that says what to do."""

from __future__ import annotations

import io
import sys
import subprocess
import zipfile

import pytest

from sowlint.documents.model import Format
from sowlint.documents.source import Limits
from sowlint.errors import DocumentError
from tests.documents.reading import given, plain

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
MARKDOWN = b"# Plan\n\nAcme ships **soon**.\n"
PAGE = b"<!doctype html><html><body><p>Acme ships soon.</p></body></html>"


def package(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "path", "told"),
    [
        (MARKDOWN, "-", Format.MARKDOWN),
        (MARKDOWN, "a.md", Format.MARKDOWN),
        (MARKDOWN, "a.txt", Format.TEXT),
        (b"Acme ships soon.\n", "-", Format.TEXT),
        (b"Acme ships soon.\n", "a.md", Format.MARKDOWN),
        (PAGE, "-", Format.HTML),
        (PAGE, "a.md", Format.HTML),
        (PAGE, "a.txt", Format.HTML),
        (b"\xef\xbb\xbf\n" + PAGE, "-", Format.HTML),
        (PAGE.decode().encode("utf-16"), "-", Format.HTML),
        (b"<?php $a = 1; ?>\n<p>Acme ships soon.</p>", "-", Format.HTML),
        (b"{% extends 'base' %}\n<div><p>Acme ships soon.</p></div>", "-", Format.HTML),
        (b"<h1 align='center'>Plan</h1>\n\n## Scope\n\n- a\n- b\n- c\n", "-", Format.MARKDOWN),
        (b"Acme ships <html> soon.\n", "a.md", Format.MARKDOWN),
    ],
)
def test_what_a_file_is(data: bytes, path: str, told: Format) -> None:
    """Told by markup, and by the name where the markup leaves it open."""
    assert given(data, path).format is told


def test_a_name_that_says_something_else_is_reported() -> None:
    """The file is read all the same."""
    (note,) = given(PAGE, "plan.md").unread
    assert note == "the name ends in .md, but the file is HTML; it was read as HTML"
    assert given(MARKDOWN, "plan.md").unread == ()
    assert given(MARKDOWN, "plan").unread == ()


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty but for white space"),
        (OLE2 + "EncryptedPackage".encode("utf-16-le"), "encrypted with a password"),
        (OLE2 + "WordDocument".encode("utf-16-le"), "old Word format"),
        (OLE2, "encrypted or old Office file"),
        (b"{\\rtf1 Acme}", "rich text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "picture"),
        (b"\xff\xd8\xff\xe0" + bytes(99), "picture"),
        (b"\x1f\x8b\x08" + bytes(99), "packed archive"),
        (b"\x7fELF" + bytes(99), "program"),
        (package("xl/workbook.xml"), "Excel"),
        (package("ppt/presentation.xml"), "PowerPoint"),
        (package("mimetype", "content.xml"), "OpenDocument"),
        (package("notes.txt"), "zip archive"),
        (package("word/document.xml")[:-30], "damaged or cut-off"),
        (b"<?xml version='1.0'?>\n<pkg:package/>", "Word XML"),
        (b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/related\n\nx", "web archive"),
        (bytes(range(256)) * 40, "binary"),
        (b"text\0" * 99, "binary"),
    ],
)
@pytest.mark.parametrize("path", ["a.md", "a.docx", "-"])
def test_what_is_no_document(data: bytes, problem: str, path: str) -> None:
    """The error names what the file seems to be, and what to do."""
    with pytest.raises(DocumentError, match=problem) as caught:
        given(data, path)
    assert caught.value.where == path
    assert caught.value.remedy


def test_a_file_that_shows_nothing() -> None:
    """Is an error, never clean."""
    with pytest.raises(DocumentError, match="holds no text that could be read"):
        given(b"<!-- only a comment -->\n", "a.md")


def test_limits() -> None:
    """A file's size and the limit are named."""
    with pytest.raises(DocumentError, match=r"is 3 MB, more than the 2 MB that are read; split it"):
        given(b"a " * 1_500_000, "a.txt", Limits(file_bytes=2_000_000))
    with pytest.raises(DocumentError, match=r"is 3 MB of text, more than the 1 MB that are read; split it"):
        given(b"a " * 1_500_000, "a.md", Limits(text_bytes=1_000_000))


def test_a_reader_that_gives_up_on_depth(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nesting that no reader foresaw is still an error about the file."""

    def deep(_: object) -> object:
        raise RecursionError

    monkeypatch.setattr("sowlint.documents.text.read", deep)
    with pytest.raises(DocumentError, match="nested too deep"):
        plain("Acme ships.")


def test_readers_are_imported_when_they_are_needed() -> None:
    """A run on text loads no package for Word or PDF files."""
    code = "import sys, sowlint.documents; print([m for m in ('docx', 'pdfminer', 'markdown_it', 'lxml') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
