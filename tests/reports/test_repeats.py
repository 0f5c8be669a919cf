"""A page full of clichés is told in a few lines and a count."""

from __future__ import annotations

from dataclasses import replace

from sowlint.documents.model import Place
from sowlint.findings import Finding, Severity
from sowlint.reports.repeats import listed, with_repeats

ONE = Finding(
    path="a.md",
    code="MK009",
    name="empty-expectation-cliche",
    severity=Severity.INFO,
    message="It says nothing.",
    better="",
    why="",
    text="world-class",
    context="A world-class depot.",
    mark=None,
    section=(),
    place=Place(line=1, column=1, end_line=1, end_column=2),
)
OTHER = replace(ONE, code="MK001")


def test_the_last_one_shown_brings_the_others_of_its_rule() -> None:
    """In the place where the reader has had enough of them."""
    told = list(with_repeats([ONE, ONE, OTHER, ONE, ONE, ONE], 3))
    assert [(each.code, len(others)) for each, others in told] == [
        ("MK009", 0),
        ("MK009", 0),
        ("MK001", 0),
        ("MK009", 2),
    ]


def test_places_are_listed_once_and_not_without_end() -> None:
    """Two findings may stand on one line."""
    assert listed(["line 1", "line 1", "line 2"]) == "line 1, line 2"
    assert listed(["line 1", "line 2", "line 3"], 2) == "line 1, line 2 and 1 more"
