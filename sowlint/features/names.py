"""Names of features in a text: found by plural, hyphenation and the forms of a leading verb, never by a guess.

Every word has a key that its singular and plural share, and a name is the chain of its words' keys. “Single sign-on”,
“single sign on” and “single-signon” have one chain, as have “webhook” and “web hooks”.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from sowlint.language.inflect import forms, number_key

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"(?P<word>[^\W_]+[+#]*)(?:['’]s\b|['’](?=\s))?|&")
_JOINT = re.compile(r"\s*|[\s]*[-‐‑/.]|['’]|\s+[-‐‑]\s+")
_SHORT = 2
_INFLECTED = ("ing", "ed")


class Found(NamedTuple):
    """A name in a text, from ``start`` to ``end``, and what it stands for: the number it was added under."""

    start: int
    end: int
    number: int


class _Token(NamedTuple):
    """A word from ``start`` to ``end``; ``after`` it the next begins, a possessive left out."""

    start: int
    end: int
    after: int
    key: str


@dataclass
class NameIndex:
    """Names, each under a number, to be looked for together."""

    _exact: dict[str, int] = field(default_factory=dict)
    _inflected: dict[str, int] = field(default_factory=dict)
    _capitals: dict[str, str] = field(default_factory=dict)
    _beginnings: set[str] = field(default_factory=set)
    _longest: int = 0

    def add(self, name: str, number: int) -> int | None:
        """Add a name; gives the number that another already has it under, if one has."""
        keys = [token.key for token in _tokens(name)]
        known = self._exact.get("".join(keys), number)
        if known != number:
            return known
        if len(keys) == 1 and len(keys[0]) <= _SHORT and name.isupper():
            self._capitals["".join(keys)] = name
        for first in _leading_forms(name, keys):
            self._begin("".join([first, *keys[1:]]), self._inflected, number)
        self._begin("".join(keys), self._exact, number)
        self._longest = max(self._longest, len(keys) + 2)
        return None

    def _begin(self, chain: str, chains: dict[str, int], number: int) -> None:
        chains.setdefault(chain, number)
        self._beginnings |= {chain[:1], chain[:_SHORT]}

    def find(self, text: str) -> list[Found]:
        """The names in a text, in order; of those that overlap the longest that begins first."""
        tokens = list(_tokens(text))
        found: list[Found] = []
        for at, token in enumerate(tokens):
            if found and token.start < found[-1].end:
                continue
            if token.key[:_SHORT] in self._beginnings:
                longest = self._longest_at(text, tokens, at)
                found += [longest] if longest else []
        return found

    def _longest_at(self, text: str, tokens: list[_Token], at: int) -> Found | None:
        best: Found | None = None
        chain = ""
        for upto in range(at, min(len(tokens), at + self._longest)):
            if upto > at and not _JOINT.fullmatch(text, tokens[upto - 1].after, tokens[upto].start):
                break
            chain += tokens[upto].key
            number = self._exact.get(chain, self._inflected.get(chain))
            stretch = text[tokens[at].start : tokens[upto].end]
            if number is not None and self._capitals.get(chain, stretch) == stretch:
                best = Found(tokens[at].start, tokens[upto].end, number)
        return best


def has_words(name: str) -> bool:
    """Whether a name holds enough to be looked for."""
    return sum(len(token.key) for token in _tokens(name)) >= _SHORT


def _tokens(text: str) -> Iterator[_Token]:
    for found in _WORD.finditer(text):
        word = found["word"]
        end = found.end("word") if word else found.end()
        yield _Token(found.start(), end, found.end(), number_key(word) if word else "and")


def _leading_forms(name: str, keys: list[str]) -> Iterator[str]:
    """The keys of the other forms of a first word that may be a verb: “reconcile invoices”, “reconciling invoices”."""
    first = next(_WORD.finditer(name)).group().lower()
    if len(keys) > 1 and len(first) > _SHORT and not first.endswith(_INFLECTED):
        yield from sorted({number_key(form) for form in forms(first)} - {keys[0]})
