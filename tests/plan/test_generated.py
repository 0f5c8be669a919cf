"""The plan read is the plan written, and each fault put into it raises its code and no other."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sowlint import documents
from sowlint.config import Settings
from sowlint.documents.source import Source
from sowlint.language.reading import Reading
from sowlint.linter import lint
from sowlint.plan import plans_of
from sowlint.rulebook.load import load
from tests.papers import FORMATS, Grid, Heading, Paper, Text, write
from tests.plan.making import CALENDAR, Told, expected, paper_of, plans

PLAN_RULES = ("SL002", "SL003", "SL006", "SL007", "SL008", "SL009", "SL010", "SL012")
BOOK = load().only(PLAN_RULES)
FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(paper: Paper, form: str) -> Reading:
    """A paper written in a format and read again."""
    return Reading(documents.read(Source(f"plan.{form}", write(paper, form))))


def codes(paper: Paper, form: str) -> set[str]:
    """What the rules about plans find in a paper."""
    document = documents.read(Source(f"plan.{form}", write(paper, form)))
    return {finding.code for finding in lint(document, BOOK, Settings()).findings}


CASES = {"md": 310, "html": 310, "txt": 310, "docx": 35, "pdf": 35}
"""A thousand in all; most in the formats that are read in no time."""


@pytest.mark.parametrize(("form", "cases"), CASES.items(), ids=CASES)
def test_the_plan_read_is_the_plan_written(form: str, cases: int) -> None:
    """Names, starts and ends, whatever the layout, the format and the way in which days are written."""

    @settings(FEW, max_examples=cases, derandomize=True, database=None)
    @given(told=plans())
    def holds(told: Told) -> None:
        [plan] = plans_of(read(paper_of(told), form))
        assert [(step.name, step.first, step.last) for step in plan.steps] == expected(told)

    holds()


@pytest.mark.parametrize("form", FORMATS)
@FEW
@given(told=plans())
def test_a_consistent_plan_with_room_has_no_fault(form: str, told: Told) -> None:
    """Gaps of a week between short steps, all on working days."""
    lines = []
    day = told.lines[0].first
    for line in told.lines:
        last = CALENDAR.plus(day, 8)
        lines.append(replace(line, first=day, last=last))
        day = CALENDAR.plus(last + timedelta(days=1), 6)
    assert codes(paper_of(replace(told, lines=tuple(lines))), form) == set()


def grid(*rows: tuple[str, ...]) -> Paper:
    """A paper with one table."""
    return (Heading("Statement of Work"), Text("This paper is dated 5 January 2026."), Heading("Schedule"), Grid(rows))


HEAD = ("No", "Step", "Start", "End", "Duration", "Depends on", "Person-days", "FTE")
GOOD = (
    ("1", "Design", "2 March 2026", "6 March 2026", "5 days", "", "4", "1"),
    ("2", "Build", "16 March 2026", "27 March 2026", "2 weeks", "1", "8", "1"),
    ("3", "Test", "6 April 2026", "10 April 2026", "1 week", "2", "4", "1"),
    ("4", "Handover", "20 April 2026", "22 April 2026", "3 days", "3", "2", "1"),
)


def spoilt(row: int, column: str, text: str) -> tuple[tuple[str, ...], ...]:
    """The good plan with one cell changed."""
    cells = list(GOOD[row])
    cells[HEAD.index(column)] = text
    return (*GOOD[:row], tuple(cells), *GOOD[row + 1 :])


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (GOOD, None),
        (spoilt(1, "Duration", "9 weeks"), "SL008"),
        (spoilt(3, "End", "25 April 2026"), "SL006"),
        (spoilt(2, "Start", "25 March 2026"), "SL007"),
        (spoilt(1, "Person-days", "40"), "SL009"),
        (spoilt(0, "Start", "1 December 2025"), "SL012"),
    ],
    ids=["good", "SL008", "SL006", "SL007", "SL009", "SL012"],
)
def test_one_fault_raises_one_code(form: str, rows: tuple[tuple[str, ...], ...], code: str | None) -> None:
    """The plan without it raises none; SL008 follows where a moved day contradicts the stated length as well."""
    found = codes(grid(HEAD, *rows), form)
    if code in ("SL006", "SL007", "SL012"):
        found -= {"SL008", "SL010"}
    assert found == ({code} if code else set())


@FEW
@given(weeks=st.integers(3, 12))
def test_weeks_that_touch_are_back_to_back(weeks: int) -> None:
    """However many there are."""
    rows = [("Step", "When"), *((f"Part {at}", f"Week {at}") for at in range(1, weeks + 1))]
    assert codes(grid(*rows), "md") == {"SL003"}
