"""Tables: which column is which, what a row is called, phases, and times that need another cell or row."""

from __future__ import annotations

import pytest

from tests.plan.reading import Told, only, plans, steps, week


def test_a_phase_names_its_row_where_the_finer_cell_describes_it() -> None:
    """Another phase in each row, and long texts beside them."""
    rows = """## Timeline

| Phase | Activities | Duration |
| --- | --- | --- |
| Phase 1: Planning | Meeting of both teams, agreement on rules, collection of drawings and accounts | Weeks 1–2 |
| Phase 2: Build | Building of the importer and of the map, integration with the warehouse | Weeks 3–6 |
"""
    assert steps(rows) == [("Phase 1: Planning", *week(1, 2)), ("Phase 2: Build", *week(3, 6))]


def test_rows_of_one_name_are_told_apart() -> None:
    """By the next cell that could name them; rows that have a name of their own keep it."""
    rows = """## Plan

| Milestone | Deliverable | Due |
| --- | --- | --- |
| Repairs | List of defects | 4 May 2026 |
| Repairs | Repaired pumps | 18 May 2026 |
| Handover | Manual | 29 May 2026 |
"""
    assert [name for name, _, _ in steps(rows)] == ["Repairs: List of defects", "Repairs: Repaired pumps", "Handover"]


def test_phases_hold_their_steps() -> None:
    """A row that spans those behind it, and one whose number theirs begin with; neither is work of its own."""
    spanning = """## Plan

| Task | Start | End |
| --- | --- | --- |
| Phase 1: Design | 4 May 2026 | 15 May 2026 |
| Sketches | 4 May 2026 | 8 May 2026 |
| Drawings | 11 May 2026 | 15 May 2026 |
| Build | 18 May 2026 | 29 May 2026 |
"""
    numbered = """## Plan

| No. | Task | Start | End |
| --- | --- | --- | --- |
| 1 | Design | 4 May 2026 | 20 May 2026 |
| 1.1 | Sketches | 4 May 2026 | 8 May 2026 |
| 1.2 | Drawings | 11 May 2026 | 15 May 2026 |
| 2 | Build | 25 May 2026 | 29 May 2026 |
"""
    for rows in (spanning, numbered):
        assert [step.summary for step in only(rows).steps] == [True, False, False, False]


def test_one_end_and_a_length_give_the_other_end() -> None:
    """Whichever end is told."""
    started = """## Schedule

| Task | Start | Duration |
| --- | --- | --- |
| Design | 4 May 2026 | 2 weeks |
| Build | 18 May 2026 | 10 working days |
"""
    due = """## Schedule

| Task | Duration | Due |
| --- | --- | --- |
| Design | 2 weeks | 15 May 2026 |
| Build | 10 working days | 29 May 2026 |
"""
    for rows in (started, due):
        assert steps(rows) == [("Design", "2026-05-04", "2026-05-15"), ("Build", "2026-05-18", "2026-05-29")]


def test_lengths_follow_what_they_wait_for() -> None:
    """Two that wait for the same begin together; what waits for both begins behind the later."""
    rows = """## Schedule

| ID | Task | Duration | Predecessor |
| --- | --- | --- | --- |
| A | Design | 2 weeks | – |
| B | Build | 4 weeks | A |
| C | Documents | 3 weeks | A |
| D | Test | 1 week | B, C |
"""
    assert steps(rows) == [("Design", *week(1, 2)), ("Build", *week(3, 6)), ("Documents", *week(3, 5)), ("Test", *week(7))]


def test_times_counted_from_a_step_or_from_the_start() -> None:
    """By its number, by its words, and from the signature; working days are working days."""
    rows = """## Plan

| Milestone | Due |
| --- | --- |
| Kick-off | within 5 business days of signature |
| M1 Design document | 3 weeks after kick-off |
| M2 Prototype | 4 weeks after M1 |
| Acceptance | 10 business days after delivery of the prototype |
"""
    days = [last for _, _, last in steps(rows)]
    assert days == ["2001-01-08", "2001-01-29", "2001-02-26", "2001-03-12"]


def test_a_time_counted_from_a_dated_step_is_dated() -> None:
    """Before it too."""
    rows = """## Plan

| Step | When |
| --- | --- |
| Kick-off | 4 May 2026 |
| Go-live | 3 July 2026 |
| Rehearsal | 2 weeks before go-live |
| Report | 3 weeks after the project start |
"""
    assert [last for _, _, last in steps(rows)] == ["2026-05-04", "2026-07-03", "2026-06-19", "2026-05-25"]


def test_a_time_that_cannot_be_placed_stays_without_days() -> None:
    """It hangs on an event that the plan does not hold."""
    rows = """## Plan

| Deliverable | Due |
| --- | --- |
| Design | 4 May 2026 |
| Importer | 12 June 2026 |
| Report | 10 days after each incident |
"""
    assert steps(rows)[2] == ("Report", None, None)


def test_times_that_all_hang_on_events_are_an_open_plan() -> None:
    """From three on, under a header that says that they are times."""
    rows = """## Deliverables

| Deliverable | Due date |
| --- | --- |
| Drawings | End of every sprint |
| Prototype | End of the second sprint |
| Handover notes | Two days after the last sprint |
"""
    plan = only(rows)
    assert plan.axis.value == "open"
    assert not plan.placed


def test_days_of_a_short_job() -> None:
    """Under “Day”."""
    rows = """## Schedule

| Day | Activity |
| --- | --- |
| Day 1 | Installation |
| Days 2-3 | Training |
"""
    assert steps(rows) == [("Installation", "2001-01-01", "2001-01-01"), ("Training", "2001-01-02", "2001-01-03")]


@pytest.mark.parametrize(
    ("head", "rows", "expected"),
    [
        ("Week 1 | Week 2 | Week 3", ("X | X | ", " | X | X"), [("Design", *week(1, 2)), ("Build", *week(2, 3))]),
        ("W1 | W2 | W3", ("✓ |  | ", " | ✓ | ✓"), [("Design", *week(1)), ("Build", *week(2, 3))]),
        (
            "March 2026 | April 2026 | May 2026",
            ("■ | ■ | ", " |  | ■"),
            [("Design", "2026-03-01", "2026-04-30"), ("Build", "2026-05-01", "2026-05-31")],
        ),
    ],
    ids=["weeks", "short", "months"],
)
def test_marks_under_periods(head: str, rows: tuple[str, str], expected: list[Told]) -> None:
    """From the first mark to the last."""
    lines = f"| Step | Owner | {head} |\n| --- | --- | --- | --- | --- |\n| Design | Acme | {rows[0]} |\n| Build | Acme | {rows[1]} |\n"
    assert steps(f"## Timeline\n\n{lines}") == expected


def test_figures_under_periods_are_no_marks() -> None:
    """They are prices."""
    rows = "| Item | Month 1 | Month 2 | Month 3 |\n| --- | --- | --- | --- |\n| Licence | 100 | 100 | 100 |\n| Support | 50 | 50 | – |\n"
    assert plans(f"## Overview\n\n{rows}") == ()


def test_a_column_for_each_step() -> None:
    """Rows named by what they tell of the time."""
    rows = """## Timeline

| | Design | Build |
| --- | --- | --- |
| Start | 4 May 2026 | 18 May 2026 |
| End | 15 May 2026 | 12 June 2026 |
"""
    assert steps(rows) == [("Design", "2026-05-04", "2026-05-15"), ("Build", "2026-05-18", "2026-06-12")]


def test_only_the_start_of_the_work_is_the_start() -> None:
    """Words of it in what tells of another event are not."""
    rows = """## Deliverables

| Deliverable | Due |
| --- | --- |
| Plan | 5 days after the signing of the contract |
| Drawings | 10 days after the effective date of the agreement |
| Badges | 3 days after final acceptance of the work under this contract |
"""
    assert [last for _, _, last in steps(rows)] == ["2001-01-06", "2001-01-11", None]
