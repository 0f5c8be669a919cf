"""What speaks for a statement of work, an order or a contract."""

from __future__ import annotations

from sowlint.documents.model import Kind
from sowlint.language.kind_evidence.model import Evidence, Where, line

SOW: tuple[Evidence, ...] = (
    line(
        Kind.SOW,
        8.5,
        1,
        Where.TITLE,
        r"statement of work|\bSOW\b|scope of work\b(?! &)|performance work statement|\bPWS\b|statement of "
        r"objectives|\bSOO\b|task order|\bwork order\b|call[\s-]off|purchase order|scope of services|schedule of works|"
        r"\border (?:form|confirmation)\b|\b(?:service|job|works?|change) order\b|^order\b(?! (?:now|online|today|your|here|a|an|the)\b)|"
        r"(?:letter|terms) of (?:engagement|appointment|reference|award)|engagement letter|memorandum of understanding|\bMoU\b|"
        r"^(?:\w+ )?schedule (?:\d|[A-Z]\b)|\b(?:services?|works?) (?:schedule|description|order)\b|job sheet",
        "it calls itself a statement of work or an order",
    ),
    line(
        Kind.SOW,
        8,
        1,
        Where.TITLE,
        r"request for (?:an? )?(?:proposals?|quot\w+|information|tenders?)|\bRF[PQI]\b|invitation to tender|invitation to (?:quote|bid)|call for (?:tenders?|bids|offers|quot\w+)|tender (?:notice|documents?|specification)|sources sought"
        r"|quality assurance surveillance|\bQASP\b",
        "it calls itself a buyer’s request",
    ),
    line(
        Kind.SOW,
        6,
        1,
        Where.TITLE,
        r"^(?:(?!.*\bproposal\b).)*\b(?:agreement|contract|addendum|amendment|exhibit [\dA-Z])\b(?!s)(?! (?:management|review|analysis|lifecycle|"
        r"software))(?!.*\b(?:with|unveils|announces|launches)\b)",
        "it calls itself an agreement or contract",
    ),
    line(
        Kind.SOW,
        3,
        1,
        Where.BODY,
        r"\(\s*(?:hereinafter |hereafter )?(?:referred to as |called )?(?:each |collectively |individually )?,? ?(?:the |a )?[\"“”']\s?[A-Z][\w .-]{1,30}[\"“”']",
        "it defines the parties’ names",
    ),
    line(
        Kind.SOW,
        7,
        1,
        Where.OPENING,
        r"this (?:\w+ ){0,4}(?:agreement|contract|addendum)\b.{0,60}\b(?:made|entered into|effective|dated)|\b(?:agreement|contract) (?:is |was )?(?:made|entered into)\b",
        "it opens as an agreement",
    ),
    line(
        Kind.SOW,
        2,
        1,
        Where.BODY,
        r"\b(?:in witness whereof|now,? therefore|by and between|entered into (?:as of|by|on|between)|hereby agree|"
        r"the parties agree)\b",
        "it speaks as a contract",
    ),
    line(Kind.SOW, 1, 1, Where.BODY, r"\bhere(?:to|in|of|under|by)\b", "it speaks as a contract"),
    line(
        Kind.SOW,
        2,
        1,
        Where.HEADING,
        r"^(?:signatures?|signature page|(?:client |customer |service provider )?acceptance:?|in witness.*|period of performance"
        r"|place of performance|governing law|termination|confidentiality|limitation of liability|indemnification|parties|inspection and acceptance.*)$",
        "it has a contract’s sections",
    ),
    line(
        Kind.SOW,
        1,
        1,
        Where.HEADING,
        r"(?:client|customer|government)(?:['’]s)? (?:responsibilities|obligations)",
        "it lists the customer’s responsibilities",
    ),
    line(
        Kind.SOW,
        1.2,
        2,
        Where.BODY,
        r"\b(?:the )?(?:contractor|supplier|vendor|consultant|provider|developer|client|customer|company|buyer) (?:shall|agrees|must)\b",
        "parties by role are bound by “shall”",
    ),
    line(
        Kind.SOW,
        3,
        1,
        Where.BODY,
        r"\b(?:the )?(?:offeror|quoter|contracting officer|the government (?:shall|will)|this solicitation)\b",
        "it speaks as a public buyer does",
    ),
    line(
        Kind.SOW,
        0.7,
        5,
        Where.HEADING,
        r"^(?:(?:project )?scope|deliverables|(?:key |project )?milestones|(?:acceptance|completion) ?(?:criteria)?|change (?:requests?|control|orders?|management)|changes|"
        r"(?:not in|out of) scope|exclusions|(?:roles and )?responsibilities\b.*|.{2,30} responsibilities|.{2,30}['’]s? (?:part|contribution|duties|side|inputs)|(?:client|customer) inputs?|not (?:covered|included)|excluded|fees?|charges|variations|taking[- ]over|sign-?off|assumptions\b.*|dependencies|payment(?: terms| schedule)?)$",
        "it has the sections of an agreed job",
    ),
    line(
        Kind.SOW,
        1,
        4,
        Where.HEADING,
        r"^(?:acceptance criteria|(?:not in|out of) scope|exclusions|(?:client|customer|buyer|your|our)(?:['’]?s['’]?)? responsibilities|change (?:requests?|control|orders?)|"
        r"deliverables|sign-?off)$",
        "it has sections that only an agreed job has",
    ),
    line(
        Kind.SOW,
        4,
        1,
        Where.HEADING,
        r"^(?:(?:bidder|offeror|vendor|supplier|contractor)(?:['’]?s['’]?)? (?:qualifications?|eligibility|requirements|instructions)|(?:selection|evaluation|award) criteria"
        r"|(?:proposal|submission) (?:requirements|instructions|guidelines|deadline)|instructions to (?:bidders|offerors|vendors))\b",
        "it asks for bids",
    ),
    line(
        Kind.SOW,
        1,
        1,
        Where.OPENING,
        r"^\W*(?:the )?(?:client|customer|buyer|purchaser)\W? ?: (?-i:[A-Z])",
        "it names the side that buys in a label",
    ),
    line(
        Kind.SOW,
        1,
        1,
        Where.OPENING,
        r"^\W*(?:the )?(?:provider|supplier|vendor|contractor|consultant|integrator|seller|producer|agency|studio|developer|firm)\W? ?: (?-i:[A-Z])",
        "it names the side that supplies in a label",
    ),
    line(
        Kind.SOW,
        1,
        1,
        Where.BODY,
        r"\b(?:this|the present) (?:order|work order|schedule|sow|contract|agreement|engagement|assignment)\b",
        "it speaks of itself as of an agreement",
    ),
    line(
        Kind.SOW,
        1.5,
        1,
        Where.LABEL,
        r"^(?:contract|SOW|order|effective) (?:number|no\.?|date|#)",
        "it is numbered or dated as a contract is",
    ),
)
