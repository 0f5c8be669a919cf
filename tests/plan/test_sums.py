"""What is added up is what is listed: totals, sub-steps, and the length of the project in the text."""

from __future__ import annotations

import pytest

from tests.papers import FORMATS, Heading, Item, Label, Paper, Text
from tests.papers.model import Part
from tests.plan.test_generated import codes, grid

WEEKS = (Item("Week 1–4: design"), Item("Week 6–12: build"), Item("Week 14–16: test"))
LENGTHS = ("Design", "4 weeks"), ("Build", "7 weeks"), ("Test", "3 weeks")


def weeks(*said: Part) -> Paper:
    """A plan of sixteen weeks, and what the text says of it."""
    return (Heading("Statement of Work"), Text("This paper is dated 5 January 2026."), *said, Heading("Schedule"), *WEEKS)


def wrong(paper: Paper, form: str = "md") -> bool:
    """Whether something is told as wrong."""
    return "SL008" in codes(paper, form)


@pytest.mark.parametrize("form", FORMATS)
def test_a_total_in_every_format(form: str) -> None:
    """Right, too long, and too short."""
    for total, is_wrong in (("14 weeks", False), ("15 weeks", True), ("12 weeks", True)):
        assert wrong(grid(("Phase", "Duration"), *LENGTHS, ("Total", total)), form) is is_wrong


@pytest.mark.parametrize(
    ("lengths", "total", "is_wrong"),
    [
        (("2 weeks", "3 weeks"), "5 weeks", False),
        (("2 weeks", "3 weeks"), "25 days", False),
        (("1 month", "1 month", "3 weeks"), "2.75 months", False),
        (("2–3 weeks", "3 weeks"), "5–6 weeks", False),
        (("2–3 weeks", "3 weeks"), "6 weeks", False),
        (("2–3 weeks", "3 weeks"), "8 weeks", True),
        (("10 days", "12 days"), "23 days", True),
        (("1 month", "1 month", "3 weeks"), "4 months", True),
        (("4 weeks", "2 weeks"), "4 weeks", False),
    ],
)
def test_units_and_ranges(lengths: tuple[str, ...], total: str, is_wrong: bool) -> None:
    """Exactly in one unit, to a tenth in several; a range meets what lies in it; steps beside each other take the longest."""
    rows = [(f"Part {at}", length) for at, length in enumerate(lengths, 1)]
    assert wrong(grid(("Phase", "Duration"), *rows, ("Total", total))) is is_wrong


@pytest.mark.parametrize(("hours", "is_wrong"), [("1,280", False), ("1,300", True), ("1280 h", False)])
def test_effort_in_hours(hours: str, is_wrong: bool) -> None:
    """With a comma for the thousands, and without."""
    rows = (("Design", "4 weeks", "80"), ("Build", "7 weeks", "1,200"), ("Total", "11 weeks", hours))
    assert wrong(grid(("Phase", "Duration", "Effort (hours)"), *rows)) is is_wrong


def test_sub_totals_and_several_totals_are_left_alone() -> None:
    """Nobody can tell what each of them adds up."""
    rows = (*LENGTHS[:2], ("Subtotal", "9 weeks"), LENGTHS[2], ("Total of phase 1", "9 weeks"), ("Total", "9 weeks"))
    assert not wrong(grid(("Phase", "Duration"), *rows))


def test_effort_that_is_missing_in_a_row_is_not_added_up() -> None:
    """It may be anything."""
    rows = (("Design", "4 weeks", "10"), ("Build", "7 weeks", ""), ("Total", "11 weeks", "40"))
    assert not wrong(grid(("Phase", "Duration", "Person-days"), *rows))


@pytest.mark.parametrize(
    "said",
    [
        Text("This project takes 12 weeks."),
        Text("The project will be completed in 12 weeks."),
        Text("The whole project spans a period of 3 months."),
        Text("The project duration is 12 weeks."),
        Text("This 12-week project starts with a workshop."),
        Label("Total duration", "12 weeks"),
        Label("Project duration", "12 weeks"),
    ],
    ids=str,
)
def test_a_project_that_is_shorter_than_its_plan(said: Part) -> None:
    """Whichever way its length is told."""
    assert wrong(weeks(said))


@pytest.mark.parametrize(
    "said",
    [
        Text("This project takes 16 weeks."),
        Text("This project takes 20 weeks."),
        Text("The project takes about 12 weeks."),
        Text("The build takes 12 weeks."),
        Text("The project will be completed within 12 weeks of signature."),
        Text("A typical project takes 12 weeks."),
        Text("The previous 12-week project was delivered on time."),
        Text("Without the migration the project takes 12 weeks."),
        Text("If the data is ready, the project takes 12 weeks."),
        Text("The plan takes two weeks to prepare."),
        Text("The project takes 12 weeks for the first team. The project takes 16 weeks for both."),
        Text("The pilot was a 12-week project."),
        Text("In total 12 days of training are included."),
        Label("Duration of the warranty", "12 weeks"),
        Label("Sprint length", "2 weeks"),
    ],
    ids=str,
)
def test_lengths_of_other_things(said: Part) -> None:
    """A longer one, a rough one, those of a part, of another project or case, and several."""
    assert not wrong(weeks(said))
