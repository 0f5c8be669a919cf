"""Trouble that a paper describes, and claims that only stand beside a word of trouble."""

from __future__ import annotations

import pytest

from sowlint.language.model import Span
from sowlint.language.options import ReadingOptions
from sowlint.language.reading import Reading
from sowlint.language.trouble import stands_as_trouble, trouble_told
from tests.language.making import document, only_block


def told(text: str, words: str) -> bool:
    """Whether some words of a sentence are told as trouble."""
    reading = Reading(document(text), ReadingOptions(vendor=("Acme",)))
    parsed = reading.parsed(reading.sentences[0])
    assert parsed is not None
    start = text.index(words)
    return bool(trouble_told(parsed, Span(start, start + len(words))))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Carriers struggle to ensure compliance.", "ensure compliance"),
        ("Carriers face challenges in planning tours and ensuring rest.", "ensuring rest"),
        ("It is hard to ensure compliance with every rule.", "ensure compliance"),
        ("Running checks on all devices means juggling many tools.", "all devices"),
    ],
)
def test_trouble(text: str, words: str) -> None:
    """Whoever has it."""
    assert told(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Acme ensures compliance where carriers struggle.", "ensures compliance"),
        ("Acme solves the challenge and ensures compliance.", "ensures compliance"),
        ("Our customers have confidence that we ensure compliance.", "ensure compliance"),
        ("The planner is simple and ensures compliance.", "ensures compliance"),
    ],
)
def test_what_solves_it_is_a_claim(text: str, words: str) -> None:
    """The verb of the solution stands between."""
    assert not told(text, words)


def test_a_list_of_troubles_is_known_by_its_mark() -> None:
    """A cross before the line."""
    assert stands_as_trouble(only_block("- ❌ Slow calls"))
    assert not stands_as_trouble(only_block("- ✅ Fast calls"))
