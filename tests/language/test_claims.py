"""Claims by their grammar: what is claimed in which way, and what only looks like it."""

from __future__ import annotations

import pytest

from sowlint.documents.model import Kind
from sowlint.language.claims import Way, claims_told
from sowlint.language.options import ReadingOptions
from sowlint.language.reading import Reading
from tests.language.making import document


def claimed(text: str, way: Way) -> str:
    """The words that claim in a way; empty where none do."""
    options = ReadingOptions(kind=Kind.MARKETING, vendor=("Acme",), customer=("Nordkap",))
    reading = Reading(document(text), options)
    return next(
        (sentence.block.text[span.start : span.end] for sentence, span in claims_told(reading, [way])), ""
    )


@pytest.mark.parametrize(
    ("text", "way", "words"),
    [
        ("No other ferry planner exists.", Way.UNRIVALLED, "No other ferry planner exists"),
        ("There is nothing lighter on a tablet.", Way.UNRIVALLED, "nothing lighter"),
        ("No rival comes close.", Way.UNRIVALLED, "No rival comes"),
        ("Nobody else plans ferries.", Way.UNRIVALLED, "Nobody else plans"),
        ("You won't find a lighter planner.", Way.UNRIVALLED, "won't find a lighter planner"),
        ("Our planner is the lightest of its kind.", Way.SUPERLATIVE, "the lightest of its kind"),
        ("We have the fairest prices in town.", Way.SUPERLATIVE, "the fairest prices in town"),
        ("Acme ranks as the most trusted name in yards.", Way.SUPERLATIVE, "the most trusted name in yards"),
        ("Our scanner is quicker than any other tool.", Way.COMPARISON, "quicker than any other tool"),
        ("Our planner starts faster than Rotaplan.", Way.COMPARISON, "faster than Rotaplan"),
        ("Complaints drop by a third.", Way.CHANGE, "Complaints drop by a third"),
        ("Bookings go up by 12%.", Way.CHANGE, "Bookings go up by 12%"),
        ("Queues are down by half.", Way.CHANGE, "Queues are down by half"),
        ("Visits doubled at most depots.", Way.CHANGE, "Visits doubled"),
        ("Sales climb from the first day.", Way.GAIN, "Sales climb"),
        ("Footfall is going to rise.", Way.GAIN, "Footfall is going to rise"),
        ("The line never stops.", Way.UNFAILING, "The line never stops"),
        ("Your data cannot possibly leak.", Way.UNFAILING, "Your data cannot possibly leak"),
        ("The scanner won't ever break.", Way.UNFAILING, "The scanner won't ever break"),
        ("Punctual delivery is guaranteed.", Way.ASSURANCE, "Punctual delivery is guaranteed"),
        ("We promise you a calm start.", Way.ASSURANCE, "promise you a calm start"),
        ("Accuracy is warranted for a year.", Way.ASSURANCE, "Accuracy is warranted"),
    ],
)
def test_a_claim_is_found_by_its_frame(text: str, way: Way, words: str) -> None:
    """With the stretch that claims."""
    assert claimed(text, way) == words


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("No other charges apply.", Way.UNRIVALLED),
        ("No other teams have contributed.", Way.UNRIVALLED),
        ("No later than Monday.", Way.UNRIVALLED),
        ("There is no longer a fee.", Way.UNRIVALLED),
        ("This is the most difficult part of the work.", Way.SUPERLATIVE),
        ("Send it by the earliest date in the list.", Way.SUPERLATIVE),
        ("The fastest route is shown in blue.", Way.SUPERLATIVE),
        ("It holds more than nine other rounds.", Way.COMPARISON),
        ("Our scanner is faster than our old one.", Way.COMPARISON),
        ("It came later than Easter.", Way.COMPARISON),
        ("Prices rise by 3% a year.", Way.CHANGE),
        ("If complaints drop by a third, the fee stays.", Way.CHANGE),
        ("Complaints may drop by a third.", Way.CHANGE),
        ("Our staff grew by a third.", Way.CHANGE),
        ("The buffer doubled.", Way.CHANGE),
        ("Sales climbed in 2019.", Way.GAIN),
        ("Sales could climb.", Way.GAIN),
        ("You can never break a round.", Way.UNFAILING),
        ("The scanner stops at night.", Way.UNFAILING),
        ("If the line never stops, oil it.", Way.UNFAILING),
        ("The date is not guaranteed.", Way.ASSURANCE),
        ("Privacy is guaranteed by law.", Way.ASSURANCE),
        ("Caution is warranted.", Way.ASSURANCE),
        ("Nordkap promises us a room.", Way.ASSURANCE),
        ("What is promised", Way.ASSURANCE),
    ],
)
def test_what_only_looks_like_a_claim_is_none(text: str, way: Way) -> None:
    """Counts, order, conditions, possibilities, others' promises and mere facts."""
    assert not claimed(text, way)


def test_one_claim_a_sentence() -> None:
    """The first of several, whichever way it is made."""
    reading = Reading(document("Complaints drop by a third, and the line never stops."), ReadingOptions())
    assert len(list(claims_told(reading, [Way.UNFAILING, Way.CHANGE]))) == 1
