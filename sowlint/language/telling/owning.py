"""Whose a named thing is: “your portal”, “Client's API”, “the existing single sign-on”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.language.model import Role
from sowlint.language.parties import role_of
from sowlint.language.trees import children, noun_text, text_of

if TYPE_CHECKING:
    from sowlint.language.model import Parties, Span
    from sowlint.language.parser import Parsed
    from sowlint.language.tokens import Token

_SECOND = re.compile(r"you|yours?\b", re.IGNORECASE)
_THERE_ALREADY = frozenset({"existing", "current", "legacy", "in-house", "incumbent", "present", "old"})
_OTHERS = frozenset({Role.CUSTOMER, Role.THIRD})


def owner_words(parsed: Parsed, span: Span, parties: Parties) -> str:
    """The words by which a thing belongs to the customer or a third party; empty where it does not.

    Args:
        parsed: the sentence's parse.
        span: the words that name the thing, in the block's text.
        parties: who is who.
    """
    named = parsed.tokens_in(span)
    for token in named:
        for words in _possessors(token, set(named)):
            if _SECOND.match(words) or role_of(words, parties) in _OTHERS:
                return words
    for token in named:
        if there := next(
            (child for child in children(token, "amod") if child.lower_ in _THERE_ALREADY), None
        ):
            return str(there.text)
    return ""


def _possessors(token: Token, named: set[Token]) -> list[str]:
    """The words before and after a name that say whose it is: “your …”, “Client's …”, “Client …”, “… of Client”."""
    before = [child for child in children(token, "poss", "compound", "nmod", "amod") if child not in named]
    found = [text_of(sorted(owner.subtree, key=lambda each: each.i)) for owner in before]
    if token.head not in named:
        after = [
            owner for of in children(token, "prep") if of.lower_ == "of" for owner in children(of, "pobj")
        ]
        found += [noun_text(owner, joined=False) for owner in after]
    return [re.sub(r"['’]s?$", "", words.strip()) for words in found]
