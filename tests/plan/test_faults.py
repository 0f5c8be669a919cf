"""Random plans in order have no fault, whatever the format; each fault put into one raises its code and no other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
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
from tests.plan.making import CALENDAR, WRITTEN, Line

CODES = tuple(rule.code for rule in load().rules if rule.family == "SL")
LINTER = Linter(load().only(CODES), Settings())
NAMES = ("Design of the portal", "Build of the import", "System test", "Review by Client", "Handover")
FORMS = ("md", "html", "txt") * 4 + ("docx", "pdf")
"""Most in the formats that are read in no time."""

SOME = settings(max_examples=12, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Row:
    """A step, the working days that are stated for it, and the person-days of its two people."""

    line: Line
    days: int
    effort: int


@dataclass(frozen=True)
class Plan:
    """A plan, and what the text around it says of its days.

    Attributes:
        built: the day by which the text has the import built.
        handed: the day on which the text has the handover.
        ended: the day on which the paper's term ends.
        days: the working days that the total states.
        effort: the person-days that the total states.
        written: how days are written.
    """

    rows: tuple[Row, ...]
    built: date
    handed: date
    ended: date
    days: int
    effort: int
    written: str


def told(rows: tuple[Row, ...], written: str = WRITTEN[0]) -> Plan:
    """A plan with a text that agrees with it."""
    handed = rows[-1].line.last
    days, effort = sum(row.days for row in rows), sum(row.effort for row in rows)
    return Plan(rows, rows[1].line.last + DAY, handed, handed + 30 * DAY, days, effort, written)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Steps of some working days with gaps of some working days between them."""
    day = date(2026, 1, 12) + timedelta(weeks=draw(st.integers(1, 40)))
    rows = []
    for name in NAMES:
        days = draw(st.integers(5, 12))
        last = CALENDAR.plus(day, days)
        rows.append(Row(Line(name, day, last), days, draw(st.integers(1, days))))
        day = CALENDAR.plus(CALENDAR.after(last), draw(st.integers(4, 8)))
    return told(tuple(rows), draw(st.sampled_from(WRITTEN)))


def changed(plan: Plan, at: int, row: Row) -> Plan:
    """The plan with another row, and a text that agrees with it."""
    rows = list(plan.rows)
    rows[at] = row
    return told(tuple(rows), plan.written)


def overlapping(plan: Plan) -> Plan:
    """The test begins before the build ends, for which it waits."""
    before, row = plan.rows[1], plan.rows[2]
    first = CALENDAR.after(before.line.first)
    return changed(plan, 2, replace(row, line=replace(row.line, first=first, last=CALENDAR.plus(first, row.days))))


def wrong_length(plan: Plan) -> Plan:
    return changed(plan, 0, replace(plan.rows[0], days=40))


def on_saturday(plan: Plan) -> Plan:
    row = plan.rows[-1]
    saturday = row.line.last + timedelta(days=5 - row.line.last.weekday())
    days = CALENDAR.between(row.line.first, saturday)
    return changed(plan, -1, replace(row, line=replace(row.line, last=saturday), days=days))


def without_gaps(plan: Plan) -> Plan:
    day, rows = plan.rows[0].line.first, []
    for row in plan.rows:
        last = CALENDAR.plus(day, row.days)
        rows.append(replace(row, line=replace(row.line, first=day, last=last)))
        day = CALENDAR.after(last)
    return told(tuple(rows), plan.written)


def without(name: str) -> Callable[[Plan], Plan]:
    return lambda plan: told(tuple(row for row in plan.rows if row.line.name != name), plan.written)


def too_early(plan: Plan) -> Plan:
    first = date(2025, 12, 8)
    return changed(plan, 0, replace(plan.rows[0], line=Line(NAMES[0], first, CALENDAR.plus(first, 8)), days=8, effort=8))


def overloaded(plan: Plan) -> Plan:
    row = plan.rows[1]
    return changed(plan, 1, replace(row, effort=3 * row.days))


def more_days_in_all(plan: Plan) -> Plan:
    return replace(plan, days=plan.days + 3)


def less_effort_in_all(plan: Plan) -> Plan:
    return replace(plan, effort=plan.effort - 2)


def handed_over_later(plan: Plan) -> Plan:
    return replace(plan, handed=plan.handed + 7 * DAY)


def handed_over_earlier(plan: Plan) -> Plan:
    return replace(plan, handed=plan.handed - 7 * DAY)


def built_earlier(plan: Plan) -> Plan:
    return replace(plan, built=plan.rows[1].line.last - DAY)


def ended_before(plan: Plan) -> Plan:
    return replace(plan, ended=plan.handed - DAY)


def paper(plan: Plan) -> Paper:
    head = ("No", "Step", "Start", "End", "Duration", "Depends on", "Person-days", "FTE")
    rows = [_cells(plan, at, row) for at, row in enumerate(plan.rows, 1)]
    total = ("", "Total", "", "", f"{plan.days} working days", "", str(plan.effort), "")
    said = (
        "This paper is dated 5 January 2026. The dates may move by agreement. "
        f"Acme will build the import by {_day(plan, plan.built)}. The handover is on {_day(plan, plan.handed)}. "
        f"This Statement of Work ends on {_day(plan, plan.ended)}."
    )
    return (Heading("Statement of Work", 1), Text(said), Heading("Schedule"), Grid((head, *rows, total)))


def _cells(plan: Plan, at: int, row: Row) -> tuple[str, ...]:
    before = str(at - 1) if at > 1 else ""
    first, last = _day(plan, row.line.first), _day(plan, row.line.last)
    return (str(at), row.line.name, first, last, f"{row.days} working days", before, str(row.effort), "2")


def _day(plan: Plan, day: date) -> str:
    return day.strftime(plan.written)


def codes(plan: Plan, form: str) -> set[str]:
    data = write(paper(plan), form)
    return {each.code for each in LINTER.lint(documents.read(Source(f"plan.{form}", data))).findings}


@settings(SOME, max_examples=40)
@given(plan=plans(), form=st.sampled_from(FORMS))
def test_a_plan_in_order_has_no_fault(plan: Plan, form: str) -> None:
    """Of any of the rules about schedules; a text that tells its days again contradicts nothing."""
    assert codes(plan, form) == set()


FAULTS: tuple[tuple[Callable[[Plan], Plan], str], ...] = (
    (overlapping, "SL007"),
    (ended_before, "SL007"),
    (wrong_length, "SL008"),
    (more_days_in_all, "SL008"),
    (less_effort_in_all, "SL008"),
    (handed_over_later, "SL008"),
    (handed_over_earlier, "SL008"),
    (built_earlier, "SL008"),
    (on_saturday, "SL006"),
    (overloaded, "SL009"),
    (without_gaps, "SL003"),
    (without("Review by Client"), "SL004"),
    (without("System test"), "SL011"),
    (too_early, "SL012"),
)


@pytest.mark.parametrize(("spoil", "code"), FAULTS, ids=[f"{code}-{at}" for at, (_, code) in enumerate(FAULTS)])
def test_a_fault_put_in_raises_its_code_alone(spoil: Callable[[Plan], Plan], code: str) -> None:
    """Whatever the plan, and whatever the format."""

    @SOME
    @given(plan=plans(), form=st.sampled_from(FORMS))
    def holds(plan: Plan, form: str) -> None:
        assert codes(spoil(plan), form) == {code}

    holds()
