"""What stands in a Word file beside its text: pictures, and objects whose text is not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.documents.docx.tags import MC, W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_CHARTEX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart"
_OBJECTS = (
    (f"{{{_DRAWING}/chart}}chart", "chart"),
    (_CHARTEX, "chart"),
    (f"{{{_DRAWING}/diagram}}relIds", "diagram (SmartArt)"),
    (W + "object", "embedded object"),
    (W + "altChunk", "embedded file"),
    (W + "subDoc", "subdocument"),
)
_PICTURES = (f"{{{_DRAWING}/picture}}pic", "{urn:schemas-microsoft-com:vml}imagedata")


def unread_objects(document: Element) -> list[str]:
    """A note for each sort of object whose text is not read."""
    counts: dict[str, int] = {}
    for tag, name in _OBJECTS:
        found = sum(not _is_fallback(each) for each in document.iter(tag))
        counts[name] = counts.get(name, 0) + found
    return [
        f"{count} {name}{'s' * (count > 1)} whose text sowlint cannot read"
        for name, count in counts.items()
        if count
    ]


def has_pictures(document: Element) -> bool:
    """Whether there is any picture."""
    return any(next(document.iter(tag), None) is not None for tag in _PICTURES)


def _is_fallback(element: Element) -> bool:
    return next(element.iterancestors(MC + "Fallback"), None) is not None
