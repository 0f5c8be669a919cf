"""A label that a reader sees with the flagged words: in the sentence, a heading, the row, or a badge beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.checks.conditions.text import Matches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.checks.base import Hit
    from sowlint.language.model import Sentence
    from sowlint.language.reading import Reading

_LONGEST_BADGE = 40


class Labelled(Matches):
    """The sentence, a heading or lead-in above it, its row or a badge beside it holds one of the phrases."""

    def where(self, reading: Reading, hit: Hit) -> str:
        """See ``Matches``."""
        if hit.sentence is None:
            return ""
        block = hit.sentence.block
        row = [block.text, *(cell.header for cell in block.cells)] if block.cells else []
        texts = (hit.sentence.text, block.label_text, block.lead_in, *block.section, *row)
        return "\n".join([*filter(None, texts), *self._badges(reading, hit.sentence)])

    def _badges(self, reading: Reading, sentence: Sentence) -> Iterator[str]:
        """The blocks right before and after that hold a label and nothing else."""
        blocks = reading.document.blocks
        for near in (sentence.block_index - 1, sentence.block_index + 1):
            if 0 <= near < len(blocks):
                text = blocks[near].text.strip(" ()[]:.!")
                found = self.phrases.search(text) if len(text) < _LONGEST_BADGE else None
                if found and found.start == 0 and found.end == len(text):
                    yield text
