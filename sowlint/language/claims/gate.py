"""Which sentences could hold a claim, asked of their words before anything is parsed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sowlint.expressions import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.expressions import Expression
    from sowlint.language.model import Sentence
    from sowlint.language.text import Text


@dataclass(frozen=True)
class Gate:
    """What a sentence must hold.

    Attributes:
        any_of: words one of which it needs.
        ending: an ending of words that will do as well.
        and_of: words one of which it needs besides; empty where it needs none.
        like: how these must stand; ``None`` where the words are enough.
    """

    any_of: frozenset[str]
    ending: str = ""
    and_of: frozenset[str] = frozenset()
    like: Expression | None = None

    def open_to(self, reading: Text) -> Iterator[Sentence]:
        """The sentences of a text that hold it, in order."""
        words = self.any_of
        if self.ending:
            words |= {each for each in reading.vocabulary if each.endswith(self.ending)}
        for sentence in reading.sentences_with(words):
            beside = not self.and_of or not self.and_of.isdisjoint(words_of(sentence.text))
            if beside and (self.like is None or self.like.search(sentence.text)):
                yield sentence
