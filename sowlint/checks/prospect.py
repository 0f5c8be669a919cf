"""Promised futures: what a product that is not there yet will be or do."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from sowlint.checks.base import Hit, Params
from sowlint.documents.model import Kind  # noqa: TC001 - pydantic reads the annotations
from sowlint.language.prospects import Way  # noqa: TC001 - as above

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.language.prospects import Prospect
    from sowlint.language.reading import Reading


class ProspectParams(Params):
    """Which prospects count.

    Attributes:
        ways: how they are told; see ``sowlint.language.prospects.model.Way``.
        told: sorts of paper they are looked for in; empty for all that the rule is for.
    """

    ways: tuple[Way, ...] = Field(min_length=1)
    told: tuple[Kind, ...] = ()


class ProspectCheck:
    """See ``ProspectParams``; one hit a sentence, on the first prospect in it."""

    Params: ClassVar[type[Params]] = ProspectParams
    slots: ClassVar[frozenset[str]] = frozenset({"phrase"})
    triggers = None

    def __init__(self, params: ProspectParams, lexicons: Mapping[str, Sequence[str]]) -> None:  # noqa: ARG002
        self._ways = frozenset(params.ways)
        self._told = frozenset(params.told)

    def find(self, reading: Reading) -> Iterator[Hit]:
        """The first prospect of each sentence that is told in one of the ways."""
        if self._told and reading.kind not in self._told:
            return
        firsts: dict[int, Prospect] = {}
        for prospect in reading.prospects:
            known = firsts.get(prospect.sentence.index)
            if prospect.way in self._ways and (known is None or prospect.span.start < known.span.start):
                firsts[prospect.sentence.index] = prospect
        for prospect in firsts.values():
            text = prospect.sentence.block.text[prospect.span.start : prospect.span.end]
            yield Hit(prospect.sentence, prospect.span, slots={"phrase": text})
