"""Columns of a page, in reading order, by the rivers of white space between them."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import fmean
from typing import TYPE_CHECKING, NamedTuple

from sowlint.documents.pdf.layout import Word
from sowlint.documents.pdf.lines import bands
from sowlint.documents.pdf.markers import is_marker

if TYPE_CHECKING:
    from collections.abc import Sequence


_GUTTER = 0.9
"""Narrowest river between columns, as a share of the font size."""
_FEWEST_LINES = 4
_LINE_LETTERS = 14
"""Letters in an average line of a column of prose; columns of a table have fewer."""
_LINE_WORDS = 2.3
_MOST_BANDS = 300
_LETTERS = re.compile(r"\w")

Gap = tuple[float, float]
Band = list[Word]


class _Split(NamedTuple):
    """Bands from ``first`` to before ``end`` fall into columns that begin at the ``starts``."""

    first: int
    end: int
    starts: tuple[float, ...]


def columns_of(words: Sequence[Word]) -> list[list[Word]]:
    """The words of each column, the columns in the order in which they are read."""
    return _divide(bands(words))


def _divide(page: list[Band]) -> list[list[Word]]:
    split = _best_split(page) if _FEWEST_LINES <= len(page) <= _MOST_BANDS else None
    if split is None:
        whole = [word for band in page for word in band]
        return [whole] if whole else []
    sides = _sides(page[split.first : split.end], split.starts)
    found = _divide(page[: split.first])
    for side in sides:
        found += _divide(side)
    return found + _divide(page[split.end :])


def _best_split(page: list[Band]) -> _Split | None:
    gutter = _GUTTER * _usual_size(page)
    gaps = [_gaps(band, gutter) for band in page]
    best: _Split | None = None
    for first in range(len(page) - _FEWEST_LINES + 1):
        if best and best.end == len(page) and best.first < first:
            break
        for end, rivers in _runs_of_rivers(gaps, first, gutter):
            if end - first >= _FEWEST_LINES and (not best or end - first > best.end - best.first):
                best = _as_columns(page, first, end, rivers) or best
    return best


def _usual_size(page: list[Band]) -> float:
    sizes = sorted(word.size for band in page for word in band)
    return sizes[len(sizes) // 2]


def _gaps(band: Band, gutter: float) -> list[Gap]:
    """Stretches without a word, those outside the first and last word included."""
    found: list[Gap] = []
    reach = float("-inf")
    for word in band:
        if word.left - reach >= gutter:
            found.append((reach, word.left))
        reach = max(reach, word.right)
    return [*found, (reach, float("inf"))]


def _runs_of_rivers(gaps: list[list[Gap]], first: int, gutter: float) -> list[tuple[int, list[Gap]]]:
    """How far down the rivers that begin at ``first`` run: every end at which one of them stops."""
    found: list[tuple[int, list[Gap]]] = []
    rivers = gaps[first]
    for end in range(first + 1, len(gaps) + 1):
        following = _common(rivers, gaps[end], gutter) if end < len(gaps) else []
        if len(following) < len(rivers):
            found.append((end, rivers))
        rivers = following
        if len(rivers) < 2:
            break
    return found


def _common(one: list[Gap], other: list[Gap], gutter: float) -> list[Gap]:
    shared = [(max(a, c), min(b, d)) for a, b in one for c, d in other if min(b, d) - max(a, c) >= gutter]
    return sorted(shared)


def _as_columns(page: list[Band], first: int, end: int, rivers: list[Gap]) -> _Split | None:
    """The split into columns of prose that these rivers make; ``None`` where they part a table or a list."""
    inner = [river for river in rivers if river[0] > float("-inf") and river[1] < float("inf")]
    starts: list[float] = []
    for _, start in inner:
        starts.append(start)
    sides = _sides(page[first:end], tuple(starts))
    kept = [start for start, side in zip(starts, sides, strict=False) if not _only_markers(side)]
    sides = _sides(page[first:end], tuple(kept))
    if len(sides) < 2 or not all(_is_prose(side) for side in sides):
        return None
    return _Split(first, end, tuple(kept))


def _sides(page: list[Band], starts: tuple[float, ...]) -> list[list[Band]]:
    edges = (float("-inf"), *(start - 0.01 for start in starts), float("inf"))
    found = []
    for low, high in pairwise(edges):
        cut = [[word for word in band if low <= word.left < high] for band in page]
        found.append([band for band in cut if band])
    return found


def _only_markers(side: list[Band]) -> bool:
    return all(len(band) == 1 and (is_marker(band[0].text) or band[0].text.isdigit()) for band in side)


def _is_prose(side: list[Band]) -> bool:
    if len(side) < _FEWEST_LINES:
        return False
    letters = [sum(len(_LETTERS.findall(word.text)) for word in band) for band in side]
    return fmean(letters) >= _LINE_LETTERS and fmean(len(band) for band in side) >= _LINE_WORDS
