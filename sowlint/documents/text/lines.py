"""The lines of a text file, without page numbers, tables of contents and the breaks that pages make."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from sowlint.documents.build import Piece
from sowlint.documents.model import TextOrigin
from sowlint.documents.text.marks import is_headline, is_part, is_unfinished

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PAGE = re.compile(
    r"\s*(?:<page>.*|page\s+[\divxl]+(?:\s+of\s+\d+)?|[-–—]\s*\d{1,4}\s*[-–—]|\d{1,3}(?:(?:\s*/)?\s*\d{1,3})?|\[page\s*\d+\])\s*",
    re.IGNORECASE,
)
_CONTENTS = re.compile(r".*(?:\.{4,}|(?:\. ){4,}|…{2,})\s*\d{1,4}\s*")
_STOP = re.compile(r"[.!?:;][\"'”’)\]]*$")
_LONG = 45
_SENTENCE_WORDS = 6


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its text without its end, and where it begins in the file."""

    text: str
    offset: int

    @property
    def bare(self) -> str:
        """The line without white space around it."""
        return self.text.strip()

    @property
    def indent(self) -> int:
        """How far it is indented; a tab counts as four."""
        return len(self.text[: self.begin].replace("\t", "    "))

    @property
    def begin(self) -> int:
        """Where in the line its first letter stands."""
        return len(self.text) - len(self.text.lstrip())

    def piece(self, start: int = 0, end: int | None = None) -> Piece:
        """A stretch of the line, with its place."""
        stop = len(self.text) if end is None else end
        return Piece(self.text[start:stop], TextOrigin(self.offset + start, self.offset + stop, stop - start))


def lines_of(text: str, starts: Sequence[int]) -> list[Line]:
    """The lines to read; a paragraph that a page break had parted has no blank line in it any more."""
    ends = [*starts[1:], len(text)]
    lines = [Line(text[start:end].rstrip(), start) for start, end in zip(starts, ends, strict=True)]
    return list(_mended(lines))


def _is_furniture(text: str) -> bool:
    return bool(text) and len(text) < 200 and bool(_PAGE.fullmatch(text) or _CONTENTS.fullmatch(text))


def _mended(lines: Sequence[Line]) -> Iterator[Line]:
    held: list[Line] = []
    last: Line | None = None
    page_break = False
    for line in lines:
        if _is_furniture(line.text):
            page_break = True
        elif not line.text:
            held.append(line)
        else:
            if not (last and held and _goes_on(last.bare, line.bare, page_break=page_break)):
                yield from held
            held, last, page_break = [], line, False
            yield line


def _goes_on(above: str, below: str, *, page_break: bool) -> bool:
    """Whether a line that ends in the middle of a sentence goes on after a gap."""
    if _STOP.search(above) or not below[0].isalpha() or not below[1:2].isalpha():
        return False
    if below[0].islower():
        return page_break or len(above) > _LONG
    wordy = len(above.split()) > _SENTENCE_WORDS and not is_headline(above)
    return page_break and (is_unfinished(above) or wordy) and not is_headline(below) and not is_part(below)


def joined(lines: Sequence[Line], skip: int = 0) -> list[Piece]:
    """Lines as one text; ``skip`` counts from the first line's first letter. A hyphen at an end joins."""
    pieces = [lines[0].piece(lines[0].begin + skip)]
    for above, line in pairwise(lines):
        if not re.search(r"\w-$", above.text) or not line.bare[0].islower():
            pieces.append(Piece(" ", TextOrigin(above.offset + len(above.text), line.offset + line.begin, 1)))
        pieces.append(line.piece(line.begin))
    return pieces
