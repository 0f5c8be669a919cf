"""The progress bar."""

from __future__ import annotations

import io

import pytest

from sowlint.cli import progress
from sowlint.discovery import Found


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


def test_how_far_one_document_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside the bar, or alone where there is one only; on one line that cannot steer the terminal."""
    monkeypatch.setattr(progress, "_PATIENCE", -1)
    for total, before in ((1, ""), (3, "░░░ 0/3  ")):
        stream = Terminal()
        progress.Progress(total, stream).tell(Found("a\x1b.pdf"), "page 312 of 1,000")
        assert stream.getvalue().endswith(f"{before}a .pdf: page 312 of 1,000")
    stream = Terminal()
    progress.Progress(1, stream).tell(Found("a" * 200), "page 1")
    assert len(stream.getvalue().removeprefix("\r\x1b[2K")) == 79


def test_only_a_terminal_is_drawn_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Logs stay clean."""
    monkeypatch.setattr(progress, "_PATIENCE", -1)
    assert run(io.StringIO(), 4) == ""
