"""Bullets and numbers before list entries and headings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.documents.pdf.layout import Line, Word

_BULLET = re.compile(r"[-–—*•·‣▪▫■□▶►▸●○◦◆◇❖➢➤➔→✓✔✗\u2043\u2219\uf000-\uf0ff]|o|\(cid:\d+\)")
_NUMBER = re.compile(
    r"\(?(?:\d{1,2}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{1,5})[.)]|\(\d{1,2}\)|\d{1,3}(?:\.\d{1,3})+|§\d+(?:\.\d+)*"
)
_BARE_ROMAN = frozenset(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"))
"""Numbers without a stop, which count where a gap sets them apart."""
_BARE = re.compile(r"[1-9]\d?")
_DECIMAL = re.compile(r"\d+(?:\.\d+)*")
_ROMAN = re.compile(r"[ivx]+", re.IGNORECASE)


class Marker(NamedTuple):
    """What stands before a list entry.

    Attributes:
        number: as the entry bears it, such as ``4.2`` or ``a)``; empty for a bullet.
        style: entries of one list share it.
        left: its left edge.
        text_left: left edge of the entry's text.
    """

    number: str
    style: str
    left: float
    text_left: float


def is_marker(text: str) -> bool:
    """Whether a word could stand before a list entry."""
    return text in _BARE_ROMAN or bool(_BULLET.fullmatch(text) or _NUMBER.fullmatch(text))


def marker_of(words: Sequence[Word]) -> Marker | None:
    """The marker that a line begins with, if text follows it."""
    if len(words) < 2 or not is_marker(words[0].text):
        return None
    first, second = words[0], words[1]
    if first.text == "o" and second.left - first.right < 0.4 * first.size:
        return None
    if first.text in _BARE_ROMAN and second.left - first.right < 0.5 * first.size:
        return None
    if _BULLET.fullmatch(first.text):
        return Marker("", first.text, first.left, second.left)
    return Marker(first.text.removesuffix("."), _style(first.text), first.left, second.left)


def markers_of(lines: Sequence[Line]) -> list[Marker | None]:
    """The marker of each line; a bare number counts where lines at the same left edge bear its neighbours."""
    bare = [_bare_number(line.words) for line in lines]
    known = {(round(found.left), int(found.number)) for found in bare if found}
    return [
        marker_of(line.words) or (found if found and _is_counted(found, known) else None)
        for line, found in zip(lines, bare, strict=True)
    ]


def _bare_number(words: Sequence[Word]) -> Marker | None:
    if len(words) < 2 or not _BARE.fullmatch(words[0].text):
        return None
    first, second = words[0], words[1]
    if second.left - first.right < 0.6 * first.size or second.text[:1].isdigit():
        return None
    return Marker(first.text, "1", first.left, second.left)


def _is_counted(found: Marker, known: set[tuple[int, int]]) -> bool:
    left, number = round(found.left), int(found.number)
    return any((left + shift, number + step) in known for shift in (-1, 0, 1) for step in (-1, 1))


def depth_of_number(number: str) -> int:
    """How many parts a decimal number has: 2 for ``4.2``; 1 for any other."""
    return number.count(".") + 1 if _DECIMAL.fullmatch(number) else 1


def _style(text: str) -> str:
    bare = text.strip("().")
    frame = ("(" if text.startswith("(") else "") + "1" + text[-1:].strip("0123456789")
    if _DECIMAL.fullmatch(bare):
        return frame + "." * bare.count(".")
    kind = "i" if _ROMAN.fullmatch(bare) and bare.lower() not in ("v", "x") else "a"
    return frame.replace("1", kind.upper() if bare.isupper() else kind)
