"""What of a phrase is flagged is marked once; what a text cannot hold is not searched for in it."""

from __future__ import annotations

import pytest

from sowlint.expressions import words_of
from sowlint.language.phrases import PhraseError, PhraseSet


def test_the_marked_part_is_found():
    found = PhraseSet(["(we|you) will {never} fail"]).search("Here you will never fail.")
    assert "Here you will never fail."[found.start : found.end] == "never"


@pytest.mark.parametrize("phrase", ["{one} or {two}", "({one}|{two}) more", "very @marked"])
def test_a_second_mark_is_refused(phrase):
    with pytest.raises(PhraseError, match="more than once, or within another"):
        PhraseSet([phrase], {"marked": ("{so} much",)})


def test_a_set_knows_the_words_that_it_cannot_do_without():
    assert PhraseSet(["seamless", "leading"]).words == {"seamless", "leading"}
    assert PhraseSet(["<money> off", "<name>"]).words is None
    assert PhraseSet([]).words == frozenset()
    assert PhraseSet([]).find("anything") == []


@pytest.mark.parametrize(
    ("phrase", "found", "lacking"),
    [
        ("on time and budget", "On time, on-time and budget", "on budget, in time"),
        ("(deliver~|ship~) (early|late)?", "It shipped", "It sails early"),
        ("<percent> uptime", "99.9percent uptime", "99.9percent downtime"),
        ("go-live date", "the golive date", "the go date"),
        ("never .. fail~", "never ever once failed", "ever once failed"),
    ],
)
def test_a_phrase_is_searched_for_only_where_all_its_words_are(phrase, found, lacking):
    made = PhraseSet([phrase])
    assert made.search(found)
    assert made.search(lacking) is None
    assert not made.phrases[0].could_be_in(words_of(lacking))


@pytest.mark.parametrize(("text", "found"), [("guarantees success", True), ("Guarantees & training", False)])
def test_a_sign_is_no_word(text, found):
    assert (PhraseSet(["guarantee~ <word>"]).search(text) is not None) is found
