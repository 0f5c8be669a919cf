"""The words of a text: one pass over it for all rules and expressions."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

SIGNS = "%$€£¥~≈+@#§"
"""Signs that tell as much as a word does; each is a word by itself."""

COMMON = (
    "a", "all", "an", "and", "any", "are", "as", "at", "be", "by", "can", "for", "from", "has", "have", "i", "in",
    "into", "is", "it", "its", "more", "most", "no", "not", "of", "on", "one", "or", "our", "so", "than", "that",
    "the", "their", "this", "to", "up", "we", "will", "with", "you", "your",
)  # fmt: skip
"""Words that stand in most texts, and tell least."""

_WORD = re.compile(rf"[^\W_]+|[{SIGNS}]")
_APART = {code: " " for code in range(128) if not chr(code).isalnum()}
"""What stands between the words of a text without accents; signs are looked for by themselves."""

_ASCII_SIGNS = tuple(filter(str.isascii, SIGNS))

_LONGEST_SENTENCE = 4_000
"""Characters from which on a text is taken for a whole document; few of these are remembered."""

_MOST = 1 << 14
"""Texts whose words are remembered: those of two hundred pages."""


class Words(frozenset[str]):
    """The words of a text in small letters.

    Attributes:
        met: the bits of the needs that they meet, of the first ``asked`` that there are; see ``gates``.
    """

    __slots__ = ("asked", "met")
    asked: int
    met: int


class _Known(dict[str, Words]):
    """The words of texts that were asked for; they are forgotten where they become many."""

    def __missing__(self, text: str) -> Words:
        if len(text) > _LONGEST_SENTENCE:
            return _words_of_document(text)
        if len(self) >= _MOST:
            self.clear()
        words = self[text] = _read(text)
        return words


def _read(text: str) -> Words:
    low = folded(text)
    if low.isascii():
        words = Words([*low.translate(_APART).split(), *(sign for sign in _ASCII_SIGNS if sign in low)])
    else:
        words = Words(_WORD.findall(low))
    words.asked = words.met = 0
    return words


_words_of_document = lru_cache(maxsize=8)(_read)
words_of: Callable[[str], Words] = _Known().__getitem__
"""The words of a text; remembered, since every rule asks for those of the same sentences."""


def folded(text: str) -> str:
    """A text in small letters, with one letter for all that an expression takes for the same.

    It takes some for another one, when case does not count, that ``str.lower`` leaves alone.
    """
    if text.isascii():
        return text.lower()
    return text.replace("ſ", "s").replace("ı", "i").replace("İ", "i").lower()
