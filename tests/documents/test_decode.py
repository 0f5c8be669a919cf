"""Bytes become text, whatever they were written in; what had to be guessed is noted."""

from __future__ import annotations

import pytest

from sowlint.documents.decode import decode, line_starts
from sowlint.documents.source import Source
from sowlint.errors import DocumentError

TEXT = "Acme liefert „Café“ – bald.\n" * 5


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode(encoding: str) -> None:
    """With and without a mark, which is no part of the text."""
    assert decode(Source("a.txt", TEXT.encode(encoding))) == (TEXT, ())


def test_windows_letters() -> None:
    """Read as Windows-1252, with a note."""
    text, (note,) = decode(Source("a.txt", TEXT.encode("cp1252")))
    assert text == TEXT
    assert "Windows-1252" in note


def test_a_few_damaged_letters() -> None:
    """Do not spoil the others."""
    text, (note,) = decode(Source("a.txt", TEXT.encode() + b"caf\xe9 and more\n"))
    assert text == TEXT + "caf\ufffd and more\n"
    assert note == "letters that are not UTF-8 could not be read: 1"


def test_broken_wide_text() -> None:
    """Is an error, since nothing in it can be trusted."""
    with pytest.raises(DocumentError, match="UTF-16"):
        decode(Source("a.txt", "Acme".encode("utf-16") + b"\xd8"))


@pytest.mark.parametrize(("text", "starts"), [("a\nb\r\nc\rd", (0, 2, 5, 7)), ("", (0,)), ("\r\r\n", (0, 1, 3))])
def test_line_starts(text: str, starts: tuple[int, ...]) -> None:
    """Line ends of any system, mixed."""
    assert line_starts(text) == starts
