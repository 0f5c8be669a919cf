"""Milestones told as what is then reached: “M2: Board built – 17 April”, which is no sentence in the past."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind
from sowlint.language.model import Bearer
from sowlint.language.sections import SectionRole, any_role

if TYPE_CHECKING:
    from sowlint.language.model import Commitment
    from sowlint.language.text import Text

_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|did|been|we|i|they|he|she|already|successfully|since)\b",
    re.IGNORECASE,
)
_LISTED = frozenset({BlockKind.ITEM, BlockKind.LABEL})


def is_milestone(reading: Text, commitment: Commitment) -> bool:
    """Whether what reads as done, or as an order to “live”, is an entry of a schedule that names what is reached."""
    block = commitment.sentence.block
    reached = commitment.past and commitment.named is Bearer.SUBJECT and commitment.deadline is not None
    named = commitment.verb == "live" and commitment.named is Bearer.INHERITED
    return (
        (reached or named)
        and block.kind in _LISTED
        and not _FINITE.search(commitment.sentence.text)
        and any_role(reading.headings_over(block), SectionRole.TIMELINE)
    )
