"""Tells headings from paragraphs, and gives them levels."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sowlint.documents.labels import label_split
from sowlint.documents.pdf.markers import depth_of_number
from sowlint.documents.pdf.paragraphs import LEADER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sowlint.documents.pdf.paragraphs import Paragraph
    from sowlint.documents.pdf.typography import Typography

_LARGE = 1.12
_MOST_LETTERS = 140
_MOST_LETTERS_IN_TITLE = 250
_TITLE = 1.25
_DATE = re.compile(
    r"[\d\s.,/-]*(?:\d{1,2}\w*\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?[\d\s.,]*",
    re.IGNORECASE,
)
_MOST_WORDS = 14
_MOST_WORDS_WITH_STOP = 7
_ABBREVIATED = frozenset(("inc", "ltd", "corp", "co", "llc", "no", "nr", "sr", "jr", "dr", "mr", "ms"))
_DEEPEST = 9
_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,3})*|[A-Z]|[IVX]{1,5})[.)]?")
_SENTENCE_END = re.compile(r"[.,;!?][\"'”’)\]]*$")
_PART = re.compile(
    r"(?:phase|task|milestone|stage|step|part|section|article|appendix|annex|exhibit|schedule|attachment|sprint|module)\b",
    re.IGNORECASE,
)


class Head(NamedTuple):
    """How a heading looks and what number it bears; ``skip`` words are the number's."""

    size: float
    bold: bool
    capitals: bool
    number: str
    skip: int

    @property
    def rank(self) -> tuple[float, bool, bool, int]:
        """Sorts headings from the outermost inwards."""
        return -self.size, not self.bold, not self.capitals, depth_of_number(self.number)


def head_of(paragraph: Paragraph, looks: Typography) -> Head | None:
    """What makes the paragraph a heading, or ``None`` where it is none."""
    text = " ".join(line.text for line in paragraph.lines)
    letters = [c for c in text if c.isalpha()]
    most = _MOST_LETTERS_IN_TITLE if paragraph.size >= _TITLE * looks.size else _MOST_LETTERS
    if len(letters) < 2 or len(text) > most or _DATE.fullmatch(text) or LEADER.search(text):
        return None
    capitals = len(letters) > 3 and all(c.isupper() for c in letters)
    large = paragraph.size >= _LARGE * looks.size
    heavy = paragraph.bold and not looks.bold
    if not (large or heavy or (capitals and paragraph.size >= 0.95 * looks.size)):
        return None
    if paragraph.marker and not paragraph.marker.number:
        return None
    if not _reads_as_heading(_without_stop(paragraph.text), large=large):
        return None
    number, skip = _number(paragraph)
    return Head(
        round(2 * paragraph.size) / 2, paragraph.bold, capitals and not (large or heavy), number, skip
    )


def _reads_as_heading(text: str, *, large: bool) -> bool:
    short = len(text.split()) <= _MOST_WORDS
    if _SENTENCE_END.search(text):
        return short and text.endswith(("?", "!") if large else "?")
    if large or not short:
        return large
    return label_split(text, 0) is None or bool(_PART.match(text))


def _without_stop(text: str) -> str:
    """The text without the full stop of a heading: after few words, all of them names, no abbreviation."""
    words = text.removesuffix(".").split()
    names = bool(words) and all(word[0].isupper() or len(word) < 4 for word in words)
    terse = names and len(words) <= _MOST_WORDS_WITH_STOP and words[-1].lower() not in _ABBREVIATED
    return text.removesuffix(".") if terse else text


def _number(paragraph: Paragraph) -> tuple[str, int]:
    first = paragraph.lines[0].words[0].text
    if len(paragraph.lines[0].words) > 1 and (paragraph.marker or _NUMBER.fullmatch(first)):
        bare = first.rstrip(".)").lstrip("(")
        if paragraph.marker or len(bare) > 1 or bare.isdigit() or first != bare:
            return bare, 1
    return "", 0


def levels_of(heads: Iterable[Head]) -> dict[tuple[float, bool, bool, int], int]:
    """The level of each look of heading in a document: the largest is 1."""
    ranks = sorted({head.rank for head in heads})
    return {rank: min(index, _DEEPEST) for index, rank in enumerate(ranks, 1)}
