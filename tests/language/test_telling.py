"""How a paper speaks of a thing."""

from __future__ import annotations

import pytest

from sowlint.documents.model import Kind
from sowlint.language.model import HedgeClass, Span
from sowlint.language.options import ReadingOptions
from sowlint.language.reading import Reading
from sowlint.language.telling import Telling, telling
from tests.language.making import document

THING = "shock absorber"


def told(text: str, kind: Kind = Kind.PROPOSAL, thing: str = THING) -> Telling:
    """What the last line of a text tells of the thing."""
    options = ReadingOptions(kind=kind, vendor=("Acme",), customer=("Client",))
    reading = Reading(document(*text.split("\n")), options)
    sentence = next(each for each in reversed(reading.sentences) if thing in each.text)
    start = sentence.start + sentence.text.index(thing)
    return telling(reading, sentence, Span(start, start + len(thing)))


def kinds(found: Telling) -> set[HedgeClass]:
    return {hedge.kind for hedge in found.hedges}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme will deliver the shock absorber.", "promise"),
        ("Acme shall provide a license for the shock absorber.", "promise"),
        ("The shock absorber will be installed.", "promise"),
        ("The shock absorber will keep the load still.", "promise"),
        ("Client will receive a shock absorber.", "promise"),
        ("Client shall provide a shock absorber.", "mention"),
        ("Acme will hold a training in the shock absorber.", "mention"),
        ("Acme will deliver a manual for the shock absorber.", "mention"),
        ("Acme will discuss the shock absorber.", "mention"),
        ("Acme includes a shock absorber.", "claim"),
        ("The shock absorber keeps the load still.", "claim"),
        ("You can order a shock absorber.", "claim"),
        ("We have added a shock absorber.", "claim"),
        ("We are building a shock absorber.", "mention"),
        ("Client asked for a shock absorber.", "mention"),
        ("The shock absorber needs no service.", "claim"),
        ("- Shock and shock absorber", "claim"),
        ("# Shock absorber", "mention"),
    ],
)
def test_promise_claim_or_mention(text: str, expected: str) -> None:
    """By modal, tense, who acts and what is done."""
    thing = THING if THING in text else "Shock absorber"
    assert told(text, thing=thing).told == expected


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (Kind.MARKETING, "# Features\n- shock absorber", "claim"),
        (Kind.SOW, "# Deliverables\n- shock absorber", "promise"),
        (Kind.SOW, "# Background\n- shock absorber", "mention"),
        (Kind.SOW, "# Roadmap\n- shock absorber", "mention"),
        (Kind.SOW, "# Deliverables\nAcme provides the shock absorber.", "promise"),
        (Kind.SOW, "# Deliverables\nThe product includes the shock absorber.", "claim"),
        (Kind.MARKETING, "Drive with a shock absorber.", "claim"),
    ],
)
def test_the_place_tells_where_there_is_no_modal(kind: Kind, text: str, expected: str) -> None:
    """A list of deliverables promises, a public page claims."""
    assert told(text, kind).told == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme will not deliver the shock absorber.", HedgeClass.NEGATION),
        ("The load is safe without a shock absorber.", HedgeClass.NEGATION),
        ("No shock absorber is part of it.", HedgeClass.NEGATION),
        ("Nothing in this SOW includes the shock absorber.", HedgeClass.NEGATION),
        ("Acme will no longer offer the shock absorber.", HedgeClass.NEGATION),
        ("Acme plans to deliver the shock absorber.", HedgeClass.INTENTION),
        ("Acme may deliver the shock absorber.", HedgeClass.POSSIBILITY),
        ("Acme will help if the shock absorber is broken.", HedgeClass.POSSIBILITY),
        ("Acme makes no commitment on the shock absorber.", HedgeClass.DISCLAIMER),
        ("Acme tested the shock absorber in 2024.", HedgeClass.PAST),
    ],
)
def test_what_softens_or_denies_it_is_told(text: str, expected: HedgeClass) -> None:
    """With its class."""
    assert expected in kinds(told(text))


@pytest.mark.parametrize(
    "text",
    [
        "With rough roads, the shock absorber keeps the load still.",
        "Not only the axle but also the shock absorber is included.",
        "We have launched the shock absorber.",
        "Try the shock absorber today.",
        "When the road is rough, the shock absorber keeps the load still.",
    ],
)
def test_what_only_looks_like_a_hedge_softens_nothing(text: str) -> None:
    """So that a claim stays one."""
    assert told(text, Kind.MARKETING).hedges == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Acme will connect it to your shock absorber.", "your"),
        ("Acme will connect it to Client's shock absorber.", "Client"),
        ("Acme will connect it to the shock absorber of Client.", "Client"),
        ("Acme will connect it to the existing shock absorber.", "existing"),
        ("Acme will connect it to our shock absorber.", ""),
    ],
)
def test_whose_it_is(text: str, words: str) -> None:
    """Somebody else's thing is nothing that the vendor has to have."""
    assert told(text).owner == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Acme will remove the shock absorber.", "remove"),
        ("The shock absorber will be retired.", "retired"),
        ("Support for the shock absorber ends in June.", "ends"),
        ("The shock absorber is scheduled to be removed in June.", "removed"),
        ("The shock absorber is to be phased out.", "phased"),
        ("The shock absorber is to be installed in June.", ""),
        ("Acme will switch off the shock absorber.", "switch"),
        ("Acme will switch on the shock absorber.", ""),
        ("Acme will migrate Client from the shock absorber to the spring.", "migrate from"),
        ("Acme will migrate Client to the shock absorber.", ""),
    ],
)
def test_whether_it_is_taken_away(text: str, words: str) -> None:
    """To remove a thing is not to promise it."""
    assert told(text).leaving == words


@pytest.mark.parametrize(
    "thing", ["SAML single sign-on", "track and trace", "Pay as you go", "order to cash"]
)
def test_a_name_of_odd_words_is_one_noun(thing: str) -> None:
    """Whatever a parser makes of its words."""
    assert told(f"{thing} will be enabled for all users.", thing=thing).told == "promise"
    assert told(f"Acme will not provide {thing} to Client.", thing=thing).told == "promise"
    assert HedgeClass.NEGATION in kinds(told(f"Acme will not provide {thing} to Client.", thing=thing))


def test_a_name_that_is_an_act_is_what_the_sentence_does() -> None:
    """“Reconciles invoices” is the verb itself."""
    assert told("Acme reconciles invoices with SAP.", thing="reconciles invoices with SAP").told == "claim"
    assert (
        told("Acme will reconcile invoices with SAP.", thing="reconcile invoices with SAP").told == "promise"
    )
