"""Promised futures: what a product that is not there yet will be or do."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from sowlint.checks.base import Hit, Params
from sowlint.checks.foresight import futures
from sowlint.documents.model import Kind  # noqa: TC001 - pydantic reads the annotations
from sowlint.language.model import Force, Grade
from sowlint.language.prospects import Way
from sowlint.language.prospects.dated import is_dated_above

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.checks.foresight import Foresight
    from sowlint.language.prospects import Prospect
    from sowlint.language.reading import Reading


class ProspectParams(Params):
    """Which prospects count.

    Attributes:
        ways: how they are told; see ``sowlint.language.prospects.model.Way``.
        told: sorts of paper they are looked for in; empty for all that the rule is for.
        undated: whether one is passed above which a heading or lead-in bears a date, unless it is put beyond that.
    """

    ways: tuple[Way, ...] = Field(min_length=1)
    told: tuple[Kind, ...] = ()
    undated: bool = False


class ProspectCheck:
    """See ``ProspectParams``; one hit a sentence, on the first prospect in it."""

    Params: ClassVar[type[Params]] = ProspectParams
    slots: ClassVar[frozenset[str]] = frozenset({"phrase"})
    triggers = None
    foresees: ClassVar[tuple[Foresight, ...]] = (futures,)

    def __init__(self, params: ProspectParams, lexicons: Mapping[str, Sequence[str]]) -> None:  # noqa: ARG002
        self._ways = frozenset(params.ways)
        self._told = frozenset(params.told)
        self._undated = params.undated

    def find(self, reading: Reading) -> Iterator[Hit]:
        """The first prospect of each sentence that is told in one of the ways."""
        if self._told and reading.kind not in self._told:
            return
        firsts: dict[int, Prospect] = {}
        for prospect in reading.prospects:
            known = firsts.get(prospect.sentence.index)
            first = known is None or prospect.span.start < known.span.start
            if prospect.way in self._ways and first and not self._is_dated(reading, prospect):
                firsts[prospect.sentence.index] = prospect
        for prospect in firsts.values():
            text = prospect.sentence.block.text[prospect.span.start : prospect.span.end]
            yield Hit(prospect.sentence, prospect.span, slots={"phrase": text})

    def _is_dated(self, reading: Reading, prospect: Prospect) -> bool:
        later = prospect.way is Way.LATER
        return (
            self._undated
            and not later
            and (is_dated_above(reading, prospect.sentence.block) or _is_dated_itself(reading, prospect))
        )


def _is_dated_itself(reading: Reading, prospect: Prospect) -> bool:
    """Whether what is foretold bears a time of its own, shorter than a year, which is a fault of its own."""
    return any(
        each.deadline
        and each.deadline.grade < Grade.YEAR
        and each.force >= Force.FIRM
        and not (each.exempt or each.past or each.hedges)
        for each in reading.commitments_in(prospect.sentence)
    )
