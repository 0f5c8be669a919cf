"""Pieces of text put together: white space collapsed, ligatures spelt out, each character with its origin."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.documents.labels import label_split
from sowlint.documents.model import Origin, Segment

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

BREAK = "\u2028"
"""A forced line break inside a paragraph or cell; readers put it in the text of a piece."""

DROPPED = "\u00ad\u200b\u2060\ufeff"
"""Characters that nobody sees."""

_WHITE = "\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2029\u202f\u205f\u3000"
"""All white space but blanks and forced breaks."""

_UNEVEN = compiled(rf"[{_WHITE}{BREAK}{DROPPED}\ufb00-\ufb06]")
_SCAN = compiled(
    rf"(?P<ligature>[\ufb00-\ufb06])|(?P<dropped>[{DROPPED}]+)|(?P<space>\s{{2,}})"
    rf"|(?P<plain>(?:[^\s{DROPPED}\ufb00-\ufb06]|\s(?!\s))+)"
)
_LIGATURES = dict(
    zip(
        "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06",
        ("ff", "fi", "fl", "ffi", "ffl", "st", "st"),
        strict=True,
    )
)
_STANDS_ALONE = compiled(r"[.:;!?][\"'”’)\]]*$|^\s*(?:[-•*‣▪–]|\(?\w{1,3}[.)])\s")
_BULLET = compiled(r"[-•*‣▪–]\s")
_OTHER_WHITE = compiled(f"[{_WHITE}]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text as it stands in the source, with its origin and what it looks like."""

    text: str
    origin: Origin
    bold: bool = False
    link: str = ""


@dataclass(frozen=True)
class Line:
    """Text with its segments, links and the ranges that are set in bold, all counted from its beginning."""

    text: str
    segments: tuple[Segment, ...] = ()
    links: tuple[tuple[int, int, str], ...] = ()
    bolds: tuple[tuple[int, int], ...] = ()

    @property
    def bold_end(self) -> int:
        """How many of the first characters are set in bold, white space among them or not."""
        end = 0
        for start, stop in self.bolds:
            if self.text[end:start].strip():
                break
            end = stop
        return end

    def cut(self, start: int, end: int) -> Line:
        """The part from ``start`` to ``end``."""
        if (start, end) == (0, len(self.text)):
            return self
        low = bisect_right(self.segments, start, key=lambda segment: segment.end)
        high = bisect_left(self.segments, end, key=lambda segment: segment.start)
        links = tuple((*span, url) for a, b, url in self.links for span in _clip(a, b, start, end))
        bolds = tuple(span for a, b in self.bolds for span in _clip(a, b, start, end))
        segments = tuple(_cut_segment(segment, start, end) for segment in self.segments[low:high])
        return Line(self.text[start:end], segments, links, bolds)

    def stripped(self) -> Line:
        """Without white space at its ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, max(start, len(self.text.rstrip())))

    def with_breaks_as(self, letter: str) -> Line:
        """With forced line breaks as another character."""
        return replace(self, text=self.text.replace(BREAK, letter)) if BREAK in self.text else self

    def cut_at_breaks(self) -> list[Line]:
        """Cut at forced breaks with lines of their own around them, but not within a wrapped sentence."""
        if BREAK not in self.text:
            return [self]
        breaks = [at for at, letter in enumerate(self.text) if letter == BREAK]
        edges = [0, *(at + 1 for at in breaks), len(self.text)]
        lines = [self.cut(start, end).stripped() for start, end in pairwise(edges)]
        kept = [0]
        for number, (above, below) in enumerate(pairwise(lines), 1):
            if _stand_apart(above, below):
                kept.append(edges[number])
        return [self.cut(start, end) for start, end in pairwise([*kept, len(self.text)])]


def _clip(a: int, b: int, start: int, end: int) -> Iterator[tuple[int, int]]:
    if a < end and b > start:
        yield max(a, start) - start, min(b, end) - start


def _cut_segment(segment: Segment, start: int, end: int) -> Segment:
    low, high = max(segment.start, start), min(segment.end, end)
    if (low, high) == (segment.start, segment.end):
        return Segment(low - start, high - start, segment.origin)
    return Segment(low - start, high - start, segment.origin.cut(low - segment.start, high - segment.start))


def _stand_apart(above: Line, below: Line) -> bool:
    """Whether two lines around a forced break are lines of their own."""
    if not above.text or not below.text:
        return True
    if _STANDS_ALONE.search(above.text) or _BULLET.match(below.text):
        return True
    return any(label_split(line.text, line.bold_end) is not None for line in (above, below))


def _is_even(text: str) -> bool:
    """Whether a text stays as it is; most do."""
    return "  " not in text and _UNEVEN.search(text) is None


@dataclass
class Assembly:
    """Text under construction."""

    parts: list[str] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)
    bolds: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0

    @classmethod
    def of(cls, pieces: Iterable[Piece]) -> Assembly:
        """The text of pieces."""
        assembly = cls()
        for piece in pieces:
            assembly.add(piece)
        return assembly

    def add(self, piece: Piece) -> None:
        """One more piece."""
        before = self.length
        if _is_even(piece.text):
            self._put_plain(piece.text, piece.origin, 0, len(piece.text))
        else:
            for found in _SCAN.finditer(piece.text):
                self._add_stretch(found, piece.origin)
        if self.length == before:
            return
        if piece.link:
            self.links.append((before, self.length, piece.link))
        if piece.bold:
            self.bolds.append((before, self.length))

    def line(self) -> Line:
        """What was put together, white space at its ends included, forced breaks still in it."""
        return Line("".join(self.parts), tuple(self.segments), tuple(self.links), tuple(self.bolds))

    def _add_stretch(self, found: re.Match[str], origin: Origin) -> None:
        start, end = found.span()
        if found.lastgroup == "dropped":
            return
        if found.lastgroup == "ligature":
            for letter in _LIGATURES[found.group()]:
                self._put(letter, origin.cut(start, end))
            return
        text = _OTHER_WHITE.sub(" ", found.group())
        if found.lastgroup == "space":
            text, end = (BREAK if BREAK in text else " "), start + 1
        self._put_plain(text, origin, start, end)

    def _put_plain(self, text: str, origin: Origin, start: int, end: int) -> None:
        if text[:1].isspace() and self._ends_in_space():
            if text[0] == BREAK and self.parts:
                self.parts[-1] = self.parts[-1][:-1] + BREAK
            text, start = text[1:], start + 1
        if text:
            self._put(text, origin.cut(start, end))

    def _ends_in_space(self) -> bool:
        return not self.parts or self.parts[-1][-1].isspace()

    def _put(self, text: str, origin: Origin) -> None:
        self.segments.append(Segment(self.length, self.length + len(text), origin))
        self.parts.append(text)
        self.length += len(text)
