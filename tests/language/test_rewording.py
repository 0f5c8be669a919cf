"""A promise in other words."""

from __future__ import annotations

import pytest

from sowlint.language.rewording import as_counted, as_estimate, as_plan, inside
from tests.language.committing import dated

_MOVES = "; the date moves day for day with any input that is late"


@pytest.mark.parametrize(
    ("said", "reworded"),
    [
        ("Acme will deliver the portal by 1 May 2026.", "Acme expects to deliver the portal by 1 May 2026"),
        (
            "Acme will make the portal available by 1 May 2026.",
            "Acme expects to make available the portal by 1 May 2026",
        ),
        (
            "Acme will have the portal live by 1 May 2026.",
            "Acme expects the portal to be live by 1 May 2026",
        ),
        (
            "We shall hand over the source code on 1 May 2026.",
            "We expect to hand over the source code on 1 May 2026",
        ),
        ("The portal will be deployed by Acme in May 2026.", "Acme expects to deploy the portal in May 2026"),
        (
            "The training material will be completed by 1 May 2026.",
            "Acme Ltd expects to complete the training material by 1 May 2026",
        ),
        (
            "On 1 May 2026, the Supplier will install the scanners.",
            "The Supplier expects to install the scanners on 1 May 2026",
        ),
        (
            "The scanners will be live by 1 May 2026.",
            "Acme Ltd expects the scanners to be live by 1 May 2026",
        ),
        ("We will be live by 1 May 2026.", "We expect to be live by 1 May 2026"),
        (
            "Acme agrees to set up the test system by 1 May 2026.",
            "Acme expects to set up the test system by 1 May 2026",
        ),
        (
            "Acme will configure, test and deploy the portal by 1 May 2026.",
            "Acme expects to deploy the portal by 1 May 2026",
        ),
        (
            "Acme and Fabel will build the import by 1 May 2026.",
            "Acme and Fabel expect to build the import by 1 May 2026",
        ),
    ],
)
def test_a_promise_becomes_an_estimate(said: str, reworded: str) -> None:
    """With its own bearer, act, thing and time; where nobody is named, the vendor is."""
    assert as_estimate(dated(said), "Acme Ltd") == f"{reworded}{_MOVES}"


@pytest.mark.parametrize(
    ("lines", "reworded"),
    [
        (["Go-live: 1 May 2026"], "Go-live: estimated for 1 May 2026"),
        (["# Timeline", "- Week 3: Pilot"], "Pilot: estimated for Week 3"),
        (
            ["# Timeline", "Milestone | Due", "Pilot done | by 1 May 2026"],
            "Pilot done: estimated for 1 May 2026",
        ),
    ],
)
def test_what_has_no_verb_keeps_its_form(lines: list[str], reworded: str) -> None:
    """The thing, and its time as an estimate."""
    assert as_estimate(dated(*lines), "Acme Ltd") == f"{reworded}{_MOVES}"


def test_a_length_gets_an_event() -> None:
    """That lies in the customer's hands."""
    said = dated("Acme will deliver the portal within six weeks.")
    assert (
        as_counted(said, "Acme Ltd", "Client")
        == "Acme expects to deliver the portal within six weeks after Client has given access"
    )


@pytest.mark.parametrize(
    ("said", "reworded"),
    [
        ("We will ship the scanner edition in Q3 2026.", "The scanner edition is planned"),
        ("We will ship the scanners in Q3 2026.", "The scanners are planned"),
    ],
)
def test_a_release_becomes_a_plan(said: str, reworded: str) -> None:
    """Without a time."""
    assert as_plan(dated(said)).startswith(f"{reworded}; this is no commitment")


def test_only_an_article_loses_its_capital() -> None:
    """A name keeps it."""
    assert (inside("The portal"), inside("Acme Console"), inside("The")) == (
        "the portal",
        "Acme Console",
        "The",
    )
