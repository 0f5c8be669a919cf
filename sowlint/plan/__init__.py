"""Plans of a document: read from tables, lists, label lines and headings, each placed on one axis of days."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from sowlint.language.sections import SectionRole, any_role, roles_of_section
from sowlint.plan.drafts import Setting
from sowlint.plan.layout import LEAST_STEPS, plan_of
from sowlint.plan.lists import list_drafts
from sowlint.plan.naming import source_of
from sowlint.plan.tables import table_drafts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.language.reading import Reading
    from sowlint.plan.drafts import Draft
    from sowlint.plan.model import Plan

    Group = tuple[tuple[str, ...], list[Draft]]

__all__ = ["plans_of"]

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
        if sum(not draft.total for draft in drafts) >= LEAST_STEPS and not _is_other(reading, drafts)
    ]
    groups.sort(key=lambda group: group[1][0].step.sentence.index)
    for _, drafts in groups:
        plan = plan_of(drafts, source_of(drafts))
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
        and len(drafts) >= LEAST_STEPS
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
