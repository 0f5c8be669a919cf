"""Commitments by who is bound, how strongly, to what sort of act and by when."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from sowlint.checks.base import Hit, Params
from sowlint.checks.foresight import undertakings
from sowlint.documents.model import Kind  # noqa: TC001 - pydantic reads the annotations
from sowlint.language.dates.ambiguous import either_day
from sowlint.language.model import Act, Bearer, Force, Grade, Role, TimeForm
from sowlint.language.phrases import PhraseSet
from sowlint.language.rewording import as_counted, as_estimate, as_plan, is_plural_who

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.checks.foresight import Foresight
    from sowlint.language.model import Commitment, DateExpression, Parties
    from sowlint.language.reading import Reading

_FORCE = {"weak": Force.WEAK, "firm": Force.FIRM, "absolute": Force.ABSOLUTE}
GradeName = Literal["day", "week", "month", "quarter", "half", "year", "vague"]


class CommitmentParams(Params):
    """Which commitments count.

    Attributes:
        by: who is bound; ``unknown`` is somebody whom the document does not name.
        strength: the least deontic force.
        firmest: the greatest; what is bound more strongly is left to another rule.
        act: sorts of act; empty for any.
        deadline: grades of the time by which; empty where no time is asked for.
        time: forms of the expression of time; empty for any.
        frame: ``sentence`` for commitments with a verb, ``nominal`` for labels, rows and the like.
        named: how the bearer is known; empty for any.
        release: whether a product's version, feature or launch is what is promised; left out, either.
        passive: whether the act stands in the passive voice; left out, either.
        verbs: lemmas one of which is the act; empty for any.
        dated: whether it has a deadline; left out, either.
        what: phrases one of which the thing undertaken holds; empty for any thing.
        told: sorts of paper it is looked for in; empty for all that the rule is for.
    """

    by: tuple[Role, ...] = (Role.VENDOR, Role.JOINT)
    strength: Literal["weak", "firm", "absolute"] = "firm"
    firmest: Literal["weak", "firm", "absolute"] = "absolute"
    act: tuple[Act, ...] = ()
    deadline: tuple[GradeName, ...] = ()
    time: tuple[TimeForm, ...] = ()
    frame: Literal["sentence", "nominal", "any"] = "any"
    named: tuple[Bearer, ...] = ()
    release: bool | None = None
    passive: bool | None = None
    verbs: tuple[str, ...] = ()
    dated: bool | None = None
    what: tuple[str, ...] = ()
    told: tuple[Kind, ...] = ()


class CommitmentCheck:
    """See ``CommitmentParams``."""

    Params: ClassVar[type[Params]] = CommitmentParams
    slots: ClassVar[frozenset[str]] = frozenset(
        {
            "who",
            "what",
            "verb",
            "deadline",
            "condition",
            "remedy",
            "date",
            "promises",
            "expects",
            "estimate",
            "counted",
            "plan",
        }
    )
    triggers = None
    foresees: ClassVar[tuple[Foresight, ...]] = (undertakings,)

    def __init__(self, params: CommitmentParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        self._params = params
        self._what = PhraseSet(params.what, lexicons)
        self._grades = frozenset(Grade[name.upper()] for name in params.deadline)

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Every commitment of the document that fits the parameters."""
        if self._params.told and reading.kind not in self._params.told:
            return
        timed = self._grades or self._params.time or self._params.dated
        for commitment in reading.dated_commitments if timed else reading.commitments:
            if self._fits(commitment):
                slots = _slots(commitment, reading.parties)
                yield Hit(commitment.sentence, commitment.span, slots=slots, commitment=commitment)

    def _fits(self, commitment: Commitment) -> bool:
        asked = self._params
        return (
            commitment.bearer in asked.by
            and (commitment.force >= _FORCE[asked.strength] or self._is_weaker(commitment))
            and commitment.force <= _FORCE[asked.firmest]
            and (not asked.act or commitment.act in asked.act)
            and (not asked.named or commitment.named in asked.named)
            and (asked.frame == "any" or (asked.frame == "nominal") == (commitment.named is Bearer.FRAME))
            and (asked.release is None or asked.release == commitment.release)
            and (asked.passive is None or asked.passive == commitment.passive)
            and (not asked.verbs or commitment.verb in asked.verbs)
            and (not asked.what or self._what.search(commitment.what) is not None)
            and (asked.dated is None or asked.dated == (commitment.deadline is not None))
            and self._fits_time(commitment.deadline)
        )

    def _is_weaker(self, commitment: Commitment) -> bool:
        """A promise that something took the force from: it is found, so that it can be shown what silenced it."""
        return bool(commitment.hedges) or (bool(self._grades) and commitment.force > Force.NONE)

    def _fits_time(self, deadline: DateExpression | None) -> bool:
        if not self._grades and not self._params.time:
            return True
        return (
            deadline is not None
            and (not self._grades or deadline.grade in self._grades)
            and (not self._params.time or deadline.form in self._params.time)
        )


def _slots(commitment: Commitment, parties: Parties) -> dict[str, str]:
    deadline, who = commitment.deadline, commitment.who
    vendor = parties.vendor.name or "the supplier"
    many = is_plural_who(who)
    return {
        "promises": "promise" if many else "promises",
        "expects": "expect" if many else "expects",
        "who": who or "the supplier",
        "what": commitment.what or commitment.verb or "this",
        "verb": commitment.verb,
        "deadline": _told(deadline) if deadline else "",
        "date": deadline.text.removeprefix(deadline.bound).strip() if deadline else "",
        "condition": commitment.condition,
        "remedy": commitment.remedy,
        "estimate": as_estimate(commitment, vendor),
        "counted": as_counted(commitment, vendor, parties.customer.name or "the customer"),
        "plan": as_plan(commitment),
    }


def _told(deadline: DateExpression) -> str:
    """A time as it stands; beside an ambiguous date both days that it may be."""
    either = either_day(deadline)
    return f"{deadline.text} ({either})" if either else deadline.text
