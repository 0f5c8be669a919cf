"""What checks know beforehand that they will ask the parse of, so that it is made together with other documents'."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sowlint.checks.base import Check
    from sowlint.language.model import Sentence
    from sowlint.language.reading import Reading

Foresight = Callable[["Reading"], Iterable["Sentence"]]


def foresees(check: Check) -> tuple[Foresight, ...]:
    """What a check foresees; most foresee nothing."""
    found: tuple[Foresight, ...] = getattr(check, "foresees", ())
    return found


def undertakings(reading: Reading) -> Iterable[Sentence]:
    """The sentences that could bind somebody."""
    return reading.could_bind


def futures(reading: Reading) -> Iterable[Sentence]:
    """The sentences that could tell of what is yet to come."""
    return reading.could_foretell
