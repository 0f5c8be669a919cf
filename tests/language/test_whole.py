"""Stretches that break off are read on to the end of their phrase, and no farther."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowlint.language.excerpts import excerpt
from sowlint.language.model import Span
from sowlint.language.reading import Reading
from sowlint.language.whole import whole_phrase
from tests.language.making import document


def _whole(text: str, stretch: str) -> str:
    reading = Reading(document(text))
    sentence = reading.sentences[0]
    parsed = reading.parsed(sentence)
    assert parsed
    start = sentence.block.text.index(stretch)
    span = whole_phrase(parsed, Span(start, start + len(stretch)))
    assert span.start == start
    return sentence.block.text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "stretch", "whole"),
    [
        (
            "Our depots are one of the most active sites of the county.",
            "one of the most",
            "one of the most active sites",
        ),
        (
            "It works with any telematics unit on the market.",
            "works with any telematics",
            "works with any telematics unit",
        ),
        (
            "The gateway can ensure corporate policies are followed.",
            "ensure corporate",
            "ensure corporate policies are followed",
        ),
        (
            "The agent ensures that all rounds are driven, whatever the weather brings.",
            "ensures that all",
            "ensures that all rounds are driven",
        ),
        (
            "It holds the leading position of the county in routing.",
            "leading position of",
            "leading position of the county",
        ),
    ],
)
def test_a_stretch_is_read_on_to_the_end_of_what_it_opens(text: str, stretch: str, whole: str) -> None:
    assert _whole(text, stretch) == whole


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("Acme is the leading supplier of slotting software.", "leading supplier"),
        ("We cut travel time by 35% in every depot.", "cut travel time by 35%"),
        ("The portal will be ready in May.", "will be ready"),
    ],
)
def test_a_stretch_that_is_whole_stays(text: str, stretch: str) -> None:
    assert _whole(text, stretch) == stretch


@given(st.text(max_size=80), st.integers(2, 60))
def test_an_excerpt_fits_and_is_a_beginning(text: str, most: int) -> None:
    cut = excerpt(text, most)
    line = " ".join(text.split())
    assert len(cut) <= most
    assert line.startswith(cut.removesuffix("…").rstrip(" ")) and (cut == line or cut.endswith("…"))


def test_an_excerpt_ends_behind_a_word() -> None:
    assert excerpt("Client provides the test data, in full", 32) == "Client provides the test data …"
    assert excerpt("Donaudampfschifffahrt", 8) == "Donauda…"
