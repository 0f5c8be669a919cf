"""Documents of any format, as blocks whose every character knows its place."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from sowlint.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sowlint.documents.model import Document, Format
    from sowlint.documents.source import Source

_CHECK = "check that it is the right file"


def read(source: Source, format_of: Format | None = None) -> Document:
    """Read a file as what it is.

    Args:
        source: the file.
        format_of: what it is; ``None`` to tell it from its content, and from its name where that cannot tell.

    Raises:
        DocumentError: where nothing of it could be read; the error names the file and what to do.
    """
    from sowlint.documents.sniff import mismatch, sniff  # noqa: PLC0415 - a run that knows all documents reads none

    if not source.data:
        raise DocumentError(source.path, "is empty", _CHECK)
    if len(source.data) > source.limits.file_bytes:
        size, most = len(source.data) / 1e6, source.limits.file_bytes / 1e6
        problem = f"is {size:.0f} MB, more than the {most:.0f} MB that are read"
        raise DocumentError(source.path, problem, "split it, or leave out its pictures")
    told = format_of or sniff(source)
    document = _read_as(told, source)
    if not document.blocks:
        raise DocumentError(source.path, "holds no text that could be read", _CHECK)
    note = mismatch(source.path, told) if format_of is None else None
    return replace(document, unread=(note, *document.unread)) if note else document


def load_readers(paths: Iterable[str]) -> None:
    """Import what it takes to read files of these names, which ``read`` would do when it comes to them."""
    from sowlint.documents.sniff import named  # noqa: PLC0415 - as above

    for told in {named(path) for path in paths} - {None}:
        import_module(f"sowlint.documents.{told}")


def _read_as(told: Format, source: Source) -> Document:
    reader = import_module(f"sowlint.documents.{told}")
    try:
        document: Document = reader.read(source)
    except RecursionError:
        raise DocumentError(source.path, "is nested too deep to be read", _CHECK) from None
    return document
