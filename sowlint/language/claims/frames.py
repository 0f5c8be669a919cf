"""Questions that several ways of claiming ask of a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.language.model import Role
from sowlint.language.parties import role_of
from sowlint.language.trees import children, first_conjunct, noun_text, phrase_tokens, subject_of

if TYPE_CHECKING:
    from sowlint.language.model import Parties
    from sowlint.language.tokens import Token

_OWN = frozenset({Role.VENDOR, Role.JOINT, Role.PRODUCT})
_POINTERS = frozenset({"it", "this", "that", "they", "these"})
_FREE = frozenset({"may", "might", "could", "should", "would"})
_SUPPOSED = frozenset({"if", "when", "unless", "whether", "once", "until", "as"})


def is_own(noun: Token, parties: Parties) -> bool:
    """Whether a noun phrase names the vendor, its product, what it owns, or takes up what was told before."""
    if noun.lower_ in _POINTERS or any(child.lower_ == "our" for child in noun.children):
        return True
    return role_of(noun_text(noun, joined=False), parties) in _OWN


def is_told_of_own(verb: Token, parties: Parties) -> bool:
    """Whether a predicate tells of the vendor's side or its product."""
    subject = subject_of(verb)
    return subject is not None and is_own(subject, parties)


def is_sure(verb: Token) -> bool:
    """Whether a predicate is told as a fact, not as possible, supposed, wished for or asked for."""
    top = first_conjunct(verb)
    if any(child.lower_ in _FREE for child in (*children(verb, "aux"), *children(top, "aux"))):
        return False
    if any(child.lower_ == "to" for child in children(verb, "aux")) and verb.dep_ not in ("xcomp", "acl"):
        return False
    supposed = any(child.lower_ in _SUPPOSED for child in children(top, "mark", "advmod") if child.i < top.i)
    return not supposed and top.dep_ not in ("relcl", "csubj", "pcomp")


def phrase(noun: Token) -> tuple[Token, Token]:
    """The first and the last token of a noun phrase."""
    tokens = phrase_tokens(noun)
    return tokens[0], tokens[-1]


def stretch(*tokens: Token) -> tuple[Token, Token]:
    """The first and the last of some tokens."""
    ordered = sorted(tokens, key=lambda each: each.i)
    return ordered[0], ordered[-1]
