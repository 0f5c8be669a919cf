"""What softens or denies that a thing is there or will come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.language.hedges import distinct, frame_hedges, hedges_over_token, quoted
from sowlint.language.hedges.clause import hedges_by_words
from sowlint.language.model import Hedge, HedgeClass, HedgeScope
from sowlint.language.telling.view import top_of
from sowlint.language.trees import ancestors, children, first, own_subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from sowlint.language.model import Sentence, Span
    from sowlint.language.reading import Reading
    from sowlint.language.telling.clause import Clause
    from sowlint.language.telling.view import View

_PLANNED = re.compile(
    r"plan|propos|expect|anticipat|target|project|draft|provisional|tentative|hope|ideal|goal|intend|envis|foresee|would like|considered",
    re.IGNORECASE,
)
_PLAIN = frozenset({HedgeClass.POSSIBILITY, HedgeClass.DISCLAIMER, HedgeClass.QUOTATION, HedgeClass.NEGATION})
_WITHOUT = frozenset({"without", "except", "excluding", "minus", "instead", "nor"})
_NONE = frozenset({"no", "neither", "nothing", "none", "nobody", "zero"})
_OPENS = frozenset({"if", "unless", "once", "until", "whether", "should"})
_BRINGS = frozenset(
    {
        "launch",
        "release",
        "ship",
        "introduce",
        "add",
        "deliver",
        "unveil",
        "roll",
        "bring",
        "build",
        "publish",
    }
)


def softeners(
    reading: Reading, sentence: Sentence, span: Span, view: View | None, clause: Clause | None
) -> tuple[Hedge, ...]:
    """The hedges and negations over a named thing, nearest first.

    An intention counts by its predicate, which the clause's binding knows, or as “planned” and the like beside the
    thing; what is only a rough figure (“about”, “typically”) says nothing about whether a thing is there.
    """
    found = [*quoted(reading, sentence, span)]
    top = top_of(view.parsed.tokens_in(view.span)) if view else None
    if view and top is not None:
        found += _denials(top, clause)
        found += (hedge for hedge in hedges_over_token(view.parsed, top, view.span) if _counts(hedge, clause))
    else:
        start = span.start - sentence.start
        by_words = hedges_by_words(sentence.text, start, span.end - sentence.start, sentence.start)
        found += (hedge for hedge in by_words if _counts(hedge, clause))
    found += (hedge for hedge in frame_hedges(sentence.block, sentence.cell) if _counts(hedge, clause))
    return distinct(found)


def _counts(hedge: Hedge, clause: Clause | None) -> bool:
    if hedge.kind is HedgeClass.PAST:
        return clause is None or not _has_brought(clause)
    return hedge.kind in _PLAIN or (
        hedge.kind in (HedgeClass.ESTIMATE, HedgeClass.INTENTION) and bool(_PLANNED.search(hedge.cue))
    )


def _has_brought(clause: Clause) -> bool:
    """“We have launched it” tells that the thing is there; “we launched it in 2019” tells of 2019."""
    helpers = {child.lemma_.lower() for child in children(clause.verb, "aux")}
    return clause.lemma in _BRINGS and "have" in helpers


def _denials(top: Token, clause: Clause | None) -> Iterator[Hedge]:
    """What denies the thing itself and not what is done: “no …”, “without …”; then what denies the whole clause."""
    for token in ancestors(top):
        if clause and token == clause.verb:
            break
        for child in token.children:
            if child.dep_ in ("det", "neg", "preconj", "advmod") and child.lower_ in (*_NONE, "not"):
                yield Hedge(child.text, HedgeClass.NEGATION, HedgeScope.CLAUSE)
        if token != top and token.lower_ in _WITHOUT:
            yield Hedge(token.text, HedgeClass.NEGATION, HedgeScope.CLAUSE)
    if clause is not None:
        yield from _of_clause(clause.verb)


def _of_clause(verb: Token) -> Iterator[Hedge]:
    """“Nothing includes …”, “no longer includes …”, and clauses that only suppose: “if …”, “whether …”."""
    subject = own_subject(verb)
    if subject is not None and subject.lower_ in _NONE:
        yield Hedge(subject.text, HedgeClass.NEGATION, HedgeScope.CLAUSE)
    if any(
        child.lower_ == "longer" and any(word.lower_ == "no" for word in child.children)
        for child in verb.children
    ):
        yield Hedge("no longer", HedgeClass.NEGATION, HedgeScope.CLAUSE)
    for token in (verb, *ancestors(verb)):
        opener = first([child for child in children(token, "mark", "advmod") if child.lower_ in _OPENS])
        if opener is not None and token.dep_ in ("advcl", "ccomp", "pcomp", "relcl", "acl"):
            yield Hedge(opener.text, HedgeClass.POSSIBILITY, HedgeScope.CLAUSE)
