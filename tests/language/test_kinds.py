"""What sort of paper a document is, told from what it calls itself, how it is built and how it speaks."""

from __future__ import annotations

import pytest

from sowlint.documents.model import Kind
from sowlint.language.options import ReadingOptions
from sowlint.language.reading import Reading
from tests.language.making import document


def kind_of(*lines: str) -> Kind:
    """The kind of a made document."""
    return Reading(document(*lines)).kind


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        (
            Kind.SOW,
            [
                "# Statement of Work",
                "# Purpose",
                "# Proposed activities",
                "We will run two workshops and write a guide.",
            ],
        ),
        (
            Kind.PROPOSAL,
            ["# Proposal: a booking portal", "# Statement of work", "We build the portal in eight weeks."],
        ),
        (
            Kind.SOW,
            ["# REQUEST FOR PROPOSALS", "# Ticketing for the county museums", "The supplier will host it."],
        ),
        (Kind.SOW, ["# RFP: a site for the lake theatre", "# About us", "We are small.", "# How to apply"]),
        (Kind.SOW, ["# Request for a proposal", "The museum wants a ticket shop."]),
        (
            Kind.SOW,
            [
                "# Ferry app",
                "# Client",
                "- The harbour office",
                "# Bidder qualifications",
                "- Two developers",
            ],
        ),
        (Kind.SOW, ["# Order form: lift repairs", "Acme mends both lifts."]),
        (Kind.SOW, ["# Particulars", "Provider: Acme Ltd. Customer: Harbour Office.", "Both lifts."]),
        (Kind.PROPOSAL, ["# Package for the harbour", "Offer no. 12, 2 May 2026", "Audit of the site"]),
        (Kind.PROPOSAL, ["# Pitch: a map for the fair", "Dear committee,", "We draw it."]),
        (Kind.MARKETING, ["We are sorry.", "The lift stood still. #lifts #harbour"]),
        (Kind.PROPOSAL, ["# Project plan: new tills", "# Timeline", "- Week 1: set up"]),
        (
            Kind.PROPOSAL,
            [
                "# Simple features for harbour maps",
                "# Deliverables",
                "- People can get a map",
                "# Schedule",
                "- Week 1: survey",
            ],
        ),
        (Kind.PROPOSAL, ["# Harbour maps", "# Deliverables", "- A map", "# Schedule", "- Week 1: survey"]),
        (
            Kind.MARKETING,
            [
                "# Harbourmaster",
                "Harbourmaster is a small tool for berth plans.",
                "# 🚀 Features",
                "- Fast",
                "# Quick start",
            ],
        ),
        (
            Kind.PROPOSAL,
            [
                "# New site for the bakery",
                "# Executive summary",
                "# Deliverables",
                "# Timeline",
                "- Week 1: design",
            ],
        ),
    ],
)
def test_a_paper_is_what_it_calls_itself_first(kind: Kind, lines: list[str]) -> None:
    """A name further down, such as that of a section, counts less."""
    assert kind_of(*lines) is kind


@pytest.mark.parametrize(
    "lines",
    [
        ["# Skiff Road Map", "We will be working on these next:", "- Faster search", "- A dark theme"],
        ["# What's new in Skiff 4", "- Tags can be renamed"],
        [
            "# Skiff Mini",
            "A board with two processors.",
            "Developers can build gateways. It is now available from our store.",
        ],
        [
            "# Skiff",
            "Abstract. Skiff is a network run by its members.",
            "Users can vote. Skiff lets everyone take part.",
        ],
    ],
)
def test_what_tells_the_public_of_a_product_is_marketing(lines: list[str]) -> None:
    """Without a word of praise or a call to act."""
    assert kind_of(*lines) is Kind.MARKETING


@pytest.mark.parametrize(
    "lines",
    [
        ["# Minutes of 3 March", "- The lease was signed.", "- Next meeting on 4 April."],
        ["# Travel rules", "Trains come before planes.", "Receipts go to accounting within a month."],
        ["# Notes on the parser", "The tree is built bottom up.", "Ties are broken by length."],
    ],
)
def test_a_paper_for_neither_customer_nor_public_is_of_no_kind(lines: list[str]) -> None:
    """Minutes, rules of the house, notes among colleagues."""
    assert kind_of(*lines) is Kind.OTHER


def test_the_sections_of_an_agreed_job_make_a_statement_of_work() -> None:
    """Where nothing calls the paper anything; one such section alone does not."""
    sections = [
        "# Board for Port Alder",
        "# Scope",
        "# Responsibilities of Port Alder",
        "# Milestones",
        "# Change requests",
    ]
    assert kind_of(*sections) is Kind.SOW
    assert kind_of("# The parser", "# Assumptions", "It needs no network.") is Kind.OTHER


@pytest.mark.parametrize(
    ("applies", "lines"),
    [
        (True, ["# Open grant proposal", "We propose to write a parser."]),
        (True, ["# Proposal", "With this grant we write a parser.", "A second grant paid for its tests."]),
        (False, ["# Proposal", "Client will grant access to the server.", "You grant us a licence."]),
        (False, ["# Proposal", "Our last job was paid for by a grant."]),
    ],
)
def test_an_application_for_a_grant_is_known(applies: bool, lines: list[str]) -> None:  # noqa: FBT001
    """By its top or by speaking of its grant more than once; granting access is another word."""
    assert Reading(document(*lines), ReadingOptions(kind=Kind.PROPOSAL)).asks_for_a_grant is applies


def test_what_is_submitted_to_a_buyer_is_no_buyers_paper() -> None:
    """“RFP-2” stands over both."""
    request = "# RFP-2 Booking portal"
    assert Reading(document(request, "Bidders name two references.")).buyers_paper
    assert not Reading(document("# Nordkap submission", request, "We propose a portal.")).buyers_paper


def test_front_matter_of_a_site_tells_a_page() -> None:
    """What a site generator wants to know; a title alone is nothing."""
    told = {"title": "Fog", "layout": "post", "tags": "sea"}
    assert Reading(document("Fog comes in autumn.", metadata=told)).kind is Kind.MARKETING
    assert Reading(document("Fog comes in autumn.", metadata={"title": "Fog"})).kind is Kind.OTHER
