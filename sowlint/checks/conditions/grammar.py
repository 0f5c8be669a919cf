"""Conditions about how the flagged words stand in their sentence: as what word class, and under what verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from sowlint.checks.base import Params
from sowlint.language.trees import ancestors, head_of, is_predicate, subject_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.checks.base import Hit
    from sowlint.language.reading import Reading
    from sowlint.language.tokens import Token


class LemmaParams(Params):
    """Lemmas of verbs, or of nouns that name an act."""

    any: tuple[str, ...] = Field(min_length=1)


class Noun:
    """One of the words begins the hit and is a noun or part of a name there, where a rule asks for the verb."""

    Params: ClassVar[type[Params]] = LemmaParams

    def __init__(self, params: LemmaParams, lexicons: Mapping[str, Sequence[str]]) -> None:  # noqa: ARG002
        self._lemmas = frozenset(params.any)

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``; a noun that begins the sentence may be an order, and is passed over."""
        tokens = _tokens(reading, hit)
        if not tokens or not tokens[0].i or tokens[0].lemma_ not in self._lemmas:
            return None
        named = tokens[0].pos_ == "PROPN" and tokens[0].nbor(-1).pos_ == "PROPN"
        return f"“{tokens[0].text}” is a noun here" if named or tokens[0].pos_ == "NOUN" else None


class Governed:
    """It stands under one of the words: as its purpose or object, or as what such a thing does."""

    Params: ClassVar[type[Params]] = LemmaParams

    def __init__(self, params: LemmaParams, lexicons: Mapping[str, Sequence[str]]) -> None:  # noqa: ARG002
        self._lemmas = frozenset(params.any)

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        tokens = _tokens(reading, hit)
        if not tokens:
            return None
        found = next((each for each in _over(head_of(tokens)) if each.lemma_ in self._lemmas), None)
        return f"under “{found.text}”" if found else None


def _tokens(reading: Reading, hit: Hit) -> list[Token]:
    """The parsed words that a hit flags."""
    if hit.sentence is None or hit.span is None:
        return []
    parsed = reading.parsed(hit.sentence)
    return parsed.tokens_in(hit.span) if parsed else []


def _over(token: Token) -> Iterator[Token]:
    """The words that govern a token, with the subject and the objects of the nearest predicate over it."""
    crossed = 0
    for each in ancestors(token):
        if each is not token:
            yield each
        if is_predicate(each):
            crossed += 1
            if subject := subject_of(each):
                yield subject
            yield from (
                child for child in each.children if child.dep_ in ("dobj", "acomp") and child is not token
            )
        if crossed > 1:
            return
