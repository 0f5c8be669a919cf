"""Evidence for a claim: a source that someone can look up, with a date, and a base for a statistic."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from sowlint.checks.base import Params

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sowlint.checks.base import Hit
    from sowlint.language.reading import Reading

_SOURCE = re.compile(
    r"\b(?:according to|source[:s]|report|study|survey|benchmark|case study|analyst|certificate|certified|audit(?:ed)?|"
    r"index|quadrant|magazine|award(?:ed)?|ranking|SLA|section \d|exhibit|annex|appendix)\b|https?://|\[\d+\]",
    re.IGNORECASE,
)
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\bFY\s?\d\d\b|\bQ[1-4]\b")
_BASE = re.compile(
    r"\bn\s*=\s*\d|\b\d[\d,.]*\+?\s+(?:\w+\s+){0,2}(?:customers|companies|users|respondents|organi[sz]ations|projects|teams|sites|participants)\b",
    re.IGNORECASE,
)


class EvidenceParams(Params):
    """What the evidence must hold.

    Attributes:
        base: whether a statistic's base (how many, who) is asked for as well.
        undated: whether a source without a date will do.
    """

    base: bool = False
    undated: bool = False


class Evidence:
    """The sentence, the next one or the row gives a source with a date."""

    Params: ClassVar[type[Params]] = EvidenceParams

    def __init__(self, params: EvidenceParams, lexicons: Mapping[str, Sequence[str]]) -> None:  # noqa: ARG002
        self._params = params

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        text = _around(reading, hit)
        source = _SOURCE.search(text)
        if source is None or not (self._params.undated or _DATE.search(text)):
            return None
        if self._params.base and not _BASE.search(text):
            return None
        return f"evidence: “{source.group()}”"


def _around(reading: Reading, hit: Hit) -> str:
    """The sentence, the next one in the same block, and the whole row."""
    if hit.sentence is None:
        return ""
    if hit.sentence.cell is not None:
        return hit.sentence.block.text
    following = reading.sentences[hit.sentence.index + 1 : hit.sentence.index + 2]
    return " ".join(
        [hit.sentence.text, *(each.text for each in following if each.block is hit.sentence.block)]
    )
