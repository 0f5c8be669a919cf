"""Holds waivers against what the rules have found: what each covers, and what became of each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sowlint.waivers import Fared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from sowlint.checks.base import Candidate, Hit
    from sowlint.documents.model import Block, Document
    from sowlint.waivers import Need, Waiver


@dataclass(frozen=True)
class Bench:
    """Applies waivers to what the rules have found in one document.

    Attributes:
        needs: what a waiver has to give beside its reason.
        today: the day to judge by; without one, no waiver has expired.
        codes_of: the codes of the rules that a word names; empty where it names none.
        ran: the codes of the rules that were asked.
    """

    document: Document
    needs: tuple[Need, ...]
    today: date | None
    codes_of: Callable[[str], frozenset[str]]
    ran: frozenset[str]

    def apply(
        self, waivers: Iterable[Waiver], candidates: Sequence[Candidate]
    ) -> tuple[list[Candidate], tuple[Fared, ...]]:
        """The candidates, those that a waiver covers silenced, and what became of each waiver."""
        numbers = {id(block): at for at, block in enumerate(self.document.blocks)}
        heard = list(candidates)
        fared: list[Fared] = []
        for waiver in waivers:
            covered = self._covered(waiver, heard, numbers)
            fault = self._fault(waiver)
            if fault:
                fared.append(fault if waiver.remark or covered else Fared(waiver))
                continue
            for at in covered:
                heard[at] = replace(heard[at], silenced_by=waiver.told)
            fared.append(Fared(waiver) if covered else self._idle(waiver))
        return heard, tuple(fared)

    def _covered(
        self, waiver: Waiver, candidates: Sequence[Candidate], numbers: Mapping[int, int]
    ) -> list[int]:
        """What a waiver covers of that which nothing has silenced, by its number."""
        codes = frozenset().union(*(self.codes_of(word) for word in waiver.rules))
        return [
            at
            for at, each in enumerate(candidates)
            if each.silenced_by is None and each.rule.code in codes and _covers(waiver, each.hit, numbers)
        ]

    def _fault(self, waiver: Waiver) -> Fared | None:
        lacks = waiver.lacks(self.needs)
        if waiver.problem or lacks:
            why = waiver.problem or f"it does not give {' and '.join(lacks)}"
            return Fared(waiver, "unanswered", {"why": why})
        if waiver.until and self.today and waiver.until < self.today:
            return Fared(waiver, "expired", {"until": waiver.until.isoformat(), **_named(waiver)})
        return None

    def _idle(self, waiver: Waiver) -> Fared:
        """A waiver that covered nothing; that is no fault where one of its rules was not asked."""
        unknown = [word for word in waiver.rules if not self.codes_of(word)]
        if unknown:
            names = " and ".join(f"“{word}”" for word in unknown)
            return Fared(waiver, "unused", {"why": f"there is no rule {names}", **_named(waiver)})
        if any(not self.codes_of(word) <= self.ran for word in waiver.rules):
            return Fared(waiver)
        return Fared(waiver, "unused", {"why": "what it allows is not there", **_named(waiver)})


def _named(waiver: Waiver) -> dict[str, str]:
    return {"rules": ", ".join(waiver.rules)}


def _covers(waiver: Waiver, hit: Hit, numbers: Mapping[int, int]) -> bool:
    if waiver.remark is None:
        return not waiver.words or (hit.sentence is not None and waiver.words in hit.sentence.context)
    if waiver.whole:
        return True
    block, start, end = _stretch(hit)
    number = numbers.get(id(block), -1)
    return any(
        cover.block == number and cover.start < end and start < cover.end for cover in waiver.remark.covers
    )


def _stretch(hit: Hit) -> tuple[Block | None, int, int]:
    """What a waiver has to touch: the whole sentence, and for a hit about the document the nearest block."""
    if hit.sentence:
        return hit.sentence.block, hit.sentence.span.start, hit.sentence.span.end
    return hit.near, 0, len(hit.near.text) if hit.near else 0
