"""A progress bar on standard error, for a person who waits."""

from __future__ import annotations

import sys
import time
from typing import TextIO

_PATIENCE = 2.0
_CELLS = 24
_CLEAR = "\r\x1b[2K"


class Progress:
    """Called with how many of ``total`` are done; draws on a terminal only, and only once a run takes long.

    Attributes:
        total: how many there are.
    """

    def __init__(self, total: int, stream: TextIO | None = None) -> None:
        self.total = total
        self._stream = stream or sys.stderr
        self._wanted = total > 1 and self._stream.isatty()
        self._started = time.monotonic()
        self._drawn = False

    def __call__(self, done: int) -> None:
        """Draw the bar, or take it away when everything is done."""
        if done >= self.total:
            self.clear()
        elif self._wanted and time.monotonic() - self._started > _PATIENCE:
            full = _CELLS * done // self.total
            bar = "█" * full + "░" * (_CELLS - full)
            self._stream.write(f"{_CLEAR}{bar} {done}/{self.total}")
            self._stream.flush()
            self._drawn = True

    def clear(self) -> None:
        """Leave the line empty for what is printed next."""
        if self._drawn:
            self._stream.write(_CLEAR)
            self._stream.flush()
            self._drawn = False
