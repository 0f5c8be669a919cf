"""A document's text with what is undertaken in it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sowlint.costs import stage
from sowlint.documents.model import Kind
from sowlint.language.commitments import framed_in, undertaken_in, wants_parse
from sowlint.language.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.language.model import Commitment, Sentence


class Committed(Text):
    """One document's text, and who undertakes what in it; see ``Text``."""

    @cached_property
    @stage("commitments")
    def commitments(self) -> tuple[Commitment, ...]:
        """Everything that anybody undertakes, in order."""
        self.parse(self._worth_parsing)
        return tuple(commitment for each in self.sentences for commitment in self.once(undertaken_in, each))

    @cached_property
    def could_bind(self) -> tuple[Sentence, ...]:
        """The sentences whose parse tells who undertakes what, as far as a paper of this kind is asked for it."""
        if self.kind is not Kind.MARKETING:
            return self._worth_parsing
        return tuple(each for each in self._worth_parsing if self.dates_in(each))

    @cached_property
    def _worth_parsing(self) -> tuple[Sentence, ...]:
        return tuple(each for each in self.sentences if wants_parse(self, each, self.dates_in(each)))

    @cached_property
    def dated_commitments(self) -> tuple[Commitment, ...]:
        """What is undertaken with a time, in order.

        An advertisement is asked for nothing else, and few of its sentences hold a time; the others are not parsed.
        """
        if self.kind is not Kind.MARKETING:
            return tuple(each for each in self.commitments if each.deadline)
        return self._dated

    @cached_property
    @stage("commitments")
    def _dated(self) -> tuple[Commitment, ...]:
        self.parse(self.could_bind)
        return tuple(each for each in self._beside_times() if each.deadline)

    def _beside_times(self) -> Iterator[Commitment]:
        """What is undertaken in sentences that hold a time, or stand in a frame that does."""
        for sentence in self.sentences:
            yield from self.once(undertaken_in if self.dates_in(sentence) else framed_in, sentence)

    def commitments_in(self, sentence: Sentence) -> tuple[Commitment, ...]:
        """What is undertaken in a sentence."""
        if self.kind is not Kind.MARKETING:
            _ = self.commitments  # whose sentences are parsed together
        return self.once(undertaken_in, sentence)
