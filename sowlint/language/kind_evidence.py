"""The evidence by which kinds of paper are told apart: where it stands, what it weighs, what it says."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from sowlint.documents.model import Kind
from sowlint.expressions import Expression, expression


class Where(StrEnum):
    """In which part of a document a piece of evidence is looked for; META holds the names of what it says of itself."""

    TITLE = "title"
    HEADING = "heading"
    LABEL = "label"
    OPENING = "opening"
    BODY = "body"
    META = "meta"


class Evidence(NamedTuple):
    """One piece of evidence for a kind.

    Attributes:
        weight: what each occurrence adds.
        most: how many occurrences count.
        says: the evidence in words.
    """

    kind: Kind
    weight: float
    most: int
    where: Where
    pattern: Expression
    says: str


def _line(kind: Kind, weight: float, most: int, where: Where, pattern: str, says: str) -> Evidence:
    return Evidence(kind, weight, most, where, expression(pattern, re.IGNORECASE | re.MULTILINE), says)


_S, _P, _M = Kind.SOW, Kind.PROPOSAL, Kind.MARKETING
_T, _H, _L, _O, _B = Where.TITLE, Where.HEADING, Where.LABEL, Where.OPENING, Where.BODY

EVIDENCE: tuple[Evidence, ...] = (
    _line(
        _S,
        8.5,
        1,
        _T,
        r"statement of work|\bSOW\b|scope of work\b(?! &)|performance work statement|\bPWS\b|statement of "
        r"objectives|\bSOO\b|task order|\bwork order\b|call[\s-]off|purchase order",
        "it calls itself a statement of work or an order",
    ),
    _line(
        _S,
        8,
        1,
        _T,
        r"request for (?:an? )?(?:proposals?|quot\w+|information|tenders?)|\bRF[PQI]\b|invitation to tender|sources sought"
        r"|quality assurance surveillance|\bQASP\b",
        "it calls itself a buyer’s request",
    ),
    _line(
        _S,
        6,
        1,
        _T,
        r"^(?:(?!.*\bproposal\b).)*\b(?:agreement|contract|addendum|amendment|exhibit [\dA-Z])\b(?!s)(?! (?:management|review|analysis|lifecycle|"
        r"software))(?!.*\b(?:with|unveils|announces|launches)\b)",
        "it calls itself an agreement or contract",
    ),
    _line(
        _S,
        3,
        1,
        _B,
        r"\(\s*(?:hereinafter |hereafter )?(?:referred to as |called )?(?:each |collectively |individually )?,? ?(?:the |a )?[\"“”']\s?[A-Z][\w .-]{1,30}[\"“”']",
        "it defines the parties’ names",
    ),
    _line(
        _S,
        7,
        1,
        _O,
        r"this (?:\w+ ){0,4}(?:agreement|contract|addendum)\b.{0,60}\b(?:made|entered into|effective|dated)|\b(?:agreement|contract) (?:is |was )?(?:made|entered into)\b",
        "it opens as an agreement",
    ),
    _line(
        _S,
        2,
        1,
        _B,
        r"\b(?:in witness whereof|now,? therefore|by and between|entered into (?:as of|by|on|between)|hereby agree|"
        r"the parties agree)\b",
        "it speaks as a contract",
    ),
    _line(_S, 1, 1, _B, r"\bhere(?:to|in|of|under|by)\b", "it speaks as a contract"),
    _line(
        _S,
        2,
        1,
        _H,
        r"^(?:signatures?|signature page|(?:client |customer |service provider )?acceptance:?|in witness.*|period of performance"
        r"|place of performance|governing law|termination|confidentiality|limitation of liability|indemnification|parties|inspection and acceptance.*)$",
        "it has a contract’s sections",
    ),
    _line(
        _S,
        1,
        1,
        _H,
        r"(?:client|customer|government)(?:['’]s)? (?:responsibilities|obligations)",
        "it lists the customer’s responsibilities",
    ),
    _line(
        _S,
        1.2,
        2,
        _B,
        r"\b(?:the )?(?:contractor|supplier|vendor|consultant|provider|developer|client|customer|company|buyer) (?:shall|agrees|must)\b",
        "parties by role are bound by “shall”",
    ),
    _line(
        _S,
        3,
        1,
        _B,
        r"\b(?:the )?(?:offeror|quoter|contracting officer|the government (?:shall|will)|this solicitation)\b",
        "it speaks as a public buyer does",
    ),
    _line(
        _S,
        0.7,
        5,
        _H,
        r"^(?:(?:project )?scope|deliverables|(?:key |project )?milestones|(?:acceptance|completion) ?(?:criteria)?|change (?:requests?|control|orders?|management)|changes|"
        r"(?:not in|out of) scope|exclusions|(?:roles and )?responsibilities\b.*|.{2,30} responsibilities|sign-?off|assumptions\b.*|dependencies|payment(?: terms| schedule)?)$",
        "it has the sections of an agreed job",
    ),
    _line(
        _S,
        1,
        4,
        _H,
        r"^(?:acceptance criteria|(?:not in|out of) scope|exclusions|(?:client|customer|buyer|your|our)(?:['’]?s['’]?)? responsibilities|change (?:requests?|control|orders?)|"
        r"deliverables|sign-?off)$",
        "it has sections that only an agreed job has",
    ),
    _line(
        _S,
        4,
        1,
        _H,
        r"^(?:(?:bidder|offeror|vendor|supplier|contractor)(?:['’]?s['’]?)? (?:qualifications?|eligibility|requirements|instructions)|(?:selection|evaluation|award) criteria"
        r"|(?:proposal|submission) (?:requirements|instructions|guidelines|deadline)|instructions to (?:bidders|offerors|vendors))\b",
        "it asks for bids",
    ),
    _line(
        _S,
        1.5,
        1,
        _L,
        r"^(?:contract|SOW|order|effective) (?:number|no\.?|date|#)",
        "it is numbered or dated as a contract is",
    ),
    _line(
        _P,
        8,
        1,
        _T,
        r"(?<!request for )(?<!request for a )\bproposals?\b(?!.*\brequest for\b)|\bquotation\b|^quote\b|\bquote (?:no|number|#)|\bbid\b|\boffer (?:to|for)\b|grant application|estimate\b|implementation plan\b|"
        r"\bproposed\b|project plan\b|tender response|\bsubmission\b(?! (?:deadline|instructions|requirements|guidelines|date|of))|response to (?:the )?(?:RFP|request)",
        "it calls itself a proposal, quotation or plan",
    ),
    _line(
        _P,
        4,
        1,
        _H,
        r"^(?:total )?(?:requested budget|budget requested|project description|project overview|why (?:choose )?(?:us|we).*|our approach|our understanding.*|"
        r"proposed (?:solution|timeline|approach|schedule).*|next steps|financial proposal|technical proposal|commercial proposal|resources required)\b",
        "it has a proposal’s sections",
    ),
    _line(
        _P,
        3,
        1,
        _B,
        r"\b(?:this proposal|(?:we are|we['’]re) (?:pleased|happy|proud) to (?:submit|present|offer|propose|quote)|we propose|our proposal|this quot(?:e|ation)|"
        r"proposed scope|(?:offer|proposal|quote|quotation|price) (?:is |remains )?valid (?:for|until))\b",
        "it proposes",
    ),
    _line(
        _P, 10, 1, _O, r"\bthis (?:\w+ )?(?:proposal|quotation|quote|bid|offer)\b", "it opens as a proposal"
    ),
    _line(_P, 3, 1, _H, r"^executive summary\b", "it has an executive summary"),
    _line(
        _P,
        3,
        1,
        _B,
        r"\b(?:this|the following) (?:implementation |project )?plan (?:outlines|describes|details|sets out)\b",
        "it sets out a plan",
    ),
    _line(
        _P,
        2,
        1,
        _L,
        r"^(?:proposer|proposal (?:type|category|date|number)|total budget|(?:amount|budget|funding) requested|applicant|grant|prepared for|submitted to|submitted by|quote)\b",
        "it is labelled as an offer",
    ),
    _line(
        _P,
        1,
        2,
        _H,
        r"\b(?:timeline|milestone|deliverables|development roadmap|phases?|schedule|implementation)\b",
        "it has a plan of work",
    ),
    _line(
        _P,
        1,
        1,
        _B,
        r"\b(?:grant|funding)\b.{0,60}\b(?:proposal|application|milestone|deliverable)",
        "it asks for a grant",
    ),
    _line(
        _M,
        6,
        1,
        _B,
        r"24-7PressRelease|newswire|globenewswire|prnewswire|PR Newswire|EINPresswire|business ?wire|newmediawire|news direct|accesswire|"
        r"for immediate release|press contact|media contact|^press release\b|### ?$",
        "it bears the marks of a press release",
    ),
    _line(
        _M,
        4,
        1,
        _B,
        r"^[A-Z][A-Za-z .,'’/-]{2,50}(?:,\s*[A-Z][\w. ]+)?\s*[-–—(,/]+\s*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2},? \d{4}",
        "it opens with a dateline",
    ),
    _line(
        _M,
        4,
        1,
        _H,
        r"^about (?!(?:us|this|the (?:project|document|proposal|sow|work|contract)|soft pyramid)\b)\w",
        "it ends with “About …”",
    ),
    _line(
        _M,
        4,
        1,
        _T,
        r"\b(?:announces?|unveils?|launch(?:es|ed)|introduc(?:es|ing)|debuts?|releases|partners? with|redefines?|revolutioniz\w+|expands?|named|raises|"
        r"welcomes|joins|celebrates|achieves|sets a new|to launch|now available|(?:white|light) ?paper|one[\s-]pager|pitch deck|landing)\b",
        "its title is a headline",
    ),
    _line(
        _M,
        3,
        1,
        _B,
        r"[”\"’'],?\s*(?:said|says|stated|added|explains?|comments?|according to)\b|\b(?:said|says|stated|added|commented|shared)\s+(?-i:[A-Z])[\w.]+ (?-i:[A-Z])",
        "it quotes people as the press does",
    ),
    _line(
        _M,
        3,
        1,
        _B,
        r"\b(?:get started|sign up|learn more|request a demo|book a demo|contact us|subscribe|free trial|try (?:it )?(?:for )?free|download now|read more|log in|"
        r"follow us|start (?:a|your) (?:free )?trial|get a quote|talk to (?:us|sales)|visit (?:us|www|https?|our website|the website)|join (?:us|our))\b",
        "it calls the public to act",
    ),
    _line(
        _M,
        1,
        2,
        _B,
        r"\b(?:our customers|our (?:users|community|mission|vision|products?|story)|leading (?:provider|company|platform)|pricing plans|testimonials?|token sale|"
        r"cookies?|privacy policy|all rights reserved|follow)\b",
        "it speaks to the public",
    ),
    _line(
        _M,
        1,
        2,
        _B,
        r"\b(?:your (?:business|team|customers|company|data|life|organization|organisation|website|infrastructure)|you can|you['’]ll|you['’]re)\b",
        "it speaks to “you”",
    ),
    _line(
        _M,
        3,
        1,
        _B,
        r"\((?:NASDAQ|NYSE|OTC\w*|CSE|TSXV?|LSE|ASX)\s?:",
        "it names a listed company as the press does",
    ),
    _line(
        _M,
        3,
        1,
        _T,
        r"\b(?:honou?red|award(?:ed|-winning)|ranked|recognized|recognised|groundbreaking|revolutionary|top|best(?![ -]practice)|leading|#1|standard for)\b",
        "its title praises",
    ),
    _line(
        _M,
        0.5,
        4,
        _B,
        r"\b(?:ground-?breaking|cutting-edge|innovative|state-of-the-art|empower\w*|seamless\w*|powerful|revolutionar\w+|next-generation|game-chang\w+|unlock\w*|world['’]s first|"
        r"redefin\w+|leading)\b",
        "it praises",
    ),
    _line(
        _M,
        3,
        1,
        _T,
        r"\bcompany profile\b|\babout us\b|\bproduct(?: overview| tour)?\b|\bvs\.?\b",
        "its title is a page of a public site",
    ),
    _line(
        _M,
        2,
        1,
        _T,
        r"^(?:(?!\b(?:project|development|implementation) )[^\n])*\b(?:road ?map|release notes|change ?log|what['’]s new|key features|features(?= ?$| ?[|:–—-])|use cases|demo|abstract)\b",
        "its title is that of what a maker publishes of its product",
    ),
    _line(
        _M,
        2,
        1,
        Where.META,
        r"^(?:tags|categor(?:y|ies)|layout|authors|permalink|slug|thumbnail|cover|(?:hero|meta|banner)?_?image|excerpt\w*|publish_?date|published)$",
        "its front matter is that of a page of a public site",
    ),
    _line(
        _M,
        1,
        2,
        _H,
        r"^\W*(?:(?:key |main |core |current |upcoming )?features\b|why (?!us\b|choose\b|we\b)\w|quick ?start\b|getting started\b|(?:how to )?install\w*\b|what is \w|contributing\b|licen[sc]e\b)",
        "it has the sections by which a maker introduces a product",
    ),
    _line(
        _M,
        1,
        1,
        _B,
        r"\bis (?:an?|the) (?:[\w-]+,? ){0,5}?(?:tools?|platform|library|framework|apps?|application|plugin|engine|toolkit|editor|database|SDK|suite|client|server) (?:for|that|to|designed|built|which|with)\b",
        "it says what a product is",
    ),
    _line(
        _M,
        1,
        2,
        _B,
        r"\b(?:users?|developers|innovators|customers|teams|people|anyone|everyone|organi[sz]ations|businesses|companies)\b[^.,;\n]{0,30}?"
        r"\b(?:can|get|no longer|will be able to|are able to)\b|\b(?:enables?|allows?|lets?|helps?)\b (?:\w+ ){0,3}?(?:users?|developers|customers|teams|people|anyone|you)\b",
        "it tells what people can do with a product",
    ),
    _line(
        _M,
        1,
        1,
        _B,
        r"\b(?:(?:is|are|will be|becomes?) (?:\w+ )?available\b|opportunity for)|\b(?:press|support|sales|hello|info)@|\bour (?:store|shop|app|docs|blog|forum)\b",
        "it tells where a product is to be had",
    ),
)
"""Everything that speaks for a kind; weights were set by hand so that what a paper calls itself outweighs how it speaks."""

BUYER: tuple[Evidence, ...] = (
    _line(
        _S,
        5,
        1,
        _T,
        r"request for (?:an? )?(?:proposals?|quot\w+|information|tenders?)|\bRF[PQI]\b(?! (?:response|compliance))|invitation to tender|sources sought|statement of objectives|"
        r"\bSOO\b|performance work statement|\bPWS\b|quality assurance surveillance|\bQASP\b",
        "its title",
    ),
    _line(
        _S,
        4,
        1,
        _B,
        r"^(?:bidder|offeror)(?:['’]?s['’]?)? (?:qualifications?|eligibility|requirements|instructions)\W*$|^instructions to (?:bidders|offerors|vendors)\W*$",
        "it has sections for bidders",
    ),
    _line(_S, 1, 2, _B, r"\b(?:offerors?|quoters?|bidders?|respondents?)\b", "it speaks of bidders"),
    _line(_S, 1, 1, _B, r"\b(?:contracting officer|the government|the agency)\b", "it speaks as an agency"),
    _line(
        _S,
        1,
        1,
        _B,
        r"\b(?:evaluation (?:criteria|factors)|submission (?:instructions|deadline|requirements)|proposals? (?:will be|must be|shall be|are) (?:evaluated|submitted|due))\b",
        "it says how offers are judged",
    ),
    _line(
        _S,
        -4,
        1,
        _T,
        r"^(?!.*\brequest for\b).*\b(?:our|technical|financial|grant|winning bid)?\s*proposal\b|\bquotation\b|\bRFP response\b|signed|executed|\bsubmission\b(?! (?:deadline|instructions|requirements|guidelines|date|of))",
        "it is itself an offer or a contract",
    ),
)
"""What tells a buyer's paper from a vendor's."""
