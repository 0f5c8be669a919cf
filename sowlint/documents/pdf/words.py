"""Glyphs to words, by the gaps between them."""

from __future__ import annotations

from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import combining, normalize

from sowlint.documents.pdf.layout import Glyph, Link, Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NARROW_GAP = 0.1
"""Share of the font size from which a gap parts two words, where the line has no space glyphs."""
_WIDE_GAP = 0.17
"""The same where the line has space glyphs, so that loose kerning is not taken for a space."""
_COLUMN_GAP = 0.8
_LETTERSPACED = 6
_MOST_TRACKING = 0.3


class _Step(NamedTuple):
    """A glyph and what stands before it in its run."""

    glyph: Glyph
    gap: float
    spaced: bool


def words_of(glyphs: Sequence[Glyph], links: Sequence[Link]) -> list[Word]:
    """The words of a page, in the order in which they were painted."""
    words: list[Word] = []
    for run in _runs(glyphs):
        words += _words_of_run(run)
    return [_linked(word, links) for word in words] if links else words


def _runs(glyphs: Sequence[Glyph]) -> Iterator[list[_Step]]:
    """Glyphs that follow each other on one baseline; letters painted twice to look bold come once."""
    run: list[_Step] = []
    spaced = False
    for glyph in glyphs:
        if glyph.text == " ":
            spaced = True
            continue
        if run:
            last = run[-1].glyph
            if _repeats(last, glyph):
                run[-1] = run[-1]._replace(glyph=last._replace(bold=True))
                continue
            if combining(glyph.text[0]):
                run[-1] = run[-1]._replace(glyph=last._replace(text=normalize("NFC", last.text + glyph.text)))
                continue
            if _follows(last, glyph):
                run.append(_Step(glyph, glyph.left - last.right, spaced))
                spaced = False
                continue
            yield run
        run = [_Step(glyph, 0.0, spaced=False)]
        spaced = False
    if run:
        yield run


def _repeats(last: Glyph, glyph: Glyph) -> bool:
    return (
        last.text == glyph.text
        and abs(last.baseline - glyph.baseline) < 0.1 * glyph.size
        and abs(last.left - glyph.left) < 0.25 * (glyph.right - glyph.left)
    )


def _follows(last: Glyph, glyph: Glyph) -> bool:
    size = max(last.size, glyph.size)
    return (
        abs(last.baseline - glyph.baseline) <= 0.12 * size
        and -0.4 * size < glyph.left - last.right < _COLUMN_GAP * size
    )


def _words_of_run(run: list[_Step]) -> Iterator[Word]:
    limit = _limit(run)
    anchor = run[0].glyph.left
    start = 0
    for index, step in enumerate(run):
        if index > start and (step.spaced or step.gap > limit * step.glyph.size):
            yield _word([each.glyph for each in run[start:index]], anchor)
            if step.glyph.show != run[index - 1].glyph.show:
                anchor = step.glyph.left
            start = index
    yield _word([each.glyph for each in run[start:]], anchor)


def _limit(run: list[_Step]) -> float:
    """Share of the font size from which a gap is a space, letter-spacing added."""
    gaps = [step.gap / step.glyph.size for step in run[1:] if not step.spaced]
    tracking = min(max(0.0, median(gaps)), _MOST_TRACKING) if len(gaps) >= _LETTERSPACED else 0.0
    return tracking + (_WIDE_GAP if any(step.spaced for step in run) else _NARROW_GAP)


def _word(glyphs: list[Glyph], anchor: float) -> Word:
    largest = max(glyphs, key=lambda glyph: glyph.size)
    text = "".join(glyph.text for glyph in glyphs)
    lefts = tuple(glyph.left for glyph in glyphs for _ in glyph.text)
    rights = tuple(glyph.right for glyph in glyphs for _ in glyph.text)
    bold = 2 * sum(glyph.bold for glyph in glyphs) > len(glyphs)
    bottom, top = min(glyph.bottom for glyph in glyphs), max(glyph.top for glyph in glyphs)
    return Word(text, lefts, rights, bottom, top, largest.baseline, largest.size, bold, anchor)


def _linked(word: Word, links: Sequence[Link]) -> Word:
    across, up = (word.left + word.right) / 2, (word.bottom + word.top) / 2
    for link in links:
        if link.left <= across <= link.right and link.bottom <= up <= link.top:
            return replace(word, link=link.target)
    return word
