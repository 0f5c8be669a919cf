"""Reads Word files whole: headers, body with its tables, boxes and notes, footers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.documents.docx.assembly import Assembly
from sowlint.documents.docx.comments import remarks_in
from sowlint.documents.docx.embedded import has_pictures, unread_objects
from sowlint.documents.docx.flow import texts_in
from sowlint.documents.docx.inserted import inserted_in
from sowlint.documents.docx.metadata import metadata
from sowlint.documents.docx.package import open_package
from sowlint.documents.docx.parts import Parts
from sowlint.documents.model import Document, Format, Region
from sowlint.errors import DocumentError

if TYPE_CHECKING:
    from sowlint.documents.source import Source


def read(source: Source) -> Document:
    """Read a Word file (``.docx``, ``.docm``), tracked changes taken as accepted.

    Raises:
        DocumentError: where it is encrypted, damaged, hostile, no Word file, or holds nothing but pictures.
    """
    package = open_package(source)
    parts = Parts(package)
    assembly = Assembly(parts.note)
    _running(parts, assembly, Region.HEADER)
    before = len(assembly.blocks)
    assembly.body(parts.body())
    if len(assembly.blocks) == before and has_pictures(parts.document):
        raise DocumentError(
            source.path, "holds only pictures (scanned?)", "run text recognition (OCR) on it first"
        )
    _running(parts, assembly, Region.FOOTER)
    unread = (*parts.unread, *unread_objects(parts.document))
    comments = parts.comments()
    remarks = remarks_in(comments, parts.commented(), assembly.blocks) if comments else ()
    return Document(
        source.path,
        Format.DOCX,
        assembly.blocks,
        unread,
        metadata=metadata(package),
        remarks=remarks,
        inserted=inserted_in(parts.opened, assembly.blocks),
    )


def _running(parts: Parts, assembly: Assembly, region: Region) -> None:
    """The headers or footers, each distinct text once."""
    seen: set[tuple[str, ...]] = set()
    for flows in parts.running(region.value):
        text = tuple(filter(None, texts_in(flows)))
        if text not in seen:
            seen.add(text)
            assembly.running(flows, region)
