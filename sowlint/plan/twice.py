"""One plan that a document tells twice, in two tables or lists, and each time with other days."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from sowlint.plan import plans_of
from sowlint.plan.faults import Fault, names_day
from sowlint.plan.model import Axis
from sowlint.plan.things import called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.language.reading import Reading
    from sowlint.plan.model import Plan, Step
    from sowlint.plan.things import Thing

_ANOTHER = re.compile(
    r"\b(?:options?|alternatives?|variants?|scenarios?|lots?|sites?|original\w*|previous\w*|revised|baseline|example|template)\b",
    re.IGNORECASE,
)
"""Headings of plans of which only one holds, or which are told of different things."""

_LEAST = 2
"""Steps that two tables must have alike to be one plan: a heuristic."""


def told_otherwise(plan: Plan, reading: Reading) -> Iterator[Fault]:
    """The steps of a plan that an earlier one of the document ends on another day, where most of the others agree.

    Two plans of which the steps have the same names and other days throughout are two options, or starts and ends.
    """
    for earlier in plans_of(reading):
        if earlier is plan:
            return
        if not _may_be_one(earlier, plan):
            continue
        pairs = list(_pairs(earlier, plan))
        apart = [(one, two) for one, two in pairs if one.last != two.last]
        if len(pairs) - len(apart) < max(_LEAST, len(apart) + 1):
            continue
        for one, two in apart:
            told = f"{_day(one, earlier)} in {earlier.source}, and {_day(two, plan)} in {plan.source}"
            yield Fault(two, told, at_end=True)


def _may_be_one(earlier: Plan, plan: Plan) -> bool:
    one, two = (frozenset(each.steps[0].sentence.block.section) for each in (earlier, plan))
    if earlier.axis is not plan.axis or earlier.chained or plan.chained:
        return False
    return not any(map(_ANOTHER.search, one ^ two))


def _pairs(earlier: Plan, plan: Plan) -> Iterator[tuple[Step, Step]]:
    """The steps that bear one name in both plans, and an exact end."""
    before = _by_name(earlier)
    for name, step in _by_name(plan).items():
        one = before.get(name)
        if one and _ends_exactly(one, earlier) and _ends_exactly(step, plan):
            yield one, step


def _by_name(plan: Plan) -> dict[Thing, Step]:
    """The steps by what they are called; without those that two bear the name of."""
    names = [(called(step), step) for step in plan.placed]
    borne = Counter(name for name, _ in names)
    return {name: step for name, step in names if borne[name] == 1 and (name.words or name.marks)}


def _ends_exactly(step: Step, plan: Plan) -> bool:
    if step.last is None:
        return False
    sentence, span = step.end_at or (step.sentence, step.span)
    return plan.axis is not Axis.CALENDAR or names_day(sentence.block.text[span.start : span.end], step.last)


def _day(step: Step, plan: Plan) -> str:
    return f"{step.last:%-d %B %Y}" if plan.axis is Axis.CALENDAR else f"“{step.time_in_words}”"
