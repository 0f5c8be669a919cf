"""Finds running headers and footers, and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from sowlint.documents.pdf.layout import Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sowlint.documents.pdf.layout import Line


Band = list[Word]
_Key = tuple[str, int, int]

_MARGIN = 0.16
"""Share of the page's height, at its top and bottom, in which running lines are looked for."""
_DEEPEST = 5
_DIGITS = re.compile(r"\d{1,5}")
_PAGE_OF = re.compile(r"(?:page|p\.)\s*\d+(?:\s*(?:of|/)\s*\d+)?|\d+\s*(?:of|/)\s*\d+", re.IGNORECASE)
_LONE = re.compile(r"\d{1,4}")
_FEWEST_NUMBERS = 4
_COUNTING_SHARE = 0.8
_NUMBER = re.compile(r"[-–—|\s]*(\d{1,4})[-–—|\s]*")


class PageBands:
    """The bands of one page that may be running lines: text with its height, from the outside in."""

    def __init__(self, number: int, height: float, bands: Sequence[Band]) -> None:
        self.number = number
        self._height = height
        self.tops = list(bands[:_DEEPEST])
        self.bottoms = list(reversed(bands[-_DEEPEST:]))

    def in_margin(self, band: Band) -> bool:
        """Whether the band stands at the top or bottom edge of the page."""
        share = band[0].baseline / max(self._height, 1.0)
        return share < _MARGIN or share > 1 - _MARGIN


def running_words(pages: Sequence[PageBands]) -> set[int]:
    """The ``id`` of every word that stands in a running header or footer or a page number."""
    found: set[int] = set()
    for edge in ("tops", "bottoms"):
        for band in _running([(page, getattr(page, edge)) for page in pages]):
            found.update(id(word) for word in band)
    return found


def counting_lines(lines: Sequence[Line]) -> set[int]:
    """The ``id`` of lines with nothing but the page number of an earlier print, left standing in the text.

    Such numbers go up, by no more than one, from one to the next; the lines are those of the whole document.
    """
    found = [(line, int(line.text)) for line in lines if _LONE.fullmatch(line.text)]
    steps = [below - above for (_, above), (_, below) in pairwise(found)]
    upwards = sum(step in (0, 1) for step in steps)
    counts = len(found) >= _FEWEST_NUMBERS and upwards >= _COUNTING_SHARE * len(steps) and sum(steps) > 0
    return {id(line) for line, _ in found} if counts else set()


def _running(pages: Sequence[tuple[PageBands, list[Band]]]) -> Iterable[Band]:
    counts = Counter(
        key
        for page, bands in pages
        for key in {key for band in bands if page.in_margin(band) for key in _keys(page, band)}
    )
    enough = 2 if len(pages) <= 5 else max(3, len(pages) // 5)
    repeated = {key for key, count in counts.items() if count >= enough}
    peeled = [(page, *_peel(page, bands, repeated)) for page, bands in pages]
    offsets = Counter(number - page.number for page, _, rest in peeled for number in _bare_numbers(rest[:1]))
    for page, taken, rest in peeled:
        yield from taken
        outermost = _bare_numbers(rest[:1])
        if outermost and offsets[outermost[0] - page.number] >= max(2, len(pages) // 3):
            yield rest[0]


def _peel(page: PageBands, bands: list[Band], repeated: set[_Key]) -> tuple[list[Band], list[Band]]:
    """Running lines from the outside in, and what remains; a line with text of its own ends the search."""
    taken: list[Band] = []
    for index, band in enumerate(bands):
        runs = _PAGE_OF.fullmatch(_text(band)) or any(
            (text, offset, height + shift) in repeated
            for text, offset, height in _keys(page, band)
            for shift in (-1, 0, 1)
        )
        if not (runs and page.in_margin(band)):
            return taken, bands[index:]
        taken.append(band)
    return taken, []


def _keys(page: PageBands, band: Band) -> Iterator[_Key]:
    """What a band shares with its like on other pages: its text, also with a page number taken out."""
    text = _text(band).casefold()
    height = round(band[0].baseline / 4)
    yield text, 0, height
    numbers = list(_DIGITS.finditer(text))
    for number in numbers[:1] + numbers[1:][-1:]:
        rest = f"{text[: number.start()]}\0{text[number.end() :]}"
        yield rest, int(number.group()) - page.number, height


def _text(band: Band) -> str:
    return " ".join(word.text for word in band)


def _bare_numbers(bands: Sequence[Band]) -> list[int]:
    matches = [_NUMBER.fullmatch(_text(band)) for band in bands]
    return [int(found[1]) for found in matches if found]
