"""What of a phrase is flagged is marked once."""

from __future__ import annotations

import pytest

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
