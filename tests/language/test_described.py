"""What praise is said of: the vendor's thing, a subject, or others in passing."""

from __future__ import annotations

import pytest

from sowlint.language.described import Described, described
from sowlint.language.model import Span
from sowlint.language.reading import Reading
from tests.language.making import document


def praised(text: str, words: str) -> Described:
    """What the words are said of in a sentence."""
    reading = Reading(document(text))
    sentence = reading.sentences[0]
    parsed = reading.parsed(sentence)
    start = text.index(words)
    found = described(parsed, Span(start, start + len(words))) if parsed else None
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "words", "noun"),
    [
        ("Acme is the leading dispatch platform.", "leading", "Acme"),
        ("Acme, the leading dispatch platform, was founded in Oslo.", "leading", "Acme"),
        ("Nordkap is one of the largest carriers in Norway.", "largest", "Nordkap"),
        ("He is the best driver.", "best", "He"),
    ],
)
def test_a_predicate_or_apposition_is_said_of_its_subject(text: str, words: str, noun: str) -> None:
    """The sentence calls somebody so."""
    found = praised(text, words)
    assert (found.noun.text, found.predicated) == (noun, True)


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("Acme Route integrates with leading CRM platforms.", True),
        ("The planner is trusted by leading carriers.", True),
        ("Acme offers the leading dispatch platform.", False),
        ("Our team of leading engineers plans the depot.", False),
    ],
)
def test_others_are_named_in_passing_in_the_plural(text: str, elsewhere: bool) -> None:
    """Bare plurals after a preposition, and companies and people, are not the vendor's."""
    assert praised(text, "leading").is_elsewhere(ranked=True) is elsewhere
