"""``sowlint explain``."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.command import sowlint
from tests.rulebook.conftest import pack, shipped  # noqa: F401
from tests.rulebook.making import RULE, changed, write

PAGE = """\
ZZ001 weather-promise

What it does
  The weather is promised.
  “sunny skies” cannot be promised.

Why it matters
  Nobody commands the weather.

Example (flagged)
  - Acme guarantees ‹sunny skies›.
  - There will be ‹no rain› on the day.
  - The site has ‹no rain› and sunny skies.

Better
  Say what happens when it rains.

Near misses that pass
  - Is it sunny skies today?
  - The sky is blue.
  - Rain is likely.

Silenced by
  - The sentence asks.

Sources
  - Any almanac

Severity and kinds
  - warning in statements of work
  - warning in proposals
"""


@pytest.fixture(autouse=True)
def folder(shipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("word", ["ZZ001", "zz001", "weather-promise"])
def test_a_page_is_shown_by_code_or_name(word: str) -> None:
    """In the form that its readers know."""
    done = sowlint("explain", word)
    assert (done.status, done.err, done.out) == (0, "", PAGE)


def test_an_unknown_rule_is_suggested() -> None:
    """And exits with two."""
    done = sowlint("explain", "ZZ01")
    assert (done.status, done.out) == (2, "")
    assert done.err == "sowlint: “ZZ01”: there is no such rule; did you mean “ZZ001”?; sowlint rules lists them\n"


def test_long_texts_are_wrapped_and_documents_keep_their_lines(folder: Path, pack: Path) -> None:
    """Nothing of the reasons is cut."""
    write(folder / "sowlint.yaml", "packs: [pack]\n")
    document = "# Plan\n\n| Day | Sky |\n| --- | --- |\n| 1 | [no rain] |\n"
    flags = [document, *RULE["tests"]["flags"]]
    why = "Weather changes. " * 60
    write(pack / "a.yaml", changed(code="ZZ002", name="long", why=why, tests={"flags": flags, "passes": RULE["tests"]["passes"]}))
    out = sowlint("explain", "long").out
    assert "    # Plan\n\n    | Day | Sky |\n    | --- | --- |\n    | 1 | ‹no rain› |\n" in out
    assert out.count("Weather") == 60
    assert max(map(len, out.splitlines())) <= 100


def test_adjustments_and_rules_that_are_off_are_told(folder: Path, pack: Path) -> None:
    """With the file that did it."""
    write(folder / "sowlint.yaml", "packs: [pack]\n")
    write(pack / "a.yaml", {"adjusts": "ZZ001", "enabled": False, "severity": "info"})
    out = sowlint("explain", "ZZ001").out
    assert "  - info in proposals\n  - It is switched off.\n  - adjusted by pack/a.yaml\n" in out
