"""The six conditions of a firm date, each failing one told as the cause."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from sowlint.checks.base import NoParams, Params
from sowlint.language.firm import why_not

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sowlint.checks.base import Hit
    from sowlint.language.reading import Reading


class NotFirm:
    """The commitment's time is none that binds: unbounded, past, another's, conditioned, hedged or exempt."""

    Params: ClassVar[type[Params]] = NoParams

    def __init__(self, params: NoParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        pass

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        return why_not(hit.commitment, reading.as_of) if hit.commitment else None
