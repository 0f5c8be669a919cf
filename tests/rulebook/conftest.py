"""A small set of shipped rules, and a pack beside it."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from tests.rulebook.making import RULE, write


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of shipped rules, replaced by one with one rule and one lexicon."""
    folder = tmp_path / "shipped"
    write(folder / "zz/ZZ001-weather-promise.yaml", RULE)
    write(folder / "lexicons/skies.yaml", {"summary": "Kinds of sky.", "phrases": ["clear sky", "blue sky"]})
    monkeypatch.setattr(import_module("sowlint.rulebook.load"), "shipped_rules", lambda: folder)
    return folder


@pytest.fixture
def pack(shipped: Path, tmp_path: Path) -> Path:
    """An empty pack."""
    (tmp_path / "pack").mkdir()
    return tmp_path / "pack"
