"""What the vendor needs from the customer or from third parties: owner, what, due, consequence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.language.dependencies.consequences import find_consequences
from sowlint.language.dependencies.effects import Effects
from sowlint.language.dependencies.listed import listed_dependency
from sowlint.language.dependencies.spoken import spoken_dependencies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.language.committed import Committed
    from sowlint.language.model import Consequence, Dependency

__all__ = ["find_consequences", "find_dependencies"]


def find_dependencies(reading: Committed, consequences: Sequence[Consequence]) -> tuple[Dependency, ...]:
    """Everything that the vendor needs from others, in order; one for each act of a sentence.

    What follows when one is missed is looked up among the consequences that the paper names.
    What a customer's list says without a verb of its own is taken from the list; the rest from the sentences.
    """
    known = Effects(consequences)
    found: list[Dependency] = []
    for sentence in reading.sentences:
        spoken = list(spoken_dependencies(reading, sentence, known))
        if spoken:
            found += spoken
        elif listed := listed_dependency(reading, sentence, known):
            found.append(listed)
    return tuple(found)
