"""One finding per cause: where rules speak about the same words, the more specific one is heard."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sowlint.checks.base import Candidate, Hit


def settle(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Silence the candidates that a more specific rule beats at the same place.

    A rule beats those in its ``beats``. Hits about the whole document meet wherever they are; others meet where they
    stand in the same sentence.
    """
    heard = [candidate for candidate in candidates if candidate.silenced_by is None]
    return [_beaten(candidate, heard) for candidate in candidates]


def _beaten(candidate: Candidate, heard: Iterable[Candidate]) -> Candidate:
    if candidate.silenced_by is not None:
        return candidate
    for other in heard:
        if candidate.rule.code in other.rule.beats and _meet(candidate.hit, other.hit):
            return replace(candidate, silenced_by=f"{other.rule.code} says it already")
    return candidate


def _meet(one: Hit, other: Hit) -> bool:
    if one.sentence is None or other.sentence is None:
        return one.sentence is other.sentence
    same_row = one.sentence.cell is not None and one.sentence.block is other.sentence.block
    return one.sentence is other.sentence or same_row
