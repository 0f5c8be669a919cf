"""The way from a PDF file to a Document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pdfminer.pdfdocument import PDFXRefFallback

from sowlint.documents.model import Document, Format
from sowlint.documents.pdf.assembly import Assembly, joined
from sowlint.documents.pdf.flow import Sheet, flow_of, sheet_of
from sowlint.documents.pdf.hyphens import Hyphens
from sowlint.documents.pdf.opening import bounded, metadata, open_document
from sowlint.documents.pdf.pages import pages_of
from sowlint.documents.pdf.typography import typography_of

if TYPE_CHECKING:
    from sowlint.documents.source import Source


def read(source: Source) -> Document:
    """The document that a PDF file holds.

    Raises:
        DocumentError: for a file that needs a password, is damaged, holds no text, or unpacks beyond limits.
    """
    sheets: list[Sheet] = []
    with bounded(source.limits):
        opened = open_document(source)
        pages = pages_of(opened, source, lambda marks: sheets.append(sheet_of(marks)))
        facts = metadata(opened)
        repaired = all(isinstance(xref, PDFXRefFallback) for xref in opened.xrefs)
    flow = flow_of(sheets)
    looks = typography_of([column.lines for column in flow])
    hyphens = Hyphens(line for column in flow for line in column.all_lines())
    blocks = Assembly(looks, hyphens).blocks(joined([column.elements(looks) for column in flow], looks))
    damage = ("the file is damaged, so pages may be missing",) if repaired else ()
    return Document(source.path, Format.PDF, blocks, damage + pages.unread(), metadata=facts)
