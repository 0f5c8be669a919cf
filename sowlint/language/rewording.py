"""Puts a commitment into other words: as an estimate, counted from an event, or as a plan without a time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.language.model import TimeForm

if TYPE_CHECKING:
    from sowlint.language.model import Commitment, DateExpression

_DETERMINERS = frozenset(
    {"The", "A", "An", "All", "Each", "Any", "Our", "Your", "These", "This", "Both", "Its", "Their", "No"}
)
_PLURAL_WHO = re.compile(
    r"(?:we|you|they|i|.*\band\b.*|.*(?:parties|teams|engineers|developers))", re.IGNORECASE
)
_HEAD_ENDS = re.compile(r"\s(?:of|for|to|in|with|by|on|from|at|as|that|which)\s", re.IGNORECASE)
_TANGLED = re.compile(r"[\n|:;(\[{]|\.\s|\b(?:will|shall|is|are|which|that)\b")
_LONGEST = 100
_STATED = frozenset(
    {"available", "live", "ready", "complete", "operational", "functional", "online", "accessible", "active"}
)
_ALSO_DONE = frozenset({"complete"})
"""States whose name is also that of an act."""

_LOOSE = frozenset({"be", "take", "last", "have", "go", "become", "begin", "need", "set"})
_MOVES = "the date moves day for day with any input that is late"


def inside(phrase: str) -> str:
    """A noun phrase that began a sentence, as it reads within one."""
    head, _, rest = phrase.partition(" ")
    return f"{head.lower()} {rest}" if head in _DETERMINERS and rest else phrase


def is_plural_who(who: str) -> bool:
    """Whether a bearer takes a verb without “s”: “we”, “the Parties”, “Acme and Contoso”."""
    return bool(_PLURAL_WHO.fullmatch(who))


def is_plural_thing(phrase: str) -> bool:
    """Whether a noun phrase takes “are”: “the scanners”, “the portal and the app”."""
    head = _HEAD_ENDS.split(phrase, maxsplit=1)[0]
    return " and " in head or (head.endswith("s") and not head.endswith(("ss", "us", "is")))


def as_estimate(commitment: Commitment, who: str) -> str:
    """The commitment as an estimate that says what moves it: “Acme expects to deliver the portal by 1 May 2026; …”.

    Args:
        commitment: one with a deadline.
        who: who is to be named where the commitment names nobody.
    """
    by = _by_when(commitment.deadline)
    if commitment.frame:
        return f"{commitment.what or 'Delivery'}: estimated for {_bare(commitment.deadline)}; {_MOVES}"
    return _capital(f"{_expected(commitment, who)} {by}; {_MOVES}")


def as_counted(commitment: Commitment, who: str, customer: str) -> str:
    """The commitment with its length counted from an event of the customer's."""
    event = f"{inside(customer)} has given access"
    if commitment.frame:
        return f"{commitment.what or 'Delivery'}: an estimated {_bare(commitment.deadline)} after {event}"
    return _capital(f"{_expected(commitment, who)} {_by_when(commitment.deadline)} after {event}")


def as_plan(commitment: Commitment) -> str:
    """The thing without its time, as a plan that binds nobody."""
    thing = commitment.what if _is_plain(commitment.what) else "This"
    are = "are" if is_plural_thing(thing) else "is"
    return _capital(f"{thing} {are} planned; this is no commitment, may change, and is no reason to buy")


def _expected(commitment: Commitment, who: str) -> str:
    """“Acme expects to deliver the portal”, “Acme expects the portal to be live”."""
    what, verb = inside(commitment.what), f"{commitment.verb} {commitment.particle}".strip()
    bearer = inside(commitment.who or who)
    expects = f"{bearer} {'expect' if is_plural_who(bearer) else 'expects'}"
    own = not _is_plain(what) or bearer.lower() == what.lower()
    does = commitment.verb in _ALSO_DONE and commitment.who and not own
    if commitment.verb in _STATED and not (commitment.passive or does):
        return f"{expects} to be {commitment.verb}" if own else f"{expects} {what} to be {commitment.verb}"
    loose = commitment.verb in _LOOSE and not commitment.particle
    return f"{expects} to be done" if own or loose else f"{expects} to {verb} {what}"


def _is_plain(what: str) -> bool:
    """Whether the thing is a short noun phrase that can be put into another sentence."""
    return bool(what) and len(what) <= _LONGEST and not _TANGLED.search(what)


def _by_when(deadline: DateExpression | None) -> str:
    """The time with its preposition, as it reads within a sentence."""
    if deadline is None:
        return "in time"
    text = " ".join(deadline.text.split())
    if deadline.bound:
        return text[0].lower() + text[1:]
    return f"within {text}" if deadline.form is TimeForm.DURATION else f"by {text}"


def _bare(deadline: DateExpression | None) -> str:
    return " ".join(deadline.text.removeprefix(deadline.bound).split()) if deadline else ""


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
