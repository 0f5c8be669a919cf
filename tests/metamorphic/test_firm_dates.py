"""Metamorphic relations of firm dates: what must not change a verdict, and what must."""

from __future__ import annotations

import pytest

from tests.metamorphic.changes import DATES, NAMES, PLACES, SOFTENINGS, VOICES, judged, paper, sentences


@pytest.mark.parametrize("who", NAMES)
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("voice", VOICES)
def test_form_date_name_and_place_keep_the_finding(voice: str, place: str, who: str) -> None:
    """A firm date stays one in either voice, in every format, for every name, and wherever it stands."""
    said = sentences(VOICES[voice], DATES, who)
    flagged, _ = judged(paper(said, place, who))
    assert set(said) - flagged == set()


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("softening", SOFTENINGS)
def test_a_hedge_negation_condition_or_past_takes_it_away(softening: str, place: str) -> None:
    """Whatever takes the force out of the promise leaves no firm date, and is named as the cause."""
    cause, say = SOFTENINGS[softening]
    said = sentences(say, DATES[:2], "Acme")
    flagged, silenced = judged(paper(said, place, "Acme"))
    assert set(said) & flagged == set()
    assert [each for each in said if cause not in silenced.get(each, "nothing was found there")] == []
