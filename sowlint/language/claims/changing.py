"""Changes: what is said to rise, fall or double, by how much, and whose result it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.language.claims import lexicon
from sowlint.language.claims.frames import is_sure, stretch
from sowlint.language.claims.gate import Gate
from sowlint.language.inflect import forms
from sowlint.language.trees import children, is_predicate, lemma_of, own_subject

if TYPE_CHECKING:
    from sowlint.language.model import Parties
    from sowlint.language.tokens import Token


_MOVES = frozenset({"go", "come", "be"})
"""Verbs that say so with “up” or “down”."""


_RISE_FORMS = frozenset().union(*map(forms, lexicon.RISE))
_ALONE_FORMS = frozenset().union(*map(forms, lexicon.BY_ITSELF)) | {"halves"}
_CHANGE_FORMS = _RISE_FORMS.union(*map(forms, lexicon.FALL))
_UP_OR_DOWN = frozenset({"up", "down"})


CHANGE = Gate(_CHANGE_FORMS | _ALONE_FORMS | {"up", "down"}, and_of=lexicon.MEASURES | _ALONE_FORMS)


def change(token: Token, _: Parties) -> tuple[Token, Token] | None:
    """“complaints drop by a third”, “visits doubled”, “bookings go up by 12 %”."""
    if not is_predicate(token) or children(token, "neg") or not is_sure(token):
        return None
    subject = own_subject(token)
    if subject is None or {lemma_of(subject), subject.lower_} & lexicon.NO_RESULTS:
        return None
    if token.tag_ in ("VBD", "VBN") and any(child.lower_ == "our" for child in subject.children):
        return None
    if lemma_of(token) in lexicon.BY_ITSELF:
        result = (
            not children(token, "dobj", "auxpass") and lemma_of(subject) in lexicon.RESULTS | lexicon.COSTS
        )
        return stretch(subject, token) if result else None
    measure = _measure(token) if _changes(token) else None
    return stretch(subject, token, measure) if measure is not None and measure.i > token.i else None


_RESULT_FORMS = frozenset(
    form for lemma in lexicon.RESULTS for form in (lemma, f"{lemma}s", f"{lemma[:-1]}ies")
)
GAIN = Gate(_RISE_FORMS | {"up"}, and_of=_RESULT_FORMS)


def gain(token: Token, _: Parties) -> tuple[Token, Token] | None:
    """“sales climb from the first day”, “footfall is going to rise”."""
    if not is_predicate(token) or not is_sure(token) or children(token, "neg", "dobj", "auxpass"):
        return None
    rises = lemma_of(token) in lexicon.RISE or (lemma_of(token) in ("go", "be") and _moves(token, "up"))
    to_come = token.tag_ in ("VBP", "VBZ") or any(
        child.lower_ in ("will", "ll", "'ll", "to") for child in children(token, "aux")
    )
    holder = token.head if token.dep_ == "xcomp" and lemma_of(token.head) == "go" else token
    subject = own_subject(holder)
    if not rises or not to_come or subject is None or lemma_of(subject) not in lexicon.RESULTS:
        return None
    return stretch(subject, token)


def _changes(verb: Token) -> bool:
    moves = lemma_of(verb) in _MOVES and (_moves(verb, "up") or _moves(verb, "down"))
    return moves or lemma_of(verb) in lexicon.RISE | lexicon.FALL


def _moves(verb: Token, way: str) -> bool:
    return any(child.lower_ == way for child in children(verb, "prt", "advmod", "acomp"))


def _measure(verb: Token) -> Token | None:
    """What a verb of change is measured with: “by 17 %”, “a third”."""
    near = [*children(verb, "dobj", "npadvmod", "attr", "oprd")]
    for prep in (
        each for word in (verb, *children(verb, "advmod", "prt")) for each in children(word, "prep")
    ):
        near += children(prep, "pobj") if prep.lower_ in ("by", "to", "over") else []
    return next((each for each in near if each.lower_ in lexicon.MEASURES), None)
