"""How strongly a predicate binds: its modals, and the predicates and nouns that it hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sowlint.language.commitments.verbs import (
    CONTROL,
    FIRM_MODALS,
    FREE_MODALS,
    NOUN_CONTROL,
    SCHEDULING,
    THROUGH,
    WEAK_MODALS,
)
from sowlint.language.hedges.clause import is_past
from sowlint.language.model import Force
from sowlint.language.trees import ancestors, children, is_predicate, lemma_of, own_subject, predicate_over

if TYPE_CHECKING:
    from sowlint.language.tokens import Token


class Binding(NamedTuple):
    """How strongly a predicate binds.

    Attributes:
        force: 0 to 3.
        negated: whether it, or what it hangs on, is denied.
        past: whether it is told as done.
        bare: present tense without any modal; whether it binds is for its time and section to say.
        first: the first token of the whole predicate (“is scheduled to go”).
        holder: the predicate whose subject is bound.
    """

    force: Force
    negated: bool
    past: bool
    bare: bool
    first: Token
    holder: Token


_DEPTH = 6
_STILL_TO_COME = frozenset({"by", "before", "within", "no", "be"})
_FINITE_TAGS = frozenset({"VBZ", "VBP", "VBD", "MD"})


def binding_of(verb: Token, depth: int = 0) -> Binding | None:
    """How strongly a predicate binds; ``None`` where it is no act of its own (a purpose, a mere modifier)."""
    if depth > _DEPTH:
        return None
    negated = _is_negated(verb)
    first = _first_of(verb)
    modal = _modal_force(verb)
    if modal is not None:
        return Binding(modal, negated, past=False, bare=False, first=first, holder=verb)
    if _has_to(verb) or verb.tag_ == "VBG" or (verb.dep_ in ("xcomp", "pcomp") and verb.head != verb):
        under = _under_control(verb, depth)
        if under is not None:
            return under._replace(negated=under.negated or negated)
        if verb.tag_ != "VBG" or verb.dep_ in ("pcomp", "xcomp"):
            return None
    if verb.dep_ == "conj" and is_predicate(verb.head) and own_subject(verb) is None:
        shared = binding_of(verb.head, depth + 1)
        if shared is not None and (not shared.bare or verb.tag_ in ("VBZ", "VBP", "VB")):
            return shared._replace(first=first, negated=negated)
    if is_past(verb) or _is_told_as_done(verb):
        return Binding(Force.FIRM, negated, past=True, bare=False, first=first, holder=verb)
    return Binding(Force.FIRM, negated, past=False, bare=True, first=first, holder=verb)


def _modal_force(verb: Token) -> Force | None:
    words = {
        child.lower_ for child in children(verb, "aux") if child.tag_ == "MD" or child.lower_ in FIRM_MODALS
    }
    if words & FREE_MODALS:
        return Force.NONE
    if words & WEAK_MODALS:
        return Force.WEAK
    if not words & FIRM_MODALS:
        return None
    return Force.ABSOLUTE if _no_later(verb) else Force.FIRM


def _no_later(verb: Token) -> bool:
    return any(
        child.lower_ == "later" and any(grand.lower_ == "no" for grand in child.children)
        for child in verb.children
    )


def _under_control(verb: Token, depth: int) -> Binding | None:
    """What a predicate is worth that hangs on another as infinitive or gerund."""
    head = verb.head
    if head == verb:
        return Binding(
            Force.FIRM, negated=False, past=False, bare=not _has_to(verb), first=_first_of(verb), holder=verb
        )
    if verb.dep_ in ("acl", "relcl") and head.pos_ in ("NOUN", "PROPN"):
        return _under_noun(verb, head)
    governor = predicate_over(head) if verb.dep_ in ("pcomp", "prep") else head
    if verb.dep_ == "conj" and is_predicate(head):
        return _under_control(head, depth + 1) if _has_to(head) or head.tag_ == "VBG" else None
    if verb.dep_ not in ("xcomp", "pcomp", "ccomp", "advcl", "prep", "oprd", "dep"):
        return None
    key = _control_word(verb, governor)
    if key is None:
        return None
    above = _binding_of_governor(governor, depth)
    if above is None:
        return None
    if key in THROUGH:
        return above
    value = CONTROL[key]
    force = above.force if above.force < Force.FIRM else value
    return Binding(
        force,
        above.negated,
        above.past and key not in ("agree", "undertake", "commit", "promise", "guarantee"),
        bare=False,
        first=above.first,
        holder=governor,
    )


def _binding_of_governor(governor: Token, depth: int) -> Binding | None:
    found = binding_of(governor, depth + 1)
    if found is None:
        return None
    return found


def _control_word(verb: Token, governor: Token) -> str | None:
    """The word that controls: the governor itself, or the adjective or participle between them."""
    lemma = lemma_of(governor)
    if lemma == "be":
        for child in governor.children:
            if (
                child.dep_ in ("acomp", "attr", "prep")
                and (word := lemma_of(child)) in CONTROL
                and child in ancestors(verb)
            ):
                return word
        return "set" if _has_to(verb) and verb.dep_ == "xcomp" else None
    return lemma if lemma in CONTROL or lemma in THROUGH else None


def _under_noun(verb: Token, noun: Token) -> Binding | None:
    force = NOUN_CONTROL.get(lemma_of(noun))
    passive = bool(children(verb, "auxpass"))
    if force is None:
        if not _has_to(verb) or not (passive or _is_headline(noun)):
            return None
        force = Force.FIRM
    return Binding(force, negated=False, past=False, bare=False, first=_first_of(verb), holder=verb)


def _is_told_as_done(verb: Token) -> bool:
    """“the sale launched on 5 June”, “Released on 5 June”; what is “delivered by” or “slated for 5 June” is to come."""
    if (
        lemma_of(verb) in SCHEDULING
        or verb.tag_ != "VBN"
        or _has_to(verb)
        or any(child.lower_ in _STILL_TO_COME for child in verb.children)
    ):
        return False
    return verb.dep_ == "acl" or (verb.dep_ == "ROOT" and verb.i == 0 and _has_point_in_time(verb))


def _has_point_in_time(verb: Token) -> bool:
    """“on 5 June”, “in March”; “in six weeks” is a length."""
    return any(
        word.lower_ == "on" or (word.lower_ == "in" and any(named.pos_ == "PROPN" for named in word.children))
        for word in children(verb, "prep")
    )


def _is_headline(noun: Token) -> bool:
    """“Acme to launch its planner in Q4”: a heading whose only verb is the infinitive."""
    return noun.dep_ == "ROOT" and not any(token.tag_ in _FINITE_TAGS for token in noun.tree)


def _has_to(verb: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _is_negated(verb: Token) -> bool:
    if any(
        child.i + 1 >= len(child.tree) or child.nbor(1).lower_ != "only" for child in children(verb, "neg")
    ):
        return True
    subject = own_subject(verb)
    return bool(
        subject and any(child.lower_ in ("no", "neither") for child in children(subject, "det", "preconj"))
    )


def _first_of(verb: Token) -> Token:
    helpers = [
        child for child in verb.children if child.dep_ in ("aux", "auxpass", "neg") and child.i < verb.i
    ]
    return min([*helpers, verb], key=lambda token: token.i)
