"""Schedules: room for error, review, tests, order, lengths, effort and days off."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, ClassVar, Literal

from sowlint.checks.base import Hit, Params
from sowlint.checks.foresight import undertakings
from sowlint.language.hedges.wide import statements
from sowlint.language.phrases import PhraseSet
from sowlint.plan import plans_of
from sowlint.plan.calendar import WorkingCalendar
from sowlint.plan.faults import (
    Fault,
    backwards,
    days_off,
    early,
    overloaded,
    overlong,
    wrong_lengths,
)
from sowlint.plan.mentions import other_dates, tested_after_live
from sowlint.plan.model import Axis, StepRole
from sowlint.plan.outlook import outlook_of
from sowlint.plan.review import review_window, too_short
from sowlint.plan.slack import slack_of, touching
from sowlint.plan.sums import wrong_sums
from sowlint.plan.term import behind_the_term
from sowlint.plan.twice import told_otherwise
from sowlint.plan.wholes import other_wholes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sowlint.checks.foresight import Foresight
    from sowlint.language.reading import Reading
    from sowlint.plan.model import Plan, Step

Wrong = Literal[
    "thin-slack",
    "three-point",
    "back-to-back",
    "days-off",
    "order",
    "length",
    "sum",
    "whole",
    "other-date",
    "twice",
    "after-term",
    "after-live",
    "effort",
    "overlong",
    "early-start",
    "review-conflict",
    "calendar-only",
]


_MOST_FIXED = 0.8
"""Share of exact days above which a plan is calendar-only: a heuristic, after DCMA's check of constrained dates."""


class PlanParams(Params):
    """Which faults of a plan to look for.

    Attributes:
        fault: one or several; ``thin-slack`` some free days, but fewer than the threshold ``min_slack``;
            ``three-point`` less time than four of five such plans need by their estimates;
            ``back-to-back`` more than half of the steps start where the one before ends; ``days-off`` a day on a
            weekend or holiday, or with the wrong weekday; ``order`` an end before a start, or a start before what it
            waits for; ``after-term`` a last step that ends after the paper's term; ``after-live`` a test
            that ends after the go-live in the text; ``length`` a stated length that the
            dates contradict; ``sum`` a total that is not what its parts add up to; ``whole`` a length of the project in
            the text that the plan contradicts; ``other-date`` another day in the text than in the plan; ``twice``
            another day than in an earlier table of the same plan; ``effort`` more
            work than people have days; ``overlong`` a step of more working days than ``max_activity_wd``;
            ``early-start`` a start before the paper's date; ``review-conflict`` less time than the text gives the
            customer for review; ``calendar-only`` firm days that nothing ties to the start.
        least: the least number of steps of a plan; for ``back-to-back`` four steps have three pairs.
        silenced_by: phrases in the document that take the fault away.
    """

    fault: Wrong | tuple[Wrong, ...]
    least: int = 2
    silenced_by: tuple[str, ...] = ()

    @property
    def faults(self) -> tuple[Wrong, ...]:
        """Each fault to look for."""
        return self.fault if isinstance(self.fault, tuple) else (self.fault,)


class PlanCheck:
    """See ``PlanParams``; a plan's fault is flagged at the time of the step that shows it."""

    Params: ClassVar[type[Params]] = PlanParams
    slots: ClassVar[frozenset[str]] = frozenset({"step", "told", "plan"})
    measures: ClassVar[frozenset[str]] = frozenset({"load", "p80"})
    triggers = None
    foresees: ClassVar[tuple[Foresight, ...]] = (undertakings,)

    def __init__(self, params: PlanParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        self._params = params
        self._silenced_by = PhraseSet(params.silenced_by, lexicons)

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Every fault of that sort in every plan."""
        plans = [plan for plan in plans_of(reading) if len(plan.steps) >= self._params.least]
        calendar = WorkingCalendar(reading.options.holidays)
        hits = [
            _hit(plan, fault)
            for plan, wanted in product(plans, self._params.faults)
            for fault in _FAULTS[wanted](plan, calendar, reading)
        ]
        if hits and not self._is_silenced(reading):
            yield from hits

    def _is_silenced(self, reading: Reading) -> bool:
        blocks = reading.blocks_with(self._silenced_by.words)
        return any(self._silenced_by.search(block.text) for block in blocks)


def _hit(plan: Plan, fault: Fault) -> Hit:
    sentence, span = fault.place
    slots = {"step": fault.named or fault.step.name, "told": fault.told, "plan": plan.source}
    return Hit(sentence, span, slots=slots, measures=fault.measures)


def _thin(plan: Plan, calendar: WorkingCalendar, reading: Reading) -> Iterable[Fault]:
    slack = slack_of(plan, calendar)
    least = reading.options.threshold("min_slack", 0.15)
    short = 10
    estimated = any(step.estimate for step in plan.steps)
    if slack is None or estimated or not 0 < slack.ratio < least or slack.work <= short:
        return []
    told = f"{slack.days} free working days on {slack.work} of work, {slack.ratio:.0%}"
    last = max(plan.placed, key=lambda step: (step.last or step.first, step.index))
    return [Fault(last, told)]


def _three_point(plan: Plan, calendar: WorkingCalendar, reading: Reading) -> Iterable[Fault]:
    """The time that is allowed for a plan, held against what its three-point estimates ask for."""
    outlook = outlook_of(plan, plans_of(reading), calendar, reading)
    if outlook is None or outlook.allowed is None or outlook.allowed >= outlook.p80:
        return []
    told = (
        f"{outlook.allowed:.0f} working days are allowed, and by the three-point estimates {outlook.expected:.0f} are "
        f"to be expected, and {outlook.p80:.0f} are enough in four cases of five"
    )
    last = max(plan.placed, key=lambda step: (step.last or step.first, step.index))
    return [Fault(last, told, {"p80": outlook.allowed / outlook.p80})]


def _back_to_back(plan: Plan, calendar: WorkingCalendar, _: Reading) -> Iterable[Fault]:
    """Most of the steps of a plan, so two pairs at least: one pair that touches says nothing about a schedule."""
    close, pairs = touching(plan, calendar)
    if len(close) < 2 or len(close) <= pairs / 2 or any(StepRole.BUFFER in step.roles for step in plan.steps):
        return []
    return [Fault(close[0][1], f"{len(close)} of {pairs} steps start where the one before ends")]


def _review_conflict(plan: Plan, calendar: WorkingCalendar, reading: Reading) -> Iterable[Fault]:
    window = review_window(reading)
    return [] if window is None else too_short(plan, calendar, window)


def _calendar_only(plan: Plan, _: WorkingCalendar, reading: Reading) -> Iterable[Fault]:
    """More than four fifths of the steps stand on days of the calendar, which nothing calls estimates."""
    if plan.axis is not Axis.CALENDAR or statements(reading):
        return []
    fixed = [step for step in plan.placed if not step.hedged and _is_exact(step)]
    if len(fixed) <= _MOST_FIXED * len(plan.steps):
        return []
    return [Fault(fixed[-1], f"{len(fixed)} of {len(plan.steps)} steps are days of the calendar")]


def _is_exact(step: Step) -> bool:
    """Whether a step's time is told to the day, not as a month or quarter."""
    sentence, span = step.end_at or (step.sentence, step.span)
    words = sentence.block.text[span.start : span.end]
    return step.last is not None and bool(re.search(rf"(?<!\d)0?{step.last.day}(?!\d)", words))


_FAULTS: Mapping[str, Callable[[Plan, WorkingCalendar, Reading], Iterable[Fault]]] = {
    "thin-slack": _thin,
    "three-point": _three_point,
    "back-to-back": _back_to_back,
    "days-off": lambda plan, calendar, _: days_off(plan, calendar),
    "order": lambda plan, _, __: backwards(plan),
    "after-live": lambda plan, _, reading: tested_after_live(plan, reading),
    "after-term": lambda plan, _, reading: behind_the_term(plan, reading),
    "length": lambda plan, calendar, _: wrong_lengths(plan, calendar),
    "sum": lambda plan, calendar, _: wrong_sums(plan, calendar),
    "whole": lambda plan, calendar, reading: other_wholes(plan, plans_of(reading), calendar, reading),
    "other-date": lambda plan, _, reading: other_dates(plan, reading),
    "twice": lambda plan, _, reading: told_otherwise(plan, reading),
    "effort": lambda plan, calendar, reading: overloaded(
        plan, calendar, reading.options.threshold("load", 0.8)
    ),
    "overlong": lambda plan, calendar, reading: overlong(
        plan, calendar, reading.options.threshold("max_activity_wd", 44)
    ),
    "review-conflict": _review_conflict,
    "calendar-only": _calendar_only,
    "early-start": lambda plan, _, reading: early(plan, reading.as_of),
}
