"""The clause around a stretch of text: what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.language.prospects.lexicon import PEOPLE
from sowlint.language.trees import (
    ancestors,
    head_of,
    is_predicate,
    lemma_of,
    noun_text,
    own_subject,
    predicate_over,
    subject_of,
)

if TYPE_CHECKING:
    from sowlint.language.model import Span
    from sowlint.language.parser import Parsed
    from sowlint.language.tokens import Token


_GOALS = frozenset(
    {"goal", "aim", "mission", "vision", "ambition", "objective", "purpose", "aspiration", "dream"}
)
_LETS = frozenset({"let", "help", "enable", "allow", "empower"})


def is_result(parsed: Parsed, span: Span) -> bool:
    """Whether a stretch stands in a participle after a comma, which tells what comes of the clause before it.

    In “Drivers see their rounds, ensuring a safe night” it is not the drivers who ensure.
    """
    tokens = parsed.tokens_in(span)
    if not tokens:
        return False
    verb = predicate_over(head_of(tokens))
    return (
        verb.tag_ == "VBG"
        and verb.dep_ == "advcl"
        and verb.head.i < verb.i
        and any(token.text == "," for token in verb.tree[max(0, verb.i - 3) : verb.i])
    )


def subject_words(parsed: Parsed, span: Span) -> str:
    """The subject of the innermost clause that holds a stretch and has one; empty where there is none.

    Args:
        parsed: the sentence's parse.
        span: a stretch of the sentence, in the block's text.
    """
    tokens = parsed.tokens_in(span)
    if not tokens:
        return ""
    top = head_of(tokens)
    for token in (top, *ancestors(top)):
        if is_predicate(token) and (subject := subject_of(token)) is not None:
            return noun_text(subject)
    return ""


def goal_over(parsed: Parsed, span: Span) -> str:
    """The goal that a stretch is part of, where others act in between; empty elsewhere.

    “Our mission is to let everyone work with the best tools” claims no best tools; “our mission is to make the best
    tools” does.
    """
    tokens = parsed.tokens_in(span)
    for token in ancestors(head_of(tokens)) if tokens else ():
        subject = own_subject(token) if lemma_of(token) == "be" else None
        if subject is not None and lemma_of(subject) in _GOALS:
            return (
                str(subject.text) if any(map(_acts, parsed.tokens_in(parsed.span(token, tokens[0])))) else ""
            )
    return ""


def _acts(token: Token) -> bool:
    """“that let developers create”: people who do something."""
    acts = token.dep_ == "nsubj" or (token.dep_ == "dobj" and lemma_of(token.head) in _LETS)
    return acts and lemma_of(token) in PEOPLE
