"""Looking for claims: which sentences could hold one, and which do."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from sowlint.expressions import words_of
from sowlint.language.claims import assuring, changing, comparing, failing, ranking
from sowlint.language.claims.model import Way

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sowlint.language.model import Parties, Sentence, Span
    from sowlint.language.text import Text
    from sowlint.language.tokens import Token


class _Grammar(NamedTuple):
    """How one way of claiming is found.

    Attributes:
        could: whether a sentence with these words could hold such a claim.
        claim: the stretch that claims, where a token carries a claim of this way, from its first to its last token.
    """

    could: Callable[[frozenset[str]], bool]
    claim: Callable[[Token, Parties], tuple[Token, Token] | None]


_GRAMMARS: Mapping[Way, _Grammar] = MappingProxyType(
    {
        Way.UNRIVALLED: _Grammar(ranking.could_be_unrivalled, ranking.unrivalled),
        Way.SUPERLATIVE: _Grammar(ranking.could_be_superlative, ranking.superlative),
        Way.COMPARISON: _Grammar(comparing.could_compare, comparing.comparison),
        Way.CHANGE: _Grammar(changing.could_measure, changing.change),
        Way.GAIN: _Grammar(changing.could_gain, changing.gain),
        Way.UNFAILING: _Grammar(failing.could_be_unfailing, failing.unfailing),
        Way.ASSURANCE: _Grammar(assuring.could_assure, assuring.assurance),
    }
)


def claims_told(reading: Text, ways: Sequence[Way]) -> Iterator[tuple[Sentence, Span]]:
    """The first claim of each sentence that is told in one of the ways, in order."""
    grammars = [_GRAMMARS[way] for way in ways]
    wanted = [each for each in reading.sentences if _could(each, grammars)]
    reading.parse(wanted)
    for sentence in wanted:
        span = _first(reading, sentence, grammars)
        if span is not None:
            yield sentence, span


def _could(sentence: Sentence, grammars: Sequence[_Grammar]) -> bool:
    words = words_of(sentence.text)
    return any(grammar.could(words) for grammar in grammars)


def _first(reading: Text, sentence: Sentence, grammars: Sequence[_Grammar]) -> Span | None:
    parsed = reading.parsed(sentence)
    if parsed is None:
        return None
    for token in parsed.tree[parsed.lead :]:
        for grammar in grammars:
            if found := grammar.claim(token, reading.parties):
                return parsed.span(*found)
    return None
