"""How far a run is, on standard error, for a person who waits."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, TextIO

from sowlint.reports.words import file_in_words, safe

if TYPE_CHECKING:
    from sowlint.discovery import Found

_PATIENCE = 2.0
_CELLS = 24
_NARROW = 80
_CLEAR = "\r\x1b[2K"


class Progress:
    """Draws on a terminal only, and only once a run takes long.

    Attributes:
        total: how many documents there are.
        wanted: whether anybody sees it.
    """

    def __init__(self, total: int, stream: TextIO | None = None) -> None:
        self.total = total
        self._stream = stream or sys.stderr
        self.wanted = self._stream.isatty()
        self._started = time.monotonic()
        self._drawn = False
        self._done = 0
        self._told = ""

    def __call__(self, done: int) -> None:
        """So many documents are done: draw the bar, or take it away when that is all of them."""
        self._done, self._told = done, ""
        if done >= self.total:
            self.clear()
        else:
            self._draw()

    def tell(self, found: Found, text: str) -> None:
        """So far is the work on one of them."""
        self._told = f"{file_in_words(found.path)}: {text}"
        self._draw()

    def clear(self) -> None:
        """Leave the line empty for what is printed next."""
        if self._drawn:
            self._write("")
            self._drawn = False

    def _draw(self) -> None:
        if self.wanted and time.monotonic() - self._started > _PATIENCE:
            full = _CELLS * self._done // self.total
            bar = "█" * full + "░" * (_CELLS - full)
            line = f"{bar} {self._done:,}/{self.total:,}  " if self.total > 1 else ""
            self._write(safe(line + self._told)[: _columns(self._stream) - 1])
            self._drawn = True

    def _write(self, line: str) -> None:
        self._stream.write(_CLEAR + line)
        self._stream.flush()


def _columns(stream: TextIO) -> int:
    try:
        return os.get_terminal_size(stream.fileno()).columns or _NARROW
    except (OSError, ValueError):
        return _NARROW
