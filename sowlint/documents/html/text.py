"""Text of an HTML source as pieces: entities decoded, every character with its place in the file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from html.entities import html5
from typing import TYPE_CHECKING

from sowlint.documents.build import Piece
from sowlint.documents.model import TextOrigin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_REFERENCE = re.compile(r"&(?:#\d{1,10};?|#[xX][0-9a-fA-F]{1,8};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
_LINE = re.compile(r"[^\n]*+\n?")


@dataclass(frozen=True, slots=True)
class Look:
    """What a stretch of text looks like."""

    bold: bool = False
    link: str = ""


_PLAIN = Look()


@dataclass(frozen=True)
class Pieces:
    """Makes pieces of stretches of a source.

    Attributes:
        source: the HTML.
        place: from an offset in it to one in the file; on each line the two run in step.
    """

    source: str
    place: Callable[[int], int]

    def of(self, start: int, end: int, look: Look = _PLAIN) -> Iterator[Piece]:
        """The text between two offsets."""
        at = start
        for found in _REFERENCE.finditer(self.source, start, end):
            shown, length = _shown(found.group())
            if not length:
                continue
            yield from self._in_step(at, found.start(), look)
            at = found.start() + length
            yield self.whole(shown, found.start(), at, look)
        yield from self._in_step(at, end, look)

    def whole(self, shown: str, start: int, end: int, look: Look = _PLAIN) -> Piece:
        """A piece that cannot be divided, which comes from all between two offsets."""
        origin = TextOrigin(self.place(start), self.place(end - 1) + 1, len(shown))
        return Piece(shown, origin, look.bold, look.link)

    def _in_step(self, start: int, end: int, look: Look) -> Iterator[Piece]:
        if start >= end:
            return
        first, last = self.place(start), self.place(end - 1)
        if last - first == end - 1 - start:
            origin = TextOrigin(first, last + 1, end - start)
            yield Piece(self.source[start:end], origin, look.bold, look.link)
            return
        for line in _LINE.finditer(self.source, start, end):
            if line.group():
                first, size = self.place(line.start()), len(line.group())
                yield Piece(line.group(), TextOrigin(first, first + size, size), look.bold, look.link)


def _shown(reference: str) -> tuple[str, int]:
    """What a character reference stands for, and how much of it is one; nothing where none of it is."""
    if reference[1] == "#":
        return unescape(reference), len(reference)
    for length in range(len(reference), 2, -1):
        shown = html5.get(reference[1:length])
        if shown:
            return shown, length
    return "", 0
