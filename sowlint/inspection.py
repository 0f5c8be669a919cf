"""How a document was read: its kind, language, date, sides and sections, and what of the required clauses was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sowlint.checks.run import make_ready
from sowlint.documents.model import BlockKind
from sowlint.language.dates.ambiguous import unclear_dates
from sowlint.language.sections import roles_of_heading
from sowlint.plan import plans_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sowlint.checks.run import ReadyRule
    from sowlint.documents.model import Format, Kind
    from sowlint.language.model import Party
    from sowlint.language.reading import Reading
    from sowlint.rulebook.model import Rulebook

MISSING, PRESENT, CANNOT_TELL = "missing", "present", "cannot tell"
"""The answers to the question whether a document holds a clause; the last is for what is not asked of it."""

_ABSENCE = frozenset({"clause", "schedule"})
_DEPENDENCY_CODES = frozenset({"CD001", "CD002"})


@dataclass(frozen=True)
class SideSeen:
    """One side, and why it is taken for it."""

    name: str
    because: tuple[str, ...]


@dataclass(frozen=True)
class SectionSeen:
    """A heading, and what the text under it is about."""

    title: str
    level: int
    about: tuple[str, ...]


@dataclass(frozen=True)
class Verdict:
    """Whether the document holds what a rule asks for, and the place that decided it.

    Attributes:
        answer: ``missing``, ``present`` or ``cannot tell``.
        where: the sentence or section that decided it, or why it is not asked.
    """

    code: str
    name: str
    answer: str
    where: str


@dataclass(frozen=True)
class Inspection:
    """Everything that ``sowlint inspect`` shows of one document."""

    path: str
    format: Format
    words: int
    language: str | None
    kind: Kind
    kind_evidence: tuple[str, ...]
    buyers_paper: bool
    as_of: date | None
    vendor: SideSeen
    customer: SideSeen
    first_person: str
    second_person: str
    products: tuple[str, ...]
    counts: tuple[tuple[str, int], ...]
    unread: tuple[str, ...]
    sections: tuple[SectionSeen, ...]
    verdicts: tuple[Verdict, ...]


def inspect(reading: Reading, rulebook: Rulebook) -> Inspection:
    """What was understood of a document.

    Args:
        reading: the document, read.
        rulebook: the rules; those about missing clauses are asked for their verdicts.
    """
    document, parties = reading.document, reading.parties
    return Inspection(
        path=document.path,
        format=document.format,
        words=document.words,
        language=reading.language,
        kind=reading.kind,
        kind_evidence=reading.kind_evidence,
        buyers_paper=reading.buyers_paper,
        as_of=reading.as_of,
        vendor=_side(parties.vendor),
        customer=_side(parties.customer),
        first_person=parties.first_person.value,
        second_person=parties.second_person.value,
        products=tuple(sorted(parties.products)),
        counts=_counts(reading),
        unread=(*document.unread, *unclear_dates(reading)),
        sections=tuple(_sections(reading)),
        verdicts=tuple(_verdicts(reading, rulebook)),
    )


def _side(party: Party) -> SideSeen:
    return SideSeen(party.name, party.because)


def _counts(reading: Reading) -> tuple[tuple[str, int], ...]:
    undertaken = len(reading.commitments)
    return (
        ("sentences", len(reading.sentences)),
        ("parsed", reading.parsed_count),
        ("commitments", undertaken),
        ("customer inputs", len(reading.dependencies)),
        ("schedules", len(plans_of(reading))),
    )


def _sections(reading: Reading) -> Iterator[SectionSeen]:
    for block in reading.document.blocks:
        if block.kind is BlockKind.HEADING:
            title = f"{block.number} {block.text}".strip()
            about = tuple(sorted(role.value for role in roles_of_heading(block.text)))
            yield SectionSeen(title, max(1, block.level), about)


def _verdicts(reading: Reading, rulebook: Rulebook) -> Iterator[Verdict]:
    asking = [
        rule for rule in rulebook.rules if rule.check_kind in _ABSENCE or rule.code in _DEPENDENCY_CODES
    ]
    for ready, rule in zip(make_ready(asking, rulebook.lexicons), asking, strict=True):
        if reading.kind not in rule.kinds:
            yield Verdict(
                rule.code, rule.name, CANNOT_TELL, f"not asked of a document of the kind {reading.kind}"
            )
        else:
            yield _verdict(ready, reading, rule.code, rule.name)


def _verdict(ready: ReadyRule, reading: Reading, code: str, name: str) -> Verdict:
    hit = next(iter(ready.check.find(reading)), None)
    if hit is not None:
        nearest = hit.slots.get("nearest", "")
        return Verdict(code, name, MISSING, f"nearest is {nearest}" if nearest else "")
    decided = getattr(ready.check, "decided", None)
    where = decided(reading) if decided else ""
    if where is None:
        return Verdict(code, name, CANNOT_TELL, "nothing in the document asks for it")
    return Verdict(code, name, PRESENT, where)
