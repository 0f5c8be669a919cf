"""Groups of drafts that are one plan: lists under its headings, and parts that go on where the one before ends."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sowlint.plan.layout import LEAST_STEPS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.documents.model import Block
    from sowlint.plan.drafts import Draft

    Section = tuple[str, ...]
    Group = tuple[Section, list[Draft]]
    """What its entries share, first what they are, then the headings above; and the entries."""

HEADING, LIST = "heading", "list"


def with_levels(groups: Sequence[Group]) -> list[Group]:
    """The groups, lists under the headings of a plan put into it; the headings are then its phases."""
    taken: set[Section] = set()
    merged: dict[Section, list[Draft]] = {}
    for key, drafts in groups:
        if key[0] != HEADING or len(drafts) < LEAST_STEPS:
            continue
        finer = dict(_under(drafts, groups))
        if finer:
            merged[key] = _in_two_levels(drafts, finer)
            taken.update(finer)
    return [(key, merged.get(key, drafts)) for key, drafts in groups if key not in taken]


def _under(drafts: Sequence[Draft], groups: Sequence[Group]) -> Iterator[Group]:
    """The lists under the headings that these drafts are."""
    own = [headed_by(draft.step.sentence.block) for draft in drafts]
    return (
        (key, found)
        for key, found in groups
        if key[0] == LIST and any(key[1:][: len(each)] == each for each in own)
    )


def _in_two_levels(drafts: Sequence[Draft], finer: dict[Section, list[Draft]]) -> list[Draft]:
    holding = [headed_by(draft.step.sentence.block) for draft in drafts]
    phases = [
        replace(draft, step=replace(draft.step, summary=any(key[1:][: len(own)] == own for key in finer)))
        for draft, own in zip(drafts, holding, strict=True)
    ]
    inner = [draft for found in finer.values() for draft in found]
    return sorted([*phases, *inner], key=lambda draft: draft.step.sentence.index)


def headed_by(heading: Block) -> Section:
    """The section of what stands under a heading."""
    return (*heading.section, f"{heading.number} {heading.text}".strip())


def joined(groups: Sequence[Group]) -> list[Group]:
    """The groups, those in neighbouring sections put together where each goes on after the one before.

    Options begin again, and stay apart.
    """
    found: list[Group] = []
    for key, drafts in groups:
        if found and _goes_on(found[-1], (key, drafts)):
            found[-1][1].extend(drafts)
        else:
            found.append((key, list(drafts)))
    return found


def _goes_on(before: Group, group: Group) -> bool:
    """Whether two groups of one kind stand side by side, and every time of the second lies behind the first."""
    one, two = (draft[1][-1].step.sentence.block.section for draft in (before, group))
    if before[0][0] != group[0][0] or not one or one[:-1] != two[:-1] or one == two:
        return False
    if len({draft.placed.axis for _, drafts in (before, group) for draft in drafts}) != 1:
        return False
    ends = [draft.placed.last for draft in before[1] if draft.placed.last]
    starts = [draft.placed.first or draft.placed.last for draft in group[1]]
    return bool(ends) and all(start and start >= max(ends) for start in starts)
