"""Steps and the steps under them: 1.1 and 1.2 are parts of 1, a phase holds what follows it from end to end."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.plan.model import Plan, Step

_LEAST_PARTS = 2
_LEADING = re.compile(r"\W*(\d+(?:\.\d+)*)\b")


def parts_of(step: Step, plan: Plan) -> tuple[Step, ...]:
    """The steps right under another; empty where it has no number or no parts."""
    number = _number(step)
    return tuple(each for each in plan.steps if number and _outer(_number(each)) == number)


def outermost(plan: Plan) -> tuple[Step, ...]:
    """The steps that are no part of another one."""
    numbers = frozenset(map(_number, plan.steps)) - {""}
    return tuple(step for step in plan.steps if _outer(_number(step)) not in numbers)


def with_summaries(steps: Sequence[Step]) -> list[Step]:
    """The steps, those marked that only hold the ones behind them: by their numbers, or from end to end."""
    return [
        replace(step, summary=step.summary or _holds(step, steps[at + 1 :])) for at, step in enumerate(steps)
    ]


def _holds(step: Step, following: Sequence[Step]) -> bool:
    """Whether two steps or more right behind it lie within it and, without numbers, fill it from end to end."""
    if not step.spans_time or step.is_point:
        return False
    number = _number(step)
    parts = [each for each in following if number and _outer(_number(each)) == number]
    if len(parts) >= _LEAST_PARTS:
        return True
    parts = list(takewhile(lambda each: _is_inside(each, step), following))
    starts, ends = [each.first for each in parts if each.first], [each.last for each in parts if each.last]
    return len(parts) >= _LEAST_PARTS and min(starts, default=None) == step.first and max(ends) == step.last


def _is_inside(part: Step, whole: Step) -> bool:
    """Whether a step lies within another and is shorter."""
    assert whole.first is not None
    assert whole.last is not None
    days = [day for day in (part.first, part.last) if day]
    within = bool(days) and all(whole.first <= day <= whole.last for day in days)
    return within and (part.first, part.last) != (whole.first, whole.last)


def _number(step: Step) -> str:
    found = _LEADING.match(step.number) or _LEADING.match(step.name)
    return found[1].removesuffix(".0") if found else ""


def _outer(number: str) -> str:
    """The number of the step that holds one: 1.2 for 1.2.3; empty for 1."""
    return number.rpartition(".")[0]
