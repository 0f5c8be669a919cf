"""Steps and the steps under them, told from their numbers: 1.1 and 1.2 are parts of 1."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sowlint.plan.model import Plan, Step

_LEADING = re.compile(r"\W*(\d+(?:\.\d+)*)\b")


def parts_of(step: Step, plan: Plan) -> tuple[Step, ...]:
    """The steps right under another; empty where it has no number or no parts."""
    number = _number(step)
    return tuple(each for each in plan.steps if number and _outer(_number(each)) == number)


def outermost(plan: Plan) -> tuple[Step, ...]:
    """The steps that are no part of another one."""
    numbers = frozenset(map(_number, plan.steps)) - {""}
    return tuple(step for step in plan.steps if _outer(_number(step)) not in numbers)


def _number(step: Step) -> str:
    found = _LEADING.match(step.number) or _LEADING.match(step.name)
    return found[1].removesuffix(".0") if found else ""


def _outer(number: str) -> str:
    """The number of the step that holds one: 1.2 for 1.2.3; empty for 1."""
    return number.rpartition(".")[0]
