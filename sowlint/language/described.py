"""What a description is said of: the thing that “the leading platform” names, or that a sentence calls so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sowlint.language.prospects.lexicon import PEOPLE, PRODUCT
from sowlint.language.trees import children, first, head_of, is_predicate, lemma_of, subject_of

if TYPE_CHECKING:
    from sowlint.language.model import Span
    from sowlint.language.parser import Parsed
    from sowlint.language.tokens import Token

_MODIFIERS = frozenset(
    {"amod", "advmod", "compound", "nmod", "nummod", "poss", "npadvmod", "det", "quantmod", "predet"}
)
_PREDICATIVE = frozenset({"attr", "acomp", "oprd"})
_QUANTITIES = frozenset({"one", "some", "part", "any", "many", "several", "number"})
_OUTSIDE = frozenset({"with", "on", "by", "from", "across", "to", "at", "among", "into", "within"})
_ORGANISATIONS = re.compile(
    r"\b(?:companies|compan|vendors?|firms?|brands?|founders?|partners?|leaders?|exchanges?|institutions?|universities|"
    r"organi[sz]ations?|players?|banks?|retailers?|creators?|artists?|investors?|clients?|customers?|enterprises?|names|"
    r"businesses|agencies|corporations?|startups?|manufacturers?|carriers?|msps?|researchers?|employers?|publications?)$",
    re.IGNORECASE,
)
_STEPS = 6


class Described(NamedTuple):
    """What a description is said of.

    Attributes:
        noun: the head of the thing.
        predicated: whether a clause says so of it (“Acme is the leading platform”); else the words name it so.
    """

    noun: Token
    predicated: bool

    def is_elsewhere(self, *, ranked: bool) -> bool:
        """Whether the words name others in passing: “trusted by leading carriers”, “runs on top exchanges”.

        Args:
            ranked: whether the words give a rank; then any things count, else only companies and people.
        """
        noun = self.noun
        if self.predicated or noun.tag_ not in ("NNS", "NNPS") or _is_possessed(noun):
            return False
        if _ORGANISATIONS.search(noun.text) or lemma_of(noun) in PEOPLE:
            return True
        definite = any(child.lower_ in ("the", "this", "these") for child in noun.children)
        return ranked and noun.dep_ == "pobj" and noun.head.lower_ in _OUTSIDE and not definite


def titles_a_list(described: Described) -> bool:
    """Whether the words stand over a list of what is in the product: “Most viewed reports”, “Top-selling items”."""
    noun = described.noun
    return (
        not described.predicated
        and noun.dep_ == "ROOT"
        and noun.tag_ == "NNS"
        and lemma_of(noun) not in PRODUCT
    )


def described(parsed: Parsed, span: Span) -> Described | None:
    """What a stretch that praises or ranks something is said of; ``None`` where there is no word in it.

    Args:
        parsed: the sentence's parse.
        span: the words of praise, in the block's text.
    """
    tokens = parsed.tokens_in(span)
    if not tokens:
        return None
    head = head_of(tokens)
    if is_predicate(head) and (who := subject_of(head)) is not None:
        return Described(who, predicated=True)
    noun = _named(head)
    for _ in range(_STEPS):
        if noun.dep_ in _PREDICATIVE:
            subject = subject_of(noun.head)
            return (
                Described(subject, predicated=True)
                if subject is not None
                else Described(noun, predicated=False)
            )
        if noun.dep_ == "pobj" and noun.head.lower_ == "as":
            of = first(children(noun.head.head, "dobj", "nsubjpass")) or subject_of(noun.head.head)
            return Described(of, predicated=True) if of is not None else Described(noun, predicated=False)
        if noun.dep_ in ("appos", "conj") and noun.head.pos_ in ("NOUN", "PROPN", "PRON"):
            was_apposition = noun.dep_ == "appos"
            noun = noun.head
            if was_apposition and noun.pos_ == "PROPN":
                return Described(noun, predicated=True)
            continue
        break
    return Described(noun, predicated=False)


def _named(token: Token) -> Token:
    """The noun that a modifier belongs to; for “one of the best tools” it is “one”."""
    noun = token
    for _ in range(_STEPS):
        if noun.dep_ in _MODIFIERS and noun.head != noun:
            noun = noun.head
        elif noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_ in _QUANTITIES:
            noun = noun.head.head
            if noun.dep_ not in _PREDICATIVE and noun.dep_ != "appos":
                return token if token.tag_ in ("NNS", "NNPS") else noun
        else:
            break
    return noun


def _is_possessed(noun: Token) -> bool:
    """Whether it is somebody's: “our team of leading experts”; not “the industry's leading firms”."""
    owners = children(noun, "poss")
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":
        owners += children(noun.head.head, "poss")
    return any(owner.pos_ in ("PRON", "PROPN") for owner in owners)
