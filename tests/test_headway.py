"""What is told of long work."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowlint import headway
from sowlint.config import Settings
from sowlint.desk import Desk
from sowlint.discovery import Found
from sowlint.headway import heard, tell
from sowlint.judging import Judge
from tests.papers import write
from tests.papers.faulty_sow import SOW


def test_it_is_told_now_and_then_and_only_to_who_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not each of a million times."""
    monkeypatch.setattr(headway, "_told", -1e9)
    texts: list[str] = []
    tell("page", 1)
    with heard(texts.append):
        for page in range(1000):
            tell("page", page, 1000)
        with heard(None):
            tell("page", 7)
    tell("page", 8)
    assert texts[0] == "page 0 of 1,000"
    assert len(texts) < 1000


def test_reading_and_judging_tell_how_far_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages of a PDF file, then sentences and rules."""
    monkeypatch.setattr(headway, "_OFTEN", 0)
    (tmp_path / "offer.pdf").write_bytes(write(SOW, "pdf"))
    texts: list[str] = []
    with heard(texts.append):
        Desk(Settings(), Judge()).report(Found(str(tmp_path / "offer.pdf")))
    assert texts[0].startswith("page 1 of ")
    assert {text.split()[0] for text in texts} == {"page", "sentence", "rule"}
