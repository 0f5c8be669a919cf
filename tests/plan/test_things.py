"""The same thing is known again in other words of a document; what is only like it is not."""

from __future__ import annotations

import pytest

from sowlint.plan.things import thing_of


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("the design document deliver", "Design document"),
        ("Milestone 2", "M2 Import of the orders"),
        ("M2", "Milestone 2: import of the orders"),
        ("Milestone II", "Milestone II – import"),
        ("Deliverable D3 (training manual)", "D3 Training manual for planners"),
        ("The portal goes live", "Go-live"),
        ("go-live", "Go live of the portal"),
        ("launch of the website", "Launch"),
        ("the build start", "Start of build"),
        ("Approval of the design document", "Design document approved"),
        ("the test reports submit", "Test report"),
    ],
)
def test_the_same_thing(said: str, step: str) -> None:
    """By its number, or by every word but those that any step has."""
    assert thing_of(said).is_same(thing_of(step))


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("the first draft of the design document deliver", "Design document"),
        ("the design document approve", "Design document"),
        ("Milestone 2", "Milestone 3: import"),
        ("Milestone 2", "Phase 2: import"),
        ("the prototype of Phase 2", "Phase 2: import"),
        ("The pilot goes live", "Go-live"),
        ("the documents deliver", "Design document"),
        ("all deliverables", "Deliverables of the design"),
        ("", "Go-live"),
        ("completion date", "Handover"),
    ],
)
def test_another_thing(said: str, step: str) -> None:
    """Where a word more or less makes it doubtful, it is another."""
    assert not thing_of(said).is_same(thing_of(step))


@pytest.mark.parametrize("said", ["The project complete", "the work finish", "Project completion date"])
def test_the_project_as_a_whole(said: str) -> None:
    """Its end is the end of the plan."""
    assert thing_of(said).is_whole


@pytest.mark.parametrize("said", ["The project plan", "Work package 2", "completion", "The portal"])
def test_a_part_of_the_project(said: str) -> None:
    """Is not the whole."""
    assert not thing_of(said).is_whole
