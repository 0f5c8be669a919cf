"""Disclaimers of plans: what they are, and how far each reaches."""

from __future__ import annotations

import pytest

from sowlint.documents.model import Kind
from sowlint.language.disclaimers import disclaimer_over, disclaimers
from sowlint.language.options import ReadingOptions
from sowlint.language.reading import Reading
from tests.language.making import document


def reading(*lines: str) -> Reading:
    """A public paper."""
    return Reading(document(*lines), ReadingOptions(kind=Kind.MARKETING, vendor=("Acme",)))


@pytest.mark.parametrize(
    "sentence",
    [
        "This roadmap is subject to change.",
        "Our plans may change at any time.",
        "The backlog could still shift.",
        "Our roadmap is likely to change.",
        "We may not get to everything on this list.",
        "These features might be delayed or dropped.",
        "The roadmap does not represent a commitment to deliver any of it.",
        "Nothing on this page should be considered a promise: plans are not binding.",
        "There is no guarantee that planned features are released.",
        "Please do not rely on this roadmap when you buy.",
        "When features come is at the sole discretion of Acme.",
        "We may change our minds, and these plans may change with them.",
    ],
)
def test_takes_plans_back(sentence: str) -> None:
    """Each of the three things that vendors say."""
    assert len(disclaimers(reading(sentence))) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Prices are subject to change.",
        "You may change your plan at any time.",
        "With these features you may change a tour by hand.",
        "Our commitment to winter service is on the roadmap.",
        "The features will be there when you need them.",
        "Depots can be changed in the console.",
    ],
)
def test_takes_no_plan_back(sentence: str) -> None:
    """Prices, what users may do, and commitments that are kept."""
    assert not disclaimers(reading(sentence))


def reached(*lines: str) -> bool:
    """Whether a disclaimer reaches the first entry."""
    read = reading(*lines)
    entry = next(each for each in read.sentences if each.text == "Voice picking")
    return disclaimer_over(read, entry) is not None


def test_the_whole_roadmap_is_reached_from_anywhere() -> None:
    """At the top, at the end, in another section."""
    note = "This roadmap is subject to change."
    assert reached(note, "# Next", "- Voice picking")
    assert reached("# Next", "- Voice picking", "# Contact", note)


def test_plans_are_reached_within_their_section() -> None:
    """A disclaimer beside one list says nothing of another; under a heading of its own it reaches what is around it."""
    note = "Planned features may be delayed."
    assert reached("# Next", "- Voice picking", note)
    assert not reached("# Next", "- Voice picking", "# Later", note)
    assert reached("# Next", "- Voice picking", "# Disclaimer", note)


def test_the_standing_text_of_a_press_release_is_none() -> None:
    """It stands under every release, whatever is promised above."""
    assert not reached("# Next", "- Voice picking", "# Press contact", "This roadmap may change.")
