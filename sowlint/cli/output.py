"""The one way out to the screen."""

from __future__ import annotations

import os
import sys
from typing import TextIO

_NARROWEST = 40
_WIDEST = 110
_ELSEWHERE = 100


def write(text: str) -> None:
    """Put text on standard output as it is, in UTF-8; a reader that has gone away is no error."""
    _put(sys.stdout, text)


def note(text: str) -> None:
    """Tell the person who runs the command, on standard error."""
    _put(sys.stderr, f"sowlint: {text}\n")


def aside(text: str) -> None:
    """Put text on standard error as it is, beside what a program reads from standard output."""
    _put(sys.stderr, text)


def width() -> int:
    """Columns to fill: those of the terminal within reason, else 100."""
    if not sys.stdout.isatty():
        return _ELSEWHERE
    import shutil  # noqa: PLC0415 - a hook has no terminal

    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns))


def colored() -> bool:
    """Whether escape codes for colours may be used: on a terminal, unless ``NO_COLOR`` is set."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _put(stream: TextIO, text: str) -> None:
    try:
        stream.flush()
        stream.buffer.write(text.encode("utf-8", "backslashreplace"))
        stream.buffer.flush()
    except BrokenPipeError:
        _discard(stream)


def _discard(stream: TextIO) -> None:
    """Python flushes the stream once more at its end, which must not fail either."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
