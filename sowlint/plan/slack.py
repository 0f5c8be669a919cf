"""How much room for error a plan has: working days that nothing is planned for, as a share of the work."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from sowlint.plan.calendar import WEEKDAYS
from sowlint.plan.model import Axis, StepRole

if TYPE_CHECKING:
    from datetime import date

    from sowlint.plan.calendar import WorkingCalendar
    from sowlint.plan.model import Plan, Step


@dataclass(frozen=True)
class Slack:
    """Working days of a plan; every day is counted once.

    Attributes:
        explicit: days in rows named contingency, buffer and the like.
        implicit: days between the end of a step and the start of the next, or the last milestone.
        work: days of the other steps.
    """

    explicit: int
    implicit: int
    work: int

    @property
    def days(self) -> int:
        """All free days."""
        return self.explicit + self.implicit

    @property
    def ratio(self) -> float:
        """Free days as a share of the working days of the steps."""
        return self.days / self.work if self.work else 0.0


def path_of(plan: Plan) -> tuple[Step, ...]:
    """The steps with both ends, in the order of their starts, without those that run beside others or hold them."""
    steps = [step for step in plan.steps if step.spans_time and not step.parallel and not step.summary]
    return tuple(sorted(steps, key=lambda step: (step.first, step.last, step.index)))


def slack_of(plan: Plan, calendar: WorkingCalendar) -> Slack | None:
    """The slack of a plan; ``None`` where fewer than two steps have both a start and an end."""
    calendar = _of(plan, calendar)
    path = [step for step in path_of(plan) if not step.is_point or StepRole.BUFFER in step.roles]
    if len(path) < 2:
        return None
    buffers = [step for step in path if StepRole.BUFFER in step.roles]
    explicit = sum(_days(step, calendar) for step in buffers)
    work = sum(_days(step, calendar) for step in path if step not in buffers)
    implicit = 0
    reached = path[0].last
    for step in path[1:]:
        if reached and step.first and step.first > reached:
            implicit += calendar.gap(reached, step.first)
        reached = max(filter(None, (reached, step.last)))
    implicit += _behind(plan, reached, calendar)
    return Slack(explicit, implicit, work)


def _of(plan: Plan, calendar: WorkingCalendar) -> WorkingCalendar:
    """The calendar to count a plan's days by: no holidays where it stands in no year."""
    return calendar if plan.axis is Axis.CALENDAR else WEEKDAYS


def _behind(plan: Plan, reached: date | None, calendar: WorkingCalendar) -> int:
    """Working days between the end of the work and the last milestone: what GAO calls the commit gap."""
    days = [step.first or step.last for step in plan.steps if step.is_point and not step.summary]
    last = max(filter(None, days), default=None)
    return calendar.gap(reached, last) if reached and last and last > reached else 0


def _days(step: Step, calendar: WorkingCalendar) -> int:
    assert step.first is not None
    assert step.last is not None
    return max(1, calendar.between(step.first, step.last))


def touching(plan: Plan, calendar: WorkingCalendar) -> tuple[tuple[tuple[Step, Step], ...], int]:
    """The pairs of successive steps with nothing between them, and how many pairs there are.

    Steps that overlap run beside each other and are no pair; a buffer between two keeps them apart.
    """
    calendar = _of(plan, calendar)
    path = [step for step in path_of(plan) if not step.is_point]
    pairs = [(one, two) for one, two in pairwise(path) if one.last and two.first and two.first >= one.last]
    close = [
        (one, two)
        for one, two in pairs
        if one.last
        and two.first
        and calendar.gap(one.last, two.first) == 0
        and StepRole.BUFFER not in one.roles | two.roles
    ]
    return tuple(close), len(pairs)
