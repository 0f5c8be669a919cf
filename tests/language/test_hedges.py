"""What softens a promise: each class of hedge where it covers the time, and where it stands beside it and does not."""

from __future__ import annotations

import pytest

from sowlint.language.firm import why_not
from tests.language.committing import WORLD, dated


def cause(*lines: str) -> str | None:
    """Why the last time of a made document is not firm; ``None`` where it is."""
    return why_not(dated(*lines), WORLD.as_of)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Acme will deliver the portal by approximately 1 May 2026.", "estimate"),
        ("Acme will tentatively deliver the portal by 1 May 2026.", "estimate"),
        ("The estimated delivery of the portal is 1 May 2026.", "estimate"),
        ("Acme plans to deliver the portal by 1 May 2026.", "intention"),
        ("We expect that Acme will deliver the portal by 1 May 2026.", "intention"),
        ("Acme hopes to deliver the portal by 1 May 2026.", "intention"),
        ("Acme may deliver the portal by 1 May 2026.", "possibility"),
        ("Acme will likely deliver the portal by 1 May 2026.", "possibility"),
        ("Acme will deliver the portal by 1 May 2026 if Client supplies the data.", "condition"),
        ("Provided that Client supplies the data, Acme will deliver the portal by 1 May 2026.", "condition"),
        ("Acme will deliver the portal by 1 May 2026, subject to Client's approval.", "condition"),
        ("Unless Client is late, the portal will be delivered by 1 May 2026.", "condition"),
        ("Acme will deliver the portal by 1 May 2026 (dates are subject to change).", "disclaimer"),
        ("Acme will not deliver the portal by 1 May 2026.", "negat"),
        ("Acme does not promise to deliver the portal by 1 May 2026.", "negat"),
        ("Acme delivered the portal by 1 May 2026.", "told as done"),
        ("For example, Acme will deliver the portal by 1 May 2026.", "quotation"),
    ],
)
def test_a_hedge_that_covers_the_time_softens_it(text: str, kind: str) -> None:
    """And is the cause that is told."""
    assert kind in (cause(text) or "nothing")


@pytest.mark.parametrize(
    "text",
    [
        "Acme expects strong demand and will deliver the portal on 1 May 2026.",
        "Acme will deliver the planned portal by 1 May 2026.",
        "Client may test the portal, and Acme will deliver it by 1 May 2026.",
        "Acme will deliver the portal by 1 May 2026 and about forty reports.",
        "Acme, which plans to grow, will deliver the portal by 1 May 2026.",
        "Acme will deliver the portal by 1 May 2026, and Client pays if it is accepted.",
        "Acme will deliver the portal, as required, by 1 May 2026.",
        "Acme will not only build but deliver the portal by 1 May 2026.",
        "Acme will deliver the portal in May 2026.",
        "The portal will be provided by 1 May 2026.",
        "The portal will be generally available on 1 May 2026.",
        "This is no estimate: Acme will deliver the portal by 1 May 2026.",
        "According to the attached plan, Acme will deliver the portal by 1 May 2026.",
    ],
)
def test_a_hedge_beside_it_leaves_it_firm(text: str) -> None:
    """What stands in another clause, modifies another thing, or only looks like a hedge."""
    assert cause("# Scope", text) is None


@pytest.mark.parametrize(
    "lines",
    [
        ("Estimated go-live: 1 May 2026",),
        ("# Proposed timeline", "- Portal live: 1 May 2026"),
        ("# Timeline", "All dates in this section are estimates.", "- Portal live: 1 May 2026"),
        ("# Timeline", "Milestone | Due", "Portal live (tentative) | 1 May 2026"),
    ],
)
def test_headers_labels_headings_and_sentences_about_all_dates_reach_a_time_without_a_verb(
    lines: tuple[str, ...],
) -> None:
    """From outside its own words."""
    assert "estimate" in (cause(*lines) or "nothing")


@pytest.mark.parametrize(
    "lines",
    [
        ("# Timeline", "- Go-live: 1 May 2026"),
        ("# Estimated costs", "All prices are estimates.", "# Timeline", "- Portal live: 1 May 2026"),
    ],
)
def test_what_calls_something_else_an_estimate_does_not(lines: tuple[str, ...]) -> None:
    """Prices, other columns, other sections."""
    assert cause(*lines) is None


def test_a_day_promised_in_a_sentence_is_no_estimate_because_the_section_says_so() -> None:
    """It contradicts the disclaimer, and is reported."""
    lines = (
        "# Timeline",
        "All dates in this section are estimates.",
        "Acme will deliver the portal by 1 May 2026.",
    )
    assert cause(*lines) is None


def test_a_remedy_makes_an_estimate_firm() -> None:
    """Whatever the date is called."""
    text = "Acme expects to deliver the portal by 1 May 2026 and pays delay damages from that day."
    assert "intention" not in (cause("# Scope", text) or "")
