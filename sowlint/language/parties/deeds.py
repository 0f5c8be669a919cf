"""Which side somebody is on, told from what the text has them do: suppliers provide, customers pay and accept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.language.model import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

_MODAL = (
    r"(?:shall|will|agrees? to|must|is to|is responsible for|undertakes to|may|can|hereby|has agreed to|to)"
)
_SUPPLIES = (
    r"(?:provid\w+|perform\w*|develop\w*|deliver\w*|design\w*|build\w*|host\w*|implement\w*|creat\w+|install\w*|maintain\w*|"
    r"complet\w+|render\w*|supply|supplies|invoice|integrat\w+|configur\w+|train\w*|correct|test|devote|warrants?|support\w*)"
)
_PAYS = (
    r"(?:pay\w*|accept\w*|approv\w+|review\w*|reimburs\w+|engag\w+|retain\w*|hire|purchas\w+|reject\w*|appoint\w*|"
    r"designat\w+|request\w*|own|order\w*|remit|use|desires|wishes)"
)


def side_by_deeds(terms: Sequence[str], text: str) -> tuple[Role, str]:
    """Weigh what the text has somebody do.

    Args:
        terms: words that stand for them.
        text: the whole document.

    Returns:
        VENDOR or CUSTOMER with the reason in words, or UNKNOWN where it does not tell.
    """
    supplies = pays = 0
    for term in terms:
        name = rf"\b{re.escape(term)}"
        supplies += _count(rf"{name}\s+(?:\w+ )?{_MODAL}\s+(?:\w+\s+)?{_SUPPLIES}\b", text)
        supplies += 2 * _count(
            rf"\b(?:pay|compensate|engages?|retains?|hires?)\s+(?:to\s+)?(?:the\s+)?{re.escape(term)}\b", text
        )
        supplies += _count(
            rf"\b(?:services|work|deliverables)\b[^.]{{0,30}}\b(?:by|from)\s+(?:the\s+)?{re.escape(term)}\b",
            text,
        )
        supplies += _count(rf"{name}['’]s (?:services|personnel|invoice|fees|engineers|hourly rate)", text)
        pays += 2 * _count(rf"{name}\s+(?:\w+ )?{_MODAL}\s+(?:\w+\s+)?{_PAYS}\b", text)
        pays += 2 * _count(
            rf"\b(?:services|work|invoices?)\b[^.]{{0,20}}\b(?:to|for)\s+(?:the\s+)?{re.escape(term)}\b", text
        )
        pays += _count(
            rf"{name}['’]s (?:approval|acceptance|premises|request|requirements|business|employees|customers)",
            text,
        )
    if supplies == pays:
        return Role.UNKNOWN, ""
    if supplies > pays:
        return Role.VENDOR, f"“{terms[0]}” supplies in {supplies} places"
    return Role.CUSTOMER, f"“{terms[0]}” pays, accepts or is served in {pays} places"


def _count(pattern: str, text: str) -> int:
    return len(re.findall(pattern, text))
