"""How far the work on one long document is, told to whoever shows it to a person who waits."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_OFTEN = 0.2

_ear: Callable[[str], None] | None = None
_told = 0.0


def tell(unit: str, done: int, total: int = 0) -> None:
    """Say what is being done, such as page 3 of 1,000; costs nothing where nobody listens.

    Args:
        unit: what is counted, in words for a person.
        done: the number of the one at hand.
        total: how many there are; 0 where that is not known.
    """
    global _told  # noqa: PLW0603 - a process does one thing at a time
    now = time.monotonic() if _ear else 0.0
    if _ear and now - _told >= _OFTEN:
        _told = now
        _ear(f"{unit} {done:,} of {total:,}" if total else f"{unit} {done:,}")


@contextmanager
def heard(by: Callable[[str], None] | None) -> Iterator[None]:
    """While it is entered, what is told is heard by a function, at most five times a second."""
    global _ear  # noqa: PLW0603 - as above
    before, _ear = _ear, by
    try:
        yield
    finally:
        _ear = before
