"""Numbers and bullets that somebody typed before the text instead of leaving them to Word."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.documents.docx.flow import Stretch

_BULLET = re.compile(r"\s*(?:[•▪◦‣●■□○➢➤✓✔→*·\uf020-\uf0ff–—-]|o(?=\t))\s+(?=\S)")
_ENTRY = re.compile(
    r"\s*(?P<number>\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)|(?:\d{1,2}|[a-z]|[ivx]{2,4})\.(?!\d))\s+(?=\S)"
)
_CLAUSE = re.compile(
    r"\s*(?P<number>\d{1,2}(?:\.\d{1,2}){1,4})[.):]?\s+(?=[^\sa-z])|\s*(?P<bare>\d{1,2}|[IVX]{1,5})[.)]?\t\s*(?=\S)"
)
_HEADING = re.compile(
    r"\s*(?P<number>(?:\d{1,2}(?:\.\d{1,2}){1,4}|\d{1,2}(?=[.):])|[IVX]{1,5}(?=[.)])|[A-Z](?=\.\s))"
    r"|(?:section|article|phase|part|exhibit|appendix|annex|schedule)\s+(?:\d{1,2}(?:\.\d+)*|[A-Z]|[IVX]{1,5})(?=\s*[:.–—-]))"
    r"[.):]?\s*[–—-]?\s+(?-i:(?=[^\sa-z]))",
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"\d+(?:\.\d+)+")


class Marker(NamedTuple):
    """A typed marker: the number (empty for a bullet) and how many characters it takes."""

    number: str
    length: int


def entry_marker(text: str) -> Marker | None:
    """The bullet, number or letter of a list entry."""
    bullet = _BULLET.match(text)
    if bullet:
        return Marker("", bullet.end())
    found = _ENTRY.match(text)
    return Marker(found.group("number"), found.end()) if found else None


def clause_marker(text: str) -> Marker | None:
    """The number of a clause, such as ``4.2``, or a bare one that a tab sets apart."""
    found = _CLAUSE.match(text)
    return Marker(found.group("number") or found.group("bare"), found.end()) if found else None


def heading_marker(text: str) -> Marker | None:
    """The number of a heading: ``4.``, ``4.2``, ``IV.``, ``Appendix A:``."""
    found = _HEADING.match(text)
    return Marker(found.group("number"), found.end()) if found else clause_marker(text)


def is_clause_number(number: str) -> bool:
    """Whether a number is that of a clause in a document, not of an entry in a list."""
    return bool(_DECIMAL.search(number))


def depth_of(number: str) -> int:
    """How many parts a decimal number has: 2 for ``4.2``; 1 for any other."""
    return number.count(".") + 1 if is_clause_number(number) else 1


def bare(number: str) -> str:
    """A heading's number without the stop behind it."""
    stripped = number.rstrip(".: ")
    return stripped if "(" in stripped else stripped.rstrip(")")


def without(stretches: Sequence[Stretch], length: int) -> tuple[Stretch, ...]:
    """The stretches without their first characters."""
    kept: list[Stretch] = []
    for stretch in stretches:
        piece = stretch.piece
        cut, length = min(length, len(piece.text)), max(0, length - len(piece.text))
        if cut < len(piece.text):
            origin = piece.origin.cut(cut, len(piece.text)) if cut else piece.origin
            kept.append(stretch._replace(piece=replace(piece, text=piece.text[cut:], origin=origin)))
    return tuple(kept)
