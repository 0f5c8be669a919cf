"""What somebody probably meant."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A question that names the closest known word, else what there is to choose from."""
    choice = list(known)
    close = get_close_matches(word.lower(), choice, n=1, cutoff=0.6)
    return f"did you mean “{close[0]}”?" if close else f"it is one of {', '.join(choice)}"
