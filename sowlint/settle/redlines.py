"""Changes to propose: the better sentence where there is exactly one, the missing clause where its section is clear."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind, Place, Region
from sowlint.findings import Edit
from sowlint.language.parties.words import VENDOR_WORDS
from sowlint.settle.slots import filled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.checks.base import Hit
    from sowlint.documents.model import Block
    from sowlint.language.reading import Reading
    from sowlint.rulebook.model import Redline
    from sowlint.settle.sides import Sides

_AGREES = "{expects}"
_END = re.compile(r"\s*(?P<stop>\.?)\s*$")
_OPEN_END = (":", ";", "?", "!", ",")


class Redliner:
    """Works out the changes for what rules have found in one document."""

    def __init__(self, reading: Reading, sides: Sides) -> None:
        self._reading = reading
        self._document = reading.document
        self._sides = sides

    def edits(self, redline: Redline | None, hit: Hit) -> tuple[Edit, ...]:
        """The changes that mend what was found; none where a rule knows none, or more than one would do."""
        if redline is None or hit.remark is not None:
            return ()
        if hit.sentence is None:
            return tuple(self._clause(redline, hit)) if redline.clause else ()
        return tuple(self._change(redline, hit)) if redline.change and self._agrees(redline, hit) else ()

    def _agrees(self, redline: Redline, hit: Hit) -> bool:
        """Whether it is certain that a verb of the change fits its subject: “we”, several, or a party by its name."""
        if not any(_AGREES in new for new in redline.change.values()):
            return True
        who = hit.slots.get("who", "").lower().removeprefix("the ")
        is_name = who in self._reading.parties.vendor.aliases and who.removesuffix("s") not in VENDOR_WORDS
        return who == "we" or " and " in who or is_name or who in VENDOR_WORDS

    def _change(self, redline: Redline, hit: Hit) -> Iterator[Edit]:
        sentence, span = hit.sentence, hit.span
        assert sentence is not None
        assert span is not None
        text = sentence.block.text
        changes = {filled(old, hit.slots): filled(new, hit.slots) for old, new in redline.change.items()}
        found = list(_found(text, changes, span.start, span.end)) or list(
            _found(text, changes, sentence.start, sentence.end)
        )
        if len(found) != 1 or (redline.close and sentence.text.rstrip().endswith(_OPEN_END)):
            return
        yield self._edit(sentence.block, *found[0])
        if redline.close:
            end = _END.search(text, sentence.start, sentence.end)
            assert end is not None
            after = self._document.place(sentence.block, end.start() - 1, end.start())
            yield Edit(Place(), after, filled(redline.close, hit.slots))

    def _edit(self, block: Block, start: int, end: int, new: str) -> Edit:
        old = block.text[start:end]
        begin = _length_of_common_words(old, new)
        new = new[begin:]
        if old[begin].isupper():
            new = new[:1].upper() + new[1:]
        place = self._document.place(block, start + begin, end)
        return Edit(place, place, new)

    def _clause(self, redline: Redline, hit: Hit) -> Iterator[Edit]:
        blocks = self._document.blocks
        at = next((at for at, block in enumerate(blocks) if block is hit.near), None)
        while at is not None and blocks[at].kind is not BlockKind.HEADING:
            at = at - 1 if at else None
        if at is None:
            return
        section = [blocks[at], *_own_blocks(blocks, at)]
        paragraphs = [block for block in section if block.kind is BlockKind.PARAGRAPH]
        model = next(reversed(paragraphs), None) or _any_paragraph(blocks)
        yield Edit(
            Place(),
            self._end(section[-1]),
            self._sides.named(redline.clause),
            paragraph=True,
            like=self._end(model) if model else None,
        )

    def _end(self, block: Block) -> Place:
        return self._document.place(block, len(block.text) - 1, len(block.text))


def _found(text: str, changes: Mapping[str, str], start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Where words of the changes stand between two places, and what is to stand there."""
    for old, new in changes.items():
        pattern = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)", re.IGNORECASE)
        yield from ((each.start(), each.end(), new) for each in pattern.finditer(text, start, end))


def _length_of_common_words(old: str, new: str) -> int:
    """How many characters the words take with which both begin; at least one word is left of the old text."""
    length = 0
    for one, other in zip(old.split(" ")[:-1], new.split(" "), strict=False):
        if one.lower() != other.lower():
            break
        length += len(one) + 1
    return length


def _own_blocks(blocks: Sequence[Block], heading: int) -> Iterator[Block]:
    """What stands under a heading before the next one."""
    for block in blocks[heading + 1 :]:
        if block.kind is BlockKind.HEADING:
            return
        if block.region is Region.BODY:
            yield block


def _any_paragraph(blocks: Sequence[Block]) -> Block | None:
    fitting = (each for each in blocks if each.kind is BlockKind.PARAGRAPH and each.region is Region.BODY)
    return next(fitting, None)
