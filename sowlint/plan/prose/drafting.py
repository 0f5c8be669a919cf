"""Sentences as drafts of steps: their clauses told, placed and put together where one goes on about another."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.language.commitments.exempt import exemption
from sowlint.language.model import HedgeClass, Role
from sowlint.plan.drafts import Draft
from sowlint.plan.model import Step
from sowlint.plan.others import NO_STEP
from sowlint.plan.placing import Placed
from sowlint.plan.plainly import is_told_plainly
from sowlint.plan.prose.clauses import clauses_of
from sowlint.plan.prose.telling import told
from sowlint.plan.prose.timing import placed_by
from sowlint.plan.prose.told import Told
from sowlint.plan.roles import roles_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.language.model import DateExpression, Sentence
    from sowlint.plan.drafts import Setting
    from sowlint.plan.prose.clauses import Clause

_NOT_SAID = compiled(
    r"\b(?:not|never|no|cannot|nor|had|has been|have been|every|each|per|notice|within \w+ of)\b|n['’]t\b|\?\W*$",
    re.IGNORECASE,
)
_PARALLEL = compiled(
    r"\b(?:parallel|concurrent\w*|overlap\w*|alongside|simultaneous\w*|meanwhile|at the same time)\b",
    re.IGNORECASE,
)
_LONGEST = 1_000
"""Letters of a sentence that may tell steps; longer ones are clauses of a contract."""

_VERBLESS = 3
"""Times of a sentence from which on it may do without a verb: “design until 22 May, build until 10 July, test …”"""

_ESTIMATES = (HedgeClass.ESTIMATE, HedgeClass.DISCLAIMER)


def add_steps(
    setting: Setting,
    sentence: Sentence,
    times: Sequence[DateExpression],
    drafts: list[Draft],
    *,
    stated: bool = False,
) -> None:
    """Add the steps that a sentence tells, or make the last one whole where the sentence goes on about it.

    Args:
        setting: the document.
        sentence: of running text.
        times: of the sentence, as by ``times_of``; at least one.
        drafts: the steps of the sentences before; added to.
        stated: leave out names that no verb sets to a time.
    """
    if len(sentence.text) > _LONGEST or _NOT_SAID.search(sentence.text) or not is_told_plainly(sentence.text):
        return
    last = Told("") if len(times) >= _VERBLESS else None
    for clause in clauses_of(sentence, times):
        current = told(clause, last, setting.reading.parties)
        if current is None or (stated and not current.stated):
            continue
        if exemption(f"{clause.before} {current.name}") in NO_STEP:
            continue
        placed = placed_by(setting, clause, current.bearing)
        if current.name:
            drafts.append(_draft(sentence, clause, current, placed))
            last = current
        elif drafts:
            drafts[-1] = _whole(drafts[-1], sentence, clause, placed)


def softened(setting: Setting, draft: Draft) -> Draft:
    """A step that is called an estimate where the document calls its time one."""
    hedges = setting.reading.hedges_over(draft.step.sentence, draft.step.span)
    if not any(hedge.kind in _ESTIMATES for hedge in hedges):
        return draft
    return replace(draft, step=replace(draft.step, hedged=True))


def _draft(sentence: Sentence, clause: Clause, found: Told, placed: Placed) -> Draft:
    time = clause.times[-1] if placed.axis else clause.times[0]
    acting = found.owner if found.role is Role.CUSTOMER else ""
    step = Step(
        name=found.name,
        sentence=sentence,
        span=time.span,
        detail=sentence.text,
        owner=found.owner,
        roles=roles_of(f"{acting} {found.name}".strip()),
        hedged=bool(time.approximate),
        parallel=bool(_PARALLEL.search(f"{clause.before} {clause.after}")),
    )
    return Draft(step, placed, told=True)


def _whole(draft: Draft, sentence: Sentence, clause: Clause, placed: Placed) -> Draft:
    """A step with another time of it: “It ends on 15 May.”"""
    own, step = draft.placed, draft.step
    if placed.last:
        step = replace(step, end_at=(sentence, clause.times[-1].span))
    first, last = own.first or placed.first, placed.last or own.last
    together = Placed(own.axis or placed.axis, first, last, own.length or placed.length)
    return replace(draft, step=step, placed=together)
