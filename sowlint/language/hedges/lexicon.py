"""What softens a promise: cues with their class, where they reach, and what only looks like one."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from sowlint.compiled import compiled
from sowlint.expressions import Expression, expression
from sowlint.language.model import HedgeClass


class Reach(StrEnum):
    """What a cue covers inside its sentence.

    CLAUSE is the clause it stands in; TIME the date or event that it modifies; GOVERNED the clause that the cue
    governs, and its own; ATTACHED the clause on which the cue's phrase or clause hangs; SENTENCE everything.
    """

    CLAUSE = "clause"
    TIME = "time"
    GOVERNED = "governed"
    ATTACHED = "attached"
    SENTENCE = "sentence"


class Cue(NamedTuple):
    """A family of cue words.

    Attributes:
        unless: what stands around a match that is no hedge; matched against the words after the cue.
    """

    kind: HedgeClass
    reach: Reach
    pattern: Expression
    unless: re.Pattern[str] | None = None


def _cue(kind: HedgeClass, reach: Reach, words: str, unless: str = "") -> Cue:
    refused = compiled(rf"\s*(?:{unless})", re.IGNORECASE) if unless else None
    return Cue(kind, reach, expression(rf"(?<![\w-])(?:{words})(?![\w])"), refused)


_E, _I, _C = HedgeClass.ESTIMATE, HedgeClass.INTENTION, HedgeClass.CONDITION
_D, _P = HedgeClass.DISCLAIMER, HedgeClass.POSSIBILITY

CUES: tuple[Cue, ...] = (
    _cue(
        _E,
        Reach.TIME,
        r"estimated|estimates?|est\.|indicative|tentative|provisional|projected|projections?|forecast(?:ed|s)?|target(?:ed|s)?|planned|"
        r"proposed|preliminary|draft|illustrative|non-binding|notional|rough(?:ly)?|anticipated|expected|goal|ideal|approximate",
    ),
    _cue(
        _E, Reach.TIME, r"approximately|approx\.?|circa|ca\.|around|about|some|nearly|almost|~|≈|give or take"
    ),
    _cue(
        _E,
        Reach.CLAUSE,
        r"tentatively|provisionally|ideally|hopefully|typically|usually|generally|normally|presumably|"
        r"good[\s-]faith estimate|by way of (?:illustration|estimate)|ETA|on average|at (?:the )?earliest",
        r"(?:commercially )?available",
    ),
    _cue(
        _I,
        Reach.GOVERNED,
        r"plan(?:s|ned|ning)?(?=(?: \w+ly)? (?:to|on|for)\b)|(?:is|are|be|been) (?:currently |tentatively )?planned|planned|plan(?:s|ning)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|expect(?:s|ed|ing)?|"
        r"anticipat(?:e|es|ed|ing)|hop(?:e|es|ed|ing)|seek(?:s|ing)?|endeavou?r(?:s|ed|ing)?|propos(?:e|es|ed|ing)|target(?:s|ed|ing)?|projected|"
        r"estimat(?:e|es|ed|ing)|striv(?:e|es|ing)|would like|wish(?:es)?|look(?:s|ing)? (?:to|forward)|forecast(?:s|ed)?|working towards?|"
        r"tr(?:y|ies|ying)|attempt(?:s|ing)?|envisag(?:e|es|ed)|envision(?:s|ed)?|foresee[sn]?|believe[sd]?|think|want[s]?|consider(?:s|ing)?",
    ),
    _cue(
        _P,
        Reach.CLAUSE,
        r"(?-i:may|MAY)|might|could|would|possibly|potentially|perhaps|maybe|likely|probably|presumably",
        r"\d|,? \d{4}",
    ),
    _cue(_C, Reach.ATTACHED, r"subject to", r"change\b"),
    _cue(
        _C,
        Reach.ATTACHED,
        r"if|unless|provided(?: that|,? however)?(?= [a-z]+ )|providing(?= that)|contingent (?:up)?on|dependent (?:up)?on|depend(?:s|ing) (?:up)?on|conditional (?:up)?on|"
        r"conditioned (?:up)?on|assum(?:ing|es)|on condition|in the event|as long as|so long as|in case|once|pending|barring|whenever|when|"
        r"only after|not before",
        r"any\b(?!\w)|applicable|necessary|needed|required|possible|appropriate|relevant|not\b|desired|only\b|"
        r"a (?:day|week|month|year)|per |every |again|by\b|in\b|and for all",
    ),
    _cue(
        _C,
        Reach.ATTACHED,
        r"(?:up)?on (?:the )?(?:receipt|approval|acceptance|completion|execution|signature|confirmation|payment|request|written)|"
        r"(?:following|after) (?:the )?(?:receipt|approval|acceptance|signature|confirmation|payment|client|customer|your|you)|"
        r"after (?:the )?(?:client|customer|you|we receive)",
    ),
    _cue(
        _C, Reach.SENTENCE, r"should (?:we|you|the|client|customer|any|there)\b(?=.*\b(?:will|shall|may)\b)"
    ),
    _cue(
        HedgeClass.QUOTATION,
        Reach.SENTENCE,
        r"according to (?-i:[A-Z])[\w®™]+|(?-i:[A-Z])\w+[®™]? (?:predicts?|forecasts?|expects?) that|analysts (?:predict|expect|forecast)",
    ),
    _cue(
        _D,
        Reach.SENTENCE,
        r"subject to (?:change|revision|adjustment|modification)s?|(?:may|might|can|could|will|are likely to|is likely to) (?:also )?(?:change|shift|move|slip|vary|be (?:revised|adjusted|amended|changed|"
        r"delayed|postponed|modified|extended))|not (?:be )?(?:a |an |any |constitute a |considered a )?(?:binding|commitments?|guarantees?d?|promises?)|no (?:obligation|commitment|guarantee|promise)|for information(?:al purposes)? only|"
        r"(?:should|must|may) not (?:be )?rel(?:y|ied)|sole discretion|when and if|if and when|without (?:obligation|commitment)|"
        r"(?:does|do|can|could) ?not (?:guarantee|commit|warrant|promise)|nothing in this \w+ commits|non-binding|illustrative purposes",
    ),
)

NEGATED = expression(
    r"\b(?:not|no|never|n['’]t|nor|without|rather than|no longer|isn['’]t|aren['’]t)\s+(?:a |an |any |merely |just |only |mere )*$"
)
"""Words before a cue of estimate or intention that take its softness away (“not an estimate”)."""

TIME_NOUNS = expression(
    r"\b(?:dates?|time(?:s|line|lines|frame|frames|scale|table)?|schedules?|duration|delivery|deliveries|completion|launch|release|go-?live|"
    r"finish|start|end|milestones?|deadline|availability|rollout|cut-?over|kick-?off|eta|period|roadmap|phases?|plan|day|week|weeks|month|"
    r"months|quarter|q[1-4]|year|ship(?:ping|ment)?|handover|due|arrival|target|effort)\b"
)
LABEL_CUE = expression(
    r"(?<![\w-])(?:estimat(?:ed|es?)|est\.?|approx(?:\.|imate(?:ly)?)?|indicative|tentative(?:ly)?|provisional(?:ly)?|project(?:ed|ion)s?(?! (?:completion|end|start))|"
    r"forecast|target(?:ed|s)?|planned|proposed|preliminary|illustrative|non-binding|anticipated|expected|ETA|goal|notional|rough|~|tbc|draft|"
    r"hypothetical|ideal|sample|example)(?![\w])"
)
"""A header, label or heading with one of these calls its dates estimates."""

LABEL_CONDITION = expression(
    r"\b(?:subject to|pending|contingent on|depend(?:s|ing|ent) on|if |once |upon (?:receipt|approval))"
)
