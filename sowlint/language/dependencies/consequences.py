"""What follows when the customer, a dependency or an assumption fails: a trigger, and an effect that bites."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.language.model import Consequence, Role, Span
from sowlint.language.parties import role_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.language.model import Sentence
    from sowlint.language.reading import Reading

_SIDE = r"(?:client|customer|buyer|company|licensee|purchaser|agency|government|you|your|dependenc\w+|assumptions?|responsibilit\w+|third[\s-]part\w+|inputs?|materials?|feedback|approvals?|content|access|prerequisites?|information|decisions?)"
_FAIL = (
    r"(?:fail(?:s|ure|ed|ing)?|delay(?:s|ed|ing)?|late|lateness|not (?:been )?(?:provided|met|received|available|supplied|fulfilled|delivered|granted|satisfied|approved|given|performed)|(?:does|do|did) not|"
    r"unmet|incorrect|inaccurate|incomplete|unavailab\w+|inability|prove(?:s|n)? (?:to be )?(?:incorrect|wrong|invalid|false)|absence|lack of|untimely|non-?performance|slow|unresponsive|hold-?ups?|change in (?:these|the) assumptions|"
    r"beyond (?:its|our|the supplier's|the vendor's) control|missed|breach|out of date)"
)
_CAUSE = r"(?:due to|owing to|because of|based (?:up)?on|depend(?:s|ing|ent) (?:up)?on|caused by|attributable to|as a result of)"
_TRIGGER = re.compile(
    rf"\b{_SIDE}\b.{{0,120}}?\b{_FAIL}\b|\b{_FAIL}\b.{{0,120}}?\b{_SIDE}\b"
    rf"|\b(?:when|if|where|should)\s+(?:it|they|this|one|any of (?:these|them))\b.{{0,30}}?\b{_FAIL}\b"
    rf"|\b(?:timeline|schedule|dates?)\b.{{0,60}}?\b{_CAUSE}\b[^.;]{{0,60}}?\b(?:client|customer|your?|{_SIDE})\b",
    re.IGNORECASE | re.DOTALL,
)
_FAILING = re.compile(
    r"(?P<who>(?:the )?[\w&'’-]+(?: [\w&'’-]+)?)(?:['’]s?)?\s+(?:shall |does |do )?(?:fails?|failure|delays?|defaults?|breach(?:es)?)\b",
    re.IGNORECASE,
)
_THING = (
    r"(?:time\s?lines?|schedules?|dates?|deadlines?|milestones?|delivery|deliveries|completion|launch|go-?live|project|plan|time|period|performance|fees?|costs?|price|charges?|budget|work|services|deliverables|phase|"
    r"target|obligations?|due dates?|time\s?frames?|durations?|estimates?)"
)
_EFFECT = re.compile(
    rf"\b{_THING}\b[^.;]{{0,70}}?\b(?:(?:will|shall|may|must|can|are|is|be|to be|being|been)\s+(?:be\s+|automatically\s+|also\s+|accordingly\s+|equitably\s+|then\s+)*)?(?:extend(?:s|ed)?|mov(?:e|es|ed)|postpone[ds]?|reschedul\w+|adjust(?:ed|s)?|shift(?:s|ed)?|push(?:ed)? (?:back|out)|"
    r"suspend(?:ed|s)?|increase[ds]?|revis(?:e|es|ed)|re-?baselined?|re-?planned|slip|lapse|delayed|appl(?:y|ies))\b"
    rf"|\b(?:extend\w*|mov\w+|postpon\w+|reschedul\w+|adjust\w*|revis\w+|suspend\w*|re-?plan\w*|push\w* (?:back|out)|shift\w*|increase)\s+(?:to |in |of )?(?:the |any |all |its |our |this |that |affected |these |such |project |agreed )*{_THING}\b"
    r"|\bday[\s-]for[\s-]day\b|\bchange (?:order|request|control)\b|\badditional (?:charges?|fees?|costs?|time|billing|hours)\b|\bextra (?:charges?|fees?|costs?|time)\b|\bstandby rate\b|\bextension of (?:time|the)\b"
    r"|\b(?:relieved|excused|not (?:be )?(?:liable|responsible|held responsible|in breach|in default)|released from|no liability|without liability)\b|\b(?:suspend|stop|pause|halt)\b|\bon hold\b|\bbill(?:ed|able)?\b[^.]{0,40}\b(?:time|hours|rate)"
    r"|\bdeemed (?:accepted|approved)\b|\bterminat\w+\b",
    re.IGNORECASE,
)
_TOOTHLESS = re.compile(
    r"\b(?:may|might|can|could|will|would)\s+(?:also\s+|adversely\s+|negatively\s+|directly\s+)*(?:affect|impact|influence|delay|cause delays?|result in delays?|lead to delays?|jeopardi[sz]e)\b|\brisk of delay\b|\bimpacts? (?:the |on )",
    re.IGNORECASE,
)
_WIDE = re.compile(
    r"\b(?:any|its|all|these|the|such|customer's|client's|your)\b[^.]{0,50}\b(?:responsibilit\w+|obligations?|dependenc\w+|assumptions?|dut(?:y|ies)|inputs?|delays?|failure)\b",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"\b(?:requested|request(?:s|ing)?)\b[^.]{0,20}\bdelay|\bdelay[^.]{0,20}\brequest", re.IGNORECASE
)
_MONEY = re.compile(
    r"\b(?:late|unpaid|overdue|fail\w* to pay)\b[^.]{0,30}\b(?:payments?|invoices?|fees?|amounts?)\b|\b(?:payments?|invoices?)\b[^.]{0,40}\b(?:late|overdue|unpaid|not (?:paid|received))\b|\bfail\w* to pay\b|\binterest\b",
    re.IGNORECASE,
)
_LONGEST = 900


def find_consequences(reading: Reading) -> tuple[Consequence, ...]:
    """Every sentence that says what follows when the customer, a dependency or an assumption fails."""
    return tuple(_consequences(reading))


def _consequences(reading: Reading) -> Iterator[Consequence]:
    for sentence in reading.sentences:
        text = sentence.text
        found = _one(sentence) if len(text) <= _LONGEST else None
        if found is None or _MONEY.search(text) or _REQUEST.search(text):
            continue
        if not _is_the_vendors(reading, sentence):
            yield found


def _is_the_vendors(reading: Reading, sentence: Sentence) -> bool:
    """“Supplier fails to deliver …”: what follows then is a remedy, not a consequence of the customer's failure."""
    sides = {role_of(match["who"].split()[-1], reading.parties) for match in _FAILING.finditer(sentence.text)}
    return Role.VENDOR in sides and Role.CUSTOMER not in sides


def _one(sentence: Sentence) -> Consequence | None:
    trigger = _TRIGGER.search(sentence.text)
    if not trigger:
        return None
    effect = _EFFECT.search(sentence.text)
    toothless = _TOOTHLESS.search(sentence.text)
    if not (effect or toothless) or (effect and effect.span() == trigger.span()):
        return None
    at = effect or toothless
    assert at is not None
    start = min(trigger.start(), at.start()) + sentence.start
    end = max(trigger.end(), at.end()) + sentence.start
    wide = bool(_WIDE.search(sentence.text))
    return Consequence(sentence, Span(start, end), trigger.group(), effect.group() if effect else "", wide)
