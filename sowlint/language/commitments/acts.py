"""The acts of a parsed sentence: predicates that could bind somebody, with who, what and how strongly."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sowlint.language.commitments.binding import Binding, binding_of
from sowlint.language.commitments.verbs import (
    CONTROL,
    EVENT_NOUNS,
    HAPPENINGS,
    SCHEDULING,
    STATES,
    THROUGH,
)
from sowlint.language.trees import (
    children,
    first,
    is_predicate,
    lemma_of,
    noun_text,
    own_subject,
    phrase_tokens,
    subject_of,
    text_of,
)

if TYPE_CHECKING:
    from sowlint.language.parser import Parsed
    from sowlint.language.tokens import Token


class Deed(NamedTuple):
    """One act as the sentence tells it.

    Attributes:
        verb: the predicate.
        lemma: its verb, or the state that it brings about (“live”).
        subject: the words of the subject, or empty.
        agent: the words after “by” in the passive, or empty.
        what: the words of the object, in the passive of the subject.
        last: the last token of what is done, for the span.
        particle: what belongs to the verb (“over” of “hand over”, “available” of “make available”), or empty.
    """

    verb: Token
    lemma: str
    binding: Binding
    subject: str
    subject_token: Token | None
    agent: str
    what: str
    passive: bool
    last: Token
    particle: str


def deeds(parsed: Parsed) -> list[Deed]:
    """Every act of a sentence that stands in the sentence itself, in order."""
    return [deed for token in parsed.verbs() if (deed := _deed(token)) is not None]


def _deed(token: Token) -> Deed | None:
    state = None
    if not is_predicate(token) or _is_mistagged_noun(token) or _is_mere_control(token):
        return None
    if lemma_of(token) in ("be", "become", "go", "have"):
        state = _state(token)
    if lemma_of(token) in SCHEDULING and _is_for_event(token):
        state = "due"
    if lemma_of(token) == "be" and state is None and not _is_copula_of_event(token):
        return None
    binding = binding_of(token)
    if binding is None:
        return None
    passive = bool(children(token, "auxpass")) or (token.tag_ == "VBN" and bool(children(token, "agent")))
    subject = subject_of(binding.holder if not passive or binding.holder == token else token) or subject_of(
        token
    )
    if token.dep_ in ("xcomp", "pcomp") and (own := own_subject(token)) is not None:
        subject = own
    agent = _agent(token)
    target, last = _object(token, passive=passive, subject=subject)
    return Deed(
        verb=token,
        lemma=state or lemma_of(token),
        binding=binding,
        subject=noun_text(subject) if subject is not None else "",
        subject_token=subject,
        agent=agent,
        what=target,
        passive=passive,
        last=last,
        particle=_particle(token) if state is None else "",
    )


def _is_mistagged_noun(token: Token) -> bool:
    """“the approval workflow”: tagged as a finite verb, after a noun and without a subject."""
    return (
        token.tag_ in ("VBP", "VBZ")
        and token.dep_ in ("ROOT", "dep")
        and own_subject(token) is None
        and token.i > 0
        and token.nbor(-1).pos_ == "NOUN"
    )


def _is_mere_control(token: Token) -> bool:
    """“plans”, “agrees” and the like where the act itself hangs on them."""
    lemma = lemma_of(token)
    if lemma in CONTROL or lemma in THROUGH:
        if any(
            child.dep_ in ("xcomp", "ccomp") and is_predicate(child) and _infinitive(child)
            for child in token.children
        ):
            return True
        return (
            any(grand.dep_ == "pcomp" for child in children(token, "prep") for grand in child.children)
            and lemma in CONTROL
        )
    if lemma == "be":
        return any(
            lemma_of(child) in CONTROL
            and any(below.dep_ in ("xcomp", "pcomp") and is_predicate(below) for below in child.subtree)
            for child in children(token, "acomp", "attr")
        ) or any(child.dep_ == "xcomp" and _infinitive(child) for child in token.children)
    return False


def _infinitive(token: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in token.children)


def _state(token: Token) -> str | None:
    """“will be live” → live; “will go live” → live; “will have the site operational” → operational."""
    for child in token.children:
        if child.lower_ in STATES and child.dep_ in (
            "acomp",
            "advmod",
            "oprd",
            "attr",
            "ccomp",
            "xcomp",
            "amod",
            "prt",
        ):
            return None if _is_cause(child) else str(child.lower_)
        if (
            child.dep_ == "prep"
            and child.lower_ == "in"
            and any(
                grand.lower_ in ("production", "operation", "service", "place") for grand in child.children
            )
        ):
            return "live"
        if child.dep_ in ("dobj", "ccomp", "acomp"):
            for grand in child.subtree:
                if grand.lower_ in STATES and lemma_of(token) == "have" and grand.pos_ in ("ADJ", "VERB"):
                    return str(grand.lower_)
    return None


def _is_copula_of_event(token: Token) -> bool:
    """“Go-live is 1 May”, “the launch is scheduled for …”: a copula between an event and its time."""
    subject = own_subject(token)
    return subject is not None and any(
        part.lower_ in EVENT_NOUNS or part.lower_ in ("date", "live") for part in phrase_tokens(subject)
    )


def _is_for_event(token: Token) -> bool:
    """“is scheduled for release”, “slated for full deployment”: what comes about is named behind “for”."""
    return any(
        named.lower_ in EVENT_NOUNS
        for child in children(token, "prep")
        if child.lower_ == "for"
        for named in children(child, "pobj")
    )


def _is_cause(token: Token) -> bool:
    """“is due to maintenance”: no time by which anything is due."""
    return token.lower_ == "due" and token.i + 1 < len(token.tree) and token.nbor(1).lower_ == "to"


def _particle(token: Token) -> str:
    found = first(children(token, "prt")) or _state_below(token)
    return found.lower_ if found is not None else ""


def _agent(token: Token) -> str:
    for child in children(token, "agent"):
        if found := first(children(child, "pobj")):
            return noun_text(found)
    return ""


_HANDED_WITH = frozenset({"provide", "supply", "furnish", "present", "equip", "issue", "serve"})
"""Verbs whose receiver stands as the object, and the thing after “with”: “provide Client with a test plan”."""

_ENUMERATOR = 3
"""Letters of “iii”, the longest of what numbers the things of a list inside a sentence, as a rule."""

_THING_PREPOSITIONS = frozenset({"on", "to", "with", "out", "for"})


def _object(token: Token, *, passive: bool, subject: Token | None) -> tuple[str, Token]:
    """What is done or delivered, and the last token of it."""
    if passive:
        return _subject_as_thing(token, subject)
    target = (
        _handed(token)
        or first(children(token, "dobj", "obj"))
        or _brought_about(token)
        or _shared_object(token)
    )
    if target is None and not _happens(token):
        target = first(children(token, "ccomp", "attr", "acomp"))
    if target is not None and target.dep_ == "ccomp":
        low = min(each.i for each in target.subtree)
        return text_of([token.tree[low], target]), target
    if target is not None:
        return noun_text(target), max([token, *phrase_tokens(target)], key=lambda each: each.i)
    if _happens(token) or (subject is not None and subject.pos_ == "NOUN"):
        return _subject_as_thing(token, subject)
    for child in children(token, "prep"):
        if child.lower_ in _THING_PREPOSITIONS and (found := first(children(child, "pobj"))):
            end = phrase_tokens(found)[-1]
            return text_of([child, end]), end
    return "", token


def _subject_as_thing(token: Token, subject: Token | None) -> tuple[str, Token]:
    """“The portal is delivered”, “the portal goes live”: the subject is what is delivered."""
    particle = first(children(token, "prt", "acomp"))
    last = max([token, particle or token], key=lambda each: each.i)
    return (noun_text(subject) if subject is not None and subject.pos_ != "PRON" else ""), last


def _handed(token: Token) -> Token | None:
    """The thing in “provide Client with a test plan”."""
    if token.lemma_ not in _HANDED_WITH or not children(token, "dobj", "obj", "dative"):
        return None
    with_ = next((child for child in children(token, "prep") if child.lower_ == "with"), None)
    if with_ is None:
        return None
    return first(
        [
            part
            for part in with_.subtree
            if part.dep_ == "pobj" and part.head == with_ and len(part.text) > _ENUMERATOR
        ]
    )


def _brought_about(token: Token) -> Token | None:
    """The thing in “make the portal available”, “get the portal live”."""
    state = _state_below(token)
    return own_subject(state) if state is not None else None


def _state_below(token: Token) -> Token | None:
    """“available” in “make the portal available” and in “the portal is made available”."""
    return next((child for child in children(token, "ccomp", "oprd") if child.lower_ in STATES), None)


def _shared_object(token: Token) -> Token | None:
    """The object that follows the last of several verbs: “obtain and provide evidence”."""
    for joined in children(token, "conj"):
        if is_predicate(joined) and (
            found := first(children(joined, "dobj", "obj")) or _shared_object(joined)
        ):
            return found
    return None


def _happens(token: Token) -> bool:
    """Whether the subject of the verb is what comes about: “launches”, “goes live”, “is ready”."""
    return token.lemma_ in HAPPENINGS or _state(token) is not None
