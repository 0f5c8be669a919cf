"""spaCy's own pattern languages: token patterns, and patterns over the dependency tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import Field

from sowlint.checks.base import Hit, Params
from sowlint.language.matching import SyntaxMatcher, TokenMatcher

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.language.reading import Reading


class PatternParams(Params):
    """Patterns, and the words one of which a sentence must hold to be parsed for them.

    Attributes:
        patterns: lists of token descriptions as spaCy's ``Matcher`` takes them, or of nodes as its
            ``DependencyMatcher`` does.
        triggers: lower-case words; without one of them a sentence is not looked at.
        mark: for dependency patterns, the ``RIGHT_ID`` of the nodes to flag; empty flags all of them.
    """

    patterns: tuple[tuple[dict[str, Any], ...], ...] = Field(min_length=1)
    triggers: tuple[str, ...] = Field(min_length=1)
    mark: tuple[str, ...] = ()


class _PatternCheck:
    Params: ClassVar[type[Params]] = PatternParams
    slots: ClassVar[frozenset[str]] = frozenset({"phrase"})

    def __init__(self, params: PatternParams, lexicons: Mapping[str, Sequence[str]]) -> None:  # noqa: ARG002
        self.triggers = frozenset(word.lower() for word in params.triggers)
        self._matcher = self._build(params)

    def _build(self, params: PatternParams) -> TokenMatcher | SyntaxMatcher:
        raise NotImplementedError

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Every stretch that one of the patterns matches."""
        for sentence in reading.sentences_with(self.triggers):
            parsed = reading.parsed(sentence)
            if parsed is None:
                continue
            for span in self._matcher.spans(parsed):
                if span.within(sentence.span):
                    yield Hit(sentence, span, slots={"phrase": sentence.block.text[span.start : span.end]})


class TokensCheck(_PatternCheck):
    """Token patterns: words by form, lemma, part of speech and tag, one after the other."""

    def _build(self, params: PatternParams) -> TokenMatcher:
        return TokenMatcher(params.patterns)


class SyntaxCheck(_PatternCheck):
    """Dependency patterns: words by how they hang together, wherever they stand in the sentence."""

    def _build(self, params: PatternParams) -> SyntaxMatcher:
        return SyntaxMatcher(params.patterns, params.mark)
