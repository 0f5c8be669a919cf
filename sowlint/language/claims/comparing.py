"""Comparisons: the vendor's own set over what others have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.expressions import expression
from sowlint.language.claims import lexicon
from sowlint.language.claims.frames import is_told_of_own, stretch
from sowlint.language.claims.gate import Gate
from sowlint.language.model import Role
from sowlint.language.parties import role_of
from sowlint.language.trees import children, noun_text, predicate_over

if TYPE_CHECKING:
    from sowlint.language.model import Parties
    from sowlint.language.tokens import Token

_OWN = frozenset({Role.VENDOR, Role.JOINT, Role.PRODUCT})


COMPARISON = Gate(
    frozenset({"than"}),
    like=expression(
        r"(?<!rather )(?<!other )\bthan (?!\d)(?:[\w'’-]+ ){0,3}?"
        rf"(?:(?:{'|'.join(sorted(lexicon.RIVALS))})\b|(?-i:[A-Z]))",
    ),
)


def comparison(token: Token, parties: Parties) -> tuple[Token, Token] | None:
    """“quicker than any other tool”, “cheaper than Nordkap”."""
    if token.lower_ != "than" or token.dep_ not in ("prep", "mark"):
        return None
    better = token.head
    others = children(token, "pobj", "pcomp") or [
        child for child in children(better, "advcl") if child.i > token.i
    ]
    if not others or not _is_merit(better) or not _is_rival(others[0], better, parties):
        return None
    return stretch(better, token, others[0])


def _is_merit(word: Token) -> bool:
    """A comparative of quality; “more than nine”, “later than May” only count."""
    by_more = any(child.lower_ in ("more", "less") for child in children(word, "advmod"))
    return (word.tag_ in ("JJR", "RBR") and word.lower_ not in lexicon.COUNTS) or (
        by_more and word.pos_ in ("ADJ", "ADV")
    )


def _is_rival(other: Token, better: Token, parties: Parties) -> bool:
    """Whether others are named, by a word for them, or by a name beside which the vendor's own is set."""
    words = {each.lower_ for each in other.subtree}
    if "our" in words or any(word.isdigit() for word in words):
        return False
    if not lexicon.RIVALS.isdisjoint(words):
        return True
    named = _is_name(other) and role_of(noun_text(other, joined=False), parties) not in _OWN
    return named and is_told_of_own(predicate_over(better), parties)


def _is_name(noun: Token) -> bool:
    return noun.tag_ in ("NNP", "NNPS") and noun.text[:1].isupper() and noun.i > 0
