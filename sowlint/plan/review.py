"""The time for review that a document states, held against the time that its plan leaves for it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from sowlint.expressions import expression
from sowlint.plan.faults import Fault
from sowlint.plan.model import StepRole
from sowlint.plan.placing import length_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.language.reading import Reading
    from sowlint.plan.calendar import WorkingCalendar
    from sowlint.plan.model import Plan, Step

_REVIEWS = expression(r"\b(?:accept\w*|reject\w*|review\w*|approv\w+|sign[\s-]?off|comments?|feedback)\b")
_PAYS = re.compile(r"\b(?:pay\w*|invoic\w*|terminat\w*|warrant\w*|offer|proposal|quotation)\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?:within|has|have|in|after|no later than)\s[^.;]{0,12}?"
    r"(?P<length>\b[\w()-]+\s+(?:\(\d+\)\s+)?(?:business |working |calendar )?(?:days?|weeks?))\b",
    re.IGNORECASE,
)
_HANDED_OVER = re.compile(
    r"\b(?:documents?|design|drawings?|drafts?|prototypes?|mock-?ups?|wireframes?|specifications?|concept|mapping|blueprint|"
    r"reports?|analysis|requirements)\b",
    re.IGNORECASE,
)
_UNITS = {"day": 1.0, "week": 5.0}
_WORKING_SHARE = 5 / 7


def review_window(reading: Reading) -> int | None:
    """Working days that the customer has to review or accept, as the text says; ``None`` where it does not."""
    for sentence in reading.sentences:
        text = sentence.text
        if sentence.cell is not None or not _REVIEWS.search(text) or _PAYS.search(text):
            continue
        counted = _COUNTED.search(text)
        length = length_of(counted["length"]) if counted else None
        if counted and length and length.unit in _UNITS:
            days = length.number * _UNITS[length.unit]
            calendar = length.unit == "day" and not length.working
            return round(days * _WORKING_SHARE) if calendar else round(days)
    return None


def too_short(plan: Plan, calendar: WorkingCalendar, window: int) -> Iterator[Fault]:
    """Where the plan leaves less time: a review step, else the start of what builds on a deliverable."""
    reviews = [step for step in plan.steps if StepRole.REVIEW in step.roles]
    for step in reviews:
        if step.first and step.last and not step.is_point:
            days = calendar.between(step.first, step.last)
            if days < window:
                yield Fault(step, _told(window, f"{days} are planned"))
                return
    if reviews:
        return
    for one, two in pairwise(step for step in plan.placed if not step.summary):
        if one.last and two.first and _builds_on(one, two) and one.last < two.first:
            days = calendar.gap(one.last, two.first)
            if days < window:
                yield Fault(two, _told(window, f"{days} lie between “{one.name}” and “{two.name}”"))
                return


def _builds_on(one: Step, two: Step) -> bool:
    """Whether a step goes on with what the one before hands over."""
    if two.parallel or StepRole.BUFFER in one.roles | two.roles or StepRole.START in one.roles:
        return False
    goes_on = not two.is_point or (StepRole.BUILD in two.roles and StepRole.BUILD not in one.roles)
    return goes_on and _HANDED_OVER.search(one.name) is not None


def _told(window: int, fact: str) -> str:
    return f"the text gives {window} working days for review, and {fact}"
