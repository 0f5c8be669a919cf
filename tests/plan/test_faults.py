"""Random plans in order have no fault; each fault put into one raises its code and no other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sowlint import documents
from sowlint.config import Settings
from sowlint.documents.source import Source
from sowlint.linter import Linter
from sowlint.rulebook.load import load
from tests.papers import Grid, Heading, Paper, Text, write
from tests.plan.making import CALENDAR, Line

CODES = tuple(rule.code for rule in load().rules if rule.family == "SL")
LINTER = Linter(load().only(CODES), Settings())
NAMES = ("Design of the portal", "Build of the import", "System test", "Review by Client", "Handover")
SOME = settings(max_examples=25, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
Plan = list[tuple[Line, str]]
"""Steps and their stated lengths."""


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Steps of some working days with gaps of some working days between them."""
    day = date(2026, 1, 12) + timedelta(weeks=draw(st.integers(1, 40)))
    lines = []
    for name in NAMES:
        days = draw(st.integers(5, 12))
        last = CALENDAR.plus(day, days)
        lines.append((Line(name, day, last), f"{days} working days"))
        day = CALENDAR.plus(CALENDAR.after(last), draw(st.integers(4, 8)))
    return lines


def overlapping(plan: Plan) -> Plan:
    """The test begins before the build ends."""
    (before, _), (line, length) = plan[1], plan[2]
    first = CALENDAR.after(before.first)
    days = CALENDAR.between(line.first, line.last)
    return [*plan[:2], (replace(line, first=first, last=CALENDAR.plus(first, days)), length), *plan[3:]]


def wrong_length(plan: Plan) -> Plan:
    return [(plan[0][0], "40 working days"), *plan[1:]]


def on_saturday(plan: Plan) -> Plan:
    line, length = plan[-1]
    saturday = line.last + timedelta(days=5 - line.last.weekday())
    days = CALENDAR.between(line.first, saturday)
    return [*plan[:-1], (replace(line, last=saturday), f"{days} working days")]


def without_gaps(plan: Plan) -> Plan:
    day, lines = plan[0][0].first, []
    for line, length in plan:
        last = CALENDAR.plus(day, CALENDAR.between(line.first, line.last))
        lines.append((replace(line, first=day, last=last), length))
        day = CALENDAR.after(last)
    return lines


def without(name: str) -> Callable[[Plan], Plan]:
    return lambda plan: [each for each in plan if each[0].name != name]


def too_early(plan: Plan) -> Plan:
    line, _ = plan[0]
    first = date(2025, 12, 8)
    return [(Line(line.name, first, CALENDAR.plus(first, 8)), "8 working days"), *plan[1:]]


def paper(plan: Plan) -> Paper:
    rows = [
        (str(at), line.name, f"{line.first:%-d %B %Y}", f"{line.last:%-d %B %Y}", length, str(at - 1) if at > 1 else "")
        for at, (line, length) in enumerate(plan, 1)
    ]
    head = ("No", "Step", "Start", "End", "Duration", "Depends on")
    note = Text("This paper is dated 5 January 2026. The dates may move by agreement.")
    return (Heading("Statement of Work", 1), note, Heading("Schedule"), Grid((head, *rows)))


def codes(plan: Plan) -> set[str]:
    data = write(paper(plan), "md")
    return {each.code for each in LINTER.lint(documents.read(Source("plan.md", data))).findings}


@SOME
@given(plan=plans())
def test_a_plan_in_order_has_no_fault(plan: Plan) -> None:
    """Of any of the rules about schedules."""
    assert codes(plan) == set()


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (overlapping, "SL007"),
        (wrong_length, "SL008"),
        (on_saturday, "SL006"),
        (without_gaps, "SL003"),
        (without("Review by Client"), "SL004"),
        (without("System test"), "SL011"),
        (too_early, "SL012"),
    ],
    ids=["SL007", "SL008", "SL006", "SL003", "SL004", "SL011", "SL012"],
)
def test_a_fault_put_in_raises_its_code_alone(spoil: Callable[[Plan], Plan], code: str) -> None:
    """Whatever the plan."""

    @SOME
    @given(plan=plans())
    def holds(plan: Plan) -> None:
        assert codes(spoil(plan)) == {code}

    holds()
