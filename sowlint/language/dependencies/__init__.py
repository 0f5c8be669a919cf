"""What the vendor needs from the customer or from third parties: owner, what, due, consequence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.documents.model import Kind
from sowlint.language.dependencies.consequences import find_consequences
from sowlint.language.dependencies.effects import Effects
from sowlint.language.dependencies.listed import listed_dependency
from sowlint.language.dependencies.spoken import spoken_dependency

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.language.committed import Committed
    from sowlint.language.model import Consequence, Dependency

_SUPPOSES = re.compile(r"\W*(?:if|when|where|should|unless)\b", re.IGNORECASE)
"""How a sentence begins that does nothing but say what follows when an input is late."""

__all__ = ["find_consequences", "find_dependencies"]


def find_dependencies(reading: Committed, consequences: Sequence[Consequence]) -> tuple[Dependency, ...]:
    """Everything that the vendor needs from others, in order; one for a sentence, and none in an advertisement.

    What follows when one is missed is looked up among the consequences that the paper names.
    What a customer's list says without a verb of its own is taken from the list; the rest from the sentences.
    """
    if reading.kind not in (Kind.SOW, Kind.PROPOSAL):
        return ()
    known = Effects(consequences)
    found = (
        spoken_dependency(reading, sentence, known) or listed_dependency(reading, sentence, known)
        for sentence in reading.sentences
        if not (known.are_told_in(sentence) and _SUPPOSES.match(sentence.text))
    )
    return tuple(filter(None, found))
