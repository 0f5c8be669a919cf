"""Who owes what to whom, by when and how firmly: from sentences, labels, table rows, headings and list entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind
from sowlint.language.commitments.clauses import clause_commitments, wants_parse
from sowlint.language.commitments.frames import frame_commitments
from sowlint.language.commitments.milestones import is_milestone
from sowlint.language.commitments.verbs import TRIGGERS
from sowlint.language.model import TimeForm
from sowlint.language.trees import own_subject

if TYPE_CHECKING:
    from sowlint.language.model import Commitment, Sentence
    from sowlint.language.text import Text

_PRESENT = frozenset({"VBZ", "VBP"})

__all__ = ["TRIGGERS", "framed_in", "undertaken_in", "wants_parse"]


def undertaken_in(reading: Text, sentence: Sentence) -> tuple[Commitment, ...]:
    """Everything that anybody undertakes in a sentence, in order.

    A stretch that a verb already dates is not taken for a nominal frame as well, nor is a point in time in a clause
    whose verb undertakes nothing.
    """
    spoken = tuple(each for each in clause_commitments(reading, sentence) if not is_milestone(reading, each))
    dated = [each.deadline.span for each in spoken if each.deadline]
    frames = reading.once(framed_in, sentence)
    if frames and _is_clause(reading, sentence):
        frames = tuple(each for each in frames if each.deadline and each.deadline.form is TimeForm.DURATION)
    return (*spoken, *(each for each in frames if not any(each.span.overlaps(span) for span in dated)))


def _is_clause(reading: Text, sentence: Sentence) -> bool:
    """Whether a sentence of running text has a verb of its own in the present."""
    if sentence.block.kind is not BlockKind.PARAGRAPH or not sentence.text.endswith("."):
        return False
    parsed = reading.parsed(sentence) if wants_parse(reading, sentence, reading.dates_in(sentence)) else None
    return parsed is not None and any(
        verb.dep_ == "ROOT" and verb.tag_ in _PRESENT and own_subject(verb) is not None
        for verb in parsed.verbs()
    )


def framed_in(reading: Text, sentence: Sentence) -> tuple[Commitment, ...]:
    """What a sentence undertakes without a verb, by the label, cell or list that it stands in."""
    return tuple(frame_commitments(reading, sentence))
