"""Random plain text: every character of every block comes from where its place says, and no word is lost."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.reading import at, hold_faithful, plain

WORD = re.compile(r"[Ww]\d+x")
ENDS = st.sampled_from(["", "", "é", "e\u0301", "😀", "\u00a0n", "\u200bz", "ﬁ", ".", ":", ",", ";"])
WORDS = st.builds(
    lambda letter, number, end: f"{letter}{number}x{end}", st.sampled_from("wW"), st.integers(0, 10**6), ENDS
)
GAPS = st.sampled_from([" ", " ", " ", "  ", "   ", "\t", " | ", " - "])
STARTS = st.sampled_from(["", "", "", "- ", "1. ", "(a) ", "  ", "      ", "4.2 ", "* ", "ARTICLE V ", "| "])
RULES = st.sampled_from(["", "", "", "-----", "=====", "<PAGE> 3", "- 3 -"])


@st.composite
def lines(draw: st.DrawFn) -> str:
    words = draw(st.lists(WORDS, min_size=1, max_size=12))
    return draw(STARTS) + "".join(word + draw(GAPS) for word in words)


@st.composite
def sources(draw: st.DrawFn) -> str:
    parts = draw(st.lists(st.one_of(lines(), lines(), RULES), min_size=1, max_size=12))
    return draw(st.sampled_from(["\n", "\r\n", "\r"])).join(["Wx w0x", *parts, ""])


@settings(max_examples=60, deadline=None)
@given(sources())
def test_every_character_comes_from_its_place(source: str) -> None:
    hold_faithful(plain(source), source)


@settings(max_examples=40, deadline=None)
@given(sources())
def test_no_word_is_lost_or_read_twice(source: str) -> None:
    shown = "\n".join(block.text for block in plain(source).blocks)
    assert Counter(WORD.findall(shown)) == Counter(WORD.findall(source))


@settings(max_examples=40, deadline=None)
@given(sources())
def test_words_stand_at_their_line_and_column(source: str) -> None:
    document = plain(source)
    for block in document.blocks:
        for found in WORD.finditer(block.text):
            assert at(document, source, block, *found.span()) == found.group()


@pytest.mark.parametrize("line", ["a" * 300_000, "a " * 100_000, "- " * 50_000, "1.1 " * 50_000, "| " * 50_000, "." * 100_000, "a\n" * 50_000])
def test_text_that_no_person_wrote(line: str) -> None:
    """Read in no time to speak of."""
    assert plain(f"Title here\n\n{line}\n\nThe last words.\n").blocks
