"""Ranks: what is put above everything else, and what is said to have no equal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.expressions import expression
from sowlint.language.claims import lexicon
from sowlint.language.claims.frames import is_told_of_own, phrase, stretch
from sowlint.language.claims.gate import Gate
from sowlint.language.trees import children, is_predicate, lemma_of, own_subject, predicate_over

if TYPE_CHECKING:
    from sowlint.language.model import Parties
    from sowlint.language.tokens import Token

_NONE = frozenset({"no", "nobody", "nothing", "none"})
_NOT = frozenset({"not", "n't", "never", "t"})
_ELSE = frozenset({"other", "else", "rival", "competitor"})
_EQUALS = frozenset({"beat", "match", "rival", "equal", "compare", "surpass", "outperform", "top"})
_IS_THERE = frozenset({"be", "exist", "find", "have", "know", "get", "see"})


_SAYS_SO = frozenset({"be", "remain", "become", "stay", "rank"})


UNRIVALLED = Gate(
    _NONE | {"find"},
    like=expression(
        r"\b(?:no|nobody|nothing|none)\b(?:\W+[\w-]+){0,5}?\W+(?:other|else|rivals?|competitors?|more \w+|close"
        r"|beats?|match(?:es)?|equals?|compares?|surpass(?:es)?|outperforms?|tops?"
        r"|(?!longer|further|later|user|customer|number|server|matter|ever|order|after|under|over|per|manner)\w{2,}er)\b"
        r"|(?:not|n['’]t) find (?:an? )?(?:\w{2,}er|more)\b",
    ),
)


def unrivalled(token: Token, _: Parties) -> tuple[Token, Token] | None:
    """“no other planner exists”, “there is no better one”, “nothing is faster”, “nobody else offers this”."""
    if token.lower_ in _NOT:
        return _not_found(token)
    if token.lower_ not in _NONE:
        return None
    noun = token.head if token.lower_ == "no" else token
    if token.lower_ == "no" and token.dep_ not in ("det", "neg"):
        return None
    slipped = noun.dep_ in ("attr", "dobj") and noun.head != noun
    verb = predicate_over(noun.head if slipped else noun)
    if lemma_of(noun) in lexicon.OF_PAPERS or _is_comparative(noun) or not is_predicate(verb):
        return None
    better = next((each for each in noun.subtree if _is_comparative(each)), None)
    if better is not None and token.i < better.i and lemma_of(verb) in _IS_THERE:
        return stretch(token, better, noun)
    if noun != own_subject(verb):
        return None
    other = any(child.lower_ in _ELSE for child in noun.children) or lemma_of(noun) in _ELSE
    said = children(verb, "acomp", "advmod", "attr")
    close = lemma_of(verb) == "come" and any(each.lower_ == "close" for each in said)
    if close or lemma_of(verb) in _EQUALS or (other and _is_present(verb)):
        return stretch(token, verb)
    faster = next((each for each in said if _is_comparative(each)), None)
    return stretch(token, faster) if faster is not None and faster.i > verb.i else None


def _is_present(verb: Token) -> bool:
    """“offers”, “can do”; not “have contributed”, “is needed”."""
    can = any(child.lower_ == "can" for child in children(verb, "aux"))
    acts = lemma_of(verb) not in ("be", "need", "require", "apply") and not children(verb, "auxpass")
    return acts and (can or verb.tag_ in ("VBZ", "VBP"))


def _not_found(denial: Token) -> tuple[Token, Token] | None:
    """“You won't find a lighter planner”."""
    verb = denial.head
    sought = children(verb, "dobj") if lemma_of(verb) in ("find", "get") and denial.dep_ == "neg" else []
    better = [each for thing in sought for each in thing.subtree if _is_comparative(each)]
    opens = denial if denial.lower_ == "not" else denial.nbor(-1)
    return stretch(opens, better[0], *sought) if better else None


def _is_comparative(token: Token) -> bool:
    """“better”, “more secure”; not “further”, and not “longer” and “more”, which count."""
    if token.lower_ in ("more", "less", "longer", "further", "later", "fewer", "other", "lower", "higher"):
        return False
    by_more = any(child.lower_ == "more" for child in children(token, "advmod"))
    return token.tag_ in ("JJR", "RBR") or (by_more and token.tag_ == "JJ")


SUPERLATIVE = Gate(
    frozenset({"most"}),
    ending="est",
    like=expression(
        rf"\b(?:the|our|its)\s(?:[\w-]+\s){{0,2}}?(?:most\s\w+|(?!(?:{'|'.join(sorted(lexicon.NO_RANK))})\b)\w+est)\b",
    ),
)


def superlative(token: Token, parties: Parties) -> tuple[Token, Token] | None:
    """“It is the lightest of its kind”, “we have the fairest prices in town”."""
    word = _ranked(token)
    if word is None:
        return None
    noun = word.head if word.dep_ == "amod" else word
    if lemma_of(noun) in lexicon.PARTS or lemma_of(word) in lexicon.NEUTRAL:
        return None
    if not any(child.lower_ in ("the", "our", "its") for child in (*noun.children, *word.children)):
        return None
    if _has_scope(noun) or _has_scope(word):
        return stretch(*phrase(noun), token)
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ == "as":
        verb = verb.head
    said = noun.dep_ in ("attr", "acomp", "oprd", "pobj") and lemma_of(verb) in _SAYS_SO
    had = noun.dep_ == "dobj" and lemma_of(verb) in lexicon.HAVE
    if (said or had) and is_told_of_own(verb, parties):
        return stretch(*phrase(noun), token)
    return None


def _ranked(token: Token) -> Token | None:
    """The adjective that a token makes a superlative of: itself, or what “most” stands before."""
    if token.lower_ == "most" and token.dep_ == "advmod":
        word = token.head.head if token.head.dep_ == "advmod" else token.head
        return word if word.tag_ in ("JJ", "VBN", "VBG") and word.i > token.i else None
    ranks = (
        token.lower_.endswith("est") and token.tag_ in ("JJS", "JJ") and token.lower_ not in lexicon.NO_RANK
    )
    return token if ranks else None


def _has_scope(noun: Token) -> bool:
    """“in the business”, “of its kind”, “in the Nordics”, “on the market”."""
    for prep in children(noun, "prep"):
        for among in children(prep, "pobj"):
            place = prep.lower_ == "in" and among.pos_ == "PROPN"
            if prep.lower_ in ("in", "on", "of", "across") and (place or lemma_of(among) in lexicon.SCOPES):
                return True
    return False
