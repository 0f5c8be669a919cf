"""A date that is fixed while the document itself says that the scope is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from sowlint.checks.base import Hit, Params
from sowlint.checks.foresight import undertakings
from sowlint.language.firm import firm_date
from sowlint.language.model import Grade, Role
from sowlint.language.phrases import PhraseSet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.checks.foresight import Foresight
    from sowlint.language.model import Commitment
    from sowlint.language.reading import Reading


class UnscopedParams(Params):
    """What leaves the scope open, and what lets the date follow it.

    Attributes:
        open: phrases that say that the scope is still to be found out.
        follows: phrases that say that dates are set or revised afterwards.
    """

    open: tuple[str, ...] = Field(min_length=1)
    follows: tuple[str, ...] = ()


class UnscopedCheck:
    """See ``UnscopedParams``; one hit, at the last firm date of a delivery."""

    Params: ClassVar[type[Params]] = UnscopedParams
    slots: ClassVar[frozenset[str]] = frozenset({"what", "deadline", "open"})
    triggers = None
    foresees: ClassVar[tuple[Foresight, ...]] = (undertakings,)

    def __init__(self, params: UnscopedParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        self._open = PhraseSet(params.open, lexicons)
        self._follows = PhraseSet(params.follows, lexicons)

    def find(self, reading: Reading) -> Iterator[Hit]:
        """The last date that is firm, where the scope is open and nothing lets the date follow it."""
        opened = next(self._opened(reading), None)
        if opened is None or any(self._follows.search(block.text) for block in reading.document.blocks):
            return
        dated = [each for each in reading.dated_commitments if _is_fixed(reading, each)]
        if dated:
            last = max(dated, key=_last_day)
            span = last.deadline.span if last.deadline else last.span
            yield Hit(last.sentence, span, slots=_slots(last, opened), commitment=last)

    def _opened(self, reading: Reading) -> Iterator[str]:
        """The words that leave the scope open."""
        for sentence in reading.sentences_with(self._open.words):
            if found := self._open.search(sentence.text):
                yield sentence.text[found.start : found.end]


def _is_fixed(reading: Reading, commitment: Commitment) -> bool:
    return (
        commitment.bearer in (Role.VENDOR, Role.JOINT, Role.UNKNOWN)
        and commitment.deadline is not None
        and commitment.deadline.grade <= Grade.MONTH
        and firm_date(commitment, reading.as_of)
    )


def _last_day(commitment: Commitment) -> tuple[str, int]:
    deadline = commitment.deadline
    day = deadline.last.isoformat() if deadline and deadline.last else ""
    return day, commitment.sentence.index


def _slots(commitment: Commitment, opened: str) -> dict[str, str]:
    deadline = commitment.deadline
    return {"what": commitment.what, "deadline": deadline.text if deadline else "", "open": opened}
