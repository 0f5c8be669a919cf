"""spaCy's matchers over parsed sentences, for rules that bring their own patterns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.matcher import DependencyMatcher, Matcher
    from spacy.vocab import Vocab

    from sowlint.language.model import Span
    from sowlint.language.parser import Parsed

Pattern = "Sequence[dict[str, Any]]"


class TokenMatcher:
    """Finds token patterns; spaCy's matcher is made when the first sentence comes.

    Args:
        patterns: lists of token descriptions, as ``spacy.matcher.Matcher`` takes them.
    """

    def __init__(self, patterns: Sequence[Sequence[dict[str, Any]]]) -> None:
        self._patterns = [list(pattern) for pattern in patterns]
        self._matcher: Matcher | None = None

    def spans(self, parsed: Parsed) -> list[Span]:
        """Where the patterns match, in the block's text; the longest where several overlap."""
        from spacy.util import filter_spans

        matcher = self._matcher or self._made(parsed.tree.doc.vocab)
        return [
            parsed.span(parsed.tree[found.start], parsed.tree[found.end - 1])
            for found in filter_spans(matcher(parsed.tree.doc, as_spans=True))
        ]

    def _made(self, vocab: Vocab) -> Matcher:
        from spacy.matcher import Matcher

        self._matcher = Matcher(vocab, validate=True)
        self._matcher.add("pattern", self._patterns)
        return self._matcher


class SyntaxMatcher:
    """Finds patterns in the dependency tree.

    Args:
        patterns: lists of nodes, as ``spacy.matcher.DependencyMatcher`` takes them.
        mark: ``RIGHT_ID`` of the nodes that the span is to cover; empty means all.
    """

    def __init__(self, patterns: Sequence[Sequence[dict[str, Any]]], mark: Sequence[str]) -> None:
        self._patterns = [list(pattern) for pattern in patterns]
        self._mark = frozenset(mark)
        self._matcher: DependencyMatcher | None = None

    def spans(self, parsed: Parsed) -> list[Span]:
        """Where the patterns match, in the block's text."""
        matcher = self._matcher or self._made(parsed.tree.doc.vocab)
        found = []
        for key, tokens in matcher(parsed.tree.doc):
            pattern = self._patterns[int(parsed.tree.doc.vocab.strings[key])]
            wanted = [
                at
                for at, node in zip(tokens, pattern, strict=True)
                if not self._mark or node["RIGHT_ID"] in self._mark
            ]
            found.append(parsed.span(parsed.tree[min(wanted)], parsed.tree[max(wanted)]))
        return sorted(set(found), key=lambda span: (span.start, span.end))

    def _made(self, vocab: Vocab) -> DependencyMatcher:
        from spacy.matcher import DependencyMatcher

        self._matcher = DependencyMatcher(vocab, validate=True)
        for at, pattern in enumerate(self._patterns):
            self._matcher.add(str(at), [pattern])
        return self._matcher
