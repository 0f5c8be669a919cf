"""Lists of words as they are easiest to read: written like a sentence."""

from __future__ import annotations


def wordlist(text: str) -> frozenset[str]:
    """The words of a list that is written with blanks between them."""
    return frozenset(text.split())
