"""Stretches of a phrase: the expression of each, and the words that it cannot do without."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from sowlint.expressions.words import COMMON
from sowlint.language.inflect import forms

if TYPE_CHECKING:
    from collections.abc import Sequence

JOIN = r"(?:[\s\-‐-―/]+)"
_CLOSING = r"[,)\]”\"'’]*"
"""What may close the word before a gap: a gap reaches over commas and brackets wherever they stand."""
GAP_WORD = r"(?:[^\s.;:!?|]+(?:[.:](?=\w)[^\s.;:!?|]*)*)"
CLASSES = {
    "percent": r"\d+(?:[.,]\d+)?\+?\s?(?:%|percent\b|per\s?cent\b)(?:\+)?",
    "number": r"(?:\d[\d.,]*\d|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen"
    r"|hundreds?|thousands?|millions?)\+?",
    "money": r"(?:[$€£¥₹]|\b(?:USD|EUR|GBP|SEK|PKR|INR)\s?)\s?\d[\d.,]*\s?(?:k|m|bn|million|billion|thousand)?\b\+?",
    "times": r"(?:\d+(?:[.,]\d+)?\s?(?:x|×)|twice|double|triple"
    r"|(?:\d+(?:[.,]\d+)?|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)(?:[\s-]?fold|\s+times))",
    "word": r"[(\[“\"]*(?=[^\s.;:!?|,()\[\]”\"]*\w)[^\s.;:!?|,()\[\]”\"]+",
    "name": r"(?-i:[A-Z][\w&.'’-]*(?:\s+[A-Z][\w&.'’-]*)*)",
}
_WORDS = re.compile(r"[^\W_]+|%")


@dataclass(frozen=True, slots=True)
class Part:
    """A compiled stretch: its expression, the words one of which it needs, and whether it may be absent.

    Attributes:
        every: sets of whole words, from each of which it needs one.
    """

    pattern: str
    needs: frozenset[str] | None
    empty: bool = False
    gap: bool = False
    tight: bool = False
    every: tuple[frozenset[str], ...] = ()


@lru_cache(maxsize=1 << 13)
def word_part(word: str, *, inflected: bool) -> Part:
    """A word, in all its forms where it is inflected; what a hyphen joins may be joined otherwise."""
    pieces = [piece for piece in re.split(r"[-‐-―/]+", word) if piece]
    last = pieces[-1] if pieces else word
    ends = sorted(sorted(forms(last)), key=len, reverse=True) if inflected else [last]
    head = "".join(re.escape(piece) + JOIN.replace("+", "*") for piece in pieces[:-1])
    choice = "|".join(_spelt(end) for end in ends)
    needs = frozenset(found.lower() for end in ends for found in _WORDS.findall(end)[:1])
    if pieces[:-1]:
        needs = frozenset({*needs, *("".join([*pieces[:-1], end]).lower() for end in ends)})
    tight = not re.search(r"\w", word)
    return Part(f"{head}(?:{choice})", needs or None, tight=tight, every=(needs,) if needs else ())


def _spelt(word: str) -> str:
    """A word as a pattern, with either spelling of the apostrophe."""
    return re.sub(r"['’]", "['’]", re.escape(word))


def either(options: list[Part], *, optional: bool) -> Part:
    """One of several stretches, or nothing where it is optional."""
    pattern = "|".join(part.pattern for part in options)
    needs: frozenset[str] | None = frozenset()
    for part in options:
        needs = None if needs is None or part.needs is None or part.empty else needs | part.needs
    empty = optional or any(part.empty for part in options)
    one_of = () if empty or not all(part.every for part in options) else _one_of(options)
    return Part(
        f"(?:{pattern}){'?' if optional else ''}", None if empty else needs, empty=empty, every=one_of
    )


def _one_of(options: list[Part]) -> tuple[frozenset[str], ...]:
    """The words one of which stands in the text whichever option does."""
    return (frozenset().union(*(_telling(part.every) for part in options)),)


def joined(parts: list[Part]) -> Part:
    """Words one after the other, with what joins them; what may be absent takes its joint with it."""
    pattern = ""
    solid = False
    for at, part in enumerate(parts):
        later = [each for each in parts[at + 1 :] if not each.empty]
        joint = r"\s*" if later and later[0].tight else JOIN
        if parts[at + 1 : at + 2] and parts[at + 1].gap:
            joint = _CLOSING + joint
        if part.gap:
            pattern += part.pattern
        elif part.empty and later:
            pattern += f"(?:{part.pattern.removesuffix('?')}{JOIN})?"
        elif part.empty:
            pattern += f"(?:{JOIN if solid else ''}{part.pattern.removesuffix('?')})?"
        else:
            pattern += part.pattern + (joint if later else "")
            solid = True
    sure = [part for part in parts if not part.empty]
    sets = [part.needs for part in sure if part.needs]
    every = tuple(words for part in sure for words in part.every)
    return Part(pattern, _telling(sets) if sets else None, empty=not solid, every=every)


def _telling(sets: Sequence[frozenset[str]]) -> frozenset[str]:
    """The most telling of the word sets that a stretch cannot do without."""
    return min(sets, key=lambda words: (not words.isdisjoint(COMMON), len(words)))
