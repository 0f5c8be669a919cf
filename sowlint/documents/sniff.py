"""What a file is, told from its first bytes; its name is asked only where they cannot tell."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import PurePath
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from sowlint.documents.model import Format
from sowlint.errors import DocumentError

if TYPE_CHECKING:
    from sowlint.documents.source import Source

EXTENSIONS = {
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".mdx": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".txt": Format.TEXT,
    ".docx": Format.DOCX,
    ".pdf": Format.PDF,
}
"""The extensions that a walk picks up, and what they promise."""

_SAVE = "save it as .docx, .pdf, .md, .html or .txt"
_STRANGERS = (
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "is encrypted or in the old Word format",
        "save it as .docx without a password",
    ),
    (b"{\\rtf", "is rich text (RTF)", "save it as .docx"),
    (b"\x89PNG", "is a picture", "run text recognition (OCR) on it first"),
    (b"\xff\xd8\xff", "is a picture", "run text recognition (OCR) on it first"),
    (b"GIF8", "is a picture", "run text recognition (OCR) on it first"),
    (b"\x1f\x8b", "is a gzip archive", "unpack it"),
    (b"\x7fELF", "is a program", "check that it is the right file"),
    (b"MZ\x90", "is a program", "check that it is the right file"),
)
_OFFICE = {
    "xl/workbook.xml": "an Excel workbook",
    "ppt/presentation.xml": "a PowerPoint deck",
    "content.xml": "an OpenDocument file",
}
_HTML = re.compile(
    rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<\?php\b|<(?:div|section|header|main|article|template|p|h1)\b[^>]*>",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(
    r"^(?:#{1,6} |---\s*$|[-*+] |\d+\. |```|\|.*\|\s*$)|\*\*[^*\n]+\*\*|\]\([^)\s]+\)", re.MULTILINE
)
_HEAD = 4096


def sniff(source: Source) -> Format:
    """What the file is.

    Raises:
        DocumentError: where it is something that is not read.
    """
    head = source.data[:_HEAD]
    for magic, problem, remedy in _STRANGERS:
        if head.startswith(magic):
            raise DocumentError(source.path, problem, remedy)
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    if head.startswith(b"PK\x03\x04"):
        return _package(source)
    return _markup(source, head)


def _package(source: Source) -> Format:
    try:
        with ZipFile(BytesIO(source.data)) as package:
            names = set(package.namelist())
    except (BadZipFile, ValueError, OSError):
        raise DocumentError(
            source.path, "is a damaged or cut-off Word file or archive", "save or send it again"
        ) from None
    if "word/document.xml" in names:
        return Format.DOCX
    other = next(
        (what for name, what in _OFFICE.items() if name in names), "an archive that holds no Word document"
    )
    raise DocumentError(source.path, f"is {other}", _SAVE)


def _markup(source: Source, head: bytes) -> Format:
    """Text of some sort; where it could be several the name decides."""
    named = EXTENSIONS.get(PurePath(source.path).suffix.lower())
    text = head.decode("utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", errors="replace")
    if _is_page(text.encode()) and named in (None, Format.TEXT, Format.DOCX, Format.PDF):
        return Format.HTML
    if named in (Format.MARKDOWN, Format.HTML, Format.TEXT):
        return named
    return Format.MARKDOWN if len(_MARKDOWN.findall(text)) > 1 else Format.TEXT


def _is_page(head: bytes) -> bool:
    stripped = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    found = _HTML.search(stripped)
    return found is not None and (found.start() == 0 or stripped.startswith(b"<"))


def mismatch(path: str, told: Format) -> str | None:
    """A note for the report where the name of a file promises something else than it is."""
    promised = EXTENSIONS.get(PurePath(path).suffix.lower())
    if promised in (None, told) or path == "-":
        return None
    return f"the name says {PurePath(path).suffix}, but it is {told.value}; it was read as {told.value}"
