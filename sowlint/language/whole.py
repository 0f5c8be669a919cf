"""Stretches that break off in the middle of a phrase, read on to where the phrase ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.language.model import Span
from sowlint.language.trees import SUBJECTS, ancestors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.language.parser import Parsed
    from sowlint.language.tokens import Token

_BEFORE_ITS_HEAD = frozenset(
    {"det", "predet", "amod", "compound", "nmod", "nummod", "quantmod", "poss", "advmod", "npadvmod"}
)
_CLAUSES = frozenset({"ccomp", "xcomp"})
_FARTHEST_HEAD = 6
_LONGEST_CLAUSE = 12
"""Tokens; what is longer is no longer a phrase to quote."""


def whole_phrase(parsed: Parsed, span: Span) -> Span:
    """A stretch read on to the noun that its last word describes, and to the end of the clause that it opens.

    “ensure corporate” becomes “ensure corporate policies are followed”, “one of the most” becomes “one of the most
    active communities”. A stretch that ends where a phrase does stays as it is.

    Args:
        parsed: the sentence.
        span: in the block's text; so is what comes back, which begins where this begins.
    """
    tokens = parsed.tokens_in(span)
    if not tokens:
        return span
    last = _described(_governed(tokens[-1]))
    last = _clause_end(last, tokens) or last
    return Span(span.start, max(span.end, parsed.span(last, last).end))


def _governed(token: Token) -> Token:
    """What stands behind a preposition; any other word stays."""
    found = [each for each in token.children if each.dep_ == "pobj"] if token.dep_ == "prep" else []
    return found[0] if found and _reaches(token, found[0]) else token


def _described(token: Token) -> Token:
    """The noun or adjective that stands behind its own describing words."""
    current = token
    while current.dep_ in _BEFORE_ITS_HEAD and _reaches(current, current.head):
        current = current.head
    return current


def _reaches(token: Token, to: Token) -> bool:
    """Whether a word stands near behind another, and no end of a clause between them."""
    return 0 < to.i - token.i <= _FARTHEST_HEAD and to in _unbroken(token, to)


def _clause_end(last: Token, tokens: list[Token]) -> Token | None:
    """The last word of a clause whose subject the stretch ends with, where the stretch governs the clause."""
    verb = next((each.head for each in ancestors(last) if each.dep_ in SUBJECTS), None)
    inside = {token.i for token in tokens}
    if verb is None or verb.i <= last.i or verb.dep_ not in _CLAUSES or verb.head.i not in inside:
        return None
    words = list(_unbroken(last, verb.right_edge))
    return words[-1] if verb in words and len(words) <= _LONGEST_CLAUSE else None


def _unbroken(after: Token, to: Token) -> Iterator[Token]:
    """The tokens behind one up to another, as far as no mark of punctuation breaks them off."""
    for token in after.tree[after.i + 1 : to.i + 1]:
        if token.is_punct and token.text != "-":
            return
        yield token
