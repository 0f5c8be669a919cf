"""Dates that are called estimates in one place and enforced or guaranteed in another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from sowlint.checks.base import Hit, Params
from sowlint.checks.foresight import undertakings
from sowlint.expressions import expression
from sowlint.language.dates import is_past
from sowlint.language.model import Force, HedgeClass, HedgeScope, Role
from sowlint.language.remedies import remedy_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from sowlint.checks.foresight import Foresight
    from sowlint.language.model import Commitment, Hedge, Sentence
    from sowlint.language.reading import Reading

_SIDES = frozenset({Role.VENDOR, Role.JOINT, Role.UNKNOWN, Role.PRODUCT})
_BESIDE = frozenset({HedgeScope.CLAUSE, HedgeScope.GOVERNOR, HedgeScope.HEADER, HedgeScope.HEADING})
_LATENESS = expression(r"\b(?:late\w*|delay\w*|dates?|deadlines?|overdue|of the essence|each (?:day|week))\b")
_WORD = re.compile(r"[a-z]{3,}")
_NO_EVENT = frozenset(re.findall(r"\w+", """
    the and for with from all any our your its this that date dates day time project expected estimated planned target
    targeted tentative projected anticipated proposed provisional indicative forecast approximate
"""))  # fmt: skip
_LONGEST = 140


class ContradictionParams(Params):
    """Which soft dates count.

    Attributes:
        softened_by: classes of hedge, one of which stands beside the date.
    """

    softened_by: tuple[HedgeClass, ...] = (HedgeClass.ESTIMATE, HedgeClass.INTENTION, HedgeClass.DISCLAIMER)


class _Enforced(NamedTuple):
    """A sentence that holds somebody to a date: its words, and the days that it guarantees."""

    sentence: Sentence
    words: frozenset[str]
    days: frozenset[date]


class ContradictionCheck:
    """A soft date of the vendor's whose event has a remedy, a guarantee or a “no later than” elsewhere.

    See ``ContradictionParams``.
    """

    Params: ClassVar[type[Params]] = ContradictionParams
    slots: ClassVar[frozenset[str]] = frozenset({"what", "deadline", "hedge", "told"})
    triggers = None
    foresees: ClassVar[tuple[Foresight, ...]] = (undertakings,)

    def __init__(self, params: ContradictionParams, lexicons: Mapping[str, Sequence[str]]) -> None:  # noqa: ARG002
        self._soft = frozenset(params.softened_by)

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Each soft date that is enforced, at the soft date."""
        enforced = list(_enforced(reading))
        for commitment in reading.dated_commitments if enforced else ():
            hedge = self._hedge_of(commitment, reading.as_of)
            against = next((each for each in enforced if hedge and _same_event(commitment, each)), None)
            if hedge and against:
                slots = {
                    "what": commitment.what or commitment.verb,
                    "deadline": commitment.deadline.text if commitment.deadline else "",
                    "hedge": hedge.cue,
                    "told": " ".join(against.sentence.text.split())[:_LONGEST],
                }
                yield Hit(commitment.sentence, commitment.span, slots=slots, commitment=commitment)

    def _hedge_of(self, commitment: Commitment, as_of: date | None) -> Hedge | None:
        """What calls a future date of the vendor's an estimate beside it; ``None`` where nothing does."""
        if commitment.deadline is None or commitment.bearer not in _SIDES or commitment.exempt:
            return None
        if commitment.past or commitment.negated or is_past(commitment.deadline, as_of):
            return None
        soft = (each for each in commitment.hedges if each.kind in self._soft and each.scope in _BESIDE)
        return next(soft, None)


def _enforced(reading: Reading) -> Iterator[_Enforced]:
    for sentence in reading.sentences:
        days = frozenset(
            each.deadline.last
            for each in reading.commitments_in(sentence)
            if each.deadline and each.deadline.last and _is_guaranteed(each)
        )
        if days or (_LATENESS.search(sentence.text) and remedy_in(sentence.text)):
            yield _Enforced(sentence, _words(sentence.text), days)


def _is_guaranteed(commitment: Commitment) -> bool:
    return (
        commitment.force is Force.ABSOLUTE
        and commitment.bearer in _SIDES
        and not (commitment.negated or commitment.condition or commitment.past)
    )


def _same_event(commitment: Commitment, enforced: _Enforced) -> bool:
    """Whether a sentence guarantees the same day, or names every word of the event."""
    deadline = commitment.deadline
    if deadline and deadline.last in enforced.days and enforced.sentence is not commitment.sentence:
        return True
    event = _words(commitment.what) - _NO_EVENT
    return bool(event) and event <= enforced.words and bool(remedy_in(enforced.sentence.text))


def _words(text: str) -> frozenset[str]:
    return frozenset(word.removesuffix("s") for word in _WORD.findall(text.lower()))
