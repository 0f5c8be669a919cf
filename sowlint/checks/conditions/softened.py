"""Whatever takes the force out of a promise: hedges, conditions, negation, the past tense."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from sowlint.checks.base import NoParams, Params
from sowlint.language.clauses import goal_over
from sowlint.language.model import HedgeClass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sowlint.checks.base import Hit
    from sowlint.language.model import Hedge
    from sowlint.language.reading import Reading


class _Softened:
    """Asks the commitment for its hedges, or the sentence where there is no commitment."""

    Params: ClassVar[type[Params]] = NoParams
    classes: ClassVar[frozenset[HedgeClass]]

    def __init__(self, params: NoParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        pass

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        return next((hedge.because for hedge in _hedges(reading, hit) if hedge.kind in self.classes), None)


def _hedges(reading: Reading, hit: Hit) -> Sequence[Hedge]:
    if hit.commitment is not None:
        return hit.commitment.hedges
    if hit.telling is not None:
        return hit.telling.hedges
    if hit.sentence is None or hit.span is None:
        return ()
    return reading.hedges_over(hit.sentence, hit.span)


class Hedged(_Softened):
    """An estimate, an intention, a possibility or a disclaimer covers it."""

    classes = frozenset(
        {
            HedgeClass.ESTIMATE,
            HedgeClass.INTENTION,
            HedgeClass.POSSIBILITY,
            HedgeClass.DISCLAIMER,
            HedgeClass.QUOTATION,
        }
    )


class Aimed(_Softened):
    """Only an intention or a wish is told."""

    classes = frozenset({HedgeClass.INTENTION})


class Goal:
    """It is what others are to do or have one day, by a goal or mission that the paper tells."""

    Params: ClassVar[type[Params]] = NoParams

    def __init__(self, params: NoParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        pass

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        parsed = reading.parsed(hit.sentence) if hit.sentence else None
        words = goal_over(parsed, hit.span) if parsed and hit.span else ""
        return f"a goal: “{words}”" if words else None


class Conditional(_Softened):
    """It hangs on a condition."""

    classes = frozenset({HedgeClass.CONDITION})

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        if hit.commitment is not None and hit.commitment.condition:
            return f"condition: “{hit.commitment.condition}”"
        return super().__call__(reading, hit)


class Past(_Softened):
    """It is told as done."""

    classes = frozenset({HedgeClass.PAST})

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        if hit.commitment is not None and hit.commitment.past:
            return "told in the past tense"
        return super().__call__(reading, hit)


_NEGATION = re.compile(
    r"\b(?:not|never|no|without|neither|nor|cannot|nobody|nothing|hardly|don['’]t|doesn['’]t|isn['’]t|aren['’]t|won['’]t|can['’]t)\b"
    r"(?!\s+(?:only|just|merely|simply|to mention|least))(?:[^.;:!?,]*)$",
    re.IGNORECASE,
)
_REACH = 6


class Negated(_Softened):
    """A negation stands before it in its clause, or the commitment is negated."""

    classes = frozenset({HedgeClass.NEGATION})

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        if hit.commitment or hit.telling or hit.sentence is None or hit.span is None:
            return super().__call__(reading, hit)
        before = hit.sentence.block.text[hit.sentence.start : hit.span.start]
        near = " ".join(before.split()[-_REACH:])
        found = _NEGATION.search(f"{near} " if near else "")
        return f"negation: “{found.group().split()[0]}”" if found else None
