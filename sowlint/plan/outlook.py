"""What three-point estimates say of a plan: how long it is expected to take, and how long four of five such plans do.

The mean and the spread of one step are those of PERT, E = (o + 4m + p) / 6 and σ = (p − o) / 6; along a path they add
up as sums of independent figures do, and E + 0.84 σ is the eightieth percentile of their normal approximation.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING

from sowlint.plan.lengths import in_working_days
from sowlint.plan.slack import path_of
from sowlint.plan.wholes import whole_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.language.reading import Reading
    from sowlint.plan.calendar import WorkingCalendar
    from sowlint.plan.model import Length, Plan, Step, ThreePoint

_P80 = 0.84
_LEAST = 2


@dataclass(frozen=True)
class Outlook:
    """A plan by its estimates, in working days.

    Attributes:
        expected: the mean of its length.
        spread: the standard deviation.
        allowed: what the document allows for it; ``None`` where it does not say.
    """

    expected: float
    spread: float
    allowed: float | None

    @property
    def has_room(self) -> bool:
        """True where more is allowed than is to be expected, or nothing is fixed but the estimates."""
        return self.allowed is None or self.allowed > self.expected

    @property
    def p80(self) -> float:
        """The days within which four of five such plans end."""
        return self.expected + _P80 * self.spread


def outlook_of(
    plan: Plan, plans: Sequence[Plan], calendar: WorkingCalendar, reading: Reading
) -> Outlook | None:
    """The outlook of a plan whose steps follow each other; ``None`` where they do not, or too few are estimated.

    What is allowed is the time between the plan's dates, else the length of the project in the text.

    Args:
        plan: with estimates.
        plans: all of the document.
        calendar: of working days.
        reading: of the document.
    """
    path = path_of(plan)
    estimates = [step.estimate for step in path if step.estimate]
    steps = [step for step in plan.steps if not step.summary]
    if len(estimates) < _LEAST or len(path) < len(steps) or _overlap(path):
        return None
    whole = whole_of(plan, plans, reading) if plan.chained else None
    allowed = in_working_days(whole.length) if whole else _span(plan, path, calendar)
    return Outlook(sum(map(_mean, path)), hypot(*map(_spread, estimates)), allowed)


def _overlap(path: Sequence[Step]) -> bool:
    return any(one.last and two.first and two.first <= one.last for one, two in pairwise(path))


def _mean(step: Step) -> float:
    if step.estimate is None:
        return in_working_days(step.stated) if step.stated else 0.0
    low, likely, high = map(in_working_days, _three(step.estimate))
    return (low + 4 * likely + high) / 6


def _spread(estimate: ThreePoint) -> float:
    low, _, high = map(in_working_days, _three(estimate))
    return max(0.0, high - low) / 6


def _three(estimate: ThreePoint) -> tuple[Length, Length, Length]:
    return estimate.optimistic, estimate.likely, estimate.pessimistic


def _span(plan: Plan, path: Sequence[Step], calendar: WorkingCalendar) -> float | None:
    first, last = path[0].first, max(step.last for step in path if step.last)
    return calendar.between(first, last) if first and not plan.chained else None
