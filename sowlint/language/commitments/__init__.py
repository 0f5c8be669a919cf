"""Who owes what to whom, by when and how firmly: from sentences, labels, table rows, headings and list entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.language.commitments.clauses import clause_commitments, wants_parse
from sowlint.language.commitments.frames import frame_commitments
from sowlint.language.commitments.milestones import is_milestone
from sowlint.language.commitments.verbs import TRIGGERS

if TYPE_CHECKING:
    from sowlint.language.model import Commitment
    from sowlint.language.text import Text

__all__ = ["TRIGGERS", "find_commitments"]


def find_commitments(reading: Text) -> tuple[Commitment, ...]:
    """Everything that anybody undertakes in a document, in order.

    A stretch that a sentence already dates is not taken for a nominal frame as well.
    """
    reading.parse(each for each in reading.sentences if wants_parse(each, reading.dates_in(each)))
    found: list[Commitment] = []
    for sentence in reading.sentences:
        spoken = [each for each in clause_commitments(reading, sentence) if not is_milestone(reading, each)]
        found += spoken
        dated = [each.deadline.span for each in spoken if each.deadline]
        found += (
            frame
            for frame in frame_commitments(reading, sentence)
            if not any(frame.span.overlaps(span) for span in dated)
        )
    return tuple(found)
