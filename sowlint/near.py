"""What somebody probably meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """``; did you mean “…”?`` with the known word that comes nearest, or nothing where none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is wrong

    spelt = {each.casefold(): each for each in known}
    found = get_close_matches(word.casefold(), spelt, n=1, cutoff=0.6)
    return f"; did you mean “{spelt[found[0]]}”?" if found else ""
