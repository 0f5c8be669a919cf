"""Words of lines to pieces of text that know their glyphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.documents.build import Piece
from sowlint.documents.model import GlyphOrigin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.documents.pdf.hyphens import Hyphens
    from sowlint.documents.pdf.layout import Line, Word

_SAME_HEIGHT = 0.5


class _Stretch:
    """Neighbouring words of one line that look the same."""

    def __init__(self, page: int, first: Word) -> None:
        self.page = page
        self.first = first
        self.letters: list[str] = []
        self.lefts: list[float] = []
        self.rights: list[float] = []

    def takes(self, word: Word) -> bool:
        return (
            word.bold == self.first.bold
            and word.link == self.first.link
            and abs(word.bottom - self.first.bottom) < _SAME_HEIGHT
            and abs(word.top - self.first.top) < _SAME_HEIGHT
        )

    def add(self, text: str, lefts: Sequence[float], rights: Sequence[float]) -> None:
        self.letters.append(text)
        self.lefts += lefts
        self.rights += rights

    def piece(self) -> Piece:
        origin = GlyphOrigin(
            self.page, tuple(self.lefts), tuple(self.rights), self.first.bottom, self.first.top
        )
        return Piece("".join(self.letters), origin, bold=self.first.bold, link=self.first.link)


def pieces_of(lines: Sequence[Line], hyphens: Hyphens, skip: int = 0) -> list[Piece]:
    """The pieces of a paragraph, without its first ``skip`` words; words parted at line ends are mended."""
    found: list[Piece] = []
    for line, below in zip(lines, (*lines[1:], None), strict=True):
        words = line.words[skip:]
        skip = 0
        if words:
            found += (stretch.piece() for stretch in _stretches(line.page, words, below, hyphens))
    return found


def _stretches(page: int, words: Sequence[Word], below: Line | None, hyphens: Hyphens) -> Iterator[_Stretch]:
    stretch = _Stretch(page, words[0])
    for index, word in enumerate(words):
        if not stretch.takes(word):
            yield stretch
            stretch = _Stretch(page, word)
        size, ending = len(word.text), " "
        if index + 1 == len(words):
            size, ending = _line_end(word.text, below, hyphens)
        stretch.add(word.text[:size], word.lefts[:size], word.rights[:size])
        if ending:
            following = words[index + 1].left if index + 1 < len(words) else word.right
            stretch.add(ending, [min(word.right, following)], [max(word.right, following)])
    yield stretch


def _line_end(text: str, below: Line | None, hyphens: Hyphens) -> tuple[int, str]:
    """How many letters of the last word are kept, and what stands between it and the next line."""
    if below is None:
        return len(text), ""
    if hyphens.breaks(text, below.words[0].text):
        return len(text) - hyphens.drops(text, below.words[0].text), ""
    return len(text), " "
