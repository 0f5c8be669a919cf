"""What softens or denies that a thing is there or will come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.language.commitments.verbs import CAPABILITY
from sowlint.language.hedges import distinct, frame_hedges, hedges_over_token, quoted
from sowlint.language.hedges.clause import hedges_by_words
from sowlint.language.model import Hedge, HedgeClass
from sowlint.language.telling.denying import denials, is_means, is_praise
from sowlint.language.telling.view import top_of
from sowlint.language.trees import children

if TYPE_CHECKING:
    from sowlint.language.model import Sentence, Span
    from sowlint.language.reading import Reading
    from sowlint.language.telling.clause import Clause
    from sowlint.language.telling.view import View

_PLANNED = re.compile(
    r"plan|propos|expect|anticipat|target|project|draft|provisional|tentative|hope|ideal|goal|intend|envis|foresee|would like|considered",
    re.IGNORECASE,
)
_PLAIN = frozenset({HedgeClass.POSSIBILITY, HedgeClass.DISCLAIMER, HedgeClass.QUOTATION, HedgeClass.NEGATION})
_BRINGS = frozenset(
    {
        "be",
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
        found += denials(top, clause)
        found += (hedge for hedge in hedges_over_token(view.parsed, top, view.span) if _counts(hedge, clause))
    else:
        start = span.start - sentence.start
        by_words = hedges_by_words(sentence.text, start, span.end - sentence.start, sentence.start)
        found += (hedge for hedge in by_words if _counts(hedge, clause))
    found += (hedge for hedge in frame_hedges(sentence.block, sentence.cell) if _counts(hedge, clause))
    return distinct(found)


def _counts(hedge: Hedge, clause: Clause | None) -> bool:
    if hedge.kind is HedgeClass.PAST:
        return clause is None or not (_has_brought(clause) or _is_headline(clause))
    if hedge.kind is HedgeClass.NEGATION and clause is not None:
        return not (is_means(clause) or is_praise(clause))
    return hedge.kind in _PLAIN or (
        hedge.kind in (HedgeClass.ESTIMATE, HedgeClass.INTENTION) and bool(_PLANNED.search(hedge.cue))
    )


def _is_headline(clause: Clause) -> bool:
    """“Offline mode included”: a participle without an auxiliary tells of now."""
    bare = not children(clause.verb, "aux", "auxpass", "dobj", "obj")
    return bare and clause.is_subject and clause.lemma in CAPABILITY


def _has_brought(clause: Clause) -> bool:
    """“We have launched it” tells that the thing is there; “we launched it in 2019” tells of 2019."""
    helpers = {child.lemma_ for child in children(clause.verb, "aux")}
    return clause.lemma in _BRINGS and "have" in helpers
