"""A document's text with what is undertaken in it."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from sowlint.costs import stage
from sowlint.language.commitments import find_commitments
from sowlint.language.text import Text

if TYPE_CHECKING:
    from sowlint.language.model import Commitment, Sentence


class Committed(Text):
    """One document's text, and who undertakes what in it; see ``Text``."""

    @cached_property
    @stage("commitments")
    def commitments(self) -> tuple[Commitment, ...]:
        """Everything that anybody undertakes, in order."""
        return find_commitments(self)

    @cached_property
    def _commitments_by_sentence(self) -> dict[int, tuple[Commitment, ...]]:
        grouped: defaultdict[int, tuple[Commitment, ...]] = defaultdict(tuple)
        for commitment in self.commitments:
            grouped[commitment.sentence.index] += (commitment,)
        return grouped

    def commitments_in(self, sentence: Sentence) -> tuple[Commitment, ...]:
        """What is undertaken in a sentence."""
        return self._commitments_by_sentence.get(sentence.index, ())
