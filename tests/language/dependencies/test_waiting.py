"""What work waits for: inputs of the customer's, and inputs that nobody is named to supply or approve."""

from __future__ import annotations

import pytest

from sowlint.documents.model import Kind
from sowlint.language.model import Role
from tests.language.dependencies.test_owners import dependencies


@pytest.mark.parametrize(
    ("markdown", "what"),
    [
        ("The timeline assumes timely client feedback.", "timely client feedback"),
        ("The plan is subject to timely delivery of client photos.", "timely delivery of client photos"),
        ("Dates assume nothing but depend on prompt answers from the client.", "prompt answers from the client"),
        (
            "Kite Studio builds the shop, subject to the client's approval of the drafts.",
            "the client's approval of the drafts",
        ),
        (
            "Kite Studio will load the prices once Harbour Museum shares the exports.",
            "Client shares the exports",
        ),
        (
            "Credentials and accounts remain the client's responsibility.",
            "Credentials and accounts remain the client's responsibility",
        ),
        ("Harbour Museum is responsible for providing the texts.", "provide the texts"),
    ],
)
def test_the_customer_is_waited_for(markdown: str, what: str) -> None:
    """By a role or by name, with or without a verb; what the wait is for is the thing."""
    [dependency] = dependencies(markdown)
    assert (dependency.owner, dependency.what) == (Role.CUSTOMER, what)


@pytest.mark.parametrize(
    "markdown",
    [
        "Once the home page is approved, Kite Studio builds the other pages.",
        "The gallery is filled once the photos are received.",
        "Upon approval, we build the pages.",
        "- **Mock-up:** Obtain sign-off, then build",
        "After the draft is signed off, the pages are built:\n\n- Home\n- Shop",
    ],
)
def test_nobody_is_named(markdown: str) -> None:
    """Somebody has to approve it or hand it over, and the paper does not say who."""
    assert [each.owner for each in dependencies(markdown)] == [Role.UNKNOWN]


def test_what_follows_asks_for_nothing() -> None:
    """The wait in it is the effect of an input that is late."""
    assert not dependencies("Kite Studio may suspend the work until Harbour Museum's inputs have arrived.")


@pytest.mark.parametrize(
    "markdown",
    [
        "Once the grant is approved, we start.",
        "By accepting this quotation, the client agrees to our terms.",
        "The client shall sign this agreement.",
        "## Terms and conditions\n\nThe client shall provide indemnity for all photos.",
        "Kite Studio may suspend the work until the texts are received.",
        "Work begins once the deposit and the data are received.",
        "Obtain approval of the museum before launch.",
        "Once the build is finished, Kite Studio runs the tests.",
        "## Terms\n\nOnce the licence is approved, the licensee may copy the software.",
    ],
)
def test_nothing_is_waited_for(markdown: str) -> None:
    """Paperwork, money, named approvers, the vendor's own steps and legal terms."""
    assert not [each for each in dependencies(markdown) if each.owner is Role.UNKNOWN]


def test_an_offer_lists_inputs_among_its_terms() -> None:
    """The legal part of a contract does not."""
    terms = "## Terms and conditions\n\n1. Prices are in euros\n2. The client is responsible for providing all photos"
    assert [each.what for each in dependencies(terms, Kind.PROPOSAL)] == ["provide all photos"]
    assert not dependencies(terms, Kind.SOW)


def test_a_title_of_entries_is_no_input_and_what_one_may_do_is_no_duty() -> None:
    """The entries below say what is owed."""
    listed = (
        "## Client responsibilities\n\n1. **Photos and texts** (client expense)\n   - Send the photos of all rooms\n"
        "   - You may take them yourself or ask us for photos\n"
    )
    assert [each.what for each in dependencies(listed)] == ["Send the photos of all rooms"]
