"""How long a sprint is, as a document says: “two-week sprints”, “each sprint lasts three weeks”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.language.once import once
from sowlint.plan.placing import SPRINT_WEEKS, length_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.language.reading import Reading

_SPRINT = r"(?:sprint|iteration)s?"
_LENGTH = (
    r"(?P<length>(?:\d{1,2}|one|two|three|four|five|ten)[\s-]+(?:(?:working|business)[\s-]+)?(?:week|day)s?)"
)
_SAID = (
    compiled(rf"\b{_LENGTH}(?:[\s-]+long)?[\s-]+(?:\w+[\s-]+)?{_SPRINT}\b", re.IGNORECASE),
    compiled(
        rf"\b{_SPRINT}\s+(?:(?:will|shall|each|always)\s+)?(?:of|lasts?|lasting|takes?|runs?(?: for)?|is|are|be)\s+"
        rf"{_LENGTH}",
        re.IGNORECASE,
    ),
    compiled(rf"\b{_SPRINT}\s+(?:length|duration)\s*(?::|is|of|=)\s*{_LENGTH}", re.IGNORECASE),
)
_WEEKS = {"week": 1.0, "day": 1 / 5}


_NAMED = frozenset({"sprint", "sprints", "iteration", "iterations"})


@once
def weeks_of_sprint(reading: Reading) -> float:
    """The weeks of a sprint; two where the document says nothing, or several things."""
    told = set(_told(reading))
    return told.pop() if len(told) == 1 else SPRINT_WEEKS


def _told(reading: Reading) -> Iterator[float]:
    for block in reading.blocks_with(_NAMED):
        for pattern in _SAID:
            for found in pattern.finditer(block.text):
                if length := length_of(found["length"]):
                    yield length.number * _WEEKS[length.unit]
