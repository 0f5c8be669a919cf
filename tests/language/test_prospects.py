"""What a paper promises of a product that does not exist yet, and what only sounds like it."""

from __future__ import annotations

import pytest

from sowlint.documents.model import Kind
from sowlint.language.options import ReadingOptions
from sowlint.language.prospects import Way
from sowlint.language.reading import Reading
from tests.language.making import document


def ways(*lines: str, kind: Kind = Kind.MARKETING) -> list[Way]:
    """How the prospects of a paper are told, each once a sentence."""
    options = ReadingOptions(kind=kind, vendor=("Acme",), customer=("Nordkap",))
    found = Reading(document(*lines), options).prospects
    return [way for _, way in dict.fromkeys((each.sentence.index, each.way) for each in found)]


@pytest.mark.parametrize(
    ("sentence", "way"),
    [
        ("Acme will launch a tablet edition.", Way.NEW),
        ("A tablet edition will be available to all users.", Way.NEW),
        ("Support for ferries will be added to the planner.", Way.NEW),
        ("Acme is set to unveil a scanner for yards.", Way.NEW),
        ("Acme Will Launch New Scanner For Yards", Way.NEW),
        ("The planner will support ferries in the future.", Way.LATER),
        ("Later, the planner will also expand into warehouses.", Way.LATER),
        ("Acme will soon offer a scanner.", Way.SOON),
        ("The tablet edition will follow shortly.", Way.SOON),
        ("It runs on phones, and soon tablets.", Way.SOON),
        ("Acme plans to add a scanner.", Way.INTENT),
        ("We are looking at building a marketplace.", Way.INTENT),
        ("We are considering a scanner.", Way.INTENT),
        ("The planner has been built to scale, with plans to expand its capabilities.", Way.INTENT),
        ("Support for ferries is planned.", Way.INTENT),
        ("We plan to continue improving the planner.", Way.INTENT),
        ("We plan to keep iterating on the add-on.", Way.INTENT),
        ("Acme is building a scanner for yards.", Way.MAKING),
        ("The yard module is being engineered for ports.", Way.MAKING),
        ("Ferry support is currently under development.", Way.MAKING),
        ("We announced the development of what will become a booking platform.", Way.MAKING),
        ("Ferries come in a later release.", Way.PLANNED),
        ("Our roadmap includes ferries and rail freight.", Way.ROADMAP),
        ("Soon, we will add the ability to print tours.", Way.SOON),
        ("In the coming weeks, we will add the option to print tours.", Way.NEW),
        ("Look for more features in the coming months.", Way.UPCOMING),
        ("We are thrilled to show the forthcoming tablet edition.", Way.UPCOMING),
        ("A tablet edition is about to launch.", Way.NEW),
        ("A night mode is about to go live.", Way.NEW),
        ("We're going to add a scanner.", Way.NEW),
        ("Night mode is coming to the planner.", Way.SOON),
        ("Something for trams is coming.", Way.SOON),
        ("A ferry module is taking shape at our depot.", Way.MAKING),
        ("The ferry module is nearing completion.", Way.MAKING),
        ("A tablet edition is in preparation.", Way.MAKING),
        ("Work on the ferry module has begun.", Way.MAKING),
        ("We have begun to build a scanner.", Way.MAKING),
        ("Tablets? The edition is almost ready.", Way.SOON),
        ("We can't wait to show the tablet edition.", Way.SOON),
        ("The next release brings rail freight.", Way.PLANNED),
        ("The yard map, once finished, is free for all.", Way.PLANNED),
        ("Rail freight is high on our list.", Way.ROADMAP),
        ("Before long, the planner will support ferries.", Way.LATER),
    ],
)
def test_what_is_to_come_is_told_in_many_ways(sentence: str, way: Way) -> None:
    """Active and passive, verb, adverb, adjective and noun."""
    assert way in ways(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Acme will open an office in Oslo.",
        "Stay tuned for more updates!",
        "Expect more updates soon.",
        "The old editions will no longer be available.",
        "Releases will be announced on the forum.",
        "Acme will also support developers of open source.",
        "We will enable the scanner for your account within a day.",
        "Planned features for version 2",
        "Developers aiming to build scanners for their yards.",
        "With long experience in building scanners, we aim to please.",
        "We plan to improve our margin.",
        "The new depot will make mornings faster.",
        "Acme plans to hire ten engineers.",
        "We will host a webinar on freight.",
        "Acme launched a tablet edition.",
        "Acme will not add a scanner.",
        "Acme might add a scanner.",
        "If a truck is late, the planner will display a warning.",
        "Analysts expect that freight will grow.",
        "Make sure that the service will support your scanner.",
        "You are about to delete the planner.",
        "The planner is about to close.",
        "Our company is about to open an office.",
        "The report is coming from the scanner.",
        "Many users are coming to the fair.",
        "We look forward to delivering the planner.",
        "Our list of carriers is long.",
        "We are looking for a scanner.",
        "These letters will follow shortly.",
        "We answer as soon as the ship lands.",
        "The ferry arrives two hours later.",
        "Traders want tools that combine speed with care.",
        "Registration will be available on our website.",
        "Content coming soon.",
        "The company update will be available on Monday.",
        "Your portal will be available to your customers.",
    ],
)
def test_what_only_sounds_like_it(sentence: str) -> None:
    """A company's own affairs, the past, a condition, others' products and doings."""
    assert ways(sentence) == []


def test_a_plain_will_of_a_product_that_is_out_presents_it() -> None:
    """“will” is how the press speaks of what can be bought today."""
    assert (
        ways(
            "The planner is available now.",
            "It is simple.",
            "So is setup.",
            "Users will be able to swap tours.",
        )
        == []
    )


def test_a_plain_will_of_a_product_to_come_promises_it() -> None:
    """Once the paper says that the product is still to come, what it will do counts."""
    told = ways(
        "The planner will launch next spring.",
        "It is simple.",
        "So is setup.",
        "Users will be able to swap tours.",
    )
    assert Way.BEHAVIOUR in told


def test_a_product_is_promised_to_be_made_better() -> None:
    """“will make it faster” beside what is to come; on its own it may present what is there."""
    better = "These changes will make the planner faster."
    assert Way.BEHAVIOUR in ways("We will add a scanner.", better)
    assert ways("The planner is available now.", better) == []


def test_where_one_product_is_out_only_what_stands_beside_the_other_counts() -> None:
    """A launch of today and a teaser for tomorrow in one paper."""
    far = ("It is simple.", "So is setup.", "Prices stay.", "Users will be able to swap tours.")
    assert Way.BEHAVIOUR not in ways("The planner is available now.", "The scanner is coming soon.", *far)
    assert Way.BEHAVIOUR in ways("The planner is available now.", "The scanner is coming soon.", *far[3:])


def test_then_goes_on_with_a_plan() -> None:
    """“We will then add …” says later only after a sentence about later."""
    assert ways("Eventually the planner will support ferries.", "We will then add trams.") == [
        Way.LATER,
        Way.LATER,
    ]


@pytest.mark.parametrize("line", ["# Product roadmap", "The product roadmap is as follows:"])
def test_a_title_promises_nothing(line: str) -> None:
    """What stands under it may."""
    assert ways(line) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "This is the public roadmap of Acme.",
        "Our roadmap is where you learn what we think of.",
        "This page lists the planned features of the planner.",
        "The section above shows the planned versions.",
        "Issues on the roadmap have a label.",
        "Here you find news about upcoming features.",
        "We cannot take requests for a public roadmap.",
    ],
)
def test_talk_about_a_roadmap_promises_nothing(sentence: str) -> None:
    """Only what is said to be on it is promised."""
    assert ways(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Ferries are on our road map.",
        "Our roadmap: ferries and trams.",
        "The product roadmap for next year includes ferries.",
    ],
)
def test_what_is_said_to_be_on_a_roadmap_is_promised(sentence: str) -> None:
    """However the roadmap is spelt."""
    assert ways(sentence) != []


def test_an_offer_is_told_apart_from_what_is_made_besides() -> None:
    """In an offer “we are building” is the work itself; what goes on about a thing to come is none."""
    assert not ways("We are building a planner for your depots.", kind=Kind.PROPOSAL)
    assert ways("The yard map, once finished, is free. It's going to read gates.", kind=Kind.PROPOSAL) == [
        Way.PLANNED,
        Way.LATER,
    ]


def test_an_answer_takes_up_what_was_asked_for() -> None:
    """Behind a question in the same paragraph as under one that is a heading."""
    assert ways("Do you support ferries? Yes! It is coming.") == [Way.SOON]
    assert not ways("Where does the truck go? Home.", "It is coming.")
