"""What a page is made of, from glyphs to lines, in points from the lower left corner of the page."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple


class Glyph(NamedTuple):
    """One glyph as it is painted.

    Attributes:
        text: the characters it stands for; a space for blank glyphs.
        size: font size on the page.
        show: which text-showing operation painted it; glyphs of one operation follow each other.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    baseline: float
    size: float
    bold: bool
    show: int


class Rule(NamedTuple):
    """A level or upright line, at ``at`` across its direction, from ``start`` to ``end`` along it."""

    at: float
    start: float
    end: float


class Link(NamedTuple):
    """A stretch of the page that leads to an address."""

    left: float
    bottom: float
    right: float
    top: float
    target: str


@dataclass(frozen=True, slots=True)
class Word:
    """Glyphs without a gap between them, left to right.

    Attributes:
        lefts: left edge of each character of ``text``.
        rights: right edge of each character.
        anchor: left edge of the text-showing operation that it was painted with; where a cell's text
            overflows into the next column, the anchor still stands in its own.
    """

    text: str
    lefts: tuple[float, ...]
    rights: tuple[float, ...]
    bottom: float
    top: float
    baseline: float
    size: float
    bold: bool
    anchor: float
    link: str = ""

    @property
    def left(self) -> float:
        """Left edge."""
        return self.lefts[0]

    @property
    def right(self) -> float:
        """Right edge."""
        return self.rights[-1]


@dataclass(frozen=True)
class Line:
    """Words on one baseline, left to right, in one column of one page."""

    page: int
    words: tuple[Word, ...]

    @cached_property
    def text(self) -> str:
        """The words, with a space between."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def main(self) -> Word:
        """The longest word of the largest size that fills a good part of the line."""
        return max(self.words, key=lambda word: len(word.text) * word.size)

    @property
    def size(self) -> float:
        """Font size of most of the line."""
        return self.main.size

    @property
    def baseline(self) -> float:
        """Height of the line that the letters stand on."""
        return self.main.baseline

    @property
    def left(self) -> float:
        """Left edge."""
        return self.words[0].left

    @cached_property
    def right(self) -> float:
        """Right edge."""
        return max(word.right for word in self.words)

    @cached_property
    def bold(self) -> bool:
        """Whether every word with a letter or digit is bold."""
        lettered = [word for word in self.words if any(c.isalnum() for c in word.text)]
        return all(word.bold for word in lettered or self.words)


@dataclass
class PageMarks:
    """Everything painted on one page that matters for reading.

    Attributes:
        number: page number, from 1.
        level: horizontal rules.
        upright: vertical rules.
        image_share: how much of the page its largest picture covers, from 0 to 1.
        unmapped: glyphs that do not say which letter they show.
        sideways: letters that are not set level from left to right.
        painted: how many glyphs there were, once they are let go of.
        letters: how many of them were no spaces.
    """

    number: int
    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    level: list[Rule] = field(default_factory=list)
    upright: list[Rule] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    image_share: float = 0.0
    unmapped: int = 0
    sideways: int = 0
    painted: int = 0
    letters: int = 0

    def let_go(self) -> None:
        """Keep the numbers only, once words and tables are made; glyphs take ten times the room of their words."""
        self.painted = len(self.glyphs)
        self.letters = sum(glyph.text != " " for glyph in self.glyphs)
        for marks in (self.glyphs, self.level, self.upright, self.links):
            marks.clear()


@dataclass(frozen=True)
class TableCell:
    """The lines of one cell, and the column it starts in, from 0."""

    column: int
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Table:
    """Rows of cells, top to bottom; the first ``headers`` rows name the columns.

    Attributes:
        edges: where the columns begin, left to right, and where the last one ends.
    """

    page: int
    edges: tuple[float, ...]
    rows: tuple[tuple[TableCell, ...], ...]
    headers: int
