"""Marks of flagged stretches."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowlint.rulebook.marks import unmarked

PIECE = st.tuples(st.booleans(), st.text(st.sampled_from("ab []\n"), min_size=1).filter(str.strip))


@pytest.mark.parametrize(
    ("source", "text", "stretches"),
    [
        ("finish [by May].", "finish by May.", ("by May",)),
        ("[a] and [b]", "a and b", ("a", "b")),
        (r"see \[1] and \[TBD\]", "see [1] and [TBD]", ()),
        (r"[see \[1\]] here", "see [1] here", ("see [1]",)),
        ("a ] alone", "a ] alone", ()),
        ("plain", "plain", ()),
    ],
)
def test_marks_are_taken_out(source: str, text: str, stretches: tuple[str, ...]) -> None:
    """An escaped bracket is one of the text."""
    marked = unmarked(source)
    assert (marked.text, marked.stretches) == (text, stretches)


@given(st.lists(PIECE, max_size=5))
@settings(max_examples=50)
def test_whatever_is_marked_comes_back(pieces: list[tuple[bool, str]]) -> None:
    """Any text can be marked anywhere."""
    escaped = [(marked, text.replace("[", r"\[").replace("]", r"\]")) for marked, text in pieces]
    found = unmarked("".join(f"[{text}]" if marked else text for marked, text in escaped))
    assert found.text == "".join(text for _, text in pieces)
    assert found.stretches == tuple(text for marked, text in pieces if marked)
