"""Plans of a document: read from tables, lists, label lines and headings, each placed on one axis of days."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from sowlint.language.sections import SectionRole, any_role, roles_of_section
from sowlint.plan.calendar import WorkingCalendar
from sowlint.plan.drafts import Setting
from sowlint.plan.lists import list_drafts
from sowlint.plan.model import Axis, Length, Plan, Step
from sowlint.plan.placing import ORIGIN
from sowlint.plan.tables import table_drafts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sowlint.language.reading import Reading
    from sowlint.plan.drafts import Draft

    Group = tuple[tuple[str, ...], list[Draft]]

__all__ = ["plans_of"]

_LEAST_STEPS = 2
_PLANS: WeakKeyDictionary[Reading, tuple[Plan, ...]] = WeakKeyDictionary()
_NOT_A_PLAN = frozenset(
    {SectionRole.PAYMENT, SectionRole.TEAM, SectionRole.SUPPORT, SectionRole.BACKGROUND, SectionRole.CUSTOMER}
)
_PAPERWORK = re.compile(
    r"\b(?:approvals?|signatures?|signed|sign-?off|revisions?|version history|change log|contacts?)\b"
    r"|^(?:table of )?contents$|\bdocument (?:control|history|information)\b",
    re.IGNORECASE,
)
_PROCUREMENT = re.compile(
    r"\b(?:rf[pqi]|quotes?|quotations?|proposals?|bids?|bidders?|tenders?|questions?|award|offers?|vendor selection|"
    r"shortlist\w*|pre-?bid)\b",
    re.IGNORECASE,
)
"""Steps by which a supplier is chosen; they are no plan of the work."""
_WORKING = WorkingCalendar()


def plans_of(reading: Reading) -> tuple[Plan, ...]:
    """Every schedule of a document with two steps or more, in order.

    Payment schedules, rate cards, terms and people's histories are none.
    """
    known = _PLANS.get(reading)
    if known is None:
        known = _PLANS[reading] = tuple(_plans(reading))
    return known


def _plans(reading: Reading) -> Iterator[Plan]:
    setting = Setting(reading)
    groups: list[Group] = [(("table", key), drafts) for key, drafts in table_drafts(setting)]
    groups += _levels(list_drafts(setting))
    groups = [
        (key, drafts)
        for key, drafts in groups
        if sum(not draft.total for draft in drafts) >= _LEAST_STEPS and not _is_other(reading, drafts)
    ]
    groups.sort(key=lambda group: group[1][0].step.sentence.index)
    for _, drafts in groups:
        plan = _plan(drafts)
        if plan is not None:
            yield plan


def _levels(groups: list[Group]) -> list[Group]:
    """Lists that stand under the headings of one plan are that plan, read more finely."""
    merged: list[Group] = []
    for key, drafts in groups:
        inner = [
            (other, found)
            for other, found in groups
            if key[0] == "heading"
            and other[0] == "list"
            and other[1 : len(key)] == key[1:]
            and len(other) > len(key)
        ]
        finer = [draft for _, found in inner for draft in found]
        if len(finer) > len(drafts):
            merged.append((key, finer))
        elif not _is_inside(key, groups):
            merged.append((key, drafts))
    return merged


def _is_inside(key: tuple[str, ...], groups: list[Group]) -> bool:
    """Whether a list stands under the headings of another plan that is read more finely by it."""
    return key[0] == "list" and any(
        other[0] == "heading"
        and key[1 : len(other)] == other[1:]
        and len(key) > len(other)
        and len(drafts) >= _LEAST_STEPS
        for other, drafts in groups
    )


def _is_other(reading: Reading, drafts: Sequence[Draft]) -> bool:
    section = reading.headings_over(drafts[0].step.sentence.block)
    roles = roles_of_section(section)
    if section and _PAPERWORK.search(section[-1]):
        return True
    asked = sum(bool(_PROCUREMENT.search(draft.step.name)) for draft in drafts)
    if asked > len(drafts) / 2:
        return True
    return bool(roles & _NOT_A_PLAN) and not any_role(section, SectionRole.TIMELINE)


def _plan(lines: Sequence[Draft]) -> Plan | None:
    drafts = [line for line in lines if not line.total]
    totals = tuple(line.step for line in lines if line.total)
    axes = [draft.placed.axis for draft in drafts if draft.placed.axis]
    source = _source(drafts[0].step)
    if not axes:
        return Plan(_numbered(_chained(drafts)), Axis.RELATIVE, source, chained=True, totals=totals)
    axis = max(set(axes), key=axes.count)
    steps = [_placed(draft) for draft in drafts if draft.placed.axis in (axis, None)]
    steps = [step for step in steps if step.first or step.last]
    return Plan(_numbered(steps), axis, source, totals=totals) if len(steps) >= _LEAST_STEPS else None


def _placed(draft: Draft) -> Step:
    first, last, length = draft.placed.first, draft.placed.last, draft.placed.length
    return replace(draft.step, first=first, last=last, stated=length)


def _chained(drafts: Sequence[Draft]) -> list[Step]:
    """Lengths without dates: each step begins on the working day after the one before."""
    found: list[Step] = []
    begin = ORIGIN
    for draft in drafts:
        length = draft.placed.length
        if length is None:
            continue
        last = _end(begin, length)
        found.append(replace(draft.step, first=begin, last=last, stated=length))
        begin = _WORKING.after(last)
    return found


def _end(begin: date, length: Length) -> date:
    """The last day of a step that begins on a working day and takes a length of time."""
    if length.unit == "hour":
        return _WORKING.plus(begin, max(1, round(length.number / 8)))
    if length.unit == "day":
        return _WORKING.plus(begin, max(1, round(length.number)))
    days = {"week": 7.0, "month": 365 / 12}[length.unit] * length.number
    last = begin + timedelta(days=max(1, round(days)) - 1)
    while not _WORKING.is_working(last):
        last -= timedelta(days=1)
    return max(begin, last)


def _numbered(steps: Sequence[Step]) -> tuple[Step, ...]:
    return tuple(replace(step, index=at) for at, step in enumerate(steps))


def _source(step: Step) -> str:
    block = step.sentence.block
    under = f" under “{block.section[-1]}”" if block.section else ""
    return f"the {'table' if block.table is not None else 'list'}{under}"
