"""What looks like a plan of the work and is none: payments, paperwork, the choice of a supplier, people's histories."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.language.sections import SectionRole, any_role, is_about_offers, roles_of_section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.language.reading import Reading
    from sowlint.plan.drafts import Draft

NO_STEP = frozenset(
    {
        "payment",
        "offer validity",
        "effective or signature date",
        "document date",
        "term or renewal",
        "service level",
        "procurement",
        "history",
        "statutory date",
        "effort",
        "cadence",
        "confidentiality",
        "funding or company event",
        "the length of a service, not the time of a delivery",
    }
)
"""Why a time is none of a step, in the words of ``Commitment.exempt``."""

_NOT_A_PLAN = frozenset(
    {SectionRole.PAYMENT, SectionRole.TEAM, SectionRole.SUPPORT, SectionRole.BACKGROUND, SectionRole.CUSTOMER}
)
_PAPERWORK = re.compile(
    r"\b(?:approvals?|signatures?|signed|sign-?off|revisions?|version history|change log|contacts?)\b"
    r"|^(?:table of )?contents$|\bdocument (?:control|history|information)\b",
    re.IGNORECASE,
)
_SIGNATURES = re.compile(r"\bsignatures?\b", re.IGNORECASE)
_PROCUREMENT = re.compile(
    r"\b(?:rf[pqi]|quotes?|quotations?|proposals?|bids?|bidders?|tenders?|questions?|award|offers?|vendor selection|"
    r"shortlist\w*|pre-?bid)\b",
    re.IGNORECASE,
)
"""Steps by which a supplier is chosen."""

_PAYMENT = re.compile(
    r"\b(?:payments?|instal?lments?|deposit|retainer|down-?payment|pre-?payment|invoices?|balance|advance|remainder|upfront)\b"
    r"|^\W*(?:rest|final|first|second|third|\d+\s?%)\W*$",
    re.IGNORECASE,
)


def is_other(reading: Reading, drafts: Sequence[Draft]) -> bool:
    """Whether drafts of one table or list are no plan of the work."""
    section = reading.headings_over(drafts[0].step.sentence.block)
    if is_about_offers(section):
        return True
    if section and (_PAPERWORK.search(section[-1]) or any(map(_SIGNATURES.search, section))):
        return True
    if _most(_PROCUREMENT, drafts) or _most(_PAYMENT, drafts):
        return True
    return bool(roles_of_section(section) & _NOT_A_PLAN) and not any_role(section, SectionRole.TIMELINE)


def _most(words: re.Pattern[str], drafts: Sequence[Draft]) -> bool:
    return sum(bool(words.search(draft.step.name)) for draft in drafts) > len(drafts) / 2
