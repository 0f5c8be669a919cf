"""What a document's schedule has no time for: slack, the customer's review, tests."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Literal

from sowlint.checks.base import Hit, Params
from sowlint.checks.foresight import undertakings
from sowlint.checks.nearest import described
from sowlint.language.excerpts import excerpt
from sowlint.language.hedges.wide import statements
from sowlint.language.model import Act, Force, Grade, Role
from sowlint.language.phrases import PhraseSet
from sowlint.plan import plans_of
from sowlint.plan.calendar import WorkingCalendar
from sowlint.plan.model import StepRole
from sowlint.plan.outlook import outlook_of
from sowlint.plan.slack import slack_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.checks.foresight import Foresight
    from sowlint.documents.model import Block
    from sowlint.language.reading import Reading

_ROLES = {"slack": StepRole.BUFFER, "review": StepRole.REVIEW, "test": StepRole.TEST}
_LEAST_STEPS = 3
_MONEY = re.compile(r"charg|bill|invoic|cost|fee|price|paid|payable", re.IGNORECASE)
"""An effect on what is paid lets no date move."""
_REVIEWS = re.compile(r"\b(?:reviews?|accept\w*|tests?|inspects?)\b", re.IGNORECASE)
_SHOWN = 90
_CLIENT = "client"
"""Stands for the customer's name wherever that is; see ``Text.in_roles``."""


class ScheduleParams(Params):
    """What the schedule must have room for.

    Attributes:
        lacks: ``slack``, the customer's ``review``, or a ``test``.
        said: phrases anywhere in the document that show that there is room.
        asked_when: phrases one of which a step or a sentence holds for the question to be asked; empty for always.
        and_when: phrases one of which the document has to hold besides; empty for always.
        vendor_paper: whether only a vendor's paper is asked.
    """

    lacks: Literal["slack", "review", "test"]
    said: tuple[str, ...] = ()
    asked_when: tuple[str, ...] = ()
    and_when: tuple[str, ...] = ()
    vendor_paper: bool = False


class ScheduleCheck:
    """See ``ScheduleParams``; one hit about the document, nearest to its schedule."""

    Params: ClassVar[type[Params]] = ScheduleParams
    slots: ClassVar[frozenset[str]] = frozenset({"nearest", "told"})
    triggers = None
    foresees: ClassVar[tuple[Foresight, ...]] = (undertakings,)

    def __init__(self, params: ScheduleParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        self._params = params
        self._said = PhraseSet(params.said, lexicons)
        self._asked_when = [
            PhraseSet(each, lexicons) for each in (params.asked_when, params.and_when) if each
        ]

    def find(self, reading: Reading) -> Iterator[Hit]:
        """One hit where there is a schedule and nothing of that sort in it or said of it."""
        if self._params.vendor_paper and reading.buyers_paper:
            return
        near = schedule_of(reading)
        if near is None or not self._is_asked(reading) or self._has_room(reading):
            return
        yield Hit(None, None, near=near, slots={"nearest": described(near), "told": _told(reading)})

    def decided(self, reading: Reading) -> str | None:
        """The step or sentence that gives the room; ``None`` where there is no schedule to ask about."""
        if schedule_of(reading) is None or not self._is_asked(reading):
            return None
        role = _ROLES[self._params.lacks]
        steps = (step for plan in plans_of(reading) for step in plan.steps if role in step.roles)
        words = next((step.name for step in steps), None) or self._said_in(reading)
        return f"“{excerpt(words, _SHOWN)}”" if words else "the dates of the schedule"

    def _said_in(self, reading: Reading) -> str | None:
        """The first block that says that there is room."""
        words = self._said.words
        blocks = reading.blocks_with(None if words and _CLIENT in words else words)
        return next(
            (block.text for block in blocks if any(map(self._said.search, _told_by(block, reading)))), None
        )

    def _is_asked(self, reading: Reading) -> bool:
        return all(
            any(phrases.search(block.text) for block in reading.blocks_with(phrases.words))
            for phrases in self._asked_when
        )

    def _has_room(self, reading: Reading) -> bool:
        role = _ROLES[self._params.lacks]
        if any(role in step.roles for plan in plans_of(reading) for step in plan.steps):
            return True
        if self._said_in(reading) is not None:
            return True
        if self._params.lacks == "review":
            return _is_timed_review(reading)
        return self._params.lacks == "slack" and _moves(reading)


def _told_by(block: Block, reading: Reading) -> Iterator[str]:
    """What a block says; a label is what its value is said of (“Timeline: subject to …”)."""
    yield reading.in_roles(block.text)
    if block.label:
        yield f"{block.label_text} {block.value_text}"


def _is_timed_review(reading: Reading) -> bool:
    """Whether the customer owes a review or an answer within a number of days."""
    return any(
        each.owner is Role.CUSTOMER and each.due and each.due.days and _REVIEWS.search(each.what)
        for each in reading.dependencies
    )


def _moves(reading: Reading) -> bool:
    """Whether a gap between steps, estimates of them, a sentence about all dates, or a consequence lets dates move."""
    calendar = WorkingCalendar(reading.options.holidays)
    plans = plans_of(reading)
    slacks = [slack for plan in plans if (slack := slack_of(plan, calendar)) is not None]
    outlooks = [found for plan in plans if (found := outlook_of(plan, plans, calendar, reading)) is not None]
    return bool(
        any(slack.days for slack in slacks)
        or any(outlook.has_room for outlook in outlooks)
        or statements(reading)
        or any(each.effect and not _MONEY.search(each.effect) for each in reading.consequences)
    )


def schedule_of(reading: Reading) -> Block | None:
    """The first block of a document's schedule: of a plan with three steps, else a dated delivery; ``None`` without."""
    for plan in plans_of(reading):
        if len(plan.steps) >= _LEAST_STEPS:
            return plan.steps[0].sentence.block
    dated = (
        each.sentence.block
        for each in reading.dated_commitments
        if each.deadline is not None
        and each.deadline.grade is not Grade.VAGUE
        and each.act is Act.DELIVERY
        and each.force >= Force.WEAK
        and each.bearer in (Role.VENDOR, Role.JOINT, Role.UNKNOWN)
        and not (each.past or each.negated or each.exempt)
    )
    return next(dated, None)


def _told(reading: Reading) -> str:
    """How large the schedule is."""
    plans = [plan for plan in plans_of(reading) if len(plan.steps) >= _LEAST_STEPS]
    if not plans:
        return "a dated delivery"
    return f"{len(plans[0].steps)} steps in {plans[0].source}"
