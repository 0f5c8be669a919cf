"""What tells a buyer’s paper from a vendor’s."""

from __future__ import annotations

from sowlint.documents.model import Kind
from sowlint.language.kind_evidence.model import Evidence, Where, line

BUYER: tuple[Evidence, ...] = (
    line(
        Kind.SOW,
        5,
        1,
        Where.TITLE,
        r"request for (?:an? )?(?:proposals?|quot\w+|information|tenders?)|\bRF[PQI]\b(?! (?:response|compliance))|invitation to tender|sources sought|statement of objectives|"
        r"\bSOO\b|performance work statement|\bPWS\b|quality assurance surveillance|\bQASP\b",
        "its title",
    ),
    line(
        Kind.SOW,
        4,
        1,
        Where.BODY,
        r"^(?:bidder|offeror)(?:['’]?s['’]?)? (?:qualifications?|eligibility|requirements|instructions)\W*$|^instructions to (?:bidders|offerors|vendors)\W*$",
        "it has sections for bidders",
    ),
    line(
        Kind.SOW,
        1,
        2,
        Where.BODY,
        r"\b(?:offerors?|quoters?|bidders?|respondents?)\b",
        "it speaks of bidders",
    ),
    line(
        Kind.SOW,
        1,
        1,
        Where.BODY,
        r"\b(?:contracting officer|the government|the agency)\b",
        "it speaks as an agency",
    ),
    line(
        Kind.SOW,
        1,
        1,
        Where.BODY,
        r"\b(?:evaluation (?:criteria|factors)|submission (?:instructions|deadline|requirements)|proposals? (?:will be|must be|shall be|are) (?:evaluated|submitted|due))\b",
        "it says how offers are judged",
    ),
    line(
        Kind.SOW,
        -4,
        1,
        Where.TITLE,
        r"^(?!.*\brequest for\b).*\b(?:our|technical|financial|grant|winning bid)?\s*proposal\b|\bquotation\b|\bRFP response\b|signed|executed|\bsubmission\b(?! (?:deadline|instructions|requirements|guidelines|date|of))",
        "it is itself an offer or a contract",
    ),
)
