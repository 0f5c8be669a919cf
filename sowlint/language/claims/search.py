"""Looking for claims: which sentences could hold one, and which do."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from sowlint.language.claims import assuring, changing, comparing, failing, ranking
from sowlint.language.claims.model import Claim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sowlint.language.claims.gate import Gate
    from sowlint.language.model import Parties, Sentence, Span
    from sowlint.language.text import Text
    from sowlint.language.tokens import Token


class _Grammar(NamedTuple):
    """How one way of claiming is found.

    Attributes:
        gate: which sentences could hold such a claim.
        claim: the stretch that claims, where a token carries a claim of this way, from its first to its last token.
    """

    gate: Gate
    claim: Callable[[Token, Parties], tuple[Token, Token] | None]


_GRAMMARS: Mapping[Claim, _Grammar] = MappingProxyType(
    {
        Claim.UNRIVALLED: _Grammar(ranking.UNRIVALLED, ranking.unrivalled),
        Claim.SUPERLATIVE: _Grammar(ranking.SUPERLATIVE, ranking.superlative),
        Claim.COMPARISON: _Grammar(comparing.COMPARISON, comparing.comparison),
        Claim.CHANGE: _Grammar(changing.CHANGE, changing.change),
        Claim.GAIN: _Grammar(changing.GAIN, changing.gain),
        Claim.UNFAILING: _Grammar(failing.UNFAILING, failing.unfailing),
        Claim.ASSURANCE: _Grammar(assuring.ASSURANCE, assuring.assurance),
    }
)


def could_claim(reading: Text, ways: Sequence[Claim]) -> list[Sentence]:
    """The sentences that could hold a claim told in one of the ways, by their words."""
    found = {each.index: each for way in ways for each in _GRAMMARS[way].gate.open_to(reading)}
    return [found[at] for at in sorted(found)]


def claims_told(reading: Text, ways: Sequence[Claim]) -> Iterator[tuple[Sentence, Span]]:
    """The first claim of each sentence that is told in one of the ways, in order."""
    wanted = could_claim(reading, ways)
    reading.parse(wanted)
    for sentence in wanted:
        span = _first(reading, sentence, [_GRAMMARS[way] for way in ways])
        if span is not None:
            yield sentence, span


def _first(reading: Text, sentence: Sentence, grammars: Sequence[_Grammar]) -> Span | None:
    parsed = reading.parsed(sentence)
    if parsed is None:
        return None
    for token in parsed.tree[parsed.lead :]:
        for grammar in grammars:
            if found := grammar.claim(token, reading.parties):
                return parsed.span(*found)
    return None
