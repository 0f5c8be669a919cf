"""Clauses that a document must hold: what announces them, what counts as their content, what excuses their absence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from sowlint.checks.base import Hit, Params
from sowlint.checks.foresight import undertakings
from sowlint.checks.nearest import described, nearest_heading
from sowlint.checks.schedule import schedule_of
from sowlint.documents.model import BlockKind
from sowlint.language.excerpts import excerpt
from sowlint.language.model import Act, Bearer, Force, Role
from sowlint.language.phrases import PhraseSet
from sowlint.language.sections import SectionRole, roles_of_section

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.checks.foresight import Foresight
    from sowlint.documents.model import Block
    from sowlint.language.model import Commitment, Sentence
    from sowlint.language.reading import Reading

_PLACEHOLDER = re.compile(
    r"^\W*(?:\[[^\]]*\]|<[^>]*>|\{[^}]*\}|tbd|tbc|tba|n/?a|none|…|\.{3}|_{3,}"
    r"|to be (?:determined|defined|confirmed|agreed))\W*$",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:if|unless|until|before|without|when)\b", re.IGNORECASE)
_SHOWN = 90
_LONGEST_FIRST_CELL = 60


class ClauseParams(Params):
    """One required clause.

    Attributes:
        headings: phrases that announce it in a heading, label or column header.
        vendor_headings: phrases that do so in a vendor's paper only (a buyer's evaluation criteria judge offers).
        content: phrases that count as its content wherever they stand.
        but_not: phrases of sentences that do not count, whatever else they hold (a payment term is no review time).
        refusals: whether it counts as content that the vendor says what it will not do.
        slots: for each thing that the clause must say, phrases that say it; a clause lacking one is not whole.
        whole: how many of the slots must be filled; left out, all.
        asked_when: phrases one of which the document must hold for the clause to be asked for at all.
        scheduled: whether a schedule or a dated delivery is enough for it to be asked for, beside ``asked_when``.
        promised: whether it is enough that the vendor undertakes anything, likewise.
        excused: phrases that excuse its absence, such as a master agreement that is said to hold it.
        near: what the sections are about in one of which it would be looked for, the likeliest first.
        vendor_paper: whether only a vendor's paper is asked (not a buyer's request).
        present: whether the clause must be there at all; false asks only that it be whole where it is there.
    """

    headings: tuple[str, ...] = ()
    vendor_headings: tuple[str, ...] = ()
    content: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()
    refusals: bool = False
    slots: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    whole: int | None = None
    asked_when: tuple[str, ...] = ()
    scheduled: bool = False
    promised: bool = False
    excused: tuple[str, ...] = ()
    near: tuple[SectionRole, ...] = ()
    vendor_paper: bool = False
    present: bool = True


@dataclass(frozen=True)
class _Found:
    """What stands for the clause: the texts of its section and the sentences that hold its content."""

    texts: tuple[str, ...]
    deciding: Block
    words: str


class ClauseCheck:
    """See ``ClauseParams``."""

    Params: ClassVar[type[Params]] = ClauseParams
    slots: ClassVar[frozenset[str]] = frozenset({"nearest", "missing"})
    triggers = None

    def __init__(self, params: ClauseParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        self._params = params
        self._buyers_headings = PhraseSet(params.headings, lexicons)
        self._vendors_headings = PhraseSet((*params.headings, *params.vendor_headings), lexicons)
        self._content = PhraseSet(params.content, lexicons)
        self._but_not = PhraseSet(params.but_not, lexicons)
        self._slots = {name: PhraseSet(phrases, lexicons) for name, phrases in params.slots.items()}
        self._asked_when = PhraseSet(params.asked_when, lexicons)
        self._excused = PhraseSet(params.excused, lexicons)

    @property
    def foresees(self) -> tuple[Foresight, ...]:
        """See ``foresight``."""
        return (undertakings,) if self._params.promised or self._params.refusals else ()

    def find(self, reading: Reading) -> Iterator[Hit]:
        """One hit where the clause is missing or not whole; none where it is there, excused or not asked for."""
        if not self._is_asked(reading) or self._excuse(reading):
            return
        found = self._found(reading)
        if found is None:
            if self._params.present:
                near, told = self._nearest(reading)
                yield Hit(None, None, near=near, slots={"nearest": told, "missing": "the clause"})
            return
        missing = self._missing(found.texts)
        needed = len(self._slots) if self._params.whole is None else self._params.whole
        if len(self._slots) - len(missing) < needed:
            told = f"{described(found.deciding)}, no {', no '.join(missing)}"
            yield Hit(None, None, near=found.deciding, slots={"nearest": told, "missing": ", ".join(missing)})

    def decided(self, reading: Reading) -> str | None:
        """The words that count as the clause, or excuse it; ``None`` where it is not asked for."""
        if not self._is_asked(reading):
            return None
        if excuse := self._excuse(reading):
            return f"excused by “{excerpt(excuse, _SHOWN)}”"
        found = self._found(reading)
        return f"“{excerpt(found.words, _SHOWN)}”" if found else None

    def _is_asked(self, reading: Reading) -> bool:
        if self._params.vendor_paper and reading.buyers_paper:
            return False
        if self._params.scheduled and schedule_of(reading) is not None:
            return True
        if self._params.promised and any(map(_is_promise, reading.commitments)):
            return True
        asked = self._params.asked_when or self._params.scheduled or self._params.promised
        return not asked or self._asking(reading) is not None

    def _asking(self, reading: Reading) -> Block | None:
        """The first block that makes the clause asked for by its words."""
        blocks = reading.blocks_with(self._asked_when.words)
        return next((block for block in blocks if self._asked_when.search(block.text)), None)

    def _excuse(self, reading: Reading) -> str:
        texts = (block.text for block in reading.blocks_with(self._excused.words))
        return next((text for text in texts if self._excused.search(text)), "")

    def _found(self, reading: Reading) -> _Found | None:
        for at, block in self._announcing(reading):
            if section := _filled_section(reading.document.blocks, at):
                stated = (each.text for each in self._stating(reading))
                return _Found((*(each.text for each in section), *stated), block, block.text)
        stating = tuple(self._stating(reading))
        if not stating:
            return None
        return _Found(tuple(each.block.text for each in stating), stating[0].block, stating[0].text)

    def _stating(self, reading: Reading) -> Iterator[Sentence]:
        """The sentences that hold the clause's content."""
        for sentence in reading.sentences_with(self._content.words):
            if self._content.search(sentence.text) and not (
                self._but_not.search(sentence.text) or _is_a_risk(sentence)
            ):
                yield sentence
        if self._params.refusals:
            yield from (each.sentence for each in reading.commitments if _is_refusal(each))

    def _announcing(self, reading: Reading) -> Iterator[tuple[int, Block]]:
        """The blocks that announce the clause, with their numbers."""
        headings = self._buyers_headings if reading.buyers_paper else self._vendors_headings
        for at in dict.fromkeys(each.block_index for each in reading.sentences_with(headings.words)):
            block = reading.document.blocks[at]
            if headings.search(_announcement(block)):
                yield at, block

    def _missing(self, texts: Sequence[str]) -> list[str]:
        return [
            name for name, phrases in self._slots.items() if not any(phrases.search(text) for text in texts)
        ]

    def _nearest(self, reading: Reading) -> tuple[Block | None, str]:
        """The heading that announces the clause with nothing under it, else the section where it would stand."""
        for _, block in self._announcing(reading):
            if block.kind is BlockKind.HEADING:
                return block, f"{described(block)}, which is empty"
        near = nearest_heading(reading, *self._params.near)
        if near is None and self._params.asked_when:
            near = self._asking(reading)
        return near, described(near)


def _announcement(block: Block) -> str:
    """The part of a block by which it can announce what follows; empty where none does."""
    if block.kind is BlockKind.LABEL:
        return block.label_text
    if block.kind is BlockKind.ROW and block.cells and not block.is_header:
        return block.text[block.cells[0].start : block.cells[0].end][:_LONGEST_FIRST_CELL]
    announces = block.kind is BlockKind.HEADING or block.is_header or block.text.endswith(":")
    return block.text if announces else ""


def _is_promise(commitment: Commitment) -> bool:
    return (
        commitment.bearer is Role.VENDOR
        and commitment.act in (Act.DELIVERY, Act.OTHER, Act.PROVISION)
        and commitment.force >= Force.FIRM
        and not (commitment.negated or commitment.past)
    )


def _is_a_risk(sentence: Sentence) -> bool:
    """A line of a list of risks tells what might be done, not what is agreed."""
    return roles_of_section(sentence.block.section) == {SectionRole.RISKS}


def _is_refusal(commitment: Commitment) -> bool:
    """“We will not migrate the archive”, said without a condition."""
    return (
        commitment.negated
        and commitment.bearer is Role.VENDOR
        and commitment.named in (Bearer.SUBJECT, Bearer.LEAD_IN)
        and commitment.act in (Act.DELIVERY, Act.PROVISION)
        and commitment.force >= Force.FIRM
        and not (commitment.condition or _CONDITION.search(commitment.sentence.text))
    )


def _filled_section(blocks: Sequence[Block], at: int) -> tuple[Block, ...]:
    """What stands under the block that announces a clause, or beside it, without placeholders."""
    return tuple(block for block in _section_of(blocks, at) if not _is_placeholder(block))


def _section_of(blocks: Sequence[Block], at: int) -> tuple[Block, ...]:
    head = blocks[at]
    if head.kind is BlockKind.HEADING:
        path = (*head.section, f"{head.number} {head.text}".strip())
        return tuple(
            block
            for block in blocks[at + 1 :]
            if block.section[: len(path)] == path and block.kind is not BlockKind.HEADING
        )
    if head.kind is BlockKind.ROW:
        if head.is_header:
            return tuple(block for block in blocks[at + 1 :] if block.table == head.table)
        return (head,)
    if head.kind is BlockKind.LABEL:
        return (head,)
    return tuple(blocks[at + 1 : at + 2])


def _is_placeholder(block: Block) -> bool:
    return _PLACEHOLDER.match(block.value_text) is not None
