"""Phrases that a rule lists, wherever prose holds them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field, field_validator

from sowlint.checks.base import Hit, Params
from sowlint.checks.conditions import CONDITIONS, condition
from sowlint.language.addresses import addresses_in
from sowlint.language.model import Span
from sowlint.language.phrases import PhraseSet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.checks.conditions import Condition
    from sowlint.language.model import Sentence
    from sowlint.language.reading import Reading


class PhrasesParams(Params):
    """What to look for.

    Attributes:
        any: phrases, in the language of ``sowlint.language.phrases``; each hit is one finding.
        within: phrases one of which the sentence must hold besides.
        where: conditions all of which must hold for a hit to count at all.
        once: at most one hit in a sentence, the first.
    """

    any: tuple[str, ...] = Field(min_length=1)
    within: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    once: bool = True

    @field_validator("where")
    @classmethod
    def _known(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        for name in names:
            if name not in CONDITIONS:
                raise ValueError(f"there is no condition “{name}”")
        return names


class PhrasesCheck:
    """See ``PhrasesParams``."""

    Params: ClassVar[type[Params]] = PhrasesParams
    slots: ClassVar[frozenset[str]] = frozenset({"phrase"})
    triggers = None

    def __init__(self, params: PhrasesParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        self._phrases = PhraseSet(params.any, lexicons)
        self._within = PhraseSet(params.within, lexicons) if params.within else None
        self._where: tuple[Condition, ...] = tuple(condition(name, {}, lexicons) for name in params.where)
        self._once = params.once

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Every sentence that holds one of the phrases where the conditions hold."""
        for sentence in reading.sentences_with(self._phrases.words):
            hits = self._hits(sentence)
            kept = (hit for hit in hits if all(required(reading, hit) for required in self._where))
            yield from islice(kept, 1 if self._once else None)

    def _hits(self, sentence: Sentence) -> Iterator[Hit]:
        text = sentence.text
        matches = self._phrases.find(text)
        if not matches or (self._within and not self._within.search(text)):
            return
        addresses = addresses_in(text)
        for match in matches:
            if any(address.start <= match.start < address.end for address in addresses):
                continue
            span = Span(sentence.start + match.start, sentence.start + match.end)
            yield Hit(sentence, span, slots={"phrase": text[match.start : match.end]})
