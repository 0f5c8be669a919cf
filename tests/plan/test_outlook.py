"""Three-point estimates are read with the plan, and what they ask for is held against what is allowed."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from sowlint.plan import plans_of
from sowlint.plan.model import Length
from sowlint.plan.outlook import Outlook, outlook_of
from tests.papers import FORMATS, Paper, Text
from tests.plan.making import CALENDAR
from tests.plan.test_generated import codes, grid, read

HEAD = ("Step", "Optimistic (days)", "Most likely (days)", "Pessimistic (days)")
ROWS = (("Design", "8", "10", "18"), ("Build", "15", "20", "40"), ("Test", "8", "10", "24"))


def outlook(paper: Paper, form: str = "md") -> Outlook:
    """Of the one plan of a paper."""
    reading = read(paper, form)
    [plan] = plans_of(reading)
    found = outlook_of(plan, plans_of(reading), CALENDAR, reading)
    assert found is not None
    return found


@pytest.mark.parametrize("form", FORMATS)
def test_the_formula(form: str) -> None:
    """E = (o + 4m + p) / 6 for each step, σ = (p − o) / 6, and E + 0.84 σ along the path."""
    found = outlook(grid(HEAD, *ROWS), form)
    assert (round(found.expected, 2), round(found.spread, 2), round(found.p80, 2)) == (45.5, 5.22, 49.88)
    assert found.allowed is None
    assert found.has_room


@pytest.mark.parametrize("order", permutations((1, 2, 3)))
def test_columns_in_any_order(order: tuple[int, ...]) -> None:
    """The likely one is the length."""
    columns = (0, *order)
    rows = [tuple(row[at] for at in columns) for row in (HEAD, *ROWS)]
    [plan] = plans_of(read(grid(*rows), "md"))
    assert [step.stated for step in plan.steps] == [Length(10, "day"), Length(20, "day"), Length(10, "day")]
    assert [step.estimate and step.estimate.range for step in plan.steps] == [
        Length(18, "day", least=8),
        Length(40, "day", least=15),
        Length(24, "day", least=8),
    ]


@pytest.mark.parametrize(("said", "enough", "room"), [("nine weeks", False, False), ("48 working days", False, True), ("eleven weeks", True, True)])
def test_what_the_text_allows(said: str, enough: bool, room: bool) -> None:
    """Less than four cases of five need is told; less than is to be expected is no room at all."""
    paper = (*grid(HEAD, *ROWS), Text(f"The project takes {said}."))
    assert ("SL002" not in codes(paper, "md")) is enough
    assert outlook(paper).has_room is room


def test_steps_beside_each_other_have_no_outlook() -> None:
    """The path through them is not attempted."""
    head = ("Step", "Start", "End", *HEAD[1:])
    dates = (("2 March 2026", "13 March 2026"), ("9 March 2026", "3 April 2026"), ("6 April 2026", "17 April 2026"))
    rows = [(name, *days, *figures) for (name, *figures), days in zip(ROWS, dates, strict=True)]
    reading = read(grid(head, *rows), "md")
    [plan] = plans_of(reading)
    assert outlook_of(plan, (plan,), CALENDAR, reading) is None


def test_two_cases_are_no_estimate() -> None:
    """A likely and a worst case alone are read as they were."""
    [plan] = plans_of(read(grid(("Step", "Duration (days)", "Worst case (days)"), *((row[0], *row[2:]) for row in ROWS)), "md"))
    assert [step.estimate for step in plan.steps] == [None] * 3
    assert plan.steps[0] == replace(plan.steps[0], stated=Length(10, "day"))
