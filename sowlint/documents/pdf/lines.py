"""Words to lines, by their baselines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sowlint.documents.pdf.layout import Line, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SAME_BASELINE = 0.25
_SMALL = 0.85
_TOUCHING = 0.05


def lines_of(page: int, words: Iterable[Word]) -> list[Line]:
    """The lines of one column, top to bottom; raised and lowered small print joins the line it belongs to."""
    return [Line(page, tuple(band)) for band in bands(words)]


def bands(words: Iterable[Word]) -> list[list[Word]]:
    """Words that share a baseline, each band from left to right, the bands from top to bottom."""
    found: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (-word.baseline, word.left)):
        if found and found[-1][0].baseline - word.baseline <= _SAME_BASELINE * min(
            word.size, found[-1][0].size
        ):
            found[-1].append(word)
        else:
            found.append([word])
    joined = _join_scripts(found)
    return [_tidied(sorted(band, key=lambda word: word.left)) for band in joined]


def _join_scripts(found: list[list[Word]]) -> list[list[Word]]:
    """Bands of small print are given to the band below or above that they overlap."""
    kept: list[list[Word]] = []
    raised: list[Word] = []
    for band, below in zip(found, [*found[1:], []], strict=False):
        if below and _is_script(band, below):
            raised = band
        elif kept and not raised and _is_script(band, kept[-1]):
            kept[-1] = kept[-1] + band
        else:
            kept.append(raised + band)
            raised = []
    return kept


def _is_script(small: Sequence[Word], large: Sequence[Word]) -> bool:
    size = max(word.size for word in large)
    height = large[0].baseline
    return all(
        word.size < _SMALL * size
        and -0.35 * size < word.baseline - height < 0.7 * size
        and any(
            -size < word.left - other.right < 0.4 * size or 0 <= other.left - word.right < 0.4 * size
            for other in large
        )
        for word in small
    )


def _tidied(band: list[Word]) -> list[Word]:
    """Words painted twice on one spot come once; parts of one word at different heights are joined."""
    kept: list[Word] = []
    for word in band:
        last = kept[-1] if kept else None
        if last and last.text == word.text and word.left - last.left < 0.2 * word.size:
            continue
        if last and _touch(last, word):
            kept[-1] = _joined(last, word)
        else:
            kept.append(word)
    return kept


def _touch(last: Word, word: Word) -> bool:
    """Whether two words are one: raised letters of an ordinal, what follows them, a word painted in parts."""
    gap = (word.left - last.right) / max(last.size, word.size)
    if last.baseline == word.baseline:
        return last.anchor != word.anchor and abs(gap) < _TOUCHING
    return abs(gap) < 2 * _TOUCHING and not word.text[0].isdigit()


def _joined(last: Word, word: Word) -> Word:
    main = max(last, word, key=lambda each: each.size)
    return replace(
        main,
        text=last.text + word.text,
        lefts=last.lefts + word.lefts,
        rights=last.rights + word.rights,
        bottom=min(last.bottom, word.bottom),
        top=max(last.top, word.top),
        anchor=last.anchor,
    )
