"""The words that stand for a side of the paper by default, and those for people and products."""

from __future__ import annotations

import re

from sowlint.compiled import compiled

VENDOR_WORDS = frozenset(
    {
        "vendor", "supplier", "provider", "contractor", "consultant", "service provider", "developer", "seller",
        "licensor", "consulting firm", "agency partner", "solution provider", "subcontractor", "implementer",
        "integrator", "grantee", "proposer", "applicant", "offeror", "quoter", "bidder", "freelancer", "designer",
        "systems integrator", "prime contractor",
    }
)  # fmt: skip
CUSTOMER_WORDS = frozenset(
    {
        "client", "customer", "buyer", "purchaser", "licensee", "the government", "government", "requesting agency",
        "agency", "contracting officer", "contracting authority", "sponsor", "employer", "grantor", "end customer",
        "principal", "account holder", "subscriber", "user organization",
    }
)  # fmt: skip
"""Of these, “agency” and “government” bind only a buyer's or a public paper."""

PUBLIC_ONLY = frozenset(
    {"government", "the government", "agency", "contracting officer", "sponsor", "principal"}
)
EITHER_SIDE = frozenset(
    {"company", "partner", "firm", "corporation", "organization", "organisation", "owner"}
)

JOINT = compiled(
    r"(?:(?:both|each|either|all|the|these|two)\s+(?:of\s+the\s+)?(?:parties|party|sides|companies)|both|parties|"
    r"(?:each|either) of (?:them|us)|neither party)$",
    re.IGNORECASE,
)
OWN_PEOPLE = compiled(
    r"(?:the\s+)?(?:[\w-]+\s+){0,2}(?:project team|delivery team|development team|implementation team|team|engineers?|"
    r"developers?|consultants?|project manager|account manager|designers?|architects?|support (?:team|desk|staff)|"
    r"service desk|scrum master|trainers?|specialists?|technicians?|analysts?)$",
    re.IGNORECASE,
)
"""Of the vendor's, where no one else is named with them."""

CUSTOMER_PEOPLE = compiled(
    r"(?:the\s+)?(?:[\w-]+\s+){0,2}(?:stakeholders?|key users?|business users?|product owners?|subject[\s-]matter experts?|"
    r"SMEs?|process owners?|data owners?|IT department|it team|legal department|steering committee|testers|uat testers)$",
    re.IGNORECASE,
)
PEOPLE = compiled(
    r"\b(?:team|teams|staff|personnel|employees?|engineers?|developers?|consultants?|department|managers?|management|"
    r"representatives?|experts?|group|division|users?|administrators?|admins?|stakeholders?|executives?|agents?|"
    r"resources?|officers?|office|specialists?|affiliates?|point of contact|spoc|contact|sponsor|owner|owners|people|"
    r"side|crew|architects?|analysts?|designers?|testers?|trainers?|attendees|participants|lead|leads|smes?|"
    r"subcontractors?|board|committee|legal|IT|HR|finance|security|operations|marketing|procurement)$",
    re.IGNORECASE,
)
THINGS = compiled(
    r"\b(?:system|platform|app|application|software|portal|product|products|solution|website|site|tool|tools|module|"
    r"modules|feature|features|dashboard|api|apis|service|services|engine|plug-?in|extension|version|release|update|"
    r"wallet|network|mainnet|protocol|integration|client app|server|database|technology|program|bot|chatbot|"
    r"assistant|suite|edition|build|interface|device|devices|framework|library|package|beta|prototype|mvp|web\s?app)$",
    re.IGNORECASE,
)
THIRD_PEOPLE = compiled(
    r"\b(?:third[\s-]part(?:y|ies)|hosting (?:provider|company)|subcontractors? of|carrier|telecom\w*|bank|banks|"
    r"payment (?:provider|processor)|cloud provider|internet provider|isp|regulator|auditor|(?:third[\s-]party|external|"
    r"other|current|existing|incumbent|previous) (?:vendors?|suppliers?|providers?|contractors?)|app store|apple|"
    r"google|microsoft|amazon|aws|manufacturer|registrar|landlord|courier|distributor|partners?)$",
    re.IGNORECASE,
)
COMPANY_ENDING = (
    r"(?:Inc|Incorporated|LLC|L\.L\.C|Ltd|Limited|GmbH|AG|Corp|Corporation|Co|Company|PLC|plc|LLP|LP|B\.?V|N\.?V|S\.?A|"
    r"AB|Oy|ApS|A/S|Pty|Pte|SARL|S\.?r\.?l|Group|Holdings|Technologies|Solutions|Consulting|Services|Software|Labs)"
)
