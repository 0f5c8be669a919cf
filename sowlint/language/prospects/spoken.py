"""Prospects that a sentence tells with a verb: who or what will do or be what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.language.prospects import lexicon, things
from sowlint.language.prospects.model import Prospect, Way
from sowlint.language.prospects.predicates import beyond, told_in
from sowlint.language.prospects.promised import Clause, acts_for_product, promised
from sowlint.language.trees import lemma_of, own_subject, phrase_tokens, subject_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.language.model import Parties, Sentence, Span
    from sowlint.language.parser import Parsed
    from sowlint.language.prospects.predicates import Told
    from sowlint.language.tokens import Token

_EAGER = lexicon.PURPOSE | {"want", "like", "love"}
_LONGEST_SUBJECT = 4


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
        clause = _clause(told, parties, continues=continues)
        what = None if offered and _makes_it_now(clause) else promised(clause)
        if what is None:
            continue
        way = told.way
        if offered and way is Way.BEHAVIOUR and _goes_on(told, continues=continues):
            way = Way.LATER
        if way is Way.BEHAVIOUR:
            way = beyond(told, continues=continues) or (Way.NEW if what.new else way)
        yield Prospect(sentence, _span(parsed, told, what.last), way)


def _makes_it_now(clause: Clause) -> bool:
    """“Acme is building a framework”: in an offer that is what it is about."""
    return clause.told.way is Way.MAKING and acts_for_product(clause)


def _goes_on(told: Told, *, continues: bool) -> bool:
    """“It will also read maps”, of what the sentence before puts beyond the offer."""
    subject = own_subject(told.binding.holder)
    return continues and subject is not None and things.is_pointer(subject)


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


def _clause(told: Told, parties: Parties, *, continues: bool) -> Clause:
    verb = told.verb
    subject = own_subject(verb) or subject_of(told.binding.holder) or subject_of(verb)
    thing = subject is not None and (
        things.is_product(subject, parties) or (continues and things.points_back(subject))
    )
    return Clause(told, verb, lemma_of(verb), subject, thing, parties)
