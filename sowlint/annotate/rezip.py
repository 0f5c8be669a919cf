"""A zip file again, some of its parts replaced; the others are copied as they are."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

_EPOCH = (1980, 1, 1, 0, 0, 0)


def replaced(data: bytes, parts: Mapping[str, Element]) -> bytes:
    """The archive with these parts in place of, or beside, its own."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = _bytes(parts[entry.filename]) if entry.filename in parts else old.read(entry)
            new.writestr(_info(entry.filename, entry.date_time), content)
        for name in parts:
            if name not in old.namelist():
                new.writestr(_info(name, _EPOCH), _bytes(parts[name]))
    return out.getvalue()


def _info(name: str, day: tuple[int, int, int, int, int, int]) -> ZipInfo:
    info = ZipInfo(name, day)
    info.compress_type = ZIP_DEFLATED
    return info


def _bytes(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
