"""Times that are counted: from T0, in weeks that only a header names, in sprints of a length that the paper says."""

from __future__ import annotations

import pytest

from sowlint import documents
from sowlint.documents.source import Source
from tests.plan.reading import Told, only, plans_in, steps, told, week


def table(*rows: tuple[str, ...]) -> str:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(["## Schedule", "", lines[0], f"|{'---|' * len(rows[0])}", *lines[1:], ""])


@pytest.mark.parametrize(
    ("header", "times"),
    [
        ("When", ("T0", "T0 + 2 weeks", "T0+6 weeks")),
        ("When", ("T0", "T0+2w", "T0 + 6 W")),
        ("Date (weeks)", ("T0", "T0+2", "T0+6")),
        ("When", ("T", "T+14", "T+42")),
    ],
)
def test_counted_from_the_start(header: str, times: tuple[str, ...]) -> None:
    """In the unit that stands behind the number, or in the header, or else in days."""
    rows = zip(("Kick-off", "Design", "Build"), times, strict=True)
    days = ("2001-01-01", "2001-01-15", "2001-02-12")
    expected = [(name, day, day) for name, day in zip(("Kick-off", "Design", "Build"), days, strict=True)]
    assert steps(table(("Milestone", header), *rows)) == expected


def test_start_and_end_counted_from_the_start() -> None:
    """Both ends of a step."""
    found = steps(table(("Task", "Start", "End"), ("Design", "T0", "T0+2w"), ("Build", "T0+3w", "T0+6w")))
    assert found == [("Design", "2001-01-01", "2001-01-15"), ("Build", "2001-01-22", "2001-02-12")]


def test_months_from_the_start() -> None:
    """“T+3 months” are no three days."""
    found = steps(table(("Milestone", "When"), ("Design", "T+3 months"), ("Build", "T + 9 M")))
    assert [first for _, first, _ in found] == ["2001-04-02", "2001-10-02"]


WEEKS: list[Told] = [("Design", *week(1, 3)), ("Build", *week(4, 9)), ("Test", *week(10, 10))]


@pytest.mark.parametrize(
    "rows",
    [
        (("Task", "Week(s)"), ("Design", "1-3"), ("Build", "4–9"), ("Test", "10")),
        (("Task", "From week", "To week"), ("Design", "1", "3"), ("Build", "4", "9"), ("Test", "10", "10")),
        (("Task", "Start (week)", "End (week)"), ("Design", "1", "3"), ("Build", "4", "9"), ("Test", "10", "10")),
    ],
)
def test_weeks_named_in_the_header(rows: tuple[tuple[str, ...], ...]) -> None:
    """Cells with nothing but figures."""
    assert steps(table(*rows)) == WEEKS


def html(head: str, rows: str) -> list[Told]:
    page = f"<!doctype html><html lang=en><body><h1>Statement of Work</h1><h2>Timeline</h2><table><thead>{head}</thead>{rows}</table>"
    [plan] = plans_in(documents.read(Source("a.html", page.encode())))
    return [told(step) for step in plan.steps]


def test_weeks_named_above_several_columns() -> None:
    """“Week(s)” over 1, 2, 3, or over a start and an end."""
    head = "<tr><th rowspan=2>Task</th><th colspan=3>Week(s)</th></tr><tr><th>1</th><th>2</th><th>3</th></tr>"
    marks = "<tr><td>Design<td>X<td>X<td></tr><tr><td>Build<td><td>X<td>X</tr>"
    assert html(head, marks) == [("Design", *week(1, 2)), ("Build", *week(2, 3))]
    head = "<tr><th rowspan=2>Task</th><th colspan=2>Weeks</th></tr><tr><th>Start</th><th>End</th></tr>"
    figures = "<tr><td>Design<td>1<td>3</tr><tr><td>Build<td>4<td>9</tr>"
    assert html(head, figures) == WEEKS[:2]


def test_figures_that_do_not_ascend_are_lengths() -> None:
    """“Weeks” over 3, 6, 1 counts them."""
    plan = only(table(("Task", "Weeks"), ("Design", "3"), ("Build", "6"), ("Test", "1")))
    assert plan.chained
    assert [told(step) for step in plan.steps] == WEEKS


@pytest.mark.parametrize(
    ("said", "weeks"),
    [
        ("We work in three-week sprints.", 3),
        ("Each sprint lasts 10 working days.", 2),
        ("Sprints of one week are planned together.", 1),
        ("Sprint length: 3 weeks", 3),
        ("We plan one-week sprints, later two-week sprints.", 2),
        ("Work is planned in sprints.", 2),
    ],
)
def test_sprints_are_as_long_as_the_paper_says(said: str, weeks: int) -> None:
    """Two weeks where it says nothing, or two things."""
    found = steps(f"## Schedule\n\n{said}\n\n- Sprint 1: Import\n- Sprint 2: Reports\n- Sprint 3: Test\n")
    spans = [week(weeks * at + 1, weeks * (at + 1)) for at in range(3)]
    assert found == [(name, *span) for name, span in zip(("Import", "Reports", "Test"), spans, strict=True)]


def test_sprints_with_their_own_lengths() -> None:
    """Each behind the one before; the length is no part of the name."""
    lines = "- Sprint 1 (one week): Import\n- Sprint 2 (3 weeks): Reports\n- Sprint 3 (one week): Test\n"
    assert steps(f"## Schedule\n\n{lines}") == [("Import", *week(1)), ("Reports", *week(2, 4)), ("Test", *week(5))]
