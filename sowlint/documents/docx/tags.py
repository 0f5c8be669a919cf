"""Names of the elements of WordprocessingML, and small questions to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

PARAGRAPH = W + "p"
RUN = W + "r"
TABLE = W + "tbl"
ROW = W + "tr"
CELL = W + "tc"
VALUE = W + "val"
BOX = W + "txbxContent"
CONTROL = W + "sdt"
ALTERNATE = MC + "AlternateContent"

DELETED = frozenset((W + "del", W + "moveFrom"))
"""Wrappers of what is gone once the tracked changes are accepted."""

_WRAPPERS = frozenset(
    W + name for name in ("ins", "moveTo", "smartTag", "customXml", "dir", "bdo", "sdtContent")
)
_OFF = frozenset(("0", "false", "off", "none"))


def child_value(parent: Element | None, name: str) -> str | None:
    """The ``w:val`` of a child, by its local name."""
    child = parent.find(W + name) if parent is not None else None
    return child.get(VALUE) if child is not None else None


def number(written: str | None, otherwise: int = 0) -> int:
    """An integer as it is written, or ``otherwise`` where it is none."""
    try:
        return int(written) if written else otherwise
    except ValueError:
        return otherwise


def toggle(element: Element | None) -> bool | None:
    """A property that is on or off; ``None`` where it is not there."""
    if element is None:
        return None
    return element.get(VALUE, "1").lower() not in _OFF


def unwrapped(parent: Element) -> Iterator[Element]:
    """The children of an element, content controls and tracked insertions opened, deletions left out."""
    for child in parent:
        if child.tag in _WRAPPERS:
            yield from unwrapped(child)
        elif child.tag == CONTROL:
            yield from _controlled(child)
        elif child.tag == ALTERNATE:
            yield from unwrapped(chosen(child))
        elif child.tag not in DELETED:
            yield child


def chosen(alternate: Element) -> Element:
    """The one of several alternatives that is read: the first that holds text, else the first."""
    offers = [child for child in alternate if child.tag in (MC + "Choice", MC + "Fallback")]
    holding = (offer for offer in offers if next(offer.iter(W + "t"), None) is not None)
    return next(holding, offers[0] if offers else alternate)


def _controlled(control: Element) -> Iterator[Element]:
    """What a content control holds; a table of contents is not prose."""
    gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    if gallery is not None and gallery.get(VALUE) == "Table of Contents":
        return
    content = control.find(W + "sdtContent")
    if content is not None:
        yield from unwrapped(content)
