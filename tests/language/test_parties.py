"""Who is the vendor and who the customer, wherever and however the document says it."""

from __future__ import annotations

import pytest

from sowlint import documents
from sowlint.documents.model import Kind
from sowlint.documents.source import Source
from sowlint.language.model import Role
from sowlint.language.options import ReadingOptions
from sowlint.language.parties import role_of
from sowlint.language.reading import Reading
from tests.language.making import document


def parties(*lines: str, kind: Kind = Kind.SOW):
    """The sides of a made document."""
    return Reading(document(*lines), ReadingOptions(kind=kind)).parties


@pytest.mark.parametrize(
    "line",
    [
        "This agreement is made between Fabel Software GmbH (“Supplier”) and Norrdal Logistics AB (“Client”).",
        'This SOW is between Norrdal Logistics AB (the "Client") and Fabel Software GmbH (the "Supplier").',
        "Fabel Software GmbH (hereinafter referred to as “Supplier”) shall serve Norrdal Logistics AB (hereinafter “Client”).",
        "Fabel Software GmbH, hereinafter called the “Supplier”, and Norrdal Logistics AB, hereinafter called the “Client”, agree.",
        "By and between Norrdal Logistics AB, a Swedish company (“Client”), and Fabel Software GmbH (“Supplier”).",
    ],
)
def test_a_definition_names_both_sides(line: str) -> None:
    """In brackets or in words, in either order."""
    found = parties("# Statement of Work", line)
    assert (found.vendor.name, found.customer.name) == ("Fabel Software GmbH", "Norrdal Logistics AB")
    assert {"fabel software", "supplier"} <= found.vendor.aliases
    assert {"norrdal logistics", "client"} <= found.customer.aliases


@pytest.mark.parametrize(
    "lines",
    [
        ["Prepared by: Fabel Software GmbH", "Prepared for: Norrdal Logistics AB"],
        ["Vendor: Fabel Software GmbH", "Client: Norrdal Logistics AB"],
        ["Supplier | Fabel Software GmbH", "Customer | Norrdal Logistics AB"],
    ],
)
def test_a_title_block_names_both_sides(lines: list[str]) -> None:
    """In label lines or in a table."""
    found = parties("# Proposal", *lines, kind=Kind.PROPOSAL)
    assert (found.vendor.name, found.customer.name) == ("Fabel Software GmbH", "Norrdal Logistics AB")


@pytest.mark.parametrize(
    "lines",
    [
        ["Provider: Fabel Software GmbH. Customer: Norrdal Logistics AB. Date: 4 May 2026."],
        ["Seller: Fabel Software GmbH · Purchaser: Norrdal Logistics AB"],
        ["Caterer: Fabel Software GmbH. Client: Norrdal Logistics AB. Signed in Malmö."],
        ["Fabel Software GmbH (the designer) and Norrdal Logistics AB (the client), 4 May 2026"],
        [
            "Fabel Software GmbH will translate the handbook for Norrdal Logistics AB (12 chapters).",
            "Norrdal Logistics AB may ask for a sample.",
        ],
    ],
)
def test_one_line_names_both_sides(lines: list[str]) -> None:
    """By labels side by side, by what each is in brackets, or by who works for whom."""
    found = parties("# Order", *lines)
    assert (found.vendor.name, found.customer.name) == ("Fabel Software GmbH", "Norrdal Logistics AB")


def test_an_offer_says_by_whom_it_is() -> None:
    """“Proposal by …” under the title."""
    found = parties("# A new sign", "Proposal by Fabel Software, 3 March 2026", kind=Kind.PROPOSAL)
    assert found.vendor.name == "Fabel Software"


@pytest.mark.parametrize(
    "lines",
    [
        ["Requester: Norrdal Logistics", "Work performed by: nobody"],
        ["Norrdal Logistics (NL) would like to see its routes. NL has no map."],
        ["Routes. The Norrdal Office wants a map of its routes."],
        ["Norrdal Logistics has asked for a map."],
        ["Requesting team: Norrdal", "Delivery team: Fabel"],
        ["Quote for: Norrdal AB"],
    ],
)
def test_who_wants_something_is_the_customer(lines: list[str]) -> None:
    """Named in a label, or told as the one who would like to have it."""
    assert parties("# Statement of Work", *lines).customer.name.startswith("Norrdal")


@pytest.mark.parametrize(
    "heading", ["Responsibilities of Norrdal Logistics", "Norrdal Logistics responsibilities"]
)
def test_a_section_of_duties_names_a_side(heading: str) -> None:
    """What is done by it tells which; a section of the project's roles names nobody."""
    found = parties("# Statement of Work", f"# {heading}", "- The map is approved by Norrdal Logistics.")
    assert found.customer.name == "Norrdal Logistics"
    assert not parties(
        "# Statement of Work", "# Project Manager responsibilities", "- The Project Manager plans."
    ).customer.name


def test_the_title_of_a_statement_of_work_names_the_customer() -> None:
    """Where the paper goes on to speak of it as of somebody."""
    found = parties(
        "# Statement of work for Norrdal Logistics", "Norrdal currently plans its routes by hand."
    )
    assert found.customer.name == "Norrdal Logistics"


def test_a_definition_may_stand_anywhere() -> None:
    """At the very end too."""
    filler = [f"The portal has page {number}." for number in range(40)]
    found = parties(
        "# Statement of Work", *filler, "Fabel GmbH (“Contractor”) works for Norrdal AB (“Customer”)."
    )
    assert (found.vendor.name, found.customer.name) == ("Fabel GmbH", "Norrdal AB")


def test_deeds_tell_what_names_do_not() -> None:
    """Who delivers is the vendor, who pays is the customer."""
    found = parties(
        "# Statement of Work",
        "This SOW is made between Fabel GmbH (“Fabel”) and Norrdal AB (“Norrdal”).",
        "Fabel will deliver the portal. Fabel shall install the scanners. Norrdal shall pay Fabel within 30 days.",
    )
    assert (found.vendor.name, found.customer.name) == ("Fabel GmbH", "Norrdal AB")


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Fabel", Role.VENDOR),
        ("the Supplier", Role.VENDOR),
        ("Fabel's project team", Role.VENDOR),
        ("Suppliers", Role.VENDOR),
        ("Norrdal", Role.CUSTOMER),
        ("the Client's IT department", Role.CUSTOMER),
        ("Norrdal’s key users", Role.CUSTOMER),
        ("both parties", Role.JOINT),
        ("Fabel and Norrdal", Role.JOINT),
        ("the Supplier's portal", Role.PRODUCT),
        ("a third-party carrier", Role.THIRD),
        ("Quist Inc.", Role.THIRD),
        ("the weather", Role.UNKNOWN),
    ],
)
def test_a_noun_phrase_stands_on_a_side(words: str, role: Role) -> None:
    """By its head, or by whose people or things it names."""
    line = "This SOW is made between Fabel Software GmbH (“Supplier”) and Norrdal Logistics AB (“Client”)."
    said = "Fabel will build it, Norrdal will test it. Norrdal will use it; Fabel will run it."
    assert role_of(words, parties("# Statement of Work", line, said)) is role


@pytest.mark.parametrize(
    ("kind", "first", "second"),
    [
        (Kind.PROPOSAL, Role.VENDOR, Role.CUSTOMER),
        (Kind.MARKETING, Role.VENDOR, Role.CUSTOMER),
        (Kind.SOW, Role.UNKNOWN, Role.UNKNOWN),
    ],
)
def test_we_and_you_bind_by_kind(kind: Kind, first: Role, second: Role) -> None:
    """In a statement of work only where it uses them so."""
    found = parties("# Paper", "The portal has nine pages.", kind=kind)
    assert (found.first_person, found.second_person) == (first, second)


def test_the_configuration_wins() -> None:
    """Over what the document says."""
    options = ReadingOptions(kind=Kind.SOW, vendor=("Quist",), customer=("Ostby",))
    found = Reading(
        document("# SOW", "Between Fabel GmbH (“Supplier”) and Norrdal AB (“Client”)."), options
    ).parties
    assert (found.vendor.name, found.customer.name) == ("Quist", "Ostby")


def test_every_side_says_why() -> None:
    """For a person who checks the reading."""
    found = parties("# SOW", "Between Fabel GmbH (“Supplier”) and Norrdal AB (“Client”).")
    assert any("Fabel" in why for why in found.vendor.because)
    assert parties("# SOW", "The portal is big.").customer.because == (
        "by default words such as “client” or “supplier”",
    )


@pytest.mark.parametrize("title", ["Kestrel vs. Timebox: which one fits?", "Kestrel compared with Timebox"])
def test_a_page_that_compares_two_products_is_by_the_first(title: str) -> None:
    """The other one is a rival, whatever is said of it."""
    found = parties(f"# {title}", "Timebox is big. Timebox is old.", kind=Kind.MARKETING)
    assert found.vendor.name == "Kestrel"
    assert role_of("Timebox", found) is Role.THIRD


def test_a_publisher_that_is_named_is_the_vendor_all_the_same() -> None:
    """“About Acme” tells more than a title."""
    found = parties("# Kestrel vs. Timebox", "# About Acme", kind=Kind.MARKETING)
    assert found.vendor.name == "Acme"
