"""The times of a sentence as those of a step: which may be one, and what of its step each of them is."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.language.model import TimeForm
from sowlint.plan.chaining import begin_of, end_of
from sowlint.plan.placing import Placed, nth
from sowlint.plan.prose.told import Bearing

if TYPE_CHECKING:
    from sowlint.language.model import DateExpression, Sentence
    from sowlint.plan.drafts import Setting
    from sowlint.plan.prose.clauses import Clause

_RANGE = compiled(r"\w\s*(?:[-–—]|\b(?:to|until|till|through|and)\b)\s*\w", re.IGNORECASE)
_BEFORE = compiled(r"(?:that|this|it|which)\b.*", re.IGNORECASE)
"""“In the two weeks after that”: the step before, so that it is a length."""

_FROM = frozenset({"from", "starting", "beginning", "commencing"})
_UNTIL = frozenset(
    {
        "until",
        "till",
        "through",
        "by",
        "before",
        "no later than",
        "not later than",
        "by no later than",
        "up to",
    }
)
_SINCE = frozenset({"as of", "since", "effective", "after"})
_LENGTH_OF = frozenset({"", "for", "by", "over", "in", "next", "following", "first", "initial", "last"})
"""What stands before the length of a step; “within” and “at least” are what a duty is given."""


def times_of(setting: Setting, sentence: Sentence) -> list[DateExpression]:
    """The times of a sentence that a step may have."""
    return [time for time in setting.dates_in(sentence) if _may_be_of_step(setting, time)]


def _may_be_of_step(setting: Setting, time: DateExpression) -> bool:
    placed = _by_itself(setting, time)
    if placed is None:
        return False
    length = placed.length or placed.offset
    if length is None:
        return time.bound not in _SINCE
    return length.unit != "hour" and time.bound in _LENGTH_OF


def _by_itself(setting: Setting, time: DateExpression) -> Placed | None:
    return setting.placed(time) or (nth(time.text) if time.form is TimeForm.ORDINAL else None)


def placed_by(setting: Setting, clause: Clause, told_as: Bearing) -> Placed:
    """Where a clause places its step; of several times one may be the length, and others the two ends.

    Args:
        setting: the document.
        clause: with its times.
        told_as: what a time without a preposition of its own is, by the verb.
    """
    whole = Placed(None)
    for time in clause.times:
        placed = _by_itself(setting, time)
        if placed is None:
            continue
        if placed.offset and not placed.backwards:
            placed = _counted(setting, placed)
        if placed.axis is None:
            whole = replace(placed, axis=whole.axis, first=whole.first, last=whole.last)
            continue
        bears = _bearing(time, placed, told_as)
        whole = replace(
            whole,
            axis=placed.axis,
            first=whole.first if bears is Bearing.END else placed.first,
            last=whole.last if bears is Bearing.START else placed.last,
            length=placed.length or whole.length,
        )
    return _part_of(clause.times[0], whole)


def _part_of(time: DateExpression, whole: Placed) -> Placed:
    """“The first two weeks of August” are no whole month."""
    if whole.length is None or not (whole.first and whole.last) or time.bound not in ("first", "last"):
        return whole
    if time.bound == "first":
        return replace(whole, last=end_of(whole.first, whole.length))
    return replace(whole, first=begin_of(whole.last, whole.length))


def _counted(setting: Setting, placed: Placed) -> Placed:
    """“The two weeks after that” are a length, “six weeks from 18 May 2026” a length and its start."""
    if _BEFORE.fullmatch(placed.after):
        return Placed(None, length=placed.offset)
    start = setting.period(placed.after)
    return Placed(start.axis, start.first, None, placed.offset) if start else placed


def _bearing(time: DateExpression, placed: Placed, told_as: Bearing) -> Bearing:
    """What one time is of its step: by the preposition before it, else as its verb says."""
    if placed.first != placed.last and _RANGE.search(time.text.removeprefix(time.bound)):
        return Bearing.WHOLE
    if time.bound in _FROM:
        return Bearing.START
    return Bearing.END if time.bound in _UNTIL else told_as
