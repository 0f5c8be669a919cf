"""Holds waivers against what the rules have found: what each covers, and what became of each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sowlint.waivers import Fared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from sowlint.checks.base import Candidate, Hit
    from sowlint.documents.model import Block, Cover, Document
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
        heard = list(candidates)
        by_block = self._by_block(heard)
        fared: list[Fared] = []
        for waiver in waivers:
            covered = self._covered(waiver, heard, by_block)
            fault = self._fault(waiver)
            if fault:
                fared.append(fault if waiver.remark or covered else Fared(waiver))
                continue
            for at in covered:
                heard[at] = replace(heard[at], silenced_by=waiver.told)
            fared.append(Fared(waiver) if covered else self._idle(waiver))
        return heard, tuple(fared)

    def _by_block(self, candidates: Sequence[Candidate]) -> Mapping[int, Sequence[int]]:
        """The numbers of the candidates by that of the block that each has to do with."""
        numbers = {id(block): at for at, block in enumerate(self.document.blocks)}
        found: defaultdict[int, list[int]] = defaultdict(list)
        for at, each in enumerate(candidates):
            found[numbers.get(id(_stretch(each.hit)[0]), -1)].append(at)
        return found

    def _covered(
        self, waiver: Waiver, candidates: Sequence[Candidate], by_block: Mapping[int, Sequence[int]]
    ) -> list[int]:
        """What a waiver covers of that which nothing has silenced, by its number."""
        codes = frozenset().union(*(self.codes_of(word) for word in waiver.rules))
        if waiver.remark is None or waiver.whole:
            found = [at for at, each in enumerate(candidates) if _speaks_of(waiver, each.hit)]
        else:
            covers = waiver.remark.covers
            touched = (
                at
                for cover in covers
                for at in by_block.get(cover.block, ())
                if _touches(cover, candidates[at].hit)
            )
            found = sorted(set(touched))
        return [
            at for at in found if candidates[at].silenced_by is None and candidates[at].rule.code in codes
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


def _speaks_of(waiver: Waiver, hit: Hit) -> bool:
    """Whether a waiver for a whole document, or for words wherever they stand, is about a hit."""
    everywhere = waiver.remark is not None or not waiver.words
    return everywhere or (hit.sentence is not None and waiver.words in hit.sentence.context)


def _touches(cover: Cover, hit: Hit) -> bool:
    """Whether a stretch of the block in which a hit stands reaches it."""
    _, start, end = _stretch(hit)
    return cover.start < end and start < cover.end


def _stretch(hit: Hit) -> tuple[Block | None, int, int]:
    """What a waiver has to touch: the whole sentence, and for a hit about the document the nearest block."""
    if hit.sentence:
        return hit.sentence.block, hit.sentence.span.start, hit.sentence.span.end
    return hit.near, 0, len(hit.near.text) if hit.near else 0
