"""Highlights with notes in a copy of a PDF file, on the boxes of the words that findings are about."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Highlight, Text
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, TextStringObject

from sowlint.annotate import AUTHOR, Copy, note_lines
from sowlint.documents.model import Box
from sowlint.errors import DocumentError
from sowlint.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pypdf import PageObject
    from pypdf.generic import PdfObject, RectangleObject

    from sowlint.documents.source import Source
    from sowlint.findings import Finding

_COLORS = {Severity.ERROR: "ff9e9e", Severity.WARNING: "ffe08a", Severity.INFO: "b8dcff"}
_NOTE = 24.0


def annotate(source: Source, findings: Sequence[Finding], *, redline: bool) -> Copy:  # noqa: ARG001 - every writer is called alike
    """The file with a highlight for each finding; what was in it stays byte for byte, the notes are added behind it.

    Raises:
        DocumentError: where it cannot be rewritten.
    """
    try:
        return Copy(_annotated(source, findings))
    except (PyPdfError, ValueError, KeyError, AttributeError, TypeError, RecursionError) as error:
        raise DocumentError(
            source.path, "cannot be annotated: its structure is damaged", "save it again as PDF"
        ) from error


def _annotated(source: Source, findings: Sequence[Finding]) -> bytes:
    """Behind what is there if that works, else written anew: an encrypted file, or one that was added to oddly."""
    reader = PdfReader(BytesIO(source.data))
    if reader.is_encrypted:
        reader.decrypt("")
    else:
        added = _with_notes(PdfWriter(BytesIO(source.data), incremental=True), findings)
        if _own_notes(added) == len(findings):
            return added
    return _with_notes(PdfWriter(clone_from=reader), findings)


def _with_notes(writer: PdfWriter, findings: Sequence[Finding]) -> bytes:
    for page in writer.pages:
        _take_out(page)
    for number, finding in enumerate(findings):
        page_number = (finding.place.page or 1) - 1
        annotation = _note(finding, writer.pages[page_number])
        annotation[NameObject("/NM")] = TextStringObject(f"{AUTHOR}-{number}")
        annotation[NameObject("/T")] = TextStringObject(AUTHOR)
        annotation[NameObject("/Contents")] = TextStringObject("\n\n".join(note_lines(finding)))
        writer.add_annotation(page_number, annotation)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _own_notes(data: bytes) -> int:
    return sum(
        _is_own(each.get_object()) for page in PdfReader(BytesIO(data)).pages for each in _references(page)
    )


def _references(page: PageObject) -> list[PdfObject]:
    """The annotations of a page, each as it is referred to."""
    held = page.get("/Annots")
    listed = held.get_object() if held is not None else None
    return list(listed) if isinstance(listed, ArrayObject) else []


def _take_out(page: PageObject) -> None:
    """Remove the notes of an earlier time."""
    references = _references(page)
    kept = [each for each in references if not _is_own(each.get_object())]
    if len(kept) < len(references):
        page[NameObject("/Annots")] = ArrayObject(kept)


def _is_own(annotation: object) -> bool:
    return isinstance(annotation, DictionaryObject) and str(annotation.get("/NM", "")).startswith(
        f"{AUTHOR}-"
    )


def _note(finding: Finding, page: PageObject) -> DictionaryObject:
    boxes = [_on_page(box, page) for box in finding.place.boxes]
    if not finding.text or not boxes:
        return Text(rect=_corner(boxes, page), text="", open=False)
    quads = ArrayObject(FloatObject(each) for box in boxes for each in _corners(box))
    whole = (
        min(box.left for box in boxes),
        min(box.bottom for box in boxes),
        max(box.right for box in boxes),
        max(box.top for box in boxes),
    )
    return Highlight(rect=whole, quad_points=quads, highlight_color=_COLORS[finding.severity], printing=True)


def _corners(box: Box) -> tuple[float, ...]:
    """Upper left, upper right, lower left, lower right, which is the order that viewers follow."""
    return (box.left, box.top, box.right, box.top, box.left, box.bottom, box.right, box.bottom)


def _corner(boxes: Sequence[Box], page: PageObject) -> tuple[float, float, float, float]:
    """Where a note goes that is about no words: left of the nearest line, else at the top of the page."""
    if boxes:
        left, top = max(boxes[0].left - _NOTE - 2, 0), boxes[0].top
    else:
        media: RectangleObject = page.mediabox
        left, top = float(media.left) + _NOTE, float(media.top) - _NOTE
    return (left, top - _NOTE, left + _NOTE, top)


def _on_page(box: Box, page: PageObject) -> Box:
    """A box in the page's own coordinates; readers give it as the page is shown, turned and from its corner."""
    media = page.mediabox
    x0, y0, x1, y1 = (float(each) for each in (media.left, media.bottom, media.right, media.top))
    turned = page.rotation % 360
    if turned == 90:
        return Box(x1 - box.top, y0 + box.left, x1 - box.bottom, y0 + box.right)
    if turned == 180:
        return Box(x1 - box.right, y1 - box.top, x1 - box.left, y1 - box.bottom)
    if turned == 270:
        return Box(x0 + box.bottom, y1 - box.right, x0 + box.top, y1 - box.left)
    return Box(x0 + box.left, y0 + box.bottom, x0 + box.right, y0 + box.top)
