"""Prospects that a sentence tells with a verb: who or what will do or be what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sowlint.language.commitments.verbs import STATES
from sowlint.language.prospects import lexicon, things
from sowlint.language.prospects.model import Prospect, Way
from sowlint.language.prospects.predicates import beyond, is_plan, is_planned, told_in
from sowlint.language.trees import children, is_predicate, lemma_of, own_subject, phrase_tokens, subject_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.language.model import Parties, Sentence, Span
    from sowlint.language.parser import Parsed
    from sowlint.language.prospects.predicates import Told
    from sowlint.language.tokens import Token

_ABLE = re.compile(r"\w{3,}(?:able|ible)$")
_KNOWN = frozenset({"the", "this", "these", "our", "its", "their"})
_AFFAIRS = lexicon.COMPANY | lexicon.EFFECTS
_EAGER = lexicon.PURPOSE | {"want", "like", "love"}
_LONGEST_SUBJECT = 4


class _Promised(NamedTuple):
    """What a predicate promises.

    Attributes:
        last: the last token of it.
        new: whether the words say by themselves that it is not there yet.
    """

    last: Token
    new: bool


class _Clause(NamedTuple):
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


def spoken(
    sentence: Sentence, parsed: Parsed, parties: Parties, *, continues: bool, offered: bool
) -> Iterator[Prospect]:
    """The prospects of a parsed sentence, in order.

    Args:
        sentence: the sentence.
        parsed: its parse.
        parties: who is who.
        continues: whether the sentence before it tells a prospect, which “it” and “then” may go on with.
        offered: whether it stands in an offer, in which what “we want to build” is the work itself.
    """
    for told in told_in(parsed):
        if offered and lemma_of(told.binding.holder) in _EAGER:
            continue
        promised = _promised(_clause(told, parties, continues=continues))
        if promised is None:
            continue
        way = told.way
        if way is Way.BEHAVIOUR:
            way = beyond(told, continues=continues) or (Way.NEW if promised.new else way)
        yield Prospect(sentence, _span(parsed, told, promised.last), way)


def _span(parsed: Parsed, told: Told, last: Token) -> Span:
    """From the subject, where it stands short before the predicate, to the end of what is promised."""
    verb = told.verb
    first = told.binding.first if parsed.in_block(told.binding.first) else verb
    subject = own_subject(told.binding.holder)
    if subject is not None and subject.i < first.i:
        low = phrase_tokens(subject)[0]
        if parsed.in_block(low) and first.i - low.i <= _LONGEST_SUBJECT:
            first = low
    return parsed.span(min(first, verb, key=lambda each: each.i), max(last, verb, key=lambda each: each.i))


def _clause(told: Told, parties: Parties, *, continues: bool) -> _Clause:
    verb = told.verb
    subject = own_subject(verb) or subject_of(told.binding.holder) or subject_of(verb)
    thing = subject is not None and (
        things.is_product(subject, parties) or (continues and things.points_back(subject))
    )
    return _Clause(told, verb, lemma_of(verb), subject, thing, parties)


def _promised(clause: _Clause) -> _Promised | None:
    """What is promised of a product; ``None`` where it is no product that is told of."""
    verb, subject = clause.verb, clause.subject
    if is_planned(verb):
        return _Promised(verb, new=True) if clause.thing and not _is_leaving(verb) else None
    if clause.lemma == "progress":
        affair = subject is None or lemma_of(subject) in _AFFAIRS | lexicon.PEOPLE | {"project", "work"}
        return None if affair else _Promised(verb, new=True)
    if clause.lemma in ("be", "become", "make"):
        return _is_made_better(clause) if clause.lemma == "make" else _is_to_be(clause)
    if children(verb, "auxpass"):
        return _is_done(clause)
    if _acts_for_product(clause):
        return _does(clause)
    if subject is None or clause.told.way is Way.MAKING:
        return None
    if things.is_people(subject, clause.parties):
        return _receives(clause)
    return _behaves(clause) if clause.thing else None


def _is_made_better(clause: _Clause) -> _Promised | None:
    """“will make the planner faster”: a product of which a comparative is said."""
    below = children(clause.verb, "dobj", "ccomp", "advmod", "oprd", "acomp", "xcomp")
    named = [each for part in below for each in (part, *children(part, "nsubj"))]
    if not clause.plain or not any(
        word.tag_ in ("JJR", "RBR") for part in below for word in (part, *part.children)
    ):
        return None
    found = _last([each for each in named if things.is_product(each, clause.parties)])
    return _Promised(found, new=False) if found else None


def _is_leaving(verb: Token) -> bool:
    """“is planned for removal”."""
    return any(
        lemma_of(named) in lexicon.REMOVAL
        for prep in children(verb, "prep")
        for named in children(prep, "pobj")
    )


def _acts_for_product(clause: _Clause) -> bool:
    """Whether a company acts, or a plan stands without one (“Plans to add a scanner”)."""
    if clause.subject is None:
        return clause.told.way is Way.INTENT and clause.told.binding.holder.dep_ == "ROOT"
    if is_plan(clause.subject):
        return clause.told.way is Way.INTENT
    return things.is_organisation(clause.subject, clause.parties)


def _does(clause: _Clause) -> _Promised | None:
    """“we will add a scanner”, “we plan to add a scanner”: what a company does for its product."""
    verb, lemma = clause.verb, clause.lemma
    if not clause.plain and lemma in lexicon.WEIGH | {"work", "look", "plan"}:
        found = _weighed(clause)
        return _Promised(found, new=True) if found else None
    if lemma in lexicon.IMPROVE:
        better = _last([each for each in _objects(verb) if things.is_known(each, clause.parties)])
        return _Promised(better, new=False) if better else None
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
        return _Promised(target, new=True)
    found = _last(_objects(verb)) if clause.plain or lemma in lexicon.ADD else None
    found = found or (verb if clause.plain and lemma in lexicon.SPREAD else None)
    return _Promised(found, new=False) if found else None


def _is_there(clause: _Clause) -> bool:
    """“plans to develop the service”, “is building Acme Planner”: what has a name or an article exists."""
    return any(
        (head.pos_ == "PROPN" and not children(head, "det"))
        or (not clause.plain and any(det.lower_ in _KNOWN for det in children(head, "det", "poss")))
        for head in children(clause.verb, "dobj")
    )


def _is_mere_purpose(clause: _Clause) -> bool:
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


def _target(clause: _Clause) -> Token | None:
    """The last token of an object that names a product, or a power of its users (“add the ability to pay”)."""
    added = lexicon.POWERS if clause.lemma in lexicon.ADD else frozenset()
    heads = _objects(clause.verb)
    return _last(
        [each for each in heads if lemma_of(each) in added or things.is_product(each, clause.parties)]
    )


def _is_to_be(clause: _Clause) -> _Promised | None:
    """“will be able to rate”, “will be available”, “will be tradable”, “will become a platform”."""
    subject = clause.subject
    if subject is None or not clause.plain:
        return None
    for child in children(clause.verb, "acomp", "attr", "oprd", "xcomp", "prt"):
        if child.lower_ == "able":
            acts = children(child, "xcomp")
            return _Promised(acts[0], new=False) if acts else None
        if clause.thing and child.lower_ in STATES:
            return _Promised(child, new=True)
        able = _ABLE.match(child.lower_) and child.lower_ not in STATES
        if child.dep_ == "acomp" and able and lemma_of(subject) not in _AFFAIRS:
            return _Promised(child, new=False)
        there = clause.thing or subject.lower_ == "there"
        if there and child.dep_ == "attr" and things.is_product(child, clause.parties):
            return _Promised(child, new=False)
    return None


def _is_done(clause: _Clause) -> _Promised | None:
    """“Support for tablets will be added”."""
    subject, lemma = clause.subject, clause.lemma
    if subject is None:
        return None
    if things.is_people(subject, clause.parties):
        return _Promised(clause.verb, new=False) if clause.plain and lemma in lexicon.GIVE else None
    if clause.thing and lemma in (lexicon.NEW - {"announce"}) | lexicon.WORK | lexicon.ALTER:
        return _Promised(clause.verb, new=lemma in lexicon.NEW_BY_MEANING)
    made = (
        lemma in (lexicon.NEW_BY_MEANING - {"announce"}) | lexicon.ALTER - lexicon.GIVE
        and lemma_of(subject) not in _AFFAIRS
    )
    return _Promised(clause.verb, new=False) if clause.plain and made else None


def _weighed(clause: _Clause) -> Token | None:
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


def _receives(clause: _Clause) -> _Promised | None:
    """“members will receive a scanner”, “backers will have the power to delay”."""
    if not clause.plain:
        return None
    direct = children(clause.verb, "dobj")
    if clause.lemma == "have" and any(lemma_of(head) in lexicon.POWERS for head in direct):
        return _Promised(direct[0], new=False)
    found = _last(_objects(clause.verb)) if clause.lemma in lexicon.RECEIVE else None
    return _Promised(found, new=False) if found else None


def _behaves(clause: _Clause) -> _Promised | None:
    """“the app will launch”, “the platform will allow users to trade”."""
    target, lemma = _target(clause), clause.lemma
    if not clause.plain:
        new = target is not None and lemma in lexicon.NEW and not _is_mere_purpose(clause)
        return _Promised(target, new=True) if target is not None and new else None
    if lemma in lexicon.ARRIVE and target is None:
        points = clause.subject is not None and things.is_pointer(clause.subject)
        return None if points else _Promised(clause.verb, new=True)
    found = _last(_objects(clause.verb)) or (clause.verb if lemma in lexicon.SPREAD else None)
    if lemma not in lexicon.BEHAVE | lexicon.NEW or found is None:
        return None
    return _Promised(found, new=target is not None and lemma in lexicon.NEW_BY_MEANING)
