"""Which rules run."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowlint.errors import ConfigError
from sowlint.rulebook import Rulebook, load, select
from tests.rulebook.making import changed, write


@pytest.fixture
def book(pack: Path) -> Rulebook:
    write(pack / "a.yaml", changed(code="AA001", name="first"))
    write(pack / "b.yaml", changed(code="ZZ002", name="second", enabled=False))
    write(pack / "c.yaml", changed(code="ZZ003", name="third"))
    return load([pack])


@pytest.mark.parametrize(
    ("chosen", "left_out", "codes"),
    [
        ((), (), "AA001 ZZ001 ZZ003"),
        (("ZZ",), (), "ZZ001 ZZ003"),
        (("zz003", "First"), (), "AA001 ZZ003"),
        ((), ("ZZ",), "AA001"),
        (("ZZ", "AA"), ("weather-promise",), "AA001 ZZ003"),
        (("ZZ001",), ("ZZ",), ""),
        ((" AA001 ",), (), "AA001"),
        (("ZZ002",), (), ""),
        ((), ("second",), "AA001 ZZ001 ZZ003"),
    ],
)
def test_rules_are_named_by_code_family_or_name(book: Rulebook, chosen, left_out, codes) -> None:
    """What is left out wins, and what is switched off stays off."""
    assert [rule.code for rule in select(book, chosen, left_out).rules] == codes.split()


@pytest.mark.parametrize(("word", "meant"), [("ZZ01", "ZZ001"), ("weather-promises", "weather-promise"), ("azz", "ZZ")])
def test_an_unknown_word_is_refused_with_a_suggestion(book: Rulebook, word: str, meant: str) -> None:
    """On either list."""
    for lists in (((word,), ()), ((), (word,))):
        with pytest.raises(ConfigError, match=f"did you mean “{meant}”"):
            select(book, *lists)
