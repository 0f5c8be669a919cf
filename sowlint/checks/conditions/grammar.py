"""Conditions about how the flagged words stand in their sentence: as what word class, and under what verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from sowlint.checks.base import NoParams, Params
from sowlint.language.prospects.lexicon import PEOPLE
from sowlint.language.trees import (
    ancestors,
    children,
    first_conjunct,
    head_of,
    is_predicate,
    lemma_of,
    predicate_over,
    subject_of,
)

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


class VerbParams(LemmaParams):
    """Lemmas of verbs.

    Attributes:
        but_with: lemmas of objects with which the verb makes the phrase that is looked for (“leading the market”).
    """

    but_with: tuple[str, ...] = ()


class Verb:
    """One of the words is a verb with an object of its own there: “leading the design of new tools”."""

    Params: ClassVar[type[Params]] = VerbParams

    def __init__(self, params: VerbParams, lexicons: Mapping[str, Sequence[str]]) -> None:  # noqa: ARG002
        self._lemmas = frozenset(params.any)
        self._but_with = frozenset(params.but_with)

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        tokens = _tokens(reading, hit)
        verb = next((each for each in tokens if each.pos_ == "VERB" and each.lemma_ in self._lemmas), None)
        objects = children(verb, "dobj") if verb else []
        if verb is None or not objects or any(lemma_of(each) in self._but_with for each in objects):
            return None
        return f"“{verb.text}” is a verb here"


class AsSubject:
    """It opens the sentence as what something is said of: “Ensuring that it runs can take time”."""

    Params: ClassVar[type[Params]] = NoParams

    def __init__(self, params: NoParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        pass

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        opens = hit.sentence is not None and hit.span is not None and hit.span.start == hit.sentence.start
        tokens = _tokens(reading, hit) if opens else []
        said = tokens and head_of(tokens).dep_ in ("csubj", "csubjpass")
        return "something is said of it" if said else None


class WhichPeople:
    """It only tells which people or companies are meant: “businesses that are driving growth”."""

    Params: ClassVar[type[Params]] = NoParams

    def __init__(self, params: NoParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        pass

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        tokens = _tokens(reading, hit)
        verb = first_conjunct(predicate_over(head_of(tokens))) if tokens else None
        if verb is None or verb.dep_ != "relcl" or lemma_of(verb.head) not in PEOPLE:
            return None
        return f"says which “{verb.head.text}”"


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
    """The words that govern a token, the subject of the nearest predicate over it, and the objects of those above."""
    crossed = 0
    for each in ancestors(token):
        if each is not token:
            yield each
        if is_predicate(each):
            crossed += 1
            if subject := subject_of(each):
                yield subject
            if each is not token:
                yield from children(each, "dobj", "acomp")
        if crossed > 1:
            return
