"""Times counted from an event that the plan holds: “three weeks after M1”, “10 days after signature”."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.plan.calendar import WEEKDAYS
from sowlint.plan.chaining import end_of
from sowlint.plan.model import Axis, StepRole
from sowlint.plan.placing import ORIGIN, Placed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sowlint.plan.drafts import Draft
    from sowlint.plan.model import Length

_START = compiled(
    r"\W*(?:(?:the|an?|date|day|of|full|formal|final|both|parties|receipt|project|contract|agreement|order|sow|this|our)\W+)*"
    r"(?:kick-?off|sign(?:ature|ing|ed)|execution|effective date|effectiveness|award\w*|commenc\w+|begin\w*|start\w*|"
    r"mobili[sz]ation|go-?ahead|notice to proceed|contract|agreement|purchase order|order|engagement|assignment|"
    r"[TDWM]0?|this (?:sow|paper|document)|"
    r"acceptance of (?:the|this|our) (?:offer|proposal|quotation|quote))\b",
    re.IGNORECASE,
)
_PREVIOUS = compiled(
    r"\b(?:previous|preceding|prior|last) (?:milestone|phase|step|stage|deliverable|task)\b", re.IGNORECASE
)
_REFERENCE = compiled(
    r"\b(?:(?:milestone|phase|stage|step|task|deliverable|sprint)\s+\w{1,3}|[A-Z]{1,2}\s?\d{1,2}(?:\.\d+)*)\b",
    re.IGNORECASE,
)
_WORDS = compiled(r"[^\W\d_]{3,}")
_EMPTY = frozenset(
    {"the", "and", "for", "from", "with", "after", "that", "this", "has", "been", "all", "date", "end", "start",
     "close", "completion", "complete", "completed", "delivery", "delivered", "approval", "approved", "acceptance",
     "accepted", "receipt", "client", "customer"}
)  # fmt: skip
"""Words of an event that do not tell which one it is."""


def anchored(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each time that is counted from a step or from the start of the work placed on that one's axis.

    What is counted from another event keeps no place.
    """
    if not any(draft.placed.after for draft in drafts):
        return list(drafts)
    anchoring = _Anchoring(drafts)
    return [replace(draft, placed=anchoring.placed(at)) for at, draft in enumerate(drafts)]


def from_start(placed: Placed) -> date | None:
    """The day of a time that is counted from the start of the work, in a plan without dates; ``None`` for others."""
    if placed.offset is None or not _START.match(placed.after):
        return None
    return _counted_from(ORIGIN, placed.offset, back=placed.backwards)


class _Anchoring:
    """The drafts of one plan, and what of them is placed already."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._drafts = drafts
        self._known: dict[int, Placed] = {}

    def placed(self, at: int) -> Placed:
        """Where a draft lies; without an axis where what it hangs on does, or hangs on itself."""
        if at not in self._known:
            own = self._drafts[at].placed
            self._known[at] = Placed(None)
            self._known[at] = self._counted(at) if own.after else own
        return self._known[at]

    def _counted(self, at: int) -> Placed:
        own = self._drafts[at].placed
        origin = self._event(at, own.after)
        if origin is None or own.offset is None:
            return Placed(None)
        axis, day = origin
        counted = _counted_from(day, own.offset, back=own.backwards)
        return Placed(axis, counted, counted)

    def _event(self, at: int, words: str) -> tuple[Axis, date] | None:
        """The axis and the day of the event that a draft is counted from."""
        found = self._step(at, words)
        if found is not None:
            placed = self.placed(found)
            day = placed.last or placed.first
            return (placed.axis, day) if placed.axis and day else None
        return self._start(at) if _START.match(words) else None

    def _step(self, at: int, words: str) -> int | None:
        if _PREVIOUS.search(words):
            return at - 1 if at else None
        others = [each for each in range(len(self._drafts)) if each != at]
        named = _REFERENCE.search(words)
        if named:
            return next((each for each in others if self._bears(each, named.group())), None)
        meant = _content(words)
        return next(
            (each for each in others if meant and meant <= _content(self._drafts[each].step.name)), None
        )

    def _bears(self, at: int, reference: str) -> bool:
        step = self._drafts[at].step
        bare = reference.rsplit(maxsplit=1)[-1].lower()
        return step.number.strip(". ").lower() == bare or bool(
            re.search(rf"\b{re.escape(reference)}\b", step.name, re.IGNORECASE)
        )

    def _start(self, at: int) -> tuple[Axis, date] | None:
        """The start of the work: the step that is called so, else the first day of a plan without dates."""
        for each, draft in enumerate(self._drafts):
            if (
                each != at
                and StepRole.START in draft.step.roles
                and (day := draft.placed.first or draft.placed.last)
            ):
                return (draft.placed.axis, day) if draft.placed.axis else None
        dated = any(draft.placed.axis in (Axis.CALENDAR, Axis.YEARLESS) for draft in self._drafts)
        return None if dated else (Axis.RELATIVE, ORIGIN)


def _content(words: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORDS.findall(words)) - _EMPTY


def _counted_from(day: date, length: Length, *, back: bool) -> date:
    """The day a length after another one, or before it."""
    if length.unit in ("day", "hour") and length.working:
        number = max(1, round(length.number))
        return (
            WEEKDAYS.minus(WEEKDAYS.before(day), number)
            if back
            else WEEKDAYS.plus(WEEKDAYS.after(day), number)
        )
    span = end_of(day, length) - day if length.unit == "hour" else timedelta(days=_days(length))
    return day - span if back else day + span


def _days(length: Length) -> int:
    return round({"day": 1.0, "week": 7.0, "month": 365 / 12}[length.unit] * length.number)
