"""The clause around a stretch of text: what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.language.trees import ancestors, is_predicate, noun_text, subject_of

if TYPE_CHECKING:
    from sowlint.language.model import Span
    from sowlint.language.parser import Parsed


def subject_words(parsed: Parsed, span: Span) -> str:
    """The subject of the innermost clause that holds a stretch and has one; empty where there is none.

    Args:
        parsed: the sentence's parse.
        span: a stretch of the sentence, in the block's text.
    """
    tokens = parsed.tokens_in(span)
    if not tokens:
        return ""
    inside = set(tokens)
    top = next((token for token in tokens if token.head not in inside or token.head == token), tokens[0])
    for token in (top, *ancestors(top)):
        if is_predicate(token) and (subject := subject_of(token)) is not None:
            return noun_text(subject)
    return ""
