"""Times that no delivery hangs on: payment, validity, terms, meetings, service levels, effort (condition 6)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.expressions import Expressions, expression

if TYPE_CHECKING:
    from collections.abc import Iterable

_CLASSES: tuple[tuple[str, str], ...] = (
    ("offer validity", r"\bvalid(?:ity)?\b|\boffer (?:expires|ends)|\bquot\w+ (?:expires|valid)"),
    (
        "payment",
        r"\b(?:payments?|invoic\w+|pay(?:able|ing)?|paid|deposit|instal?lments?|retainer|net \d+|billing|fees? due|refund\w*|balance due|budget|royalt\w+)\b",
    ),
    (
        "effective or signature date",
        r"\b(?:effective date|effective (?:as of|from|on)|sign(?:ed|ature|ing)s?|executed on|dated|date of (?:this|issue|agreement|contract|proposal)|award date|notice to proceed|"
        r"commencement date)\b|^(?:made|entered)\b.*\b(?:agreement|contract|order)\b",
    ),
    (
        "document date",
        r"^(?:date|date issued|date prepared|date submitted|issue date|last (?:updated|modified|revised)|(?:document )?version|revision|prepared(?: on)?|submitted(?: on)?|published|posted|created|contract date|"
        r"proposal date|sow date|order date|updated|released on|submission date|rfp (?:issued|release\w*))\W*$|^v(?:ersion)?\.? ?[\d.]+[\W\d]*(?:confidential|draft|final|public)?\W*$",
    ),
    (
        "term or renewal",
        r"\b(?:term|renew\w*|expir\w+|terminat\w+|subscription|licen[cs]e (?:period|term)|period of performance|contract (?:end|start|period|duration|value)|base period|option (?:year|period)|anniversary|"
        r"retention|engagement (?:period|term)|notice period|lock-?in|minimum commitment|place of performance|validity)\b",
    ),
    (
        "sum",
        r"^\W*(?:grand |sub-?)?total\b(?! (?:duration|time|timeline|project|weeks|days|months))",
    ),
    (
        "support or warranty",
        r"\b(?:support|warrant(?:y|ies)|maintenance|guarantee period|hypercare|post-?launch|bug[\s-]?fix(?:es|ing)?|(?:security|software|regular) updates|hosting|monitoring|retain(?:ed|er)|backups?|uptime|sla|retention|trial|free (?:of charge|for))\b",
    ),
    (
        "service level",
        r"\b(?:respon[ds]\w*|acknowledg\w*|turn-?around|resolution time|severity|priority|p[1-4]\b|sev\s?[1-4]|business hours|call-?back|helpdesk|help desk|ticket|incident|reply)\b",
    ),
    (
        "meeting",
        r"\b(?:meetings?|kick-?offs?|workshop|call|webinar|conference|event|demo day|demos?\b|stand-?ups?|check-?ins?|steering|interviews?|office hours|town hall|status (?:report|update)s?|weekly report|retrospectives?|fairs?|festivals?|elections?|exhibitions?|expo|summit|congress|ceremony|wedding|auction|season|holidays?|"
        r"review sessions?|pre-?bid|site visit|registration|webcast|broadcast|presentation)\b",
    ),
    (
        "start",
        r"^\W*(?:project |contract |work |proposed |estimated |planned |anticipated |tentative )*(?:start(?:s|ing)?|begin(?:s|ning)?|commence\w*|kick-?off|start date)\b",
    ),
    (
        "review by the customer",
        r"\b(?:(?:client|customer|stakeholder|user|your|government|sponsor|agency|company)(?:['’]s)? (?:\w+ )?(?:review|feedback|approval|sign-?off|acceptance|comments)|review period|acceptance period|review window|"
        r"feedback (?:round|due|from)|(?<!\w )(?:approval|acceptance|sign-?off|review) of)\b",
    ),
    (
        "procurement",
        r"\b(?:(?:vendor|supplier|contractor|bidder|provider|consultant|partner) selection|selection of (?:the |a )?(?:vendor|supplier|contractor|bidder|provider|consultant|partner)|shortlist\w*|"
        r"proposals? (?:due|submission|deadline)|questions (?:due|deadline)|bid (?:opening|closing|submission)|closing date|submission deadline|response(?:s)? due|(?:submission|receipt|opening|evaluation) of (?:[\w-]+ ){0,3}(?:proposals?|bids?|offers?|tenders?|quot\w+)|(?:questions?|bids?|proposals?|offers?|quotations?|quotes?|inquiries|submissions?)$|quot\w+ due|offers? due|award|rfp|rfq|tender|"
        r"evaluation(?! \w)|due date for)\b",
    ),
    (
        "funding or company event",
        r"\b(?:token (?:sale|swap|generation)|ico|ieo|ido|listing|listed|funding|seed round|series [a-d]|investors?|fundrais\w+|crowdsale|pre-?sale|airdrop|hiring|hire|headcount|revenue|ipo|earnings|"
        r"fiscal|shareholders?|dividends?|acquisition|acquire[ds]?|merger|offering|advisory board|council|committee|sale|campaign|contest|private placement|exchange listing|users? by|customers by)\b",
    ),
    (
        "history",
        r"\b(?:since|founded|established|incorporated|ago|copyright|©|\(c\)|born|history|experience|in business|graduated|degree|joined|award(?:ed|s)?|winner)\b",
    ),
    (
        "statutory date",
        r"\b(?:tax year|statutory|regulation|directive|act of|public law|gdpr (?:came|enters)|law|court|holiday|filing)\b",
    ),
    (
        "effort",
        r"\b(?:person|man|staff|working|engineer|developer|consultant|fte)[\s-]?(?:days?|hours?|weeks?|months?)\b|\bhours?\b(?! of)|\bfte\b|\beffort\b|\bhourly\b|\bper (?:hour|day|month|week|year|annum)\b|/(?:hour|hr|day|month|week|year)\b",
    ),
    (
        "confidentiality",
        r"\b(?:confidential\w*|non-?disclosure|survive[sd]?|indemnif\w*|dispute|arbitration|arbitrat\w+|cure|breach|written notice|prior notice|days['’]? notice|claims?|insurance|audit|records?)\b",
    ),
    ("notice of delay", r"\b(?:delays?|postponements?|slippages?)$"),
    (
        "cadence",
        r"\b(?:every|each|weekly|bi-?weekly|monthly|quarterly|annual(?:ly)?|daily|recurring|per sprint|once a)\b",
    ),
)
_NAMES = tuple(name for name, _ in _CLASSES)
_PATTERNS = tuple(expression(words) for _, words in _CLASSES)
_TOGETHER = Expressions(_PATTERNS)
_FOR_LABELS = frozenset(name for name, _ in _CLASSES)
_FOR_SENTENCES = frozenset(
    {"offer validity", "payment", "effective or signature date", "term or renewal", "service level", "procurement", "funding or company event", "history",
     "effort", "confidentiality", "cadence", "statutory date", "review by the customer", "meeting",
     "notice of delay"}
)  # fmt: skip
_DELIVERS = compiled(
    r"\b(?:deliver\w*|complet\w+|go-?live|(?<!post-)(?<!post )launch\w*|releas\w+|finish\w*|final|milestone|handover|cut-?over|deploy\w*|implement\w*|design|build|develop\w*|install(?:s|ed|ing|ations?)?|"
    r"migrat\w+|test\w*|train\w*|uat|integrat\w+|configur\w+|phase|prototype|alpha|beta|mvp|version)\b",
    re.IGNORECASE,
)
_WEAK = frozenset(
    {
        "support or warranty",
        "meeting",
        "effort",
        "service level",
        "payment",
        "confidentiality",
        "cadence",
        "funding or company event",
        "history",
        "term or renewal",
        "statutory date",
        "procurement",
    }
)


_OF_CLEAR_DELIVERIES = _FOR_SENTENCES - {
    "confidentiality", "history", "statutory date", "service level", "effort"
}  # fmt: skip
_PAPER = compiled(
    r"^\W*(?:prepared|submitted|presented|issued|drafted|proposed|offered|revised) (?:by|for|to|on)\b"
    r"|^\W*this\b[^.;]{0,80}?\b(?:is|was) (?:\w+ )?(?:made|entered into|agreed|signed|dated|concluded)\b",
    re.IGNORECASE,
)
_HEAD_ENDS = compiled(
    r"\s(?:of|for|to|in|with|by|on|from|at|as|that|which|including|and|or)\s|[,;(]", re.IGNORECASE
)
_HEAD_WORDS = 2
_LIST = compiled(r",\s+(?:and\s+)?|\s+and\s+", re.IGNORECASE)
_WHOLE_TERMS = compiled(r"\b(?:period|date|place|round|term|day)s? of\b", re.IGNORECASE)


def exemption(words: str) -> str:
    """Why a time with a label, header or other cells beside it is none of a delivery; empty where it may be one.

    Args:
        words: those of the label and the row; what names a delivery among them is none of the weaker classes.
    """
    delivers = _DELIVERS.search(words)
    return _class_of(words, _FOR_LABELS - _WEAK if delivers else _FOR_LABELS)


def dates_the_paper(sentence: str) -> bool:
    """“Prepared by Acme on 5 January 2026”, “This agreement is made on …”: the time of the paper itself."""
    return bool(_PAPER.search(sentence))


def exemption_of_act(verb: str, things: Iterable[str], *, clear: bool, whole: str = "") -> str:
    """Why the time of an act is none of a delivery; empty where it may be one.

    Args:
        verb: the act, in the form in which it stands.
        things: what acts and what is acted on; only the head of each counts: “the invoice module” is no invoice.
        clear: whether the verb names a delivery by itself, so that fewer things can make it another's time.
        whole: all that is acted on, where it is a list.
    """
    words = " ".join((verb, *(head_of(thing) for thing in things)))
    cause = _class_of(words, _OF_CLEAR_DELIVERIES if clear else _FOR_SENTENCES)
    return "" if cause == "meeting" and clear and _holds_more_than_meetings(whole) else cause


def _holds_more_than_meetings(thing: str) -> bool:
    """“the final presentation, report and source code”: a list that a meeting is only the first of."""
    parts = [part for part in _LIST.split(thing) if part.strip()]
    return len(parts) > 1 and any(not _class_of(head_of(part), frozenset({"meeting"})) for part in parts)


def head_of(phrase: str) -> str:
    """The last words of a noun phrase before what is said more closely about it."""
    if _WHOLE_TERMS.search(phrase):
        return phrase
    ending = _HEAD_ENDS.search(phrase, 3)
    return " ".join((phrase[: ending.start()] if ending else phrase).split()[-_HEAD_WORDS:])


def _class_of(words: str, wanted: frozenset[str]) -> str:
    possible = (at for at in _TOGETHER.possible_in(words) if _NAMES[at] in wanted)
    return next((_NAMES[at] for at in possible if _PATTERNS[at].pattern.search(words)), "")
