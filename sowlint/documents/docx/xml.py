"""XML from strangers: no entities, no network, no depth that takes the stack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from sowlint.documents.source import Limits

_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = {
    b"wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"officeDocument/relationships": b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    b"officeDocument/math": b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    b"drawingml/main": b"http://schemas.openxmlformats.org/drawingml/2006/main",
    b"drawingml/chart": b"http://schemas.openxmlformats.org/drawingml/2006/chart",
    b"drawingml/diagram": b"http://schemas.openxmlformats.org/drawingml/2006/diagram",
}
_PROLOGUE = 2000


class BadXmlError(Exception):
    """XML that is broken or hostile; the message says how."""


def parse(data: bytes, limits: Limits) -> Element:
    """Parse a part; the names of the strict format become those of the usual one.

    Raises:
        BadXmlError: where it is no XML, declares a document type, or is nested deeper than ``limits.depth``.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(_transitional(data), parser)
    except etree.XMLSyntaxError as error:
        raise BadXmlError(_reason(error, data)) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise BadXmlError("declares a document type (DTD) with entities")
    if _deeper(root, limits.depth):
        raise BadXmlError("is nested too deeply")
    return root


def _transitional(data: bytes) -> bytes:
    if _STRICT in data[:_PROLOGUE]:
        for strict, usual in _TRANSITIONAL.items():
            data = data.replace(_STRICT + strict, usual)
    return data


def _reason(error: etree.XMLSyntaxError, data: bytes) -> str:
    if "depth" in str(error):
        return "is nested too deeply"
    if b"<!DOCTYPE" in data[:_PROLOGUE]:
        return "declares a document type (DTD) with entities"
    return "is not well-formed XML"


def _deeper(root: Element, depth: int) -> bool:
    level = [root]
    for _ in range(depth):
        level = [child for element in level for child in element if len(child)]
        if not level:
            return False
    return True
