"""Conditions about the evidence beside a claim: there, dated, and not too old."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from sowlint.checks.base import NoParams, Params
from sowlint.language.evidence import evidence_beside

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sowlint.checks.base import Hit
    from sowlint.language.evidence import Evidence as Beside
    from sowlint.language.reading import Reading

_MONTHS = 24
"""How old evidence may be where nothing is configured (``evidence_months``)."""


class EvidenceParams(Params):
    """What the evidence must hold.

    Attributes:
        base: whether a statistic's base (how many, who) is asked for as well.
        undated: whether a source without a date will do.
    """

    base: bool = False
    undated: bool = False


class Evidence:
    """A source with a date stands beside it, and is not too old."""

    Params: ClassVar[type[Params]] = EvidenceParams

    def __init__(self, params: EvidenceParams, lexicons: Mapping[str, Sequence[str]]) -> None:  # noqa: ARG002
        self._params = params

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        if hit.sentence is None:
            return None
        found = evidence_beside(reading, hit.sentence)
        asked = self._params
        if not found.source or not (asked.undated or found.dated) or (asked.base and not found.based):
            return None
        return None if _is_stale(found, reading) else f"evidence: “{found.source}”"


class _NoParams:
    Params: ClassVar[type[Params]] = NoParams

    def __init__(self, params: NoParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        pass


class StaleEvidence(_NoParams):
    """The source beside it is dated, and older than the months that are configured."""

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        found = evidence_beside(reading, hit.sentence) if hit.sentence else None
        if found is None or not found.source or not _is_stale(found, reading):
            return None
        return f"evidence of {found.newest}"


class Undated(_NoParams):
    """Nothing beside it gives a year or a date."""

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        if hit.sentence is None or evidence_beside(reading, hit.sentence).dated:
            return None
        return "no date"


def _is_stale(found: Beside, reading: Reading) -> bool:
    return found.is_older(reading.options.threshold("evidence_months", _MONTHS), reading.as_of)
