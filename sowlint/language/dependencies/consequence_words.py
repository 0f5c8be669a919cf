"""The words of a consequence: what fails, and what then follows for dates, fees or the supplier's duty."""

from __future__ import annotations

import re

from sowlint.expressions import expression

SIDE = (
    r"(?:client|customer|buyer|company|licensee|purchaser|agency|government|you|your|dependenc\w+|assumptions?|responsibilit\w+|dut(?:y|ies)|obligations?|third[\s-]part\w+|"
    r"inputs?|materials?|feedback|approvals?|sign[- ]?offs?|reviews?|photos?|images?|answers?|repl(?:y|ies)|responses?|comments?|assets|credentials|samples?|permissions?|content|access|prerequisites?|information|decisions?|texts?|data|exports?|lists?)"
)
FAIL = (
    r"(?:fail(?:s|ure|ed|ing)?|delay(?:s|ed|ing)?|late|lateness|not (?:been |yet )?(?:provided|met|received|available|supplied|fulfilled|delivered|granted|satisfied|approved|given|performed|arrived|ready)|"
    r"(?:does|do|did) not|has not|have not|unmet|miss(?:es|ed|ing)?|lacking|incorrect|inaccurate|incomplete|unavailab\w+|inability|prove(?:s|n)? (?:to be )?(?:incorrect|wrong|invalid|false)|absence|lack of|"
    r"(?:for )?want of|takes? (?:too )?long(?:er)?|comes? in late|held up|outstanding|later than (?:agreed|planned|due|scheduled|promised)|untimely|non-?performance|slow|unresponsive|hold-?ups?|change in (?:these|the) assumptions|beyond (?:its|our|the supplier's|the vendor's) control|breach|out of date|answerable)"
)
_CAUSE = r"(?:due to|owing to|because of|based (?:up)?on|depend(?:s|ing|ent) (?:up)?on|caused by|attributable to|as a result of)"
TRIGGER = expression(
    rf"\b{SIDE}\b.{{0,120}}?\b{FAIL}\b|\b{FAIL}\b.{{0,120}}?\b{SIDE}\b"
    rf"|\b(?:when|if|where|should)\s+(?:it|they|this|one|any of (?:these|them))\b.{{0,30}}?\b(?:{FAIL}|is not|are not)\b"
    rf"|\b(?:timeline|schedule|dates?)\b.{{0,60}}?\b{_CAUSE}\b[^.;]{{0,60}}?\b(?:client|customer|your?|{SIDE})\b"
    rf"|\buntil\b[^.;]{{0,60}}?\b{SIDE}\b",
    re.IGNORECASE | re.DOTALL,
)
"""Somebody on the customer's side, or what comes from there, and its failing."""

STALLED = expression(
    r"\b(?:if|when|whenever|where|should|as long as|while|for each|each|every)\b[^.;]{0,80}?"
    r"\b(?:late|missing|not (?:ready|free|available|there|empty|cleared)|kept waiting|(?:have|has|had) to wait|wait(?:ing)? for|cannot (?:begin|start))\b"
    r"|\b(?:if|when|whenever|where|should)\b[^.;]{0,40}?\b(?:hears? nothing|(?:gets?|receives?|have|has|there is) no (?:reply|answer|response|feedback|decision|word))\b"
    r"|\b(?:each|every) (?:\w+ )?(?:day|week|hour) without\b|\b(?:waiting|idle|standby|stand-by|lost) (?:time|days?|hours?)\b|\b(?:time|days?|hours?) (?:that (?:is|are) )?lost\b"
    r"|\blate \w+ (?:means?|leads?|results?|causes?|moves?|shifts?|entails?)\b|\bwithout (?:a|an|the|this) \w+,? (?:we|you|it|they|the \w+) cannot\b"
)
"""Work that has to wait, whoever is named."""

OWN_WORK = expression(
    r"\b(?:deliverables?|services|work|software|product|supplier|vendor|contractor|consultant|provider|developer|payments?|invoices?)"
    r" (?:is|are|does|do|has|have|be|fails?|were|was)\b|\bwe (?:are|run|were|fall) (?:late|over|behind|delayed)\b"
)
"""The supplier's own performance: what follows when that fails is a remedy."""

_THING = (
    r"(?:time\s?lines?|schedules?|dates?|deadlines?|milestones?|delivery|deliveries|completion|launch|go-?live|project|plan|time|period|performance|fees?|costs?|price|charges?|budget|work|services|deliverables|phase|"
    r"target|obligations?|due dates?|time\s?frames?|durations?|estimates?|weeks|courses|steps|programme|periods?)"
)
_CHARGED = r"(?:charged|billed|invoiced|paid|payable|borne)"
EFFECT = expression(
    rf"\b{_THING}\b[^.;]{{0,70}}?\b(?:(?:will|shall|may|must|can|are|is|be|to be|being|been)\s+(?:be\s+|automatically\s+|also\s+|accordingly\s+|equitably\s+|then\s+)*)?(?:extend(?:s|ed)?|mov(?:e|es|ed)|postpone[ds]?|reschedul\w+|adjust(?:ed|s)?|shift(?:s|ed)?|push(?:ed)? (?:back|out)|"
    r"suspend(?:ed|s)?|increase[ds]?|revis(?:e|es|ed)|re-?baselined?|re-?planned|slip|lapse|delayed|appl(?:y|ies)|rises?)\b"
    rf"|\b(?:extend\w*|mov\w+|postpon\w+|reschedul\w+|adjust\w*|revis\w+|suspend\w*|re-?plan\w*|push\w* (?:back|out)|shift\w*|increase)\s+(?:to |in |of )?(?:the |any |all |its |our |this |that |affected |these |such |project |agreed |every |each |later |subsequent |remaining |following )*{_THING}\b"
    r"|\bpush(?:es|ed)? [^.;]{1,40}\bback\b|\bby (?:the same|an equal|as many|that many) (?:number|amount|length|time|period|days|weeks)\b"
    r"|\bday[\s-]for[\s-]day\b|\bchange (?:order|control)\b|\b(?:by|through|via|raise|under) (?:a |the )?change request|\b(?:additional|extra) (?:charges?|fees?|costs?|time|billing|hours|work)\b|\bstandby (?:rate|costs?)\b|\bextension of (?:time|the)\b"
    r"|\bequitable adjustment\b|\bre-?plan\b|\bnew (?:plan|weeks|dates)\b"
    r"|\b(?:relieved|excused|not (?:then |be )?(?:liable|responsible|held responsible|in breach|in default)|released from|no liability|without liability|cannot be held)\b|\b(?:suspend|stop|pause|halt|cancel)\b|\bon hold\b"
    rf"|\b(?:is|are|be) (?:moved|rescheduled|postponed|put off|put back) to\b|\b(?:moves?|shifts?) (?:to the next|by)\b|\bcome back\b|\bshorten\b|\badd(?:s|ed)?\b[^.;]{{0,30}}\b(?:days?|weeks?|to the (?:plan|schedule|timeline))\b"
    rf"|\b(?:is|are|be|will be) {_CHARGED}\b|\b(?:charges?|bills?|invoices?) (?:for |the |one |a )*(?:time|hours|days?|waiting|idle|extra|crew|additional|journey|it)\b|\b(?:right|entitled) to charge\b|\bmay charge\b"
    r"|\bbill(?:ed|able)?\b[^.]{0,40}\b(?:time|hours|rate)"
)
NO_EFFECT = expression(
    r"\b(?:will|shall|does|do) not (?:be deemed to |be considered )?(?:constitute|entitle|relieve|excuse|be (?:grounds|a basis)|give rise)\b|\b(?:neither|either) party\b[^.;]{0,60}\b(?:liable|responsible)\b|\bforce majeure\b|\bacts? of god\b"
)
"""What denies an effect, or grants it to both sides for what neither controls."""

TOOTHLESS = expression(
    r"\b(?:may|might|can|could|will|would)\s+(?:also\s+|adversely\s+|negatively\s+|directly\s+)*(?:affect|impact|influence|delay|cause delays?|result in delays?|lead to delays?|jeopardi[sz]e)\b|\brisk of delay\b|\bimpacts? (?:the |on )"
)
NOTICE = expression(
    r"\b(?:notif(?:y|ies|ied)|informs?|informed|tells?|told|advises?|warns?|warned|reports? (?:any|this|it)|report(?:ed|s) to)\b"
)
"""A sentence about who is told is none about what follows."""
