"""Waivers: findings that somebody has decided to live with, each with a reason.

A comment in the document says ``sowlint: ignore FD001: agreed with delivery (owner: J. Doe, until: 2027-01-31)``;
``ignore-file`` is about the whole document. A configuration holds the same for files that can bear no comment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from sowlint.checks.base import Candidate, Hit
    from sowlint.documents.model import Block, Document, Remark

Need = Literal["owner", "until"]
Fault = Literal["unanswered", "unused", "expired"]

_SAID = re.compile(
    r"(?P<verb>ignore(?:-file)?)\s+(?P<rules>[\w-]+(?:(?:\s*,\s*|\s+)[\w-]+)*)\s*(?::\s*(?P<rest>.*))?$",
    re.IGNORECASE | re.DOTALL,
)
_TERMS = re.compile(r"\((?P<terms>\s*(?:owner|until)\s*:[^()]*)\)\s*\.?$", re.IGNORECASE)
_TERM = re.compile(r"\s*(owner|until)\s*:\s*(.*?)\s*$", re.IGNORECASE | re.DOTALL)
_HOW = "write “ignore FD001: the reason (owner: who decided, until: 2027-01-31)”"
_LACKS = {"reason": "a reason", "owner": "an owner", "until": "a day on which it ends"}


@dataclass(frozen=True)
class Waiver:
    """A decision not to hear of something.

    Attributes:
        rules: codes or names, as they were written.
        owner: who answers for it.
        until: the last day on which it holds; ``None`` for no end.
        whole: whether it is about the whole document, not about what its remark covers.
        remark: the comment that it stands in; ``None`` for one of the configuration.
        words: of the configuration: words that the flagged sentence holds; empty for any.
        problem: why it cannot be understood; empty where it can.
    """

    rules: tuple[str, ...] = ()
    reason: str = ""
    owner: str = ""
    until: date | None = None
    whole: bool = False
    remark: Remark | None = None
    words: str = ""
    problem: str = ""

    def lacks(self, needs: Iterable[Need]) -> tuple[str, ...]:
        """What of a reason, and of what a house asks for beside it, is not given."""
        return tuple(_LACKS[name] for name in ("reason", *needs) if not getattr(self, name))

    @property
    def told(self) -> str:
        """Why what it covers is not reported."""
        terms = [f"owner: {self.owner}"] if self.owner else []
        terms += [f"until: {self.until}"] if self.until else []
        return f"waived: {self.reason}" + (f" ({', '.join(terms)})" if terms else "")


@dataclass(frozen=True)
class Fared:
    """What became of a waiver, and what there is to say of it."""

    waiver: Waiver
    fault: Fault | None = None
    slots: Mapping[str, str] = field(default_factory=dict)


def waivers_in(document: Document) -> tuple[Waiver, ...]:
    """The waivers in a document's comments; one that cannot be understood says why."""
    return tuple(_understood(remark) for remark in document.remarks)


def _understood(remark: Remark) -> Waiver:
    said = _SAID.match(remark.text)
    if not said:
        return Waiver(remark=remark, problem=f"it cannot be understood; {_HOW}")
    reason = (said["rest"] or "").strip()
    waiver = Waiver(
        tuple(word for word in re.split(r"[\s,]+", said["rules"]) if word),
        owner=remark.author,
        whole=said["verb"].lower().endswith("file"),
        remark=remark,
    )
    terms = _TERMS.search(reason)
    if not terms:
        return replace(waiver, reason=reason)
    waiver = replace(waiver, reason=reason[: terms.start()].rstrip(" ,;"))
    for part in re.split(r",(?=\s*(?:owner|until)\s*:)", terms["terms"], flags=re.IGNORECASE):
        waiver = _with_term(waiver, part)
    return waiver


def _with_term(waiver: Waiver, part: str) -> Waiver:
    term = _TERM.match(part)
    if not term:
        return replace(waiver, problem=f"“{part.strip()}” cannot be understood; {_HOW}")
    name, value = term[1].lower(), term[2]
    if name == "owner":
        return replace(waiver, owner=value)
    try:
        return replace(waiver, until=date.fromisoformat(value))
    except ValueError:
        return replace(waiver, problem=f"“until: {value}” is no date; write it as 2027-01-31")


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
            fault = self._fault(waiver)
            if fault:
                fared.append(fault)
                continue
            codes = frozenset().union(*(self.codes_of(word) for word in waiver.rules))
            covered = [
                at
                for at, each in enumerate(heard)
                if each.silenced_by is None and each.rule.code in codes and _covers(waiver, each.hit, numbers)
            ]
            for at in covered:
                heard[at] = replace(heard[at], silenced_by=waiver.told)
            fared.append(Fared(waiver) if covered else self._idle(waiver))
        return heard, tuple(fared)

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
