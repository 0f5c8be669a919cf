"""Plans that sentences of running text tell: “Discovery runs from 4 May to 15 May, followed by six weeks of build.”"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind, Kind
from sowlint.language.commitments.frame import EVENT
from sowlint.language.sections import SectionRole, any_role, roles_of_heading, roles_of_section
from sowlint.plan.layout import LEAST_STEPS
from sowlint.plan.lengths import in_working_days
from sowlint.plan.model import Axis, StepRole
from sowlint.plan.prose.drafting import add_steps, softened
from sowlint.plan.prose.timing import times_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sowlint.documents.model import Block
    from sowlint.language.model import DateExpression, Sentence
    from sowlint.plan.drafts import Draft, Setting
    from sowlint.plan.gathering import Group

__all__ = ["prose_drafts", "stated_in"]

PROSE = "prose"
_TOLD_IN = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.LABEL})
_SCHEDULES = (SectionRole.TIMELINE, SectionRole.ROADMAP)
_ELSEWHERE = frozenset(
    {
        SectionRole.LEGAL,
        SectionRole.BOILERPLATE,
        SectionRole.OUT_OF_SCOPE,
        SectionRole.CHANGE,
        SectionRole.RISKS,
        SectionRole.METRICS,
        SectionRole.ACCEPTANCE,
        SectionRole.ASSUMPTIONS,
        SectionRole.DEPENDENCIES,
        SectionRole.GOVERNANCE,
    }
)
"""What sections are for in which times are those of duties and of other cases."""

_SHARE = 2 / 3
"""Share of the steps that are known for work, where no heading says that they are a schedule: a heuristic."""

_WEEK = 5.0
"""Working days from which on lengths outside a schedule may be a plan: a heuristic."""

_NEAR = 2
"""Blocks from one step to the next, where no heading says that they are a schedule."""


def prose_drafts(setting: Setting) -> list[Group]:
    """For each stretch of running text that tells a plan: the headings above it, and its steps as drafts."""
    timed = (
        each
        for each in setting.reading.sentences
        if each.block.kind in _TOLD_IN and setting.reading.dates_in(each)
    )
    found: list[Group] = []
    for section, members in groupby(timed, key=lambda each: each.block.section):
        sentences = list(members)
        if sum(len(setting.reading.dates_in(each)) for each in sentences) < LEAST_STEPS:
            continue
        scheduled = any_role(section, *_SCHEDULES) or _is_announced(sentences[0].block)
        if scheduled or not roles_of_section(section) & _ELSEWHERE:
            drafts = _drafts(setting, sentences)
            runs = [drafts] if scheduled else _runs(drafts)
            plans = (run for run in runs if _is_plan(setting, run, scheduled=scheduled))
            found += (((PROSE, *section), [softened(setting, draft) for draft in run]) for run in plans)
    return found


def _is_announced(block: Block) -> bool:
    return bool(block.label) and not roles_of_heading(block.label_text).isdisjoint(_SCHEDULES)


def stated_in(setting: Setting, sentence: Sentence) -> list[Draft]:
    """The steps that one sentence states by itself; empty where a name only stands beside its time."""
    times = times_of(setting, sentence)
    drafts: list[Draft] = []
    if times:
        add_steps(setting, sentence, times, drafts, stated=True)
    return [softened(setting, draft) for draft in drafts]


def _drafts(setting: Setting, sentences: Iterable[Sentence]) -> list[Draft]:
    drafts: list[Draft] = []
    for sentence in sentences:
        if times := times_of(setting, sentence):
            add_steps(setting, sentence, times, drafts, stated=_is_entry(sentence, times))
    return drafts


def _is_entry(sentence: Sentence, times: Sequence[DateExpression]) -> bool:
    """Whether a sentence is a block of its own with one time: without a verb it is a line of a list."""
    block = sentence.block
    return len(times) == 1 and sentence.start == 0 and not block.text[sentence.end :].strip()


def _runs(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """Steps told near each other."""
    runs: list[list[Draft]] = []
    for draft in drafts:
        if runs and _at(draft) - _at(runs[-1][-1]) <= _NEAR:
            runs[-1].append(draft)
        else:
            runs.append([draft])
    return runs


def _at(draft: Draft) -> int:
    return draft.step.sentence.block_index


def _is_plan(setting: Setting, run: Sequence[Draft], *, scheduled: bool) -> bool:
    """Whether steps make a plan: two or more, known for work one of them where a heading calls them so, else most.

    Elsewhere lengths alone may be how long a thing takes its users, and what a side does by a day a promise by itself.
    """
    if not scheduled and not any(draft.placed.axis for draft in run) and _is_of_use(setting, run):
        return False
    if not scheduled and all(map(_is_promise, run)):
        return False
    work = [draft for draft in run if _is_work(draft)]
    counted = run if scheduled and work else work
    told = {draft.placed if draft.placed.axis else (_at(draft), draft.step.span) for draft in counted}
    return len(told) >= LEAST_STEPS and (scheduled or len(work) >= _SHARE * len(run))


def _is_promise(draft: Draft) -> bool:
    """“Acme will complete the migration by 1 March”: a side, and one day."""
    placed = draft.placed
    return bool(draft.step.owner and placed.last) and placed.first in (None, placed.last)


def _is_of_use(setting: Setting, run: Sequence[Draft]) -> bool:
    """Whether lengths tell how long something takes its users: in a paper for the public, or less than a week."""
    days = sum(in_working_days(draft.placed.length) for draft in run if draft.placed.length)
    return setting.reading.kind in (Kind.MARKETING, Kind.OTHER) or days < _WEEK


def _is_work(draft: Draft) -> bool:
    """Whether its name is one of work, or its time is counted in weeks of the project."""
    step = draft.step
    told = draft.placed.axis is Axis.RELATIVE or step.roles or EVENT.search(step.name)
    return bool(told) and step.roles != {StepRole.SUPPORT}
