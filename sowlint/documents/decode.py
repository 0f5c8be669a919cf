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
_SAMPLE = 65_536
_MOST_CONTROL = 0.02


def decode(source: Source) -> tuple[str, tuple[str, ...]]:
    """The text of a file, and notes on how it had to be read.

    A byte-order mark is not part of the text; line ends stay as they are.

    Raises:
        DocumentError: where the file is no text, empty or too large.
    """
    data = source.data
    if len(data) > source.limits.text_bytes:
        most = source.limits.text_bytes // 1_000_000
        raise DocumentError(
            source.path,
            f"is {len(data) / 1e6:.0f} MB of text, more than the {most} MB that are read",
            "split it",
        )
    text, notes = _decoded(source)
    if not text.strip():
        raise DocumentError(source.path, "is empty", "check that the right file was saved")
    if _is_binary(text[:_SAMPLE]):
        raise DocumentError(
            source.path, "is not text but binary data", "save the document as .docx, .pdf, .md, .html or .txt"
        )
    return text, notes


def _decoded(source: Source) -> tuple[str, tuple[str, ...]]:
    data = source.data
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), None) or _wide(data)
    try:
        return data.decode(encoding or "utf-8"), ()
    except UnicodeDecodeError:
        if encoding:
            raise DocumentError(
                source.path, f"is broken {encoding.upper()} text", "save it as UTF-8"
            ) from None
    return data.decode("cp1252", errors="replace"), (
        "the file is not UTF-8; it was read as Windows-1252, so some letters may be wrong",
    )


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of plain letters is zero."""
    sample = data[:4096]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.6 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def _is_binary(sample: str) -> bool:
    control = sum(
        1 for letter in sample if letter < " " and letter not in "\t\n\r\f\v\x1b" or letter == "\ufffd"
    )
    return "\0" in sample or control > _MOST_CONTROL * len(sample)


def line_starts(text: str) -> tuple[int, ...]:
    """The offset of every line's first character, for line ends of any system."""
    return (0, *(found.end() for found in _LINE_END.finditer(text)))
