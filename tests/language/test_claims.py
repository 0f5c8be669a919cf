"""Claims by their grammar: what is claimed in which way, and what only looks like it."""

from __future__ import annotations

import pytest

from sowlint.documents.model import Kind
from sowlint.language.claims import Claim, claims_told
from sowlint.language.options import ReadingOptions
from sowlint.language.reading import Reading
from tests.language.making import document


def claimed(text: str, way: Claim) -> str:
    """The words that claim in a way; empty where none do."""
    options = ReadingOptions(kind=Kind.MARKETING, vendor=("Acme",), customer=("Nordkap",))
    reading = Reading(document(text), options)
    return next(
        (sentence.block.text[span.start : span.end] for sentence, span in claims_told(reading, [way])), ""
    )


@pytest.mark.parametrize(
    ("text", "way", "words"),
    [
        ("No other ferry planner exists.", Claim.UNRIVALLED, "No other ferry planner exists"),
        ("There is nothing lighter on a tablet.", Claim.UNRIVALLED, "nothing lighter"),
        ("No rival comes close.", Claim.UNRIVALLED, "No rival comes"),
        ("Nobody else plans ferries.", Claim.UNRIVALLED, "Nobody else plans"),
        ("You won't find a lighter planner.", Claim.UNRIVALLED, "won't find a lighter planner"),
        ("Our planner is the lightest of its kind.", Claim.SUPERLATIVE, "the lightest of its kind"),
        ("We have the fairest prices in town.", Claim.SUPERLATIVE, "the fairest prices in town"),
        ("Acme ranks as the most trusted name in yards.", Claim.SUPERLATIVE, "the most trusted name in yards"),
        ("Our scanner is quicker than any other tool.", Claim.COMPARISON, "quicker than any other tool"),
        ("Our planner starts faster than Rotaplan.", Claim.COMPARISON, "faster than Rotaplan"),
        ("Complaints drop by a third.", Claim.CHANGE, "Complaints drop by a third"),
        ("Bookings go up by 12%.", Claim.CHANGE, "Bookings go up by 12%"),
        ("Queues are down by half.", Claim.CHANGE, "Queues are down by half"),
        ("Visits doubled at most depots.", Claim.CHANGE, "Visits doubled"),
        ("Sales climb from the first day.", Claim.GAIN, "Sales climb"),
        ("Footfall is going to rise.", Claim.GAIN, "Footfall is going to rise"),
        ("The line never stops.", Claim.UNFAILING, "The line never stops"),
        ("Your data cannot possibly leak.", Claim.UNFAILING, "Your data cannot possibly leak"),
        ("The scanner won't ever break.", Claim.UNFAILING, "The scanner won't ever break"),
        ("Punctual delivery is guaranteed.", Claim.ASSURANCE, "Punctual delivery is guaranteed"),
        ("We promise you a calm start.", Claim.ASSURANCE, "promise you a calm start"),
        ("Accuracy is warranted for a year.", Claim.ASSURANCE, "Accuracy is warranted"),
    ],
)
def test_a_claim_is_found_by_its_frame(text: str, way: Claim, words: str) -> None:
    """With the stretch that claims."""
    assert claimed(text, way) == words


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("No other charges apply.", Claim.UNRIVALLED),
        ("No other teams have contributed.", Claim.UNRIVALLED),
        ("No later than Monday.", Claim.UNRIVALLED),
        ("There is no longer a fee.", Claim.UNRIVALLED),
        ("This is the most difficult part of the work.", Claim.SUPERLATIVE),
        ("Send it by the earliest date in the list.", Claim.SUPERLATIVE),
        ("The fastest route is shown in blue.", Claim.SUPERLATIVE),
        ("It holds more than nine other rounds.", Claim.COMPARISON),
        ("Our scanner is faster than our old one.", Claim.COMPARISON),
        ("It came later than Easter.", Claim.COMPARISON),
        ("Prices rise by 3% a year.", Claim.CHANGE),
        ("If complaints drop by a third, the fee stays.", Claim.CHANGE),
        ("Complaints may drop by a third.", Claim.CHANGE),
        ("Our staff grew by a third.", Claim.CHANGE),
        ("The buffer doubled.", Claim.CHANGE),
        ("Sales climbed in 2019.", Claim.GAIN),
        ("Sales could climb.", Claim.GAIN),
        ("You can never break a round.", Claim.UNFAILING),
        ("The scanner stops at night.", Claim.UNFAILING),
        ("If the line never stops, oil it.", Claim.UNFAILING),
        ("The date is not guaranteed.", Claim.ASSURANCE),
        ("Privacy is guaranteed by law.", Claim.ASSURANCE),
        ("Caution is warranted.", Claim.ASSURANCE),
        ("Nordkap promises us a room.", Claim.ASSURANCE),
        ("What is promised", Claim.ASSURANCE),
    ],
)
def test_what_only_looks_like_a_claim_is_none(text: str, way: Claim) -> None:
    """Counts, order, conditions, possibilities, others' promises and mere facts."""
    assert not claimed(text, way)


def test_one_claim_a_sentence() -> None:
    """The first of several, whichever way it is made."""
    reading = Reading(document("Complaints drop by a third, and the line never stops."), ReadingOptions())
    assert len(list(claims_told(reading, [Claim.UNFAILING, Claim.CHANGE]))) == 1
