"""Firm dates: a time is firm where six conditions hold, and each that fails is a cause to be shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.expressions import expression
from sowlint.language.dates import is_past
from sowlint.language.model import Act, Bearer, Force, Grade, HedgeClass, Role, TimeForm

if TYPE_CHECKING:
    from datetime import date

    from sowlint.language.model import Commitment, DateExpression, Hedge

_VENDORS = frozenset({Role.VENDOR, Role.JOINT, Role.PRODUCT, Role.UNKNOWN})
_SOFT = frozenset(
    {
        HedgeClass.ESTIMATE,
        HedgeClass.INTENTION,
        HedgeClass.POSSIBILITY,
        HedgeClass.DISCLAIMER,
        HedgeClass.QUOTATION,
    }
)
_FIXED_ANCHOR = expression(
    r"\b(?:agreement|contract|effective date|sow|statement of work|kick-?off|project start|start|commencement|workshop|sprint|t|t0|"
    r"beginning of (?:the |this )?(?:project|work|engagement)|task order|phase|milestone|week|iteration|launch|go-?live|notice to proceed|award|execution|signing)\b"
)
_CUSTOMER_ANCHOR = expression(
    r"\b(?:receipt|receiving|receiv\w+|approv\w+|accept\w+|payment|deposit|request|notice|notification|client|customer|you|your|provid\w+|"
    r"supply|supplied|feedback|confirmation|purchase order|order|content|data|access|sign-?off|materials|inputs?|invoice|election)\b(?! to proceed)"
)

_TODAY = re.compile(r"(?:as of |starting |from )?(?:today|tonight|this morning)", re.IGNORECASE)


def firm_date(commitment: Commitment, as_of: date | None) -> bool:
    """Whether a commitment names a firm date; see ``why_not``."""
    return why_not(commitment, as_of) is None


def why_not(commitment: Commitment, as_of: date | None) -> str | None:
    """Why a commitment's time is not firm, in words; ``None`` where it is.

    The six conditions are those of a firm date: bounded, future, bound to a vendor event, unconditioned, unhedged,
    not exempt. A remedy beside it takes the place of “unhedged”.

    Args:
        commitment: what is undertaken.
        as_of: the day to judge by; without one every date is future unless the tense says otherwise.
    """
    deadline = commitment.deadline
    if deadline is None:
        return "no time is named"
    return (
        _unbounded(deadline)
        or _over(commitment, deadline, as_of)
        or _no_vendor_event(commitment)
        or _conditioned(commitment, deadline)
        or _hedged(commitment, deadline)
        or ("no firm promise" if commitment.force < Force.FIRM else None)
        or (f"exempt: {commitment.exempt}" if commitment.exempt else None)
    )


def _unbounded(deadline: DateExpression) -> str | None:
    if deadline.grade is Grade.VAGUE and not re.search(r"\bsprint\b", deadline.text, re.IGNORECASE):
        return f"no bounded time: “{deadline.text}”"
    return None


def _over(commitment: Commitment, deadline: DateExpression, as_of: date | None) -> str | None:
    if commitment.past:
        return "told as done"
    if is_past(deadline, as_of):
        return f"in the past: “{deadline.text}”"
    if _TODAY.fullmatch(deadline.text):
        return f"told of the day itself: “{deadline.text}”"
    return None


def _no_vendor_event(commitment: Commitment) -> str | None:
    if commitment.bearer not in _VENDORS:
        return f"owed by the {commitment.bearer.value}"
    if commitment.negated:
        return "negated"
    if commitment.bearer is Role.UNKNOWN and commitment.named is Bearer.SUBJECT:
        return "owed by nobody who is known"
    return None if commitment.act is not Act.CAPABILITY else "what a product does, no delivery"


def _conditioned(commitment: Commitment, deadline: DateExpression) -> str | None:
    if deadline.form is TimeForm.OFFSET and not _fixed(deadline.anchor):
        return f"counted from an event: “{deadline.anchor}”"
    if commitment.condition:
        return f"condition: “{commitment.condition}”"
    return _first(commitment.hedges, frozenset({HedgeClass.CONDITION}))


def _fixed(anchor: str) -> bool:
    """Whether a length is counted from an event that the customer does not control, such as the contract's date."""
    return bool(_FIXED_ANCHOR.search(anchor)) and not _CUSTOMER_ANCHOR.search(anchor)


def _hedged(commitment: Commitment, deadline: DateExpression) -> str | None:
    if negation := _first(commitment.hedges, frozenset({HedgeClass.NEGATION, HedgeClass.PAST})):
        return negation
    if commitment.remedy:
        return None
    if deadline.approximate:
        return f"estimate: “{deadline.approximate}”"
    return _first(commitment.hedges, _SOFT)


def _first(hedges: tuple[Hedge, ...], kinds: frozenset[HedgeClass]) -> str | None:
    return next((hedge.because for hedge in hedges if hedge.kind in kinds), None)
