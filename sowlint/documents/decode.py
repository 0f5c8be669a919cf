"""Bytes as text, whatever they were written in."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from sowlint.errors import DocumentError

if TYPE_CHECKING:
    from sowlint.documents.source import Source

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LINE_END = re.compile(r"\r\n|\r|\n")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
_SAMPLE = 65_536
_MOST_CONTROL = 0.02
_GOOD_TO_BAD = 4
_UTF8 = "save it as UTF-8"


def decode(source: Source) -> tuple[str, tuple[str, ...]]:
    """The text of a file, and notes on how it had to be read.

    UTF-8 and UTF-16, with or without a byte-order mark, else Windows-1252. The mark is not part of the text;
    line ends stay as they are.

    Raises:
        DocumentError: where the file is no text, blank or too large.
    """
    size, most = len(source.data), source.limits.text_bytes
    if size > most:
        problem = f"is {size / 1e6:.0f} MB of text, more than the {most / 1e6:.0f} MB that are read"
        raise DocumentError(source.path, problem, "split it")
    text, notes = _decoded(source)
    if not text.strip():
        raise DocumentError(source.path, "is empty but for white space", "check that it is the right file")
    if _is_binary(text[:_SAMPLE]) or _is_binary(text[-_SAMPLE:]):
        remedy = "save the document as .docx, .pdf, .md, .html or .txt"
        raise DocumentError(source.path, "is not text but binary data", remedy)
    return text, notes


def glimpse(data: bytes, size: int) -> str:
    """How a file begins, if it is text: about ``size`` characters, errors replaced."""
    return data[:size].decode(_encoding(data) or "utf-8", errors="replace")


def line_starts(text: str) -> tuple[int, ...]:
    """The offset of every line's first character, for line ends of any system."""
    return (0, *(found.end() for found in _LINE_END.finditer(text)))


def _decoded(source: Source) -> tuple[str, tuple[str, ...]]:
    encoding = _encoding(source.data)
    try:
        return source.data.decode(encoding or "utf-8"), ()
    except UnicodeDecodeError:
        if encoding and encoding != "utf-8-sig":
            problem = f"is damaged: it begins as {encoding[:6].upper()} text but does not go on so"
            raise DocumentError(source.path, problem, _UTF8) from None
    return _repaired(source.data)


def _repaired(data: bytes) -> tuple[str, tuple[str, ...]]:
    """UTF-8 with a few damaged letters, or Windows-1252."""
    text = data.decode("utf-8", errors="replace").removeprefix("\ufeff")
    bad = text.count("\ufffd")
    good = sum(1 for letter in text if letter > "\x7f") - bad
    if good >= _GOOD_TO_BAD * bad or data.startswith(codecs.BOM_UTF8):
        return text, (f"letters that are not UTF-8 could not be read: {bad}",)
    note = "the file is not UTF-8; it was read as Windows-1252, so some letters may be wrong"
    return data.decode("cp1252", errors="replace"), (note,)


def _encoding(data: bytes) -> str | None:
    return next((name for mark, name in _BOMS if data.startswith(mark)), None) or _wide(data)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of plain letters is zero."""
    sample = data[:4096]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    even, odd, half = sample[0::2].count(0), sample[1::2].count(0), len(sample) // 2
    if odd > 0.6 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def _is_binary(sample: str) -> bool:
    return "\0" in sample or len(_CONTROL.findall(sample)) > _MOST_CONTROL * len(sample)
