"""Steps of a plan that the text tells with another day than the plan does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind
from sowlint.language.dates import is_past
from sowlint.language.model import Act, Role, TimeForm
from sowlint.language.once import once
from sowlint.plan import plans_of
from sowlint.plan.drafts import Setting
from sowlint.plan.faults import Fault, names_day
from sowlint.plan.model import Axis, StepRole
from sowlint.plan.plainly import is_told_plainly
from sowlint.plan.things import LIVE, START, called, thing_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sowlint.language.model import Commitment, DateExpression, Sentence
    from sowlint.language.reading import Reading
    from sowlint.plan.model import Plan, Step
    from sowlint.plan.things import Thing

_LATEST = frozenset(
    {"by", "before", "until", "till", "within", "no later than", "not later than", "by no later than", "prior to",
     "at the latest by", "up to", "on or before", "in time for"}
)  # fmt: skip
"""What leaves room before the day: a plan that is done earlier agrees with it."""

_HELD = (Axis.CALENDAR, Axis.RELATIVE)
"""What the days of a plan may be that the text is held against."""

_WEEKS = re.compile(r"\b(?:weeks?|wk|w)", re.IGNORECASE)
_WEEK = timedelta(days=4)
_FORMS = frozenset({TimeForm.CALENDAR, TimeForm.ORDINAL})
_ON = frozenset({"", "on", "in", "at", "during"})
_GO_LIVE = thing_of("go-live")
_LATER = re.compile(
    r"\b(?:post|after|audit\w*|warranty|support|hypercare|monitoring|phase|stage|release)\b", re.IGNORECASE
)
"""Tests that may follow a go-live: of later parts, and of what runs."""

_SIDES = frozenset({Role.VENDOR, Role.JOINT, Role.UNKNOWN, Role.PRODUCT})


@dataclass(frozen=True)
class Mention:
    """A time that the text gives for something.

    Attributes:
        thing: what it is given for.
        time: the expression of it.
        sentence: where it stands.
        nominal: true where no verb says what happens then, so that it may be the day of a start.
        axis: what its days are.
        first: its first day.
        last: its last day.
    """

    thing: Thing
    time: DateExpression
    sentence: Sentence
    nominal: bool
    axis: Axis
    first: date
    last: date


def other_dates(plan: Plan, reading: Reading) -> Iterator[Fault]:
    """The times of the text that contradict the plan's for the same thing, each at its place in the text.

    Only a name that stands for one step of one plan is believed. Plans in tables are held against the text, lists
    included; where there is no table, those in lists.
    """
    for mention, its_plan, step in _told_again(reading):
        planned = _contradicted(mention, step) if its_plan is plan else None
        if planned:
            what = "the last step, " if mention.thing.is_whole else ""
            day = f"{planned:%-d %B %Y}" if plan.axis is Axis.CALENDAR else f"“{step.time_in_words}”"
            told = f"{what}{day} in {plan.source}, and “{mention.time.text}” here"
            yield Fault(step, told, elsewhere=(mention.sentence, mention.time.span))


@once
def _told_again(reading: Reading) -> tuple[tuple[Mention, Plan, Step], ...]:
    """What the text gives a time for and is one step of one plan, with that step."""
    return tuple(each for axis in _HELD for each in _told_on(axis, reading))


def _told_on(axis: Axis, reading: Reading) -> Iterator[tuple[Mention, Plan, Step]]:
    held = _laid_out(plans_of(reading), axis)
    inside = {id(step.sentence.block) for each in held for step in each.steps}
    told = _mentions(reading) if held else ()
    mentions = [each for each in told if each.axis is axis and id(each.sentence.block) not in inside]
    names = [(each, step, called(step)) for each in held for step in each.placed] if mentions else []
    for each in mentions:
        found = _named(names, each.thing) or _ends(held, each.thing)
        if len(found) == 1:
            yield each, *found[0]


def tested_after_live(plan: Plan, reading: Reading) -> Iterator[Fault]:
    """The last test of the one plan, where it ends after the one day on which the text has the go-live.

    A plan with a go-live of its own is asked for another day of that; see ``other_dates``.
    """
    if _laid_out(plans_of(reading), Axis.CALENDAR) != [plan] or any(
        LIVE in called(step).words for step in plan.steps
    ):
        return
    live = [
        each
        for each in _mentions(reading)
        if each.thing == _GO_LIVE and each.axis is Axis.CALENDAR and each.time.bound in _ON | _LATEST
    ]
    if len({each.last for each in live}) != 1:
        return
    tests = [step for step in plan.placed if StepRole.TEST in step.roles and not _LATER.search(step.name)]
    late = [step for step in tests if step.last and _is_exact(step) and step.last > live[0].last]
    if late:
        step = max(late, key=lambda each: (each.last, each.index))
        where = f"“{' '.join(live[0].sentence.text.split())}”"
        yield Fault(step, f"it ends on {step.last:%-d %B %Y}, after the go-live ({where})", at_end=True)


def _laid_out(plans: Sequence[Plan], axis: Axis) -> list[Plan]:
    """The plans on days of the calendar, or in numbered weeks, that a table shows, else those that a list shows."""
    dated = [plan for plan in plans if plan.axis is axis and not plan.chained]
    for kind in (BlockKind.ROW, BlockKind.ITEM):
        found = [plan for plan in dated if all(step.sentence.block.kind is kind for step in plan.steps)]
        if found:
            return found
    return []


def _named(names: Sequence[tuple[Plan, Step, Thing]], thing: Thing) -> list[tuple[Plan, Step]]:
    """The steps that a thing of the text may be."""
    found = [(plan, step) for plan, step, own in names if thing.is_same(own)]
    if found or START not in thing.words:
        return found
    begun = thing.without(START)
    return [(plan, step) for plan, step, own in names if begun.is_same(own) and step.first is not None]


def _ends(plans: Sequence[Plan], thing: Thing) -> list[tuple[Plan, Step]]:
    """For the project as a whole, the last step of each plan that is no support."""
    if not thing.is_whole:
        return []
    worked = [
        (plan, [step for step in plan.steps if step.last and StepRole.SUPPORT not in step.roles])
        for plan in plans
    ]
    return [(plan, max(steps, key=lambda step: (step.last, step.index))) for plan, steps in worked if steps]


@once
def _mentions(reading: Reading) -> tuple[Mention, ...]:
    """Every dated delivery in the text that is not softened, conditional, past or somebody else's."""
    return tuple(_dated(reading))


def _dated(reading: Reading) -> Iterator[Mention]:
    setting = Setting(reading)
    for each in reading.dated_commitments:
        time = each.deadline
        if time is None or not _is_to_come(time, reading.as_of) or not _is_firm(each):
            continue
        placed = setting.placed(time) if _is_alone(each, reading) else None
        if placed and placed.axis and placed.first and placed.last:
            nominal = bool(each.frame) and not each.verb
            thing = thing_of(_words(each))
            yield Mention(thing, time, each.sentence, nominal, placed.axis, placed.first, placed.last)


def _is_to_come(time: DateExpression, as_of: date | None) -> bool:
    return time.form in _FORMS and not time.approximate and not is_past(time, as_of)


def _is_alone(commitment: Commitment, reading: Reading) -> bool:
    """Whether no other time stands in the sentence, which might be the one of the thing."""
    return len(reading.dates_in(commitment.sentence)) == 1


def _is_firm(commitment: Commitment) -> bool:
    return (
        commitment.act is Act.DELIVERY
        and commitment.bearer in _SIDES
        and not (commitment.exempt or commitment.past or commitment.negated)
        and not (commitment.condition or commitment.hedges)
        and is_told_plainly(commitment.sentence.text)
    )


def _words(commitment: Commitment) -> str:
    """The words that name the thing and what happens to it, the lemma of the verb last."""
    if (commitment.verb, commitment.what) == ("take", "place") and commitment.deadline:
        return commitment.sentence.block.text[commitment.sentence.start : commitment.deadline.span.start]
    verb = "goes live" if commitment.verb == "live" else f"{commitment.verb} {commitment.particle}"
    return f"{commitment.what} {verb}"


def _contradicted(mention: Mention, step: Step) -> date | None:
    """The day that the plan has instead; ``None`` where the two agree or may do."""
    if START in mention.thing.words and step.first is not None and step.first != step.last:
        return (
            step.first if mention.time.bound in _ON and _is_apart(mention, step.first, step.first) else None
        )
    if step.last is None:
        return None
    low = _earliest_end(step, mention.axis)
    if mention.time.bound in _LATEST or mention.thing.is_whole:
        return step.last if low > mention.last else None
    may_be_start = (
        mention.last < low and mention.nominal and not mention.thing.is_point and step.first is None
    )
    if mention.time.bound not in _ON or may_be_start:
        return None
    return step.last if _is_apart(mention, low, step.last) else None


def _is_apart(mention: Mention, first: date, last: date) -> bool:
    return last < mention.first or mention.last < first


def _earliest_end(step: Step, axis: Axis) -> date:
    """The first day that the plan's own words may mean as the step's end: a day itself, or one of its last week."""
    assert step.last is not None
    if axis is Axis.CALENDAR:
        return step.last if _is_exact(step) else step.first or step.last
    last_week = step.last - _WEEK if _WEEKS.search(step.time_in_words) else step.last
    return max(step.first, last_week) if step.first else last_week


def _is_exact(step: Step) -> bool:
    """Whether the plan names the last day itself, so that it is no month or week that holds it."""
    sentence, span = step.end_at or (step.sentence, step.span)
    return step.last is not None and names_day(sentence.block.text[span.start : span.end], step.last)
