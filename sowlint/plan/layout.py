"""Drafts of one schedule laid out on one axis: a plan."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sowlint.plan.anchors import anchored
from sowlint.plan.chaining import chained, completed, following
from sowlint.plan.events import is_event
from sowlint.plan.levels import with_summaries
from sowlint.plan.model import Axis, Plan, Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sowlint.plan.drafts import Draft

LEAST_STEPS = 2
_LEAST_OPEN = 3
"""Times that hang on events alone make a schedule from three on: a heuristic."""


def plan_of(lines: Sequence[Draft], source: str) -> Plan | None:
    """The plan that drafts make; ``None`` where too few of them stand on one axis, or all at one time.

    Lengths alone are chained, each behind the one before or behind what it waits for. A step whose time cannot be
    placed stays in the plan without days.

    Args:
        lines: steps and lines that add them up, in the document's order.
        source: where they stand, for a person.
    """
    totals = tuple(line.step for line in lines if line.total)
    drafts = anchored([line for line in lines if not line.total])
    axes = [draft.placed.axis for draft in drafts if draft.placed.axis]
    if axes:
        axis = max(dict.fromkeys(axes), key=axes.count)
        steps = _on_axis([draft for draft in drafts if draft.placed.axis in (axis, None)], axis)
        days = [(step.first, step.last) for step in steps if step.first or step.last]
        if len(days) < LEAST_STEPS or len(set(days)) == 1:
            return None
        return Plan(_numbered(with_summaries(steps)), axis, source, totals=totals)
    if any(draft.placed.length for draft in drafts):
        return Plan(_numbered(chained(drafts)), Axis.RELATIVE, source, chained=True, totals=totals)
    if len(drafts) < _LEAST_OPEN or not all(draft.under_header for draft in drafts):
        return None
    return Plan(_numbered([draft.step for draft in drafts]), Axis.OPEN, source, totals=totals)


def _on_axis(drafts: Iterable[Draft], axis: Axis) -> list[Step]:
    """The steps on one axis; a length that a sentence tells lies behind what was told before it."""
    steps: list[Step] = []
    for draft in drafts:
        step, length = _placed(draft, axis), draft.placed.length
        behind = draft.told and length and not (step.first or step.last)
        steps.append(following(step, length, steps) if behind and length else step)
    return steps


def _placed(draft: Draft, axis: Axis) -> Step:
    if draft.placed.axis is not axis:
        return replace(draft.step, stated=draft.placed.length)
    first, last, length = draft.placed.first, draft.placed.last, draft.placed.length
    step = replace(draft.step, first=first, last=last, stated=length, event=is_event(draft))
    return completed(step)


def _numbered(steps: Iterable[Step]) -> tuple[Step, ...]:
    return tuple(replace(step, index=at) for at, step in enumerate(steps))
