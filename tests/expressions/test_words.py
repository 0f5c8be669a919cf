"""The words of a text, read once and remembered."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sowlint.expressions import words
from sowlint.expressions.words import words_of


def test_words_are_in_small_letters_and_telling_signs_are_words():
    assert words_of("Pay 5 % (or £10) ASAP_now") == {"pay", "5", "%", "or", "£", "10", "asap", "now"}


@given(st.text(st.sampled_from("aZ9_ é.,%$£@#+~-’\n\tſ"), max_size=12))
def test_words_are_the_same_with_an_accent_in_the_text_and_without(text):
    assert words_of(f"{text} é") == words_of(text) | {"é"}


def test_a_text_is_read_once():
    text = "Nobody else asks for the words of this."
    assert words_of(text) is words_of(text)


def test_all_are_forgotten_where_they_become_many(monkeypatch):
    monkeypatch.setattr(words, "_MOST", 2)
    known = words._Known()  # noqa: SLF001 - what the module keeps is shared by all tests
    first = known["one"]
    assert known["two"] and known["one"] is first
    assert known["three"] and set(known) == {"three"}


def test_a_whole_document_is_not_kept_among_sentences():
    known = words._Known()  # noqa: SLF001 - as above
    assert known["late " * 1_000] == {"late"}
    assert not known
