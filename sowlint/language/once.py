"""What is worked out of a document once, and kept with its reading."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from sowlint.language.text import Text

Worked = TypeVar("Worked")
Given = TypeVar("Given", bound="Text")


def once(work: Callable[[Given], Worked]) -> Callable[[Given], Worked]:
    """Have something worked out when it is first asked for; the reading keeps it as long as it lives itself."""

    @wraps(work)
    def kept(reading: Given) -> Worked:
        if work not in reading.kept:
            reading.kept[work] = work(reading)
        made: Worked = reading.kept[work]
        return made

    return kept
