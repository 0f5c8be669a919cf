"""Whose a listed duty is, told at the entry itself: by its label, a column of owners, a mark, or a bare name above."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sowlint.documents.model import BlockKind
from sowlint.language.dependencies.lexicon import BARE_VERB, BLOCKING
from sowlint.language.model import Role
from sowlint.language.once import once
from sowlint.language.parties import role_of
from sowlint.language.sections import SectionRole, roles_of_heading

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sowlint.documents.model import Block
    from sowlint.language.committed import Committed
    from sowlint.language.model import Sentence

_OWNERS = re.compile(
    r"\b(?:owners?|responsib\w+|who|party|assigned|assignee|action by|accountable|by whom|done by|provided by|supplied by)\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"\W*(?:[x✓✔✅●•■]|yes|r|r/a|a/r)\W*", re.IGNORECASE)
"""What stands in a cell to say that the side at the head of the column does it."""

_SHARED_OUT = re.compile(
    r"\b(?:responsibilit\w+|roles?|dut(?:y|ies)|obligations|who does what|division of)\b", re.IGNORECASE
)
_PEOPLE = re.compile(
    r"\b(?:names?|contacts?|persons?|signator\w+|representatives?|e-?mails?)\b", re.IGNORECASE
)
_SIDE = re.compile(r"\bside$", re.IGNORECASE)
_STAFF = re.compile(
    r"\b(?:product owner|contacts?|sponsors?|smes?|coordinators?|project (?:manager|lead)s?|testers?|stakeholders?|decision[- ]makers?|key users)\b",
    re.IGNORECASE,
)
"""People whom a customer lends to the work; on a “client side” of software there are none."""

_LETTERS = re.compile(r"[^\W\d_]{3}")
_MOST_WORDS = 5


class Owned(NamedTuple):
    """A duty of the customer's.

    Attributes:
        who: the words that name the owner.
        words: what is owed, without the owner.
    """

    who: str
    words: str


def owned_by_customer(reading: Committed, sentence: Sentence) -> Owned | None:
    """The duty that a label line, a row or an entry under a bare name gives to the customer; ``None`` elsewhere."""
    block = sentence.block
    if block.kind is BlockKind.ROW:
        return _in_rows(reading).get((sentence.block_index, sentence.cell))
    if sentence.start > 0:
        return None
    if block.kind is BlockKind.LABEL:
        label = block.label_text.strip(" *_:")
        duty = SectionRole.CUSTOMER in roles_of_heading(reading.in_roles(label))
        staff = duty and bool(_STAFF.search(block.value_text))
        owed = staff or (_is_duty(block.value_text) and not _SIDE.search(label))
        if (duty or _is_customer(reading, label)) and owed:
            return Owned(label, block.value_text)
    return _under_name(reading, block)


def _under_name(reading: Committed, block: Block) -> Owned | None:
    """“Client:”, or the customer's name as a heading, over what it has to do."""
    head = block.lead_in.strip(" *_:") or (block.section[-1] if block.section else "")
    if block.kind not in (BlockKind.ITEM, BlockKind.LABEL) or not _is_customer(reading, head):
        return None
    shared_out = any(_SHARED_OUT.search(heading) for heading in block.section[-2:])
    return Owned(head, block.text) if shared_out or BARE_VERB.match(block.text) else None


@once
def _in_rows(reading: Committed) -> Mapping[tuple[int, int | None], Owned]:
    """What the rows of all tables give to the customer, by block and cell; the first of several for a cell."""
    owned: dict[tuple[int, int | None], Owned] = {}
    for number, block in enumerate(reading.document.blocks):
        if block.kind is BlockKind.ROW and not block.is_header:
            for at, each in _in_row(reading, block):
                owned.setdefault((number, at), each)
    return owned


def _in_row(reading: Committed, block: Block) -> Iterator[tuple[int, Owned]]:
    """The cell that names what is owed, for each way in which a row says that the customer owes it."""
    texts = [block.text[cell.start : cell.end] for cell in block.cells]
    named = [_is_customer(reading, text) for text in texts]
    marked = [
        _MARK.fullmatch(text) is not None and _is_customer(reading, cell.header)
        for text, cell in zip(texts, block.cells, strict=True)
    ]
    if not any(named) and not any(marked):
        return
    things = [
        at
        for at, (cell, text) in enumerate(zip(block.cells, texts, strict=True))
        if _LETTERS.search(text) and not _PEOPLE.search(cell.header)
    ]
    for at, (cell, text) in enumerate(zip(block.cells, texts, strict=True)):
        thing = next((each for each in things if each != at), None)
        if thing is None or role_of(texts[thing], reading.parties) in (Role.CUSTOMER, Role.VENDOR):
            if at and named[0] and _OWNERS.search(cell.header) and _is_duty(text):
                yield at, Owned(texts[0], text)
            continue
        if marked[at]:
            yield thing, Owned(cell.header, texts[thing])
        elif named[at] and (
            _OWNERS.search(cell.header) or (at == len(texts) - 1 and reading.in_roles(text) != text)
        ):
            yield thing, Owned(text, texts[thing])


def _is_customer(reading: Committed, words: str) -> bool:
    """Whether some words are a name of the customer's or its people's, and nothing besides."""
    if not 0 < len(words.split()) <= _MOST_WORDS or words.endswith("?"):
        return False
    first, _, rest = reading.parties.customer.name.partition(" ")
    short = bool(rest) and words == first and not reading.parties.vendor.name.startswith(first)
    return short or role_of(words, reading.parties) is Role.CUSTOMER


def _is_duty(words: str) -> bool:
    """Whether it is something to be done or handed over, and not the name of a person or company."""
    small = [word for word in words.split() if word[0].islower()]
    return bool(BARE_VERB.match(words) or (BLOCKING.search(words) and len(small) * 2 >= len(words.split())))
