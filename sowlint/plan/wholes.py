"""The length of the whole project, as the text states it, held against the plan."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind
from sowlint.expressions import expression
from sowlint.language.model import TimeForm
from sowlint.language.once import once
from sowlint.plan.faults import Fault
from sowlint.plan.lengths import adds_up, fits, in_words, sum_in_words, up_to
from sowlint.plan.levels import outermost
from sowlint.plan.model import StepRole
from sowlint.plan.placing import length_of
from sowlint.plan.plainly import is_told_plainly

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.language.model import DateExpression, Sentence
    from sowlint.language.reading import Reading
    from sowlint.plan.calendar import WorkingCalendar
    from sowlint.plan.model import Length, Plan, Step

_PROJECT = r"(?:project|engagement|assignment|schedule|plan|timeline)"
_TOTAL = re.compile(
    r"\b(?:total|overall|whole|entire)\b.*\b(?:duration|time\s?(?:line|frame|span)?|length|period)\b",
    re.IGNORECASE,
)
_OF_PROJECT = re.compile(
    rf"\W*(?:estimated )?(?:{_PROJECT} (?:duration|length)|(?:duration|length) of the {_PROJECT})\W*$",
    re.IGNORECASE,
)
_TAKES = re.compile(
    rf"\b(?:the|this|our)\s+(?:(?:whole|entire|overall|total)\s+)?{_PROJECT}\s+(?:will\s+|shall\s+)?"
    r"(?:take|last|span|run|extend|be\s+(?:complete|deliver|finish)|is\s+(?:complete|deliver|finish))(?:s|e?d)?\s+"
    r"(?:(?:for|over|in|within|a|the|period|total|of)\s+){0,4}$",
    re.IGNORECASE,
)
_IN_ALL = re.compile(r"\b(?:in total|in all|altogether|a total of)\W*$", re.IGNORECASE)
_THIS = re.compile(
    r"\b(?:this|our|the)\s+(?:(?:whole|entire|overall|total|proposed|planned)\s+)?$", re.IGNORECASE
)
_LENGTH_IS = re.compile(
    r"\b(?:project|overall|total)(?:['’]s)? (?:project )?(?:duration|timeline|time ?frame|length)\s+"
    r"(?:(?:is|will|shall|be|of|at|a|total)\s+){1,3}$",
    re.IGNORECASE,
)
_WORK_OF_ITS_OWN = re.compile(r"\s+to (?!complete|finish|deliver)", re.IGNORECASE)
_PROJECT_AFTER = re.compile(rf"[\s-]*{_PROJECT}\b", re.IGNORECASE)
_WORDS = expression(rf"\b(?:{_PROJECT}|total|overall|whole|entire|in all|altogether)\b")
"""Words one of which stands beside every length of a whole."""

_BEHIND = 80


@dataclass(frozen=True)
class Whole:
    """How long the whole takes, as the text says.

    Attributes:
        length: the time.
        time: the expression of it.
        sentence: where it stands.
        is_total: true where it is called a total of the lengths of the parts.
    """

    length: Length
    time: DateExpression
    sentence: Sentence
    is_total: bool


def other_wholes(
    plan: Plan, plans: Sequence[Plan], calendar: WorkingCalendar, reading: Reading
) -> Iterator[Fault]:
    """The length of the whole, where the text gives one and the plan is longer, or its lengths add up to another.

    A plan that is shorter than the time that the text allows has room; only a total of lengths has to be met. Of three
    estimates none has to add up.
    """
    whole = whole_of(plan, plans, reading)
    every = outermost(plan)
    steps = [step for step in every if StepRole.SUPPORT not in step.roles]
    if whole is None or len(steps) < 2 or any(step.parallel or step.estimate for step in steps):
        return
    fact = _sum_of(whole, every, steps) if plan.chained else _span_of(whole, steps, calendar)
    if fact:
        told = f"{in_words(whole.length)} are stated here, and {fact} in {plan.source}"
        yield Fault(steps[-1], told, elsewhere=(whole.sentence, whole.time.span), named="The project")


def whole_of(plan: Plan, plans: Sequence[Plan], reading: Reading) -> Whole | None:
    """The length of the project; ``None`` where the text gives none, or several, or has several plans."""
    inside = {_stretch(step.sentence) for step in plan.steps}
    wholes = [each for each in _wholes(reading) if _stretch(each.sentence) not in inside]
    told = {(each.length.number, each.length.unit) for each in wholes}
    return wholes[0] if len(told) == 1 and len(plans) == 1 else None


def _stretch(sentence: Sentence) -> tuple[int, int]:
    """What tells one step: a row or entry as a whole, of running text a sentence."""
    return sentence.block_index, sentence.start if sentence.block.kind is BlockKind.PARAGRAPH else 0


def _sum_of(whole: Whole, every: Sequence[Step], worked: Sequence[Step]) -> str:
    """What lengths add up to, with support or without it; empty where one is missing, or the whole agrees."""
    if any(step.stated is None for step in every):
        return ""
    sums = [[step.stated for step in steps if step.stated] for steps in (every, worked)]
    allowed = whole.length if whole.is_total else up_to(whole.length)
    if any(adds_up(allowed, lengths) for lengths in sums):
        return ""
    return f"the steps add up to {sum_in_words(sums[0])}"


def _span_of(whole: Whole, steps: Sequence[Step], calendar: WorkingCalendar) -> str:
    """How long dates span; empty where the whole is as long or longer."""
    first = min((step.first for step in steps if step.first), default=None)
    last = max((step.last for step in steps if step.last), default=None)
    if first is None or last is None or fits(up_to(whole.length), first, last, calendar):
        return ""
    return f"the steps span {calendar.between(first, last)} working days"


@once
def _wholes(reading: Reading) -> tuple[Whole, ...]:
    return tuple(_stated(reading))


def _stated(reading: Reading) -> Iterator[Whole]:
    for sentence in reading.sentences:
        times = reading.dates_in(sentence) if sentence.cell is None else ()
        if len(times) != 1 or times[0].form is not TimeForm.DURATION or times[0].approximate:
            continue
        if not (_WORDS.search(sentence.block.text) and is_told_plainly(sentence.text)):
            continue
        [time] = times
        length = length_of(time.text)
        total = _is_total(sentence, time)
        if length and length.unit != "hour" and (total or _is_of_the_project(sentence, time)):
            yield Whole(length, time, sentence, total)


def _is_total(sentence: Sentence, time: DateExpression) -> bool:
    if sentence.block.kind is BlockKind.LABEL:
        return _TOTAL.search(sentence.block.label_text) is not None
    before, after = _around(sentence, time)
    return _IN_ALL.search(before) is not None and not after.lstrip().startswith("of ")


def _is_of_the_project(sentence: Sentence, time: DateExpression) -> bool:
    if sentence.block.kind is BlockKind.LABEL:
        return _OF_PROJECT.match(sentence.block.label_text) is not None
    before, after = _around(sentence, time)
    if _WORK_OF_ITS_OWN.match(after):
        return False
    told = _TAKES.search(before) or _LENGTH_IS.search(before)
    return bool(told or (_THIS.search(before) and _PROJECT_AFTER.match(after)))


def _around(sentence: Sentence, time: DateExpression) -> tuple[str, str]:
    """The words of a sentence before a time, and those after it."""
    text = sentence.block.text
    start = max(sentence.start, time.span.start - _BEHIND)
    return text[start : time.span.start], text[time.span.end : time.span.end + _BEHIND]
