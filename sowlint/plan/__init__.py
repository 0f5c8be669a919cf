"""Plans of a document: from tables, lists, label lines, headings and running text, each placed on one axis of days."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind
from sowlint.language.once import once
from sowlint.plan.drafts import Setting
from sowlint.plan.gathering import joined, with_levels
from sowlint.plan.labelled import labelled_drafts
from sowlint.plan.layout import LEAST_STEPS, plan_of
from sowlint.plan.lists import list_drafts
from sowlint.plan.naming import source_of
from sowlint.plan.others import is_other
from sowlint.plan.prose import prose_drafts
from sowlint.plan.tables import table_drafts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.documents.model import Block
    from sowlint.language.reading import Reading
    from sowlint.plan.gathering import Group
    from sowlint.plan.model import Plan

__all__ = ["plans_of"]


@once
def plans_of(reading: Reading) -> tuple[Plan, ...]:
    """Every schedule of a document with two steps or more, in order.

    Payment schedules, rate cards, terms and people's histories are none.
    """
    return tuple(_plans(reading))


def _plans(reading: Reading) -> Iterator[Plan]:
    setting = Setting(reading)
    told = cache(partial(prose_drafts, setting))
    labelled, taken = labelled_drafts(setting)

    def is_taken(block: Block) -> bool:
        """Whether a block is a step's already; most lists are told without a look at the running text."""
        return id(block) in taken or (block.kind is BlockKind.PARAGRAPH and _is_told_in(block, told()))

    listed = with_levels(list_drafts(setting, is_taken))
    laid_out = list(_drawn_up(reading, [*table_drafts(setting), *labelled, *listed]))
    yield from laid_out or _drawn_up(reading, told())


def _drawn_up(reading: Reading, groups: Sequence[Group]) -> Iterator[Plan]:
    """The plans that groups of drafts make, in the document's order."""
    of_work = [group for group in groups if not is_other(reading, group[1])]
    of_work.sort(key=lambda group: group[1][0].step.sentence.index)
    for _, drafts in joined(of_work):
        if sum(not draft.total for draft in drafts) < LEAST_STEPS:
            continue
        plan = plan_of(drafts, source_of(drafts))
        if plan is not None:
            yield plan


def _is_told_in(block: Block, groups: Sequence[Group]) -> bool:
    """Whether one of the steps stands in a block."""
    return any(draft.step.sentence.block is block for _, drafts in groups for draft in drafts)
