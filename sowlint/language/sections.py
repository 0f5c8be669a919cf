"""What a section is for, told from the words of its heading."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from sowlint.expressions import expression

if TYPE_CHECKING:
    from sowlint.documents.model import Block


class SectionRole(StrEnum):
    """What the text under a heading is about."""

    CUSTOMER = "customer responsibilities"
    OUT_OF_SCOPE = "out of scope"
    PAYMENT = "payment"
    TIMELINE = "timeline"
    ROADMAP = "roadmap"
    ACCEPTANCE = "acceptance"
    DELIVERABLES = "deliverables and services"
    ASSUMPTIONS = "assumptions"
    DEPENDENCIES = "dependencies"
    CHANGE = "changes"
    RISKS = "risks"
    SUPPORT = "support and service levels"
    METRICS = "measures of success"
    TEAM = "team"
    GOVERNANCE = "governance"
    LEGAL = "legal terms"
    BACKGROUND = "background"
    BOILERPLATE = "boilerplate"


_SIDE = r"(?:client|customer|buyer|purchaser|licensee|government|agency|your|company|sponsor)(?:['’]?s)?"
_DUTY = (
    r"(?:responsibilit\w+|obligations?|dut(?:y|ies)|inputs?|tasks|commitments|requirements|deliverables|"
    r"prerequisites?|dependenc\w+|resources|participation|involvement|cooperation|contributions?|part|side|items|role|furnished)"
)
_VENDOR = r"(?:we|i|(?:the )?(?:supplier|contractor|provider|vendor|consultant|developer|seller|agency))"
_SUPPLIES = (
    r"(?:provides|supplies|delivers|brings|contributes|sends|prepares|arranges|lends|hands over|makes available|looks after|sees to|takes care of|"
    r"undertakes|is to (?:provide|supply)|agrees to)"
)
_NUMBER = r"(?:\W*(?:\d[\d.]*|[a-z])[.)]? )?"
_HEADINGS: tuple[tuple[SectionRole, str], ...] = (
    (
        SectionRole.OUT_OF_SCOPE,
        r"out[\s-]+of[\s-]+scope|outside (?:of )?(?:the )?scope|\bexclusions?\b|not (?:included|covered|in scope)"
        r"|excluded|non-goals|what (?:is|we do|this does) not|what['’]s not|out-of-scope",
    ),
    (
        SectionRole.CUSTOMER,
        rf"\b{_SIDE}\s+(?:[\w-]+\s+){{0,2}}{_DUTY}\b|{_DUTY} of (?:the )?{_SIDE}\b|\bwhat {_VENDOR}(?: will|['’]ll)? (?:needs?|asks?|expects?|requires?|awaits?)\b"
        rf"|^{_NUMBER}(?:we|i)(?: (?:will|still|also)|['’]ll)? (?:need|require|expect)\b|\b(?:we|i) (?:depend|rely|count) on (?:you\b|{_SIDE})"
        rf"|^{_NUMBER}(?:needed |required |expected )?from (?:the )?(?:{_SIDE}|you)(?: side| team)?\W*$|^please (?:prepare|provide|send|supply|bring|have ready)\b"
        rf"|\b(?:needed|required|expected|provided|supplied) (?:from|by) (?:the )?(?:{_SIDE}|you)\b"
        r"|your (?:part|side|responsibilit|role|homework)|(?:we|i)(?:['’]ll)? need from you|\bclient[\s-]side\b(?! \w)|government[\s-]furnished"
        rf"|\b{_SIDE} (?:shall|will|must) (?:provide|supply)|\b{_SIDE} to provide\b"
        rf"|\b{_SIDE} {_SUPPLIES}(?: us)?$"
        rf"|\bwhat {_SIDE} (?:will |must |shall |needs? to )?(?:provides?|suppl\w+|contributes?|does|do|brings?|gives?|sends?)\b",
    ),
    (
        SectionRole.DEPENDENCIES,
        r"\bdependenc\w+|\bpre-?requisites?\b|resources? (?:required|needed)|required (?:inputs|resources|access)"
        r"|access requirements|^requirements$|inputs (?:required|needed)",
    ),
    (
        SectionRole.BOILERPLATE,
        r"^about\b|forward[\s-]looking|safe harbou?r|^(?:media|press|investor) (?:contact|relations|inquir)"
        r"|^contact(?:s| us| information)?$|^(?:quick|useful|site|helpful) links$|^follow us\b|^site ?map$|^newsletter$|legal disclaimer|^disclaimers?$|^boilerplate|^### ?$|copyright",
    ),
    (
        SectionRole.ROADMAP,
        r"\broad\s?map\b|future (?:plans?|work|enhancements?|developments?|releases?|features?|"
        r"vision|versions?)|coming (?:soon|next|innovation)|what['’]?s (?:next|coming)|up ?coming|looking ahead|the road ahead"
        r"|\bbacklog\b|next (?:\d[\s\d–-]*)?(?:quarters?|releases?|steps? on|version)|planned features",
    ),
    (
        SectionRole.TIMELINE,
        r"\btime\s?-?(?:line|table|frame|span|scale)s?\b|\bschedules?\b(?! of (?:fees|charges|rates|payments))(?!\s+(?:[A-Z]|\d{1,2})\s*(?:[:.–—-]|$))"
        r"|\bmilestones?\b|project plan|implementation plan|work\s?plan|delivery (?:dates?|plan)|key dates|\bphas(?:es?|ing)\b"
        rf"|\bsprints?\b|\bduration\b|\biteration|project phases|approach and timing|^plan$|^{_NUMBER}(?:the |key |our )?(?:dates|when|by when|calendar|timing|programme|stages?(?: of (?:the )?(?:work|project))?|steps|hand-?(?:offs?|overs?)|(?:month|week) by (?:month|week))\W*$|rollout plan|deployment plan",
    ),
    (
        SectionRole.PAYMENT,
        r"\b(?:payments?|pricing|prices?|fees?|invoic\w+|budget|costs?|compensation|commercials?|rates|charges|billing|"
        r"financial (?:terms|proposal)|investment|royalt\w+|quotation|taxes|expenses)\b",
    ),
    (SectionRole.ACCEPTANCE, r"\baccept(?:ance|ed)\b|sign[\s-]?off|acceptance criteria|completion criteria"),
    (SectionRole.ASSUMPTIONS, r"\bassumptions?\b|\bconstraints\b|\bassumed\b"),
    (SectionRole.CHANGE, r"\bchanges?\b|\brevisions?\b|change (?:control|order|request|management)"),
    (SectionRole.RISKS, r"\brisks?\b|\bmitigations?\b"),
    (
        SectionRole.SUPPORT,
        r"\bsupport\b|service[\s-]levels?|\bSLAs?\b|\bmaint[ae]\w*nce\b|\bwarrant(?:y|ies)\b|response times?|hypercare|uptime",
    ),
    (
        SectionRole.METRICS,
        r"\bkpis?\b|success (?:metrics|criteria|measures|factors)|key performance|measur(?:es|ing) (?:of )?success|metrics",
    ),
    (
        SectionRole.LEGAL,
        r"\bterms?\b|confidential|liabilit|indemni|governing law|terminat|intellectual property|force majeure|warrant"
        r"|miscellaneous|dispute|legal|compliance|signatures?|privacy|insurance|\bnotices?\b|definitions|assignment"
        r"|general provisions|entire agreement|ownership|period of performance|place of performance|clauses",
    ),
    (
        SectionRole.DELIVERABLES,
        r"\bdeliver(?:able|y|ies)\w*\b|\bscope\b|\bservices?\b|statement of work|work (?:to be|description)|\btasks?\b"
        r"|specifications?|\bfeatures?\b|what (?:we(?:['’]ll| will)?|you(?:['’]ll| will)?) (?:do|deliver|build|provide|get)"
        r"|in scope|\bobjectives\b|\bimplementation\b|\bactivities\b|\brequirements?\b|\bmodules?\b|\bsolution\b|\bworkstreams?\b",
    ),
    (
        SectionRole.TEAM,
        r"\bteam\b|personnel|\bstaff(?:ing)?\b|key people|\bexperience\b|qualifications|roles? and",
    ),
    (
        SectionRole.GOVERNANCE,
        r"communicat|governance|reporting|meetings?|escalation|project management|status reports?|\bcontacts?\b",
    ),
    (
        SectionRole.BACKGROUND,
        r"background|introduction|overview|summary|purpose|context|problem|\bchallenges?\b|current situation|company profile|recitals|history|who we are",
    ),
)
_PATTERNS = tuple((role, expression(pattern)) for role, pattern in _HEADINGS)
_TITLE = expression(
    r"statement of work|\bSOW\b|\bproposal\b|\bagreement\b|\bcontract\b|\bquotation\b|\brequest for\b|work order|order form|\boffer\b|\bpitch\b|\bquote\b|\bapplication\b|"
    r"implementation plan"
)
_OFFERS = expression(
    r"\b(?:(?:proposal|bid|tender|offer|quote|response)s? submission|submission (?:of|instructions|guidelines|requirements|process|details)|"
    r"submitting|submit your|how to (?:apply|bid|respond|submit)"
    r"|(?:rf[pqi]|procurement|tender(?:ing)?|bid(?:ding)?|solicitation|(?:vendor|supplier|contractor) selection|(?:bid|proposal) evaluation) "
    r"(?:schedule|timeline|timetable|calendar|milestones|(?:key )?dates))\b"
)
_HEADLINE = 8
"""Words from which on the first heading is a headline, which tells what the paper says and not what a section is for."""

_RUNNING = 4
"""Blanks in the text behind a label, from which on it is running text and no value."""

_REMEMBERED = 4_096
"""Headings whose roles are remembered; few documents have as many, and a folder of them is not to be kept."""

_STRONG = frozenset({SectionRole.OUT_OF_SCOPE, SectionRole.CUSTOMER, SectionRole.BOILERPLATE})


@lru_cache(maxsize=_REMEMBERED)
def roles_of_heading(heading: str) -> frozenset[SectionRole]:
    """What a heading announces; several where it names several (“Milestones and payment”), none where unknown."""
    found = [role for role, pattern in _PATTERNS if pattern.search(heading)]
    alone = next((role for role in found if role in _STRONG), None)
    return frozenset({alone}) if alone else frozenset(found)


@lru_cache(maxsize=_REMEMBERED)
def roles_of_section(section: tuple[str, ...]) -> frozenset[SectionRole]:
    """What a stretch under these headings is about: the innermost heading that says it; the title only if alone.

    Args:
        section: headings, outermost first, as in ``Block.section``.
    """
    for depth, heading in reversed(list(enumerate(section))):
        if depth == 0 and _is_title(heading):
            continue
        if roles := roles_of_heading(heading):
            return roles
    return frozenset()


def any_role(section: tuple[str, ...], *roles: SectionRole) -> bool:
    """Whether one of the headings, at any depth but the title, announces one of the roles."""
    return any(
        not roles_of_heading(heading).isdisjoint(roles)
        for depth, heading in enumerate(section)
        if depth or not _is_title(heading)
    )


def heads_running_text(block: Block) -> bool:
    """Whether a block opens with a heading of its own: “**Client's part.** Client opens an account.”"""
    if block.label is None:
        return False
    value = block.value_text
    return value[:1].isupper() and value.endswith((".", "!", "?")) and value.count(" ") >= _RUNNING


def is_about_offers(section: tuple[str, ...]) -> bool:
    """Whether a buyer says in a section until when it takes offers and how it chooses among them."""
    return any(_OFFERS.search(heading) for heading in section[-1:])


def _is_title(heading: str) -> bool:
    return bool(_TITLE.search(heading)) or len(heading.split()) >= _HEADLINE
