"""Claims that no single word gives away, by their grammar."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from sowlint.checks.base import Hit, Params
from sowlint.language.addresses import addresses_in
from sowlint.language.claims import Claim, claims_told, could_claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.checks.foresight import Foresight
    from sowlint.language.model import Sentence
    from sowlint.language.reading import Reading


class ClaimParams(Params):
    """Which claims count.

    Attributes:
        told: the ways in which they are made; see ``sowlint.language.claims.Claim``.
    """

    told: tuple[Claim, ...] = Field(min_length=1)


class ClaimCheck:
    """See ``ClaimParams``; one hit a sentence, on the first claim in it."""

    Params: ClassVar[type[Params]] = ClaimParams
    slots: ClassVar[frozenset[str]] = frozenset({"phrase"})
    triggers = None

    def __init__(self, params: ClaimParams, lexicons: Mapping[str, Sequence[str]]) -> None:  # noqa: ARG002
        self._told = params.told

    @property
    def foresees(self) -> tuple[Foresight, ...]:
        """The sentences that could hold such a claim; see ``foresight``."""
        return (self._could_claim,)

    def _could_claim(self, reading: Reading) -> list[Sentence]:
        return could_claim(reading, self._told)

    def find(self, reading: Reading) -> Iterator[Hit]:
        """The first claim of each sentence that is made in one of the ways."""
        for sentence, span in claims_told(reading, self._told):
            at = span.start - sentence.start
            if not any(address.start <= at < address.end for address in addresses_in(sentence.text)):
                yield Hit(sentence, span, slots={"phrase": sentence.block.text[span.start : span.end]})
