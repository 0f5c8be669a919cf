"""A catalogue of forty features, and three papers that speak of them in every way; each line says what is right.

A comment at the end of a line names the findings on it (``FP001 offline``) and what passes, with the reason. A line
without one mentions no feature that anything could be said about.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from sowlint import documents, rulebook
from sowlint.config import Settings
from sowlint.documents.model import Kind
from sowlint.documents.source import Source
from sowlint.features.load import load_catalogue
from sowlint.linter import Linter

FOLDER = Path(__file__).parent / "tideway"
CATALOGUE = load_catalogue(FOLDER / "features.yaml")
CODES = ("FP001", "FP002", "FP003", "FP004")
PAPERS = {"sow.md": Kind.SOW, "proposal.md": Kind.PROPOSAL, "landing.html": Kind.MARKETING}

_COMMENT = re.compile(r"<!--\s*(.*?)\s*-->")
_FINDING = re.compile(r"(FP\d{3}) ([^;]+)")


class Verdict(NamedTuple):
    line: int
    code: str
    what: str


def lines_of(name: str) -> list[str]:
    return (FOLDER / name).read_text(encoding="utf-8").splitlines()


def right(name: str) -> set[Verdict]:
    """The findings that the comments ask for."""
    return {
        Verdict(number, found[1], what.strip())
        for number, line in enumerate(lines_of(name), 1)
        for comment in _COMMENT.findall(line)
        for found in _FINDING.finditer(comment)
        for what in found[2].split(",")
    }


def found(name: str) -> set[Verdict]:
    """Those that the rules make."""
    settings = Settings(vendor=("Harbourline", "Harbourline Software AB"), products=("Tideway",))
    linter = Linter(rulebook.load().only(CODES), settings, CATALOGUE)
    document = documents.read(Source(name, _without_comments(name).encode()))
    report = linter.lint(document, PAPERS[name])
    return {
        Verdict(
            each.place.line or 0,
            each.code,
            each.text if each.code == "FP002" else re.search(r"has (\w+) \(", each.message)[1],
        )
        for each in report.findings
    }


def _without_comments(name: str) -> str:
    return "\n".join(_COMMENT.sub("", line).rstrip() for line in lines_of(name)) + "\n"


@pytest.mark.parametrize("name", PAPERS)
def test_every_verdict_is_right(name: str) -> None:
    """Each finding on its line, about its feature, and no other."""
    assert sorted(found(name)) == sorted(right(name))


@pytest.mark.parametrize("name", PAPERS)
def test_no_mention_goes_without_a_verdict(name: str) -> None:
    """So that a paper cannot hold a case that nobody has judged."""
    for line in lines_of(name):
        named = {mention.feature.id for mention in CATALOGUE.find(_COMMENT.sub("", line))}
        named -= {each.id for each in CATALOGUE.features if each.status == "ga"}
        told = " ".join(_COMMENT.findall(line))
        assert all(re.search(rf"\b{each}\b", told) for each in named) or line.startswith(("#", "<h")), line


def test_the_papers_name_every_feature_of_the_catalogue() -> None:
    """Forty entries, all of them spoken of somewhere."""
    text = "\n".join(_without_comments(name) for name in PAPERS)
    assert len(CATALOGUE.features) == 40
    assert {mention.feature.id for line in text.splitlines() for mention in CATALOGUE.find(line)} == {
        feature.id for feature in CATALOGUE.features
    }
