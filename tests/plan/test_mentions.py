"""A day that the text gives for a step is held against the plan; what is only near to the step's name is not."""

from __future__ import annotations

import pytest

from tests.papers import FORMATS, Text
from tests.plan.test_generated import codes, grid

STEPS = (
    ("ID", "Milestone", "Due"),
    ("M1", "Design document", "10 March 2026"),
    ("M2", "Beta release", "10 April 2026"),
    ("M3", "Training", "24 April 2026"),
    ("M4", "Go-live", "18 May 2026"),
)


def found(said: str, form: str = "md") -> set[str]:
    """What the rules about plans say of the steps and a sentence."""
    return codes((*grid(*STEPS), Text(said)), form)


@pytest.mark.parametrize("form", FORMATS)
def test_another_day_in_every_format(form: str) -> None:
    """Of a milestone known by its number, and of one known by its name."""
    assert found("Acme will deliver M1 on 12 March 2026.", form) == {"SL008"}
    assert found("Acme will deliver the design document on 12 March 2026.", form) == {"SL008"}
    assert found("Acme will deliver the design document on 10 March 2026.", form) == set()


@pytest.mark.parametrize(
    "said",
    [
        "Go-live will take place on 11 May 2026.",
        "Go-live: 11 May 2026",
        "The portal goes live on 1 June 2026.",
        "The go-live of the portal is due on 1 June 2026.",
        "Milestone M2 is to be reached by 3 April 2026.",
        "M4 is due on 11 May 2026.",
        "Acme will complete the beta release in March 2026.",
        "Acme shall deliver the design document no later than 6 March 2026.",
        "Delivery of the design document: 6 March 2026",
        "The project will be completed by 30 April 2026.",
    ],
)
def test_another_day(said: str) -> None:
    """Earlier than the plan where a day is the latest, another where it is the day itself."""
    assert found(said) == {"SL008"}


@pytest.mark.parametrize(
    "said",
    [
        "The beta release of the mobile app is due on 24 April 2026.",
        "Acme will deliver the final version of the design document on 20 March 2026.",
        "Client will provide comments on the design document by 17 March 2026.",
        "Acme will deliver the design document by 17 March 2026.",
        "Acme will complete the beta release in April 2026.",
        "The go-live of the previous system was on 4 May 2026.",
        "Go-live in the other countries follows on 1 June 2026.",
        "Payment for Milestone M2 is due on 30 April 2026.",
        "M2 is invoiced on 30 April 2026.",
        "Status reports for M2 are due on 3 April 2026.",
        "The acceptance of M2 ends on 24 April 2026.",
        "Work on M2 starts on 11 March 2026.",
        "Training for the planners is given on 20 April 2026.",
        "The decision on the go-live is taken on 11 May 2026.",
        "Go-live weekend: 16 May 2026",
        "The second go-live is on 1 June 2026.",
        "The freeze before the go-live begins on 11 May 2026.",
        "For the go-live, Client will have its testers ready by 11 May 2026.",
        "Acme will have the data ready for the go-live by 11 May 2026.",
        "If Client approves late, the go-live is on 1 June 2026.",
        "Go-live was planned for 4 May 2026.",
        "Go-live (option B): 1 June 2026",
        "The portal must be live by 1 June 2026.",
        "Acme expects the go-live on 11 May 2026.",
        "Go-live is not before 1 May 2026.",
        "After the go-live on 18 May 2026 Acme will hand over the documents on 1 June 2026.",
        "Phase 4 is due on 11 May 2026.",
        "The portal of the subsidiary goes live on 1 June 2026.",
        "Acme will deliver all documents by 1 March 2026.",
        "Acme will train two planners by 20 March 2026.",
    ],
)
def test_no_other_day(said: str) -> None:
    """Other things, other sides' acts, and days that hold only under a condition, for a while or not any more."""
    assert found(said) == set()


def test_a_name_that_two_steps_bear_is_not_believed() -> None:
    """Nobody can tell which of them the text means."""
    steps = (*STEPS, ("M5", "Go-live", "1 June 2026"))
    assert codes((*grid(*steps), Text("The go-live is on 11 May 2026.")), "md") == set()


WEEKS = (("Step", "When"), ("Design", "Weeks 1-3"), ("Build of the import", "Weeks 4-9"), ("Go-live", "Week 12"))


@pytest.mark.parametrize(
    ("said", "flagged"),
    [
        ("The portal goes live in week 10.", True),
        ("Acme will complete the build of the import by week 8.", True),
        ("The project will be completed by week 10.", True),
        ("The portal goes live in week 12.", False),
        ("Acme will complete the build of the import by week 9.", False),
        ("Acme will deliver the design in week 3.", False),
        ("Acme trains the planners in week 15.", False),
        ("The portal goes live on 11 May 2026.", False),
    ],
)
def test_another_week(said: str, flagged: bool) -> None:
    """Numbered weeks of the text are held against those of the plan; days against weeks are not."""
    said_of_it = codes((*grid(*WEEKS), Text(said)), "md")
    assert ("SL008" in said_of_it) is flagged
