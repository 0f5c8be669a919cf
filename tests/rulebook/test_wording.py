"""Rules in words for a person."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowlint.rulebook import load
from sowlint.rulebook.page import page_of
from sowlint.rulebook.wording import in_words, silencers
from tests.rulebook.making import changed, write


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("world class", "world class"),
        ("(aim~|strive~) ..6 (become|be) ..3 (leading|leader)", "aim … become … leading"),
        ("beyond (your|their)? expectations", "beyond expectations"),
        ("(no (rain|snow)|sun) today", "no rain today"),
        ("exceed~ .. <percent>", "exceed … 10 %"),
        ("^ our {sunny skies} $", "our sunny skies"),
        ("@skies ahead", "clear sky ahead"),
        ("@gone", "…"),
    ],
)
def test_a_phrase_becomes_a_wording_that_it_stands_for(phrase: str, words: str) -> None:
    """Without signs."""
    assert in_words(phrase, {"skies": ("(clear|blue) sky",)}) == words


def test_what_silences_a_rule_is_told_in_sentences(pack: Path) -> None:
    """Conditions with examples of their phrases, and rules that come first."""
    unless = ["question", {"matches": {"any": ["(dry|wet) season", "in the desert"]}}]
    write(pack / "a.yaml", changed(code="ZZ002", name="other", unless=unless))
    write(pack / "b.yaml", changed(code="ZZ003", name="third", beats=["ZZ002"]))
    book = load([pack])
    assert list(silencers(book.rule("ZZ002"), book)) == [
        "The sentence asks.",
        "The sentence holds one of the phrases, such as “dry season”, “in the desert”.",
        "A rule that is closer to the point speaks about the same sentence: ZZ003 third.",
    ]


def test_a_page_has_the_parts_that_a_reader_expects(shipped: Path) -> None:
    """In this order, with the examples marked and the message filled from the first of them."""
    book = load()
    page = page_of(book.rules[0], book)
    assert [section.title for section in page.sections] == [
        "What it does",
        "Why it matters",
        "Example (flagged)",
        "Better",
        "Near misses that pass",
        "Silenced by",
        "Sources",
        "Severity and kinds",
    ]
    parts = {section.title: section.entries for section in page.sections}
    assert [entry.text for entry in parts["What it does"]] == ["The weather is promised.", "“sunny skies” cannot be promised."]
    [first, *_] = parts["Example (flagged)"]
    assert [first.text[start:end] for start, end in first.marks] == ["sunny skies"]
    assert [entry.text for entry in parts["Severity and kinds"]] == ["warning in statements of work", "warning in proposals"]
