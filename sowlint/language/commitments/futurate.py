"""The present tense that tells what is to come by a time beside it: “The last batch leaves the yard on 3 May.”"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.language.commitments.verbs import COMES_FROM_HAND, CONTROL, NO_DELIVERY
from sowlint.language.model import Grade, Role, TimeForm
from sowlint.language.parties.words import PEOPLE, THIRD_PEOPLE
from sowlint.language.trees import is_asserted
from sowlint.wordlist import wordlist

if TYPE_CHECKING:
    from datetime import date

    from sowlint.language.commitments.acts import Deed
    from sowlint.language.model import DateExpression

_COMING = wordlist("add launch release introduce ship deliver open publish unveil roll expand")
_IS = wordlist("is are am 're ’re 's ’s 'm ’m")
_AT = frozenset(
    {"", "on", "in", "by", "before", "at", "no later than", "not later than", "during", "between"}
)


def is_to_come(time: DateExpression, as_of: date | None) -> bool:
    """Whether a time is a day, week or month after the day to judge by; any is where no such day is known."""
    return _is_point(time) and time.last is not None and (as_of is None or time.last >= as_of)


def is_futurate(deed: Deed, side: Role, deadline: DateExpression) -> bool:
    """Whether an act in the present tense is one to come, by the time that it is set to.

    Args:
        deed: the act.
        side: whose it is; what the customer does is no delivery.
        deadline: its time.
    """
    return (
        deed.verb.tag_ in ("VBZ", "VBP")
        and not deed.binding.negated
        and _delivers(deed, side)
        and _is_point(deadline)
        and deadline.bound.lower() in _AT
        and is_asserted(deed.verb)
    )


def is_coming(deed: Deed) -> bool:
    """“we are adding trams next month”: a present progressive with a time tells what is to come."""
    helpers = (child.lower_ for child in deed.verb.children if child.dep_ == "aux")
    return deed.verb.tag_ == "VBG" and deed.lemma in _COMING and not _IS.isdisjoint(helpers)


def _is_point(time: DateExpression) -> bool:
    """Whether it is a day to a quarter of the calendar, or one counted from today; a bare “tomorrow” may be any day."""
    counted = time.form is TimeForm.DEICTIC and (time.grade > Grade.DAY or bool(time.bound))
    return (counted or time.form is TimeForm.CALENDAR) and time.grade <= Grade.QUARTER


def _delivers(deed: Deed, side: Role) -> bool:
    """Whether the vendor does something to a thing, or a thing comes from one place to another."""
    if side in (Role.VENDOR, Role.JOINT):
        return bool(deed.what) and deed.lemma not in NO_DELIVERY and deed.lemma not in CONTROL
    return side is not Role.CUSTOMER and deed.lemma in COMES_FROM_HAND


def is_a_thing(deed: Deed) -> bool:
    """Whether the subject of an act is a thing, which binds nobody by itself: no name, no people, no body of them."""
    subject = deed.subject_token
    return (
        subject is not None
        and subject.pos_ == "NOUN"
        and not PEOPLE.search(deed.subject)
        and not THIRD_PEOPLE.search(deed.subject)
    )
