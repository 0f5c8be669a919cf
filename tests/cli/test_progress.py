"""The progress bar."""

from __future__ import annotations

import io

import pytest

from sowlint.cli import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def run(stream: io.StringIO, total: int) -> str:
    bar = progress.Progress(total, stream)
    for done in range(1, total + 1):
        bar(done)
    return stream.getvalue()


def test_a_short_run_shows_nothing() -> None:
    """Nobody waits."""
    assert run(Terminal(), 5) == ""


def test_a_long_run_shows_how_far_it_is_and_cleans_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line is empty again at the end."""
    monkeypatch.setattr(progress, "_PATIENCE", -1)
    text = run(Terminal(), 4)
    assert "3/4" in text
    assert text.endswith("\r\x1b[2K")


def test_only_a_terminal_is_drawn_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Logs stay clean."""
    monkeypatch.setattr(progress, "_PATIENCE", -1)
    assert run(io.StringIO(), 4) == ""
