"""How a paper speaks of a thing that somebody could have or not have: promised, said to be there, or only named.

It is the *will*-test for capabilities: a modal binds, the present tense claims, and what is asked for, taught, tested
or taken away is neither. Who is bound matters as everywhere: a customer's own act promises nothing, what a customer
will receive does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.language.model import Force, Hedge, HedgeClass, HedgeScope
from sowlint.language.telling.clause import acting, clause_of
from sowlint.language.telling.frame import framed
from sowlint.language.telling.leaving import leaving_words
from sowlint.language.telling.model import Telling, Told
from sowlint.language.telling.owning import owner_words
from sowlint.language.telling.softening import softeners
from sowlint.language.telling.verbs import (
    ANNOUNCES,
    COMES_ABOUT,
    DEFINES,
    DELIVERED,
    IN_THE_MAKING,
    OBLIGES,
    RECEIVES,
    TALKS,
    VOWS,
    WISHED,
)
from sowlint.language.telling.view import view_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.language.model import Sentence, Span
    from sowlint.language.parser import Parsed
    from sowlint.language.reading import Reading
    from sowlint.language.telling.clause import Clause

__all__ = ["Telling", "Told", "telling"]


def telling(reading: Reading, sentence: Sentence, span: Span, beside: Sequence[Span] = ()) -> Telling:
    """How a sentence speaks of what stands in a stretch of it.

    Args:
        reading: the document.
        sentence: the sentence, list entry, label line, cell or heading.
        span: the words that name the thing, in the block's text.
        beside: the words that name other things there.
    """
    view = view_of(reading, sentence, span, beside)
    clause = clause_of(*view) if view and not _in_label(sentence, span) else None
    if view and clause and _stands_under(view.parsed, clause):
        clause = None
    hedges = softeners(reading, sentence, span, view, clause)
    owner = owner_words(*view, reading.parties) if view else ""
    if clause is None:
        return Telling(framed(reading, sentence, view), hedges, owner=owner)
    if clause.binding.force is Force.WEAK:
        hedges = (*hedges, Hedge(clause.binding.first.text, HedgeClass.INTENTION, HedgeScope.GOVERNOR))
    told = _told(reading, sentence, clause)
    return Telling(told, hedges, clause.lemma, clause.is_subject, owner, leaving_words(clause))


def _in_label(sentence: Sentence, span: Span) -> bool:
    """A verb after a label says nothing of what the label names."""
    label = sentence.block.label
    return label is not None and span.end <= label[1]


def _stands_under(parsed: Parsed, clause: Clause) -> bool:
    """“The following is in scope:” announces what stands in the list and does nothing with it."""
    return not parsed.in_block(clause.verb) and clause.lemma in ANNOUNCES


def _told(reading: Reading, sentence: Sentence, clause: Clause) -> Told:
    binding = clause.binding
    if clause.beside or clause.lemma in DEFINES or (clause.lemma in TALKS and not clause.is_subject):
        return Told.MENTION
    if clause.lemma == "be" and clause.says(WISHED):
        return Told.MENTION
    if clause.progressive and clause.lemma in IN_THE_MAKING:
        return Told.MENTION
    side = acting(reading, sentence, clause)
    if side is None:
        return Told.MENTION
    if binding.bare or binding.past or binding.force is Force.NONE:
        contracted = side.contracted and clause.lemma in DELIVERED
        bound = binding.bare and (contracted or (clause.lemma in VOWS and not side.customer))
        return Told.PROMISE if bound else Told.CLAIM
    if side.customer and clause.lemma in OBLIGES:
        return Told.MENTION
    does = clause.is_subject or clause.names_act or clause.lemma in COMES_ABOUT or clause.lemma in RECEIVES
    return Told.PROMISE if does else Told.MENTION
