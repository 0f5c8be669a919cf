"""Paragraphs into lines."""

from __future__ import annotations

import random
import textwrap

import pytest

from sowlint.reports.filling import filled


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("   ", []),
        ("one", ["one"]),
        ("one two", ["one two"]),
        ("one two four", ["one two", "four"]),
        ("one  two    four", ["one", "two", "four"]),
        ("go incomprehensibly", ["go inco", "mprehen", "sibly"]),
        ("seven77 on", ["seven77", "on"]),
        ("full-time", ["full-ti", "me"]),
    ],
)
def test_lines_of_seven(text: str, lines: list[str]) -> None:
    """Words stay whole where they fit a line; a longer one is broken where the line ends."""
    assert filled(text, 7) == lines


def test_the_same_as_the_standard_library() -> None:
    """On words and blanks in any order; only a blank that ends a line is left out here."""
    luck = random.Random(7)
    for _ in range(3_000):
        text = "".join(luck.choices("abc  ", k=luck.randint(0, 60))).lstrip()
        room = luck.randint(1, 14)
        expected = [line.rstrip() for line in textwrap.wrap(text, room, break_on_hyphens=False)]
        assert filled(text, room) == expected
