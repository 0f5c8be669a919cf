"""The words of customer duties: what blocks, what is soft, what is no dependency at all, and where none stands."""

from __future__ import annotations

import re

from sowlint.expressions import expression
from sowlint.language.sections import SectionRole

LEGAL_PARTS = frozenset(
    {
        SectionRole.LEGAL,
        SectionRole.PAYMENT,
        SectionRole.BOILERPLATE,
        SectionRole.OUT_OF_SCOPE,
        SectionRole.CHANGE,
    }
)
"""Parts of a contract in which an act is no input to the work."""

BLOCKING = expression(
    r"\b(?:access\w*|credentials?|data|contents?|materials?|images?|photos?|logos?|assets|documents?|documentation|polic(?:y|ies)|approv\w+|sign[- ]?offs?|signs? off|consent|feedback|"
    r"staff|personnel|team|resources?|contacts?|spoc|points? of contact|representatives?|subject matter experts?|smes?|stakeholders?|key users|users? for|testers?|environments?|servers?|hosting|infrastructure|hardware|"
    r"dns|sub-?domains?|firewalls?|log-?ins?|passwords?|brand guide\w*|"
    r"equipment|licen[cs]es?|accounts?|api|apis|keys?|vpn|specifications?|requirements|information|files?|decisions?|product owner|project manager|project owner|sponsor|decision[- ]makers?|coordinator|"
    r"reviews?|accept\w*|test cases|inputs?|database|network|premises|workspace|facilit(?:y|ies)|availab\w+|domain|texts?|pictures?|copy|answers?|lists?|exports?|samples?|spreadsheets?)\b"
)
VAGUE = expression(
    r"\b(?:cooperat\w+|co-operat\w+|assist(?:s|ance|ing)?|collaborat\w+|timely|in a timely (?:manner|fashion)|prompt(?:ly)?|reasonabl[ey]|as (?:needed|required|necessary|appropriate)|"
    r"active(?:ly)? (?:participat\w+|involve\w+|engage\w+)|full support|support from|without (?:undue|unreasonable) delay|as soon as possible|when needed|where necessary|adequate|sufficient)\b|^\W*coordinat\w+\b"
)
MEASURED = expression(r"\b(?:\d+|one|two|three|four|five|ten)\b|%")
BOILERPLATE = expression(
    r"\b(?:pay\w*|invoices?|fees?|reimburs\w+|confidential\w*|indemnif\w+|licen[cs]e[sd]?|warrants?|represents|liable|liability|terminat\w+|tax(?:es)?|insurance|assign(?:ment)?|"
    r"disclose|proprietary|intellectual property|copyrights?|ownership|own|governing|arbitrat\w+|non-?solicit\w*|comply with (?:all )?(?:applicable )?laws?|deposit|purchase price|compensat\w+|"
    r"expenses|remit|hire|solicit|infring\w+|damages|hold harmless|waive[sd]?|remed(?:y|ies)|breach|cure|notif(?:y|ied) in writing|force majeure|trademarks?|price(?! ?lists?)|costs?|severance|salary|defen[cs]e|settlement)\b"
)
STANDING = expression(
    r"\b(?:throughout|during|at all times|for the (?:duration|term|entire)|ongoing|on an ongoing basis|continuously|weekly|daily|monthly|(?:each|every) (?:week|day|sprint|month|\w+day)|"
    r"at (?:the )?(?:start|end) of (?:each|every))\b"
)
DUE = expression(
    r"\b(?:within|by (?:the |each |every )?(?:start|end|beginning|close|completion|time|kick-?off|go-?live|launch|phase|sprint|milestone|week|month|day|first|last|then|\d)|"
    r"before|prior to|no later than|at least|in advance|upon (?:signature|signing|kick-?off|request)|at (?:kick-?off|project start|the start)|on (?:signature|day one)|"
    r"(?:business|working|calendar) days?|at the beginning of|from (?:day one|the (?:start|outset|first day))|on (?:the|each|every|both|all) (?:\w+ ){0,2}days?)\b"
)
NEED = expression(
    r"\b(?:(?:is|are|will be) (?:\w+ ){0,2}?(?:required|needed|necessary|presumed|(?:a|the) (?:pre-?condition|prerequisite))|(?:must|shall|will|needs? to|has to|have to) be (?:available|provided|supplied|made available|in place|granted|approved|delivered|accessible|opened|named|found|cleared|"
    r"ready|completed|set up|configured|shared|complete)|availability of|access to|approval of|upon approval|dependent on|depends on|depend on)\b"
)
YIELDS = frozenset(
    {"let", "lend", "loan", "open", "release", "free", "clear", "empty", "unlock", "admit", "hand", "grant"}
    | {"name", "nominate", "appoint", "assign", "connect", "whitelist"}
)
"""Acts of the customer's that the work waits for whatever they are about: it gives, opens or clears something."""

ANSWERS_FOR = expression(r"\bresponsib\w+ for\b[^.]{0,40}:?\s*$|\baccountable for\b[^.]{0,40}:?\s*$")
"""A lead-in under which a bare thing is somebody's to look after, not an input that is handed over."""

SUPPLIES = expression(
    r"\b(?:provide|supply|deliver|give|share|send|upload|furnish|hand over|make available)s?\b[^.:]{0,30}:?\s*$"
)
"""A lead-in under which everything is an input that is handed over."""

SUPPLIED_UNDER = expression(
    r"\b(?:provides?|supplies|brings?|delivers?|contributes?|contributions?|sends?|prepares?|arranges?|lends|hands over|looks after|sees to|takes care of|inputs?|furnished|"
    r"needs?|from (?:the )?(?:client|customer|buyer|you))\b"
)
"""A heading of the customer's part under which a bare thing is an input that is handed over."""

HANDS_OVER = expression(
    r"\b(?:provi(?:de|ding|sion)|supply(?:ing)?|deliver(?:y|ing)|giv(?:e|ing)|grant(?:ing)?|shar(?:e|ing)|send(?:ing)?|upload(?:ing)?|appoint(?:ing)?|nominat(?:e|ing)|"
    r"assign(?:ing)?|approv(?:e|al|als|ing)|review(?:s|ing)?|sign-?offs?|feedback|access|attend(?:ing|ance)?|prepar(?:e|ing)|export(?:ing)?|obtain(?:ing)?|availab\w+)\b"
)
MONEY = expression(
    r"[$€£]\s?\d|\b(?:USD|EUR|GBP|SEK)\b|\b\d[\d,.]*\s?(?:USD|EUR|GBP|SEK|dollars|euros)\b", re.NOFLAG
)
BARE_VERB = re.compile(
    r"^\W*(?:timely |promptly |also )?(?:provide|supply|make available|grant|give|appoint|designate|approve|sign|review|respond|decide|attend|prepare|cleanse|export|confirm|procure|share|send|submit|assign|"
    r"nominate|identify|arrange|ensure|facilitate|participate|answer|return|upload|set up|maintain|coordinate|cooperate|assist|collaborate|select|validate|test|complete|deliver|obtain|furnish|inform|notify|allow)s?\b",
    re.IGNORECASE,
)
THIRD_ACT = expression(
    r"\b(?:third[\s-]part(?:y|ies)|hosting (?:provider|company)|(?:external|other|current|existing|incumbent) (?:vendors?|suppliers?|providers?|contractors?)|carrier|telecom\w*|payment provider|app store)\b"
)
MANAGED = expression(
    r"\b(?:client|customer|buyer|vendor|supplier|contractor|consultant|provider|we|you) (?:will|shall|must|is responsible|agrees to|are responsible) |subcontract|on behalf of|through its|its own"
)
