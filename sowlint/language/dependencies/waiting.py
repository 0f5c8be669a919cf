"""What work waits for: “subject to timely client feedback”, “once the photos are received”, “upon approval, we …”."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sowlint.expressions import expression
from sowlint.language.dependencies.lexicon import BLOCKING, BOILERPLATE, MONEY
from sowlint.language.model import Role, Span
from sowlint.language.sections import SectionRole

if TYPE_CHECKING:
    import re

    from sowlint.language.committed import Committed
    from sowlint.language.model import Sentence

_SIDE = r"(?:client|customer|buyer|your?|purchaser|company)"
_HANGS_ON = r"subject to|contingent (?:up)?on|dependent (?:up)?on|depends? (?:up)?on|pending|assum(?:es|ing)"
_HOW = r"(?:(?:the|timely|prompt|regular|final|written|full) ){0,2}"
_FOR_CUSTOMER = expression(
    rf"\b(?:{_HANGS_ON}|upon|after receipt of|once|(?:unless and )?until)\s+"
    rf"(?P<what>{_HOW}(?P<who>{_SIDE})(?:['’]s)?\s[^.;,)]{{3,160}})"
    rf"|\b(?:{_HANGS_ON})\s+(?P<given>{_HOW}[^.;,()]{{3,60}}?\b(?:from|by|of) (?:the )?(?P<giver>{_SIDE})\b[^.;,)]{{0,160}})"
)
_IS_IN = r"\b(?:is|are|has been|have been) (?:\w+ly )?"
_HANDED_OVER = expression(
    r"\b(?:once|when|after|as soon as|until) (?P<what>[^.;:]{0,110}?"
    rf"{_IS_IN}(?:provided|received|supplied|handed over|made available|shared|granted|delivered to us)\b)"
)
_PAID = expression(
    r"\b(?:the |your |an? )?(?:deposit|(?:first |initial )?payment|signed \w+)(?: is| has been)? (?:received|paid|made|cleared|signed) and\b"
)
"""What has to be paid or signed besides, before the input that is named behind it."""

_APPROVED = expression(
    rf"^\W*(?:once|after|as soon as) (?P<what>(?:the |an? |each |all )?[^.;:,]{{0,60}}?{_IS_IN}(?:approved|signed off|accepted|confirmed)\b)"
    r"|\b(?:secure|obtain|get|await|wait for) (?P<sought>(?:final |formal |written )?(?:sign-?offs?|approvals?))\b(?! (?:by|from|of)\b)"
    r"|^\W*(?:up)?on (?P<bare>(?:final |written |formal |design |your )?(?:approval|sign-?off))\b(?! (?:by|from)\b)"
)
_PAPERWORK = expression(
    r"\b(?:grants?|proposals?|applications?|contracts?|agreements?|orders?|quotations?|quotes?|estimates?|requests?|sow|payments?|deposits?|funding|funds|offers?)\b"
)
"""What is approved or received before the work begins at all."""

_CHANGE = expression(r"\b(?:quotation|change order|change request|alter\w*|variation)\b")
_NOWHERE = frozenset(
    {
        SectionRole.LEGAL,
        SectionRole.PAYMENT,
        SectionRole.BOILERPLATE,
        SectionRole.OUT_OF_SCOPE,
        SectionRole.CHANGE,
        SectionRole.BACKGROUND,
    }
)
OF_CUSTOMER = (_FOR_CUSTOMER,)
OF_NOBODY = (_HANDED_OVER, _APPROVED)
"""What makes a sentence wait for an input, of the customer's and of nobody's who is named."""

_LONGEST = 300


class Awaited(NamedTuple):
    """An input that work waits for.

    Attributes:
        who: the words that name its owner, or empty.
    """

    span: Span
    owner: Role
    who: str
    what: str


def awaited(reading: Committed, sentence: Sentence) -> Awaited | None:
    """The input of the customer's that a sentence makes something wait for; ``None`` where it waits for none."""
    if found := _FOR_CUSTOMER.search(sentence.text):
        start, end = found.span(_input_of(found))
        span = Span(start + sentence.start, end + sentence.start)
        who, what = found["who"] or found["giver"], found[_input_of(found)]
        return Awaited(span, Role.CUSTOMER, who, what) if _is_input(sentence, found) else None
    text = reading.in_roles(sentence.text)
    if text != sentence.text and (found := _FOR_CUSTOMER.search(text)) and _is_input(sentence, found):
        return Awaited(sentence.span, Role.CUSTOMER, reading.parties.customer.name, found[_input_of(found)])
    return None


def _input_of(found: re.Match[str]) -> str:
    """The group that holds what something waits for."""
    return "what" if found["what"] else "given"


def _is_input(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether what something waits for is an input, and not money or the order of a change."""
    return bool(
        BLOCKING.search(found[_input_of(found)])
        and not BOILERPLATE.search(found[_input_of(found)])
        and not MONEY.search(sentence.text)
        and not _CHANGE.search(sentence.text)
    )


def awaited_of_nobody(reading: Committed, sentence: Sentence) -> Awaited | None:
    """The input that a sentence waits for without naming who is to supply or approve it."""
    text = sentence.text
    if paid := _PAID.search(text):
        text = text[: paid.start()] + " " * len(paid.group()) + text[paid.end() :]
    if len(text) > _LONGEST or sentence.cell is not None or reading.buyers_paper:
        return None
    section = reading.roles_over(sentence.block)
    if (section and section <= _NOWHERE) or BOILERPLATE.search(text) or MONEY.search(text):
        return None
    found = _HANDED_OVER.search(text)
    if found is None or not BLOCKING.search(found["what"]):
        found = _APPROVED.search(text)
    if found is None or _PAPERWORK.search(found.group()):
        return None
    name = found.lastgroup or "what"
    what = found[name].lstrip()
    end = found.end(name) + sentence.start
    return Awaited(Span(end - len(what), end), Role.UNKNOWN, "", what)
