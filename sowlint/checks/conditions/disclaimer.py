"""A whole disclaimer of plans: no commitment, may change, do not rely on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from pydantic import Field

from sowlint.checks.base import Params
from sowlint.documents.model import BlockKind
from sowlint.language.disclaimers import disclaimer_over
from sowlint.language.phrases import PhraseSet

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sowlint.checks.base import Hit
    from sowlint.documents.model import Block
    from sowlint.language.reading import Reading

_FRONT = 8


class DisclaimerParams(Params):
    """What a disclaimer must say and where it is looked for.

    Attributes:
        slots: for each thing that it must say, phrases that say it, in whatever sentence.
        least: how many of them must be said.
        within: the hit's section and the document's first blocks, or the whole document.
    """

    slots: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    least: int = Field(default=3, ge=1)
    within: Literal["section", "document"] = "section"


class Disclaimed:
    """A sentence takes the plans back, or the section or the front of the document says enough of the slots."""

    Params: ClassVar[type[Params]] = DisclaimerParams

    def __init__(self, params: DisclaimerParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        self._slots = {name: PhraseSet(phrases, lexicons) for name, phrases in params.slots.items()}
        self._least = min(params.least, len(params.slots))
        self._within = params.within

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        if hit.sentence and (over := disclaimer_over(reading, hit.sentence)):
            return f"disclaimed: “{over.cue}”"
        if not self._slots:
            return None
        text = "\n".join(block.text for block in self._blocks(reading, hit))
        said = [name for name, phrases in self._slots.items() if phrases.search(text)]
        return f"disclaimed: {', '.join(said)}" if len(said) >= self._least else None

    def _blocks(self, reading: Reading, hit: Hit) -> list[Block]:
        blocks = reading.document.blocks
        if self._within == "document" or hit.sentence is None:
            return list(blocks)
        own = hit.sentence.block
        near = [block for block in blocks if block is own or (own.section and block.section == own.section)]
        front = [block for block in blocks[:_FRONT] if block.kind is not BlockKind.HEADING]
        return [*near, *front]
