"""What follows when the customer, a dependency or an assumption fails: a trigger, and an effect that bites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.expressions import Expressions, expression
from sowlint.language.dependencies.consequence_words import (
    EFFECT,
    NO_EFFECT,
    NOTICE,
    OWN_WORK,
    STALLED,
    TOOTHLESS,
    TRIGGER,
)
from sowlint.language.model import Consequence, Role, Span
from sowlint.language.parties import role_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.language.committed import Committed
    from sowlint.language.model import Sentence

_FAILING = expression(
    r"(?P<who>(?:the )?[\w&'’-]+(?: [\w&'’-]+)?)(?:['’]s?)?\s+(?:shall |does |do )?(?:fails?|failure|delays?|defaults?|breach(?:es)?)\b"
)
_WIDE = expression(
    r"\b(?:any|its|all|these|the|such|customer's|client's|your)\b[^.]{0,50}\b(?:responsibilit\w+|obligations?|dependenc\w+|assumptions?|dut(?:y|ies)|inputs?|delays?|failure)\b"
)
_REQUEST = expression(r"\b(?:requested|request(?:s|ing)?)\b[^.]{0,20}\bdelay|\bdelay[^.]{0,20}\brequest")
_MONEY = expression(
    r"\b(?:late|unpaid|overdue|fail\w* to pay)\b[^.]{0,30}\b(?:payments?|invoices?|fees?|amounts?)\b|\b(?:payments?|invoices?)\b[^.]{0,40}\b(?:late|overdue|unpaid|not (?:paid|received))\b|\bfail\w*[^.]{0,30}?\bto (?:\w+ )?pay\b|\binterest\b"
)
_FOLLOWING = Expressions((EFFECT, TOOTHLESS))
"""What may follow; few sentences hold its words, and only these are read for what fails."""

_LONGEST = 900


def find_consequences(reading: Committed) -> tuple[Consequence, ...]:
    """Every sentence that says what follows when the customer, a dependency or an assumption fails."""
    return tuple(_consequences(reading))


def _consequences(reading: Committed) -> Iterator[Consequence]:
    for sentence in reading.sentences:
        text = sentence.text
        if len(text) > _LONGEST or not _FOLLOWING.possible_in(text):
            continue
        found = _one(reading, sentence)
        if found is None or _MONEY.search(text) or _REQUEST.search(text):
            continue
        if not _is_the_vendors(reading, sentence):
            yield found


def _is_the_vendors(reading: Committed, sentence: Sentence) -> bool:
    """“Supplier fails to deliver …”: what follows then is a remedy, not a consequence of the customer's failure."""
    sides = {role_of(match["who"].split()[-1], reading.parties) for match in _FAILING.finditer(sentence.text)}
    return Role.VENDOR in sides and Role.CUSTOMER not in sides


def _one(reading: Committed, sentence: Sentence) -> Consequence | None:
    text = sentence.text
    trigger = _trigger(reading, text)
    if not trigger:
        return None
    effect = None if NO_EFFECT.search(text) else EFFECT.search(text)
    toothless = None if NOTICE.search(text) else TOOTHLESS.search(text)
    at = effect or toothless
    if at is None or (effect and Span(*effect.span()) == trigger):
        return None
    span = Span(
        min(trigger.start, at.start()) + sentence.start,
        max(trigger.end, at.end()) + sentence.start,
    )
    wide = bool(_WIDE.search(text))
    words = text[trigger.start : trigger.end]
    return Consequence(sentence, span, words, effect.group() if effect else "", wide)


def _trigger(reading: Committed, text: str) -> Span | None:
    """What fails; the whole sentence where the customer is called by a name of its own."""
    if found := TRIGGER.search(text):
        return Span(*found.span())
    if (named := reading.in_roles(text)) != text and TRIGGER.search(named):
        return Span(0, len(text))
    stalled = STALLED.search(text)
    return None if stalled is None or OWN_WORK.search(stalled.group()) else Span(*stalled.span())
