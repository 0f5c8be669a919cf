"""What a predicate promises of a product, by what its subject and its objects name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sowlint.language.commitments.verbs import STATES
from sowlint.language.prospects import lexicon, things
from sowlint.language.prospects.model import Way
from sowlint.language.prospects.predicates import beyond, is_plan, is_planned, takes_form
from sowlint.language.trees import children, is_predicate, lemma_of, own_subject, phrase_tokens

if TYPE_CHECKING:
    from sowlint.language.model import Parties
    from sowlint.language.prospects.predicates import Told
    from sowlint.language.tokens import Token

_ABLE = re.compile(r"\w{3,}(?:able|ible)$")
_KNOWN = frozenset({"the", "this", "these", "our", "its", "their"})
_AFFAIRS = lexicon.COMPANY | lexicon.EFFECTS


class Promised(NamedTuple):
    """What a predicate promises.

    Attributes:
        last: the last token of it.
        new: whether the words say by themselves that it is not there yet.
    """

    last: Token
    new: bool


class Clause(NamedTuple):
    """A predicate with its subject.

    Attributes:
        thing: whether the subject is a product, or takes up one that was told of before.
    """

    told: Told
    verb: Token
    lemma: str
    subject: Token | None
    thing: bool
    parties: Parties

    @property
    def plain(self) -> bool:
        """Whether it is told by a plain “will”."""
        return self.told.way is Way.BEHAVIOUR


def promised(clause: Clause) -> Promised | None:
    """What is promised of a product; ``None`` where it is no product that is told of."""
    verb, subject = clause.verb, clause.subject
    if is_planned(verb):
        return Promised(verb, new=True) if clause.thing and not _is_leaving(verb) else None
    if clause.told.way is Way.SOON or takes_form(verb):
        return _comes_about(clause)
    if clause.lemma in ("be", "become", "make"):
        return _is_made_better(clause) if clause.lemma == "make" else _is_to_be(clause)
    if children(verb, "auxpass"):
        return _is_done(clause)
    if acts_for_product(clause):
        return _does(clause)
    if subject is None or clause.told.way is Way.MAKING:
        return None
    if things.is_people(subject, clause.parties):
        return _receives(clause)
    return _behaves(clause) if clause.thing else None


def _is_made_better(clause: Clause) -> Promised | None:
    """“will make the planner faster”: a product of which a comparative is said."""
    below = children(clause.verb, "dobj", "ccomp", "advmod", "oprd", "acomp", "xcomp")
    named = [each for part in below for each in (part, *children(part, "nsubj"))]
    if not clause.plain or not any(
        word.tag_ in ("JJR", "RBR") for part in below for word in (part, *part.children)
    ):
        return None
    found = _last([each for each in named if things.is_product(each, clause.parties)])
    return Promised(found, new=False) if found else None


def _is_leaving(verb: Token) -> bool:
    """“is planned for removal”."""
    return any(
        lemma_of(named) in lexicon.REMOVAL
        for prep in children(verb, "prep")
        for named in children(prep, "pobj")
    )


def _comes_about(clause: Clause) -> Promised | None:
    """“Ferry support is progressing”, “the tablet edition is coming to yards”."""
    subject = clause.subject
    if clause.told.way is Way.SOON:
        named = clause.thing or (subject is not None and subject.lower_ == "something")
        there = not named or _is_from(clause.verb)
    else:
        there = subject is None or lemma_of(subject) in _AFFAIRS | lexicon.PEOPLE | {"project", "work"}
    return None if there else Promised(clause.verb, new=True)


def _is_from(verb: Token) -> bool:
    """“is coming from the scanner”: what flows, and not what is to be."""
    return any(prep.lower_ in ("from", "in", "through") for prep in children(verb, "prep"))


def acts_for_product(clause: Clause) -> bool:
    """Whether a company acts, or a plan stands without one (“Plans to add a scanner”)."""
    if clause.subject is None:
        return clause.told.way is Way.INTENT and clause.told.binding.holder.dep_ == "ROOT"
    if is_plan(clause.subject):
        return clause.told.way is Way.INTENT
    return things.is_organisation(clause.subject, clause.parties)


def _does(clause: Clause) -> Promised | None:
    """“we will add a scanner”, “we plan to add a scanner”: what a company does for its product."""
    verb, lemma = clause.verb, clause.lemma
    if not clause.plain and lemma in lexicon.WEIGH | {"work", "look", "plan"}:
        found = _weighed(clause)
        return Promised(found, new=True) if found else None
    if lemma in lexicon.IMPROVE:
        better = _last([each for each in _objects(verb) if things.is_known(each, clause.parties)])
        return Promised(better, new=False) if better else None
    if lemma not in lexicon.NEW | lexicon.WORK:
        later = clause.plain and (clause.thing or beyond(clause.told, continues=False) is not None)
        return _behaves(clause) if later else None
    if (
        _is_mere_purpose(clause)
        or (lemma in lexicon.MAKE and _is_there(clause))
        or things.is_service(clause.verb)
    ):
        return None
    if target := _target(clause):
        return Promised(target, new=True)
    found = _last(_objects(verb)) if clause.plain or lemma in lexicon.ADD else None
    found = found or (verb if clause.plain and lemma in lexicon.SPREAD else None)
    return Promised(found, new=False) if found else None


def _is_there(clause: Clause) -> bool:
    """“plans to develop the service”, “is building Acme Planner”: what has a name or an article exists."""
    return any(
        (head.pos_ == "PROPN" and not children(head, "det"))
        or (not clause.plain and any(det.lower_ in _KNOWN for det in children(head, "det", "poss")))
        for head in children(clause.verb, "dobj")
    )


def _is_mere_purpose(clause: Clause) -> bool:
    """“aims to build trust”: what a thing or a company is for, and no plan."""
    aims = lemma_of(clause.told.binding.holder) in lexicon.PURPOSE
    return aims and clause.lemma in lexicon.MAKE | lexicon.SPREAD


def _objects(verb: Token) -> list[Token]:
    """What an act bears upon, as heads of phrases, none that names a benefit or a company's own affairs."""
    direct = children(verb, "dobj", "obj", "attr", "oprd")
    if direct and all(lemma_of(head) in _AFFAIRS for head in direct):
        return []
    heads = [*direct]
    for child in children(verb, "prep", "prt"):
        heads += children(child, "pobj")
    for child in children(verb, "ccomp", "xcomp"):
        heads += [own] if (own := own_subject(child)) is not None else children(child, "dobj")
    return [head for head in heads if lemma_of(head) not in _AFFAIRS]


def _last(heads: list[Token]) -> Token | None:
    """The last token of the first of some phrases."""
    tokens = (each for head in heads[:1] for each in phrase_tokens(head))
    return max(tokens, key=lambda each: each.i, default=None)


def _target(clause: Clause) -> Token | None:
    """The last token of an object that names a product, or a power of its users (“add the ability to pay”)."""
    added = lexicon.POWERS if clause.lemma in lexicon.ADD else frozenset()
    heads = _objects(clause.verb)
    return _last(
        [each for each in heads if lemma_of(each) in added or things.is_product(each, clause.parties)]
    )


def _is_to_be(clause: Clause) -> Promised | None:
    """“will be able to rate”, “will be available”, “will be tradable”, “will become a platform”."""
    subject = clause.subject
    if subject is None or not clause.plain:
        return None
    for child in children(clause.verb, "acomp", "attr", "oprd", "xcomp", "prt"):
        if child.lower_ == "able":
            acts = children(child, "xcomp")
            return Promised(acts[0], new=False) if acts else None
        if clause.thing and child.lower_ in STATES:
            return Promised(child, new=True)
        able = _ABLE.match(child.lower_) and child.lower_ not in STATES
        if child.dep_ == "acomp" and able and lemma_of(subject) not in _AFFAIRS:
            return Promised(child, new=False)
        there = clause.thing or subject.lower_ == "there"
        if there and child.dep_ == "attr" and things.is_product(child, clause.parties):
            return Promised(child, new=False)
    return None


def _is_done(clause: Clause) -> Promised | None:
    """“Support for tablets will be added”."""
    subject, lemma = clause.subject, clause.lemma
    if subject is None:
        return None
    if things.is_people(subject, clause.parties):
        return Promised(clause.verb, new=False) if clause.plain and lemma in lexicon.GIVE else None
    if clause.thing and lemma in (lexicon.NEW - {"announce"}) | lexicon.WORK | lexicon.ALTER:
        return Promised(clause.verb, new=lemma in lexicon.NEW_BY_MEANING)
    made = (
        lemma in (lexicon.NEW_BY_MEANING - {"announce"}) | lexicon.ALTER - lexicon.GIVE
        and lemma_of(subject) not in _AFFAIRS
    )
    return Promised(clause.verb, new=False) if clause.plain and made else None


def _weighed(clause: Clause) -> Token | None:
    """“is considering a scanner”, “is evaluating the ability to deploy a planner”, “is working on a scanner”."""
    verb = clause.verb
    direct = children(verb, "dobj") + [
        each for child in children(verb, "prep") for each in children(child, "pobj")
    ]
    if found := _last([head for head in direct if things.is_product(head, clause.parties)]):
        return found
    if clause.lemma == "plan":
        return None
    below = (
        each for each in verb.subtree if each != verb and is_predicate(each) and lemma_of(each) in lexicon.NEW
    )
    return next((found for each in below if (found := _last(_objects(each)))), None)


def _receives(clause: Clause) -> Promised | None:
    """“members will receive a scanner”, “backers will have the power to delay”."""
    if not clause.plain:
        return None
    direct = children(clause.verb, "dobj")
    if clause.lemma == "have" and any(lemma_of(head) in lexicon.POWERS for head in direct):
        return Promised(direct[0], new=False)
    found = _last(_objects(clause.verb)) if clause.lemma in lexicon.RECEIVE else None
    return Promised(found, new=False) if found else None


def _behaves(clause: Clause) -> Promised | None:
    """“the app will launch”, “the platform will allow users to trade”."""
    target, lemma = _target(clause), clause.lemma
    if not clause.plain:
        new = target is not None and lemma in lexicon.NEW and not _is_mere_purpose(clause)
        return Promised(target, new=True) if target is not None and new else None
    points = clause.subject is not None and things.is_pointer(clause.subject)
    if _comes_out(clause.verb) and target is None:
        return None if points else Promised(clause.verb, new=True)
    found = _last(_objects(clause.verb)) or (clause.verb if lemma in lexicon.SPREAD else None)
    told = lemma in lexicon.BEHAVE | lexicon.NEW or (points and bool(children(clause.verb, "dobj")))
    if found is None or not told:
        return None
    return Promised(found, new=target is not None and lemma in lexicon.NEW_BY_MEANING)


def _comes_out(verb: Token) -> bool:
    """“will launch”, “is about to take off”, “will go live”."""
    lemma = lemma_of(verb)
    with_it = {child.lower_ for child in children(verb, "prt", "acomp", "advmod")}
    return lemma in lexicon.ARRIVE or not lexicon.ARRIVE_WITH.get(lemma, frozenset()).isdisjoint(with_it)
