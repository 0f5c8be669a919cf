"""Documents of any format, as blocks whose every character knows its place."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from sowlint.documents.model import Document, Format
from sowlint.documents.sniff import mismatch, sniff
from sowlint.errors import DocumentError

if TYPE_CHECKING:
    from sowlint.documents.source import Source


def read(source: Source, format_of: Format | None = None) -> Document:
    """Read a file as what it is.

    Args:
        source: the file.
        format_of: what it is; ``None`` to tell it from its content, and its name where the content cannot tell.

    Raises:
        DocumentError: where nothing of it could be read; the error names the file and what to do.
    """
    if not source.data:
        raise DocumentError(source.path, "is empty", "check that the right file was saved")
    if len(source.data) > source.limits.file_bytes:
        size, most = len(source.data) / 1e6, source.limits.file_bytes // 1_000_000
        raise DocumentError(
            source.path,
            f"is {size:.0f} MB, more than the {most} MB that are read",
            "split it or leave out its pictures",
        )
    told = format_of or sniff(source)
    document: Document = import_module(f"sowlint.documents.{told}").read(source)
    if not document.blocks:
        raise DocumentError(
            source.path, "holds no text that could be read", "check that it is the right file"
        )
    note = mismatch(source.path, told) if format_of is None else None
    return replace(document, unread=(note, *document.unread)) if note else document
