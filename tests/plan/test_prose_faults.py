"""Random plans told in running text: without a fault in order, each fault put into one raises its code and no other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowlint import documents
from sowlint.documents.source import Source
from tests.papers import FORMATS, Heading, Paper, Text, write
from tests.plan import prose
from tests.plan.making import CALENDAR, WRITTEN, Line
from tests.plan.reading import plans_in, told, week
from tests.plan.test_faults import FORMS, LINTER, SOME

NAMES = ("Design of the portal", "Build of the import", "System test", "Review by Client", "Handover")
SPELT = ("one", "two", "three", "four", "five", "six", "seven", "eight")


@dataclass(frozen=True)
class Plan:
    """Steps, the way in which they are told, how days are written, and what else the text says."""

    lines: tuple[Line, ...]
    way: str
    written: str
    beside: str = "The dates may move by agreement."


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Steps of some working days with gaps of some working days between them."""
    day = date(2026, 1, 12) + timedelta(weeks=draw(st.integers(1, 40)))
    lines = []
    for name in NAMES:
        last = CALENDAR.plus(day, draw(st.integers(5, 12)))
        lines.append(Line(name, day, last))
        day = CALENDAR.plus(CALENDAR.after(last), draw(st.integers(4, 8)))
    return Plan(tuple(lines), draw(st.sampled_from(tuple(prose.WAYS))), draw(st.sampled_from(WRITTEN)))


def changed(plan: Plan, at: int, line: Line) -> Plan:
    lines = list(plan.lines)
    lines[at] = line
    return replace(plan, lines=tuple(lines))


def on_saturday(plan: Plan) -> Plan:
    line = plan.lines[-1]
    return changed(plan, -1, replace(line, last=line.last + timedelta(days=5 - line.last.weekday())))


def backwards(plan: Plan) -> Plan:
    line = plan.lines[1]
    return changed(replace(plan, way="ends"), 1, Line(line.name, line.last, line.first))


def without_gaps(plan: Plan) -> Plan:
    day, lines = plan.lines[0].first, []
    for line in plan.lines:
        last = CALENDAR.plus(day, CALENDAR.between(line.first, line.last))
        lines.append(Line(line.name, day, last))
        day = CALENDAR.after(last)
    return replace(plan, lines=tuple(lines))


def without(name: str) -> Callable[[Plan], Plan]:
    return lambda plan: replace(plan, lines=tuple(line for line in plan.lines if line.name != name))


def too_early(plan: Plan) -> Plan:
    first = date(2025, 12, 8)
    return changed(plan, 0, Line(NAMES[0], first, CALENDAR.plus(first, 8)))


def another_length(plan: Plan) -> Plan:
    return replace(plan, way="ends", beside=f"{plan.beside} It takes nine weeks.")


def shorter_whole(plan: Plan) -> Plan:
    return replace(plan, beside=f"{plan.beside} The whole project takes three weeks.")


def paper(plan: Plan) -> Paper:
    told = prose.WAYS[plan.way](plan.lines, lambda day: day.strftime(plan.written))
    dated = Text("This paper is dated 5 January 2026.")
    return (Heading("Statement of Work", 1), dated, Heading("Schedule"), *told, Text(plan.beside))


def codes(plan: Plan, form: str) -> set[str]:
    data = write(paper(plan), form)
    return {each.code for each in LINTER.lint(documents.read(Source(f"plan.{form}", data))).findings}


@settings(SOME, max_examples=40)
@given(plan=plans(), form=st.sampled_from(FORMS))
def test_a_told_plan_in_order_has_no_fault(plan: Plan, form: str) -> None:
    """Of any of the rules about schedules."""
    assert codes(plan, form) == set()


FAULTS: tuple[tuple[Callable[[Plan], Plan], str], ...] = (
    (on_saturday, "SL006"),
    (backwards, "SL007"),
    (another_length, "SL008"),
    (shorter_whole, "SL008"),
    (without_gaps, "SL003"),
    (without("Review by Client"), "SL004"),
    (without("System test"), "SL011"),
    (too_early, "SL012"),
)


@pytest.mark.parametrize(("spoil", "code"), FAULTS, ids=[f"{code}-{at}" for at, (_, code) in enumerate(FAULTS)])
def test_a_fault_put_into_the_text_raises_its_code_alone(spoil: Callable[[Plan], Plan], code: str) -> None:
    """Whatever the way in which it is told."""

    @SOME
    @given(plan=plans(), form=st.sampled_from(FORMS))
    def holds(plan: Plan, form: str) -> None:
        assert codes(spoil(plan), form) == {code}

    holds()


LENGTHS: dict[str, Callable[[list[tuple[str, str]]], str]] = {
    "takes": lambda told: " ".join(f"{name} takes {length}." for name, length in told),
    "elliptic": lambda told: f"{told[0][0]} takes {told[0][1]}, " + ", ".join(f"{name} {length}" for name, length in told[1:]) + ".",
    "of": lambda told: f"We start with {told[0][1]} of {told[0][0]}, followed by "
    + ", then ".join(f"{length} of {name}" for name, length in told[1:])
    + ".",
    "brackets": lambda told: "The work consists of " + ", ".join(f"{name} ({length})" for name, length in told) + ".",
    "for": lambda told: " ".join(f"We plan {length} for {name}." for name, length in told),
}


@settings(SOME, max_examples=60)
@given(weeks=st.lists(st.integers(1, 8), min_size=2, max_size=5), way=st.sampled_from(tuple(LENGTHS)), form=st.sampled_from(FORMS))
def test_lengths_told_one_after_the_other(weeks: list[int], way: str, form: str) -> None:
    """Each step begins where the one before ends."""
    steps = [(name, f"{SPELT[count - 1]} week{'s' if count > 1 else ''}") for name, count in zip(NAMES, weeks, strict=False)]
    paper = (Heading("Statement of Work", 1), Heading("Approach"), Text(LENGTHS[way](steps)))
    [plan] = plans_in(documents.read(Source(f"plan.{form}", FORMATS[form](paper))))
    ends = [sum(weeks[: at + 1]) for at in range(len(weeks))]
    spans = [week(last - count + 1, last) for last, count in zip(ends, weeks, strict=True)]
    assert [told(step) for step in plan.steps] == [(name, *span) for name, span in zip(NAMES, spans, strict=False)]
