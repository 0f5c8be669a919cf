"""Whose a duty is where the customer is named beside it: in a label, a table, an aside, a lead-in, a name above."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sowlint import documents
from sowlint.documents.model import Kind
from sowlint.documents.source import Source
from sowlint.language.model import Dependency, Role
from sowlint.language.options import ReadingOptions
from sowlint.language.reading import Reading

OPTIONS = ReadingOptions(kind=Kind.SOW, vendor=("Kite Studio",), customer=("Harbour Museum",))


def dependencies(markdown: str, kind: Kind = Kind.SOW) -> tuple[Dependency, ...]:
    """What is needed in a paper."""
    return Reading(documents.read(Source("a.md", markdown.encode())), replace(OPTIONS, kind=kind)).dependencies


def owed(markdown: str) -> list[str]:
    """What the museum owes in a paper."""
    return [each.what for each in dependencies(markdown) if each.owner is Role.CUSTOMER]


@pytest.mark.parametrize(
    ("markdown", "what"),
    [
        ("## Roles\n\n- **Harbour Museum:** Provide photos and approvals", "Provide photos and approvals"),
        ("**Harbour Museum responsibility:** Coordinate with the printer", "Coordinate with the printer"),
        ("**Client-side:** a contact who can decide", "a contact who can decide"),
        ("## Roles\n\n### Client\n\n- Review the drafts", "Review the drafts"),
        ("Harbour Museum:\n\n- Share the old price list", "Share the old price list"),
        ("| Task | Owner |\n| --- | --- |\n| DNS records | Harbour Museum |", "DNS records"),
        ("| Topic | |\n| --- | --- |\n| Server access | Harbour Museum team |", "Server access"),
        ("| Task | Kite Studio | Client |\n| --- | --- | --- |\n| Design | X | |\n| Texts | | X |", "Texts"),
        (
            "| Role | Responsibility |\n| --- | --- |\n| Harbour Museum | Approve the drafts |",
            "Approve the drafts",
        ),
        ("## What I'll need\n\n- Access to your host", "Access to your host"),
        ("## What Harbour Museum will do\n\n1. Approve the ranking", "Approve the ranking"),
        ("## What I need from you\n\n- Login to the calendar", "Login to the calendar"),
        ("Harbour Museum is expected to provide:\n\n- the price list", "the price list"),
    ],
)
def test_the_owner_stands_beside_the_duty(markdown: str, what: str) -> None:
    """However the paper shares out the work."""
    assert owed(markdown) == [what]


@pytest.mark.parametrize(
    "markdown",
    [
        "Kite Studio will build the shop (Harbour Museum supplies the price list) in eight weeks.",
        "## Out of scope\n\n- Writing (texts to be provided by Harbour Museum)",
        "| Decision | Note |\n| --- | --- |\n| Subdomain | Harbour Museum configures DNS |",
        "## Assumptions\n\n- Client to share the brand guide.",
        "## Not included\n\n- Copywriting (you provide all texts)",
    ],
)
def test_an_aside_has_the_customer_act(markdown: str) -> None:
    """In brackets, in a cell or in short; the vendor's time is not the customer's."""
    [dependency] = dependencies(markdown)
    assert dependency.owner is Role.CUSTOMER
    assert dependency.due is None


@pytest.mark.parametrize(
    "markdown",
    [
        "**Client:** Harbour Museum",
        "**Client contact:** Ada Holm",
        "| Name | Company |\n| --- | --- |\n| Ada Holm | Harbour Museum |",
        "| Task | Owner |\n| --- | --- |\n| Design | Kite Studio |",
        "| Fee | Owner |\n| --- | --- |\n| Hosting costs | Harbour Museum |",
        "## Risks\n\n| Risk | Owner |\n| --- | --- |\n| Late data | Harbour Museum |",
        "## Features\n\n- Checkout: customer selects a ticket",
    ],
)
def test_a_name_is_no_duty(markdown: str) -> None:
    """Title blocks, signatures, the vendor's tasks, money, risks, and what users of the product do."""
    assert not owed(markdown)


def test_work_together_names_no_part_of_the_customers() -> None:
    """It is soft, and no duty that the paper could be said to state."""
    [dependency] = dependencies("In consultation with Harbour Museum, draw up the list of ticket types.")
    assert dependency.owner is Role.JOINT
    assert dependency.vague


def test_work_together_with_a_date_is_not_soft() -> None:
    """The date says when the customer is there."""
    assert not dependencies(
        "In a discussion with Client on 3 March 2026, Kite Studio lists the ticket types."
    )
