"""Who owes what to whom, by when and how firmly: from sentences, labels, table rows, headings and list entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.language.commitments.clauses import clause_commitments, wants_parse
from sowlint.language.commitments.frames import frame_commitments
from sowlint.language.commitments.milestones import is_milestone
from sowlint.language.commitments.verbs import TRIGGERS

if TYPE_CHECKING:
    from sowlint.language.model import Commitment, Sentence
    from sowlint.language.text import Text

__all__ = ["TRIGGERS", "framed_in", "undertaken_in", "wants_parse"]


def undertaken_in(reading: Text, sentence: Sentence) -> tuple[Commitment, ...]:
    """Everything that anybody undertakes in a sentence, in order.

    A stretch that a verb already dates is not taken for a nominal frame as well.
    """
    spoken = tuple(each for each in clause_commitments(reading, sentence) if not is_milestone(reading, each))
    dated = [each.deadline.span for each in spoken if each.deadline]
    frames = reading.once(framed_in, sentence)
    return (*spoken, *(each for each in frames if not any(each.span.overlaps(span) for span in dated)))


def framed_in(reading: Text, sentence: Sentence) -> tuple[Commitment, ...]:
    """What a sentence undertakes without a verb, by the label, cell or list that it stands in."""
    return tuple(frame_commitments(reading, sentence))
