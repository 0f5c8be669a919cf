"""Regions that papers name in several ways, so that one of them contradicts an entry that is for another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SAME = (
    ("EU", "European Union"),
    ("UK", "United Kingdom", "Great Britain"),
    ("US", "USA", "U.S.", "United States"),
    ("APAC", "Asia-Pacific"),
)
"""None of these lies within another."""

_ABBREVIATED = 4


def regions_in(text: str, known: Iterable[str]) -> list[str]:
    """The regions that a text names: those above, and those that the catalogue knows; sorted, one spelling each."""
    names = {*known, *(name for group in _SAME for name in group)}
    return sorted({spelling(name) for name in names if _stands_in(text, name)})


def spelling(region: str) -> str:
    """One spelling for every name of a region."""
    return next((group[0] for group in _SAME if region.casefold() in map(str.casefold, group)), region)


def _stands_in(text: str, region: str) -> bool:
    """Short capitals are looked for as they are: “US” is not “us”."""
    flags = 0 if region.isupper() and len(region) <= _ABBREVIATED else re.IGNORECASE
    return bool(re.search(rf"(?<!\w){re.escape(region)}(?!\w)", text, flags))
