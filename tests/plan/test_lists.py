"""Lists, label lines and headings: names without their times, lengths in brackets, events, levels."""

from __future__ import annotations

import pytest

from tests.plan.reading import only, plans, steps, week

PHASES = [("Phase 1 – Discovery", *week(1, 2)), ("Phase 2 – Build", *week(3, 6))]


@pytest.mark.parametrize(
    "lines",
    [
        "- Phase 1 – Discovery (2 weeks)\n- Phase 2 – Build (4 weeks)",
        "### Phase 1 – Discovery (2 weeks)\n\nWe talk to the planners.\n\n### Phase 2 – Build (4 weeks)\n\nWe build it.",
        "- Phase 1 – Discovery: 2 weeks\n- Phase 2 – Build: 4 weeks",
    ],
    ids=["brackets", "headings", "labels"],
)
def test_lengths_one_after_the_other(lines: str) -> None:
    """In brackets, in headings, behind a label."""
    assert steps(f"## Approach\n\n{lines}\n") == PHASES


def test_days_stand_above_the_length_beside_them() -> None:
    """“2 weeks (4 May – 15 May 2026)” is placed, and keeps its length."""
    plan = only("## Timeline\n\n**Discovery:** 2 weeks (4 May – 15 May 2026)\n\n**Build:** 4 weeks (18 May – 12 June 2026)\n")
    assert [(step.name, str(step.first), step.stated and step.stated.number) for step in plan.steps] == [
        ("Discovery", "2026-05-04", 2),
        ("Build", "2026-05-18", 4),
    ]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Milestone 2 – Beta – due 15.05.2026", "Milestone 2 – Beta"),
        ("Beta release, due by 15 May 2026", "Beta release"),
        ("Week 3 -> Screens - 40% of the flow", "Screens - 40% of the flow"),
        ("Week 3 => Screens", "Screens"),
        ("15 May 2026: Screens", "Screens"),
        ("Screens: 15 May 2026", "Screens"),
    ],
)
def test_a_name_is_without_its_time(line: str, name: str) -> None:
    """Whatever joins the two."""
    later = line.replace("15", "22").replace("Week 3", "Week 5")
    found = plans(f"## Milestones\n\n- {line}\n- {later}\n")
    assert found[0].steps[0].name == name


def test_what_is_reached_in_a_week_does_not_fill_it() -> None:
    """Told by the name, or by what the list is called; a range is work."""
    under_plan = only("## Plan\n\n- Week 1: drawings\n- Week 4: importer completed\n- Week 6: launch of the map\n")
    assert [step.is_point for step in under_plan.steps] == [False, True, True]
    under_milestones = only("## Milestones\n\n- Week 1: drawings\n- Weeks 2–4: importer\n")
    assert [step.is_point for step in under_milestones.steps] == [True, False]


def test_a_nested_list_is_a_plan_of_two_levels() -> None:
    """The outer entries hold the inner ones."""
    lines = "- Phase 1: Base (Weeks 1-4)\n  - Weeks 1-2: set-up\n  - Weeks 3-4: core\n- Phase 2: Map (Weeks 5-6)\n"
    assert [step.summary for step in only(f"## Plan\n\n{lines}").steps] == [True, False, False, False]


def test_a_plan_is_named_by_the_heading_that_its_steps_share() -> None:
    """Not by that of the first one."""
    lengths = "## Roadmap\n\n### Part one\n\nDuration: 2 weeks\n\n### Part two\n\nDuration: 3 weeks\n"
    assert only(lengths).source == "the list under “Roadmap”"


def test_parts_that_go_on_are_one_plan_and_options_are_not() -> None:
    """Lists side by side, the second of which begins behind the first, or anew."""
    part = "### {}\n\n- Week {}: drawings\n- Week {}: build\n\n"
    parts = f"## Plan\n\n{part.format('Part one', 1, 2)}{part.format('Part two', 3, 4)}"
    options = f"## Plan\n\n{part.format('Option A', 1, 2)}{part.format('Option B', 1, 3)}"
    assert only(parts).source == "the list under “Plan”"
    assert [plan.source for plan in plans(options)] == ["the list under “Option A”", "the list under “Option B”"]


def test_headings_with_times_are_the_phases_of_the_lists_under_them() -> None:
    """What stands under none of them is another plan."""
    lines = (
        "## Plan\n\n### Phase 1: Base (Weeks 1-4)\n\n- Week 1-2: set-up\n- Week 3-4: core\n\n"
        "### Phase 2: Map (Weeks 5-6)\n\n- Week 5: drawings\n- Week 6: map\n\n"
    )
    other = "## Training\n\n- Week 1: planners\n- Week 2: drivers\n"
    one, two = plans(f"{lines}{other}")
    assert [step.name for step in one.steps if step.summary] == ["Phase 1: Base", "Phase 2: Map"]
    assert [step.name for step in two.steps] == ["planners", "drivers"]


@pytest.mark.parametrize(
    "lines",
    [
        "Date: {} → {}\n\nSome words on it.",
        "- Start: {}\n- End: {}\n- Owner: Acme",
        "- Planned start: {}\n- Due date: {}",
    ],
)
def test_times_in_label_lines_under_headings(lines: str) -> None:
    """Each heading is a step."""
    design, build = lines.format("4 May 2026", "15 May 2026"), lines.format("18 May 2026", "12 June 2026")
    found = steps(f"## Work\n\n### Design\n\n{design}\n\n### Build\n\n{build}\n")
    assert found == [("Design", "2026-05-04", "2026-05-15"), ("Build", "2026-05-18", "2026-06-12")]


def test_days_beside_signatures_are_no_plan() -> None:
    """A single day under a heading that names no step."""
    assert plans("## Agreed\n\n### Acme\n\nDate: 4 May 2026\n\n### Client\n\nDate: 6 May 2026\n") == ()
    signed = "## Signatures\n\n### Acme\n\nA. Berg   Date: 4 May 2026\n\n### Client\n\nB. Lund   Date: 6 May 2026\n"
    assert plans(signed) == ()
