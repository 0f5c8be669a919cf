"""What a file is, told from its first bytes; its name is asked only where they cannot tell."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from sowlint.documents.decode import glimpse
from sowlint.documents.model import Format
from sowlint.documents.strangers import refuse_strange_package, refuse_strange_text, refuse_stranger

if TYPE_CHECKING:
    from sowlint.documents.source import Source

_EXTENSIONS = {
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".mdx": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".php": Format.HTML,
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".docx": Format.DOCX,
    ".docm": Format.DOCX,
    ".dotx": Format.DOCX,
    ".pdf": Format.PDF,
}
_NAMES = {
    Format.MARKDOWN: "Markdown",
    Format.HTML: "HTML",
    Format.TEXT: "plain text",
    Format.DOCX: "a Word file",
    Format.PDF: "a PDF file",
}
_PAGE = re.compile(r"<!doctype\s+html|<(?:html|head|body)[\s>]|<\?php\b", re.IGNORECASE)
_TAG = re.compile(
    r"<(?:div|section|header|main|article|nav|footer|template|p|h[1-6]|ul|ol|table|form)\b[^<>]*>"
    r"|\{%-?\s*(?:extends|block|layout|include)\b",
    re.IGNORECASE,
)
_END_TAG = re.compile(r"</(?:div|section|header|main|article|p|h[1-6]|ul|ol|li|table|a)\s*>", re.IGNORECASE)
_MARKDOWN = re.compile(
    r"^(?:#{1,6} \S|---\s*$|[-*+] \S|\d+\. |```|\|.*\|\s*$)|\*\*[^*\n]+\*\*|\]\([^)\s]+\)", re.MULTILINE
)
_HEAD = 8192
_JUNK = 1024


def sniff(source: Source) -> Format:
    """What the file is.

    Raises:
        DocumentError: where it is something that is not read; it names what it seems to be.
    """
    head = source.data[:_JUNK]
    refuse_stranger(source)
    if head.startswith(b"%PDF-") or (b"%PDF-" in head and b"endobj" in source.data):
        return Format.PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        refuse_strange_package(source)
        return Format.DOCX
    text = glimpse(source.data, _HEAD)
    refuse_strange_text(source, text)
    return _markup(text, named(source.path))


def named(path: str) -> Format | None:
    """What a file's name says that it is; ``None`` where it says nothing."""
    return _EXTENSIONS.get(PurePath(path).suffix.lower())


def _markup(text: str, promised: Format | None) -> Format:
    """Text of some sort; where it could be several the name decides."""
    start = text.lstrip("\ufeff \t\r\n")
    page = _PAGE.search(start)
    if page and (page.start() == 0 or start.startswith(("<", "{"))):
        is_shown = promised is Format.MARKDOWN and page.start() > 0
        return Format.MARKDOWN if is_shown else Format.HTML
    if promised in (Format.MARKDOWN, Format.HTML):
        return promised
    tags, marks = _TAG.match(start), len(_MARKDOWN.findall(text))
    if tags and len(_END_TAG.findall(text)) > marks:
        return Format.HTML
    if promised is Format.TEXT:
        return promised
    return Format.MARKDOWN if marks > 1 or _MARKDOWN.match(start) else Format.TEXT


def mismatch(path: str, told: Format) -> str | None:
    """A note for the report where the name of a file promises something else than it is."""
    promised = named(path)
    if promised in (None, told):
        return None
    suffix, name = PurePath(path).suffix, _NAMES[told]
    return f"the name ends in {suffix}, but the file is {name}; it was read as {name}"
