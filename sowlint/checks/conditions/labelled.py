"""A label that a reader sees with the flagged words: in the sentence, a heading, the row, or a badge beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.checks.conditions.text import Matches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.checks.base import Hit
    from sowlint.language.reading import Reading

_BADGE = 3


class Labelled(Matches):
    """The sentence, a heading or lead-in above it, its row or a badge beside it holds one of the phrases."""

    def where(self, reading: Reading, hit: Hit) -> str:
        """See ``Matches``."""
        if hit.sentence is None:
            return ""
        block = hit.sentence.block
        row = [block.text, *(cell.header for cell in block.cells)] if block.cells else []
        texts = (
            hit.sentence.text,
            block.label_text,
            block.lead_in,
            *block.section,
            *row,
            *_badges(reading, hit),
        )
        return "\n".join(text for text in texts if text)


def _badges(reading: Reading, hit: Hit) -> Iterator[str]:
    """The blocks of few words right before and after."""
    blocks = reading.document.blocks
    at = hit.sentence.block_index if hit.sentence else -1
    for near in (at - 1, at + 1):
        if 0 <= near < len(blocks) and len(blocks[near].text.split()) <= _BADGE:
            yield blocks[near].text
