"""Clauses that a document must hold: what announces them, what counts as their content, what excuses their absence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from sowlint.checks.base import Hit, Params
from sowlint.checks.nearest import described
from sowlint.checks.schedule import schedule_of
from sowlint.documents.model import BlockKind
from sowlint.language.phrases import PhraseSet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.documents.model import Block
    from sowlint.language.reading import Reading

_PLACEHOLDER = re.compile(
    r"^\W*(?:\[[^\]]*\]|<[^>]*>|\{[^}]*\}|tbd|tbc|tba|n/?a|none|…|\.{3}|_{3,}"
    r"|to be (?:determined|defined|confirmed|agreed))\W*$",
    re.IGNORECASE,
)
_SHOWN = 90


class ClauseParams(Params):
    """One required clause.

    Attributes:
        headings: phrases that announce it in a heading, label or column header.
        content: phrases that count as its content wherever they stand.
        slots: for each thing that the clause must say, phrases that say it; a clause lacking one is not whole.
        whole: how many of the slots must be filled; left out, all.
        asked_when: phrases one of which the document must hold for the clause to be asked for at all.
        scheduled: whether a schedule or a dated delivery is enough for it to be asked for, beside ``asked_when``.
        excused: phrases that excuse its absence, such as a master agreement that is said to hold it.
        vendor_paper: whether only a vendor's paper is asked (not a buyer's request).
        present: whether the clause must be there at all; false asks only that it be whole where it is there.
    """

    headings: tuple[str, ...] = ()
    content: tuple[str, ...] = ()
    slots: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    whole: int | None = None
    asked_when: tuple[str, ...] = ()
    scheduled: bool = False
    excused: tuple[str, ...] = ()
    vendor_paper: bool = False
    present: bool = True


@dataclass(frozen=True)
class _Found:
    """What stands for the clause: the blocks of its section or the sentences that hold its content."""

    blocks: tuple[Block, ...]
    heading: Block | None


class ClauseCheck:
    """See ``ClauseParams``."""

    Params: ClassVar[type[Params]] = ClauseParams
    slots: ClassVar[frozenset[str]] = frozenset({"nearest", "missing"})
    triggers = None

    def __init__(self, params: ClauseParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        self._params = params
        self._headings = PhraseSet(params.headings, lexicons)
        self._content = PhraseSet(params.content, lexicons)
        self._slots = {name: PhraseSet(phrases, lexicons) for name, phrases in params.slots.items()}
        self._asked_when = PhraseSet(params.asked_when, lexicons)
        self._excused = PhraseSet(params.excused, lexicons)

    def find(self, reading: Reading) -> Iterator[Hit]:
        """One hit where the clause is missing or not whole; none where it is there, excused or not asked for."""
        blocks = reading.document.blocks
        if not self._is_asked(reading, blocks) or any(self._excused.search(block.text) for block in blocks):
            return
        found = self._found(blocks)
        if found is None:
            if self._params.present:
                near = self._nearest(blocks)
                yield Hit(None, None, near=near, slots={"nearest": described(near), "missing": "the clause"})
            return
        missing = self._missing(found.blocks)
        needed = len(self._slots) if self._params.whole is None else self._params.whole
        if len(self._slots) - len(missing) < needed:
            near = found.heading or found.blocks[0]
            yield Hit(
                None, None, near=near, slots={"nearest": described(near), "missing": ", ".join(missing)}
            )

    def decided(self, reading: Reading) -> str | None:
        """The words that count as the clause, or excuse it; ``None`` where it is not asked for."""
        blocks = reading.document.blocks
        if not self._is_asked(reading, blocks):
            return None
        for block in blocks:
            if self._excused.search(block.text):
                return f"excused by “{block.text[:_SHOWN]}”"
        found = self._found(blocks)
        if found is None:
            return None
        deciding = found.blocks[-1] if found.heading is None else found.heading
        return f"“{deciding.text[:_SHOWN]}”"

    def _is_asked(self, reading: Reading, blocks: Sequence[Block]) -> bool:
        if self._params.vendor_paper and reading.buyers_paper:
            return False
        if self._params.scheduled and schedule_of(reading) is not None:
            return True
        asked = self._params.asked_when or self._params.scheduled
        return not asked or any(self._asked_when.search(block.text) for block in blocks)

    def _found(self, blocks: Sequence[Block]) -> _Found | None:
        announced = next((at for at, block in enumerate(blocks) if self._announces(block)), None)
        stated = tuple(
            block for block in blocks if self._content.search(block.text) and not _is_placeholder(block)
        )
        section = _section_of(blocks, announced) if announced is not None else ()
        filled = tuple(block for block in section if not _is_placeholder(block))
        if not filled and not stated:
            return None
        return _Found((*filled, *stated), blocks[announced] if announced is not None and filled else None)

    def _announces(self, block: Block) -> bool:
        if block.kind is BlockKind.HEADING or block.is_header:
            return self._headings.search(block.text) is not None
        if block.kind is BlockKind.LABEL:
            return self._headings.search(block.label_text) is not None
        if block.kind is BlockKind.ROW and block.cells:
            return (
                self._headings.search(block.text[block.cells[0].start : block.cells[0].end][:60]) is not None
            )
        return block.text.endswith(":") and self._headings.search(block.text) is not None

    def _missing(self, blocks: Sequence[Block]) -> list[str]:
        return [
            name
            for name, phrases in self._slots.items()
            if not any(phrases.search(block.text) for block in blocks)
        ]

    def _nearest(self, blocks: Sequence[Block]) -> Block | None:
        """The heading that announces the clause without content, else the first one that shares a word with it."""
        words = {word for phrase in self._headings.phrases for word in phrase.needs or ()}
        headings = [block for block in blocks if block.kind is BlockKind.HEADING]
        announced = [block for block in headings if self._announces(block)]
        related = [block for block in headings if words & set(block.text.lower().split())]
        return next(iter(announced + related), None)


def _section_of(blocks: Sequence[Block], at: int) -> tuple[Block, ...]:
    """What stands under the block that announces a clause, or beside it where it is a label or a row."""
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
