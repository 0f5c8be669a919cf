"""Looking for phrases in sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from sowlint.expressions import words_of
from sowlint.language.phrases.grammar import compile_phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sowlint.language.phrases.grammar import Phrase

_LEADING = re.compile(r"[\W_]*")


@dataclass(frozen=True, slots=True)
class Match:
    """Where a phrase was found: a range in the text, and the phrase as the rule has it."""

    start: int
    end: int
    phrase: str


class PhraseSet:
    """Phrases that are looked for together.

    Args:
        sources: phrases, in their language; see the package.
        lexicons: shared word lists, by name.

    Raises:
        PhraseError: where a phrase does not follow the language or names no known lexicon.
    """

    def __init__(self, sources: Iterable[str], lexicons: Mapping[str, Sequence[str]] | None = None) -> None:
        self._lexicons = lexicons or {}
        self.phrases = tuple(
            compile_phrase(each, self._lexicons) for source in sources for each in self._spread(source)
        )

    def _spread(self, source: str) -> Iterator[str]:
        """A bare ``@lexicon`` stands for its phrases, each of which is then found by its own words."""
        name = source.strip().removeprefix("@")
        if source.strip().startswith("@") and name in self._lexicons:
            for each in self._lexicons[name]:
                yield from self._spread(each)
        else:
            yield source

    @cached_property
    def words(self) -> frozenset[str] | None:
        """The words without one of which no phrase is found; ``None`` where a phrase needs no word."""
        return None if self._always else self._telling

    @cached_property
    def _telling(self) -> frozenset[str]:
        return frozenset(self._by_word)

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        index: dict[str, list[int]] = {}
        for at, phrase in enumerate(self.phrases):
            for word in phrase.needs or ():
                index.setdefault(word, []).append(at)
        return index

    @cached_property
    def _always(self) -> tuple[int, ...]:
        return tuple(at for at, phrase in enumerate(self.phrases) if phrase.needs is None)

    def find(self, text: str) -> list[Match]:
        """The phrases in a text, from left to right, the longest where several overlap."""
        words = words_of(text)
        if self.words is not None and self.words.isdisjoint(words):
            return []
        candidates = self._candidates(words)
        return _longest(
            [_match(hit, phrase) for phrase in candidates for hit in phrase.pattern.finditer(text)]
        )

    def search(self, text: str) -> Match | None:
        """The first phrase in a text, or ``None``."""
        found = self.find(text)
        return found[0] if found else None

    def _candidates(self, words: frozenset[str]) -> list[Phrase]:
        """The phrases that a text with these words could hold, in the order of the rule."""
        found = set(self._always)
        for word in self._telling & words:
            found.update(self._by_word[word])
        candidates = map(self.phrases.__getitem__, sorted(found))
        return [phrase for phrase in candidates if phrase.could_be_in(words)]


def _match(hit: re.Match[str], phrase: Phrase) -> Match:
    start, end = hit.span("mark" if "mark" in phrase.pattern.groupindex else 0)
    leading = _LEADING.match(hit.string, start, end) if phrase.source.startswith("^") else None
    return Match(leading.end() if leading else start, end, phrase.source)


def _longest(found: list[Match]) -> list[Match]:
    kept: list[Match] = []
    for match in sorted(found, key=lambda m: (m.start, m.start - m.end)):
        if match.end > match.start and (not kept or match.start >= kept[-1].end):
            kept.append(match)
    return kept
