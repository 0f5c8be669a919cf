"""Headings: by their style, and by their look where somebody set them by hand."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from sowlint.documents.docx.flow import Paragraph
from sowlint.documents.docx.markers import Marker, bare, depth_of, heading_marker, is_clause_number
from sowlint.documents.docx.styles import Role
from sowlint.documents.labels import label_split

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sowlint.documents.docx.flow import Flow

_MOST_WORDS = 14
_MOST_LETTERS = 110
_MOST_WORDS_WITH_COLON = 6
_LARGE = 1.12
_DEEPEST = 9
_STOP = re.compile(r"[.,;!?][\"'”’)\]]*$")
_SENTENCE = re.compile(
    r"\b(?:shall|will|must|agrees?|is|are|was|were|has|have|includes?|provides?)\b", re.IGNORECASE
)
_NO_NAME = re.compile(r"_{3,}|\.{4,}|@|https?://|\bpage \d", re.IGNORECASE)
_DATE = re.compile(
    r"[\d\s.,/-]*(?:\d{1,2}\w*\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?[\d\s.,]*",
    re.IGNORECASE,
)


class Head(NamedTuple):
    """A heading: its level, its number, and how many characters of the text are the number's."""

    level: int
    number: str
    skip: int


class _Rank(NamedTuple):
    """Sorts looks of headings from the outermost inwards."""

    size: int
    not_bold: bool
    not_capitals: bool
    depth: int


class Heads:
    """The headings of a body, found by going over all of its paragraphs first."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        with_text = [each for each in paragraphs if each.text]
        self._looks = _Typography(with_text)
        self._deepest = max((each.level for each in with_text if _is_styled(each)), default=0)
        self._by_depth = _levels_by_depth(with_text)
        self._ranks: dict[int, tuple[Paragraph, _Rank]] = {}
        for each, after in pairwise((*with_text, Paragraph(()))):
            rank = self._rank(each, after)
            if rank:
                self._ranks[id(each)] = (each, rank)
        ranks = sorted({rank for _, rank in self._ranks.values()})
        self._levels = {rank: level for level, rank in enumerate(ranks, 1)}

    def of(self, paragraph: Paragraph) -> Head | None:
        """What makes the paragraph a heading, or ``None`` where it is none."""
        if _is_styled(paragraph):
            return _head(paragraph, max(paragraph.level, 1))
        found = self._ranks.get(id(paragraph))
        return self._by_look(paragraph, found[1]) if found else None

    def _by_look(self, paragraph: Paragraph, rank: _Rank) -> Head:
        """A number that styled headings bear too gives their level."""
        head = _head(paragraph, min(self._deepest + self._levels[rank], _DEEPEST))
        known = self._by_depth.get(depth_of(head.number)) if is_clause_number(head.number) else None
        return head._replace(level=known) if known else head

    def _rank(self, paragraph: Paragraph, after: Paragraph) -> _Rank | None:
        if paragraph.role is not Role.TEXT or (paragraph.depth and not paragraph.number):
            return None
        large, bold, capitals = self._looks.stands_out(paragraph)
        if not (large or bold or capitals or _announces_clauses(paragraph, after)):
            return None
        if not _reads_as_heading(paragraph, large=large):
            return None
        marker = _marker(paragraph)
        depth = max(depth_of(marker.number), (paragraph.list_level or 0) + 1)
        return _Rank(
            -self._looks.size_of(paragraph) if large else 0, not (bold or large), not capitals, depth
        )


class _Typography:
    """The usual look of the text, from which a heading stands out."""

    def __init__(self, paragraphs: Iterable[Paragraph]) -> None:
        sizes: Counter[int] = Counter()
        bold: Counter[bool] = Counter()
        for paragraph in paragraphs:
            for stretch in paragraph.stretches:
                sizes[stretch.size] += len(stretch.piece.text)
                bold[stretch.piece.bold or stretch.underlined] += len(stretch.piece.text)
        self.size = sizes.most_common(1)[0][0] if sizes else 0
        self.bold = bold[True] > bold[False]

    def size_of(self, paragraph: Paragraph) -> int:
        return min((stretch.size for stretch in paragraph.seen), default=0)

    def stands_out(self, paragraph: Paragraph) -> tuple[bool, bool, bool]:
        """Whether it is larger, heavier, in capitals."""
        seen = paragraph.seen
        letters = [letter for letter in paragraph.text if letter.isalpha()]
        capitals = len(letters) > 3 and (all(map(str.isupper, letters)) or all(each.caps for each in seen))
        heavy = not self.bold and (
            all(each.piece.bold for each in seen) or all(each.underlined for each in seen)
        )
        return self.size_of(paragraph) >= _LARGE * self.size, heavy, capitals


def paragraphs_in(flows: Iterable[Flow]) -> list[Paragraph]:
    """The paragraphs of a flow that stand in no table."""
    return [each for each in flows if isinstance(each, Paragraph)]


def _is_styled(paragraph: Paragraph) -> bool:
    """Whether its style makes it a heading; a whole sentence set in a heading's style is a clause."""
    if paragraph.role is Role.TITLE:
        return True
    if paragraph.role is not Role.HEADING:
        return False
    words = len(paragraph.text.split())
    return words <= 25 and not (words > 8 and re.search(r"[.;][\"'”’)\]]*$", paragraph.text))


def _levels_by_depth(paragraphs: Iterable[Paragraph]) -> dict[int, int]:
    """The usual level of styled headings by the depth of their clause numbers."""
    counts: dict[int, Counter[int]] = {}
    for head in (_head(each, each.level) for each in paragraphs if _is_styled(each)):
        if is_clause_number(head.number):
            counts.setdefault(depth_of(head.number), Counter())[max(head.level, 1)] += 1
    return {depth: levels.most_common(1)[0][0] for depth, levels in counts.items()}


def _head(paragraph: Paragraph, level: int) -> Head:
    marker = _marker(paragraph)
    return Head(level, bare(marker.number), marker.length)


def _marker(paragraph: Paragraph) -> Marker:
    if paragraph.number:
        return Marker(paragraph.number, 0)
    whole = "".join(stretch.piece.text for stretch in paragraph.stretches)
    return heading_marker(whole) or Marker("", 0)


def _announces_clauses(paragraph: Paragraph, after: Paragraph) -> bool:
    """Whether the next paragraph is its first clause: ``4`` before ``4.1``."""
    number = bare(paragraph.number)
    return bool(number) and after.number.startswith(number + ".") and len(after.text) > len(paragraph.text)


def _reads_as_heading(paragraph: Paragraph, *, large: bool) -> bool:
    text = paragraph.text
    words = len(text.split())
    letters = sum(letter.isalpha() for letter in text)
    if letters < 2 or words > _MOST_WORDS or len(text) > _MOST_LETTERS:
        return False
    if (
        _DATE.fullmatch(text)
        or _NO_NAME.search(text)
        or (_STOP.search(text) and not (large and text[-1] in "?!"))
    ):
        return False
    if text.endswith(":"):
        return words <= _MOST_WORDS_WITH_COLON and not _SENTENCE.search(text)
    return label_split(text, 0) is None or _marker(paragraph).length > 0
