"""What a Word file says about itself: its core properties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE

from sowlint.documents.docx.package import PartError

if TYPE_CHECKING:
    from sowlint.documents.docx.package import Package

_NAMES = {
    "title": "title",
    "creator": "author",
    "subject": "subject",
    "description": "description",
    "keywords": "keywords",
    "created": "created",
    "modified": "modified",
}


def metadata(package: Package) -> dict[str, str]:
    """Title, author, subject, description, keywords, and the times of creation and last change (ISO 8601)."""
    kind = RELATIONSHIP_TYPE.CORE_PROPERTIES.rpartition("/")[2]
    name = next((each.target for each in package.relations("").values() if each.kind == kind), None)
    try:
        root = package.root(name) if name else None
    except PartError:
        root = None
    found: dict[str, str] = {}
    for child in root if root is not None else ():
        key = _NAMES.get(str(child.tag).rpartition("}")[2])
        text = (child.text or "").strip()
        if key and text:
            found[key] = text
    return found
