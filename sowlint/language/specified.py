"""Whether what is to be built is pinned down: a specification or a test of acceptance is named beside it."""

from __future__ import annotations

import re

from sowlint.expressions import expression

_PLACE = (
    r"(?:exhibit|annex|appendix|attachment|schedule|section|clause|chapter|"
    r"specification|spec|requirements?|document)"
)
_SPECIFIED = expression(
    rf"\b{_PLACE}\s+(?:no\.?\s*)?(?-i:[A-Z]|\d)[\w.-]*|\b(?:specification|acceptance (?:criteri(?:on|a)|tests?))\b"
    r"|\baccepted (?:when|if|once|under|after|against|by)\b|\buser stor(?:y|ies) (?-i:[A-Z]|\d)[\w.-]*"
)
_BLANK = re.compile(r"\W*(?:tb[adc]|n/?a|none|to be (?:defined|agreed|determined))?\W*", re.IGNORECASE)
_HEADER = re.compile(
    r"\b(?:accept\w*|criteri\w+|specification|spec|reference|exhibit|annex)\b", re.IGNORECASE
)


def specification_in(text: str) -> str:
    """The words that refer to a specification or a test of acceptance; empty where there are none."""
    found = _SPECIFIED.search(text)
    return found.group() if found else ""


def specification_of_row(cells: list[tuple[str, str]]) -> str:
    """The same for a table row, given as (header, text): a filled cell under such a header counts."""
    for header, text in cells:
        if found := specification_in(text):
            return found
        if _HEADER.search(header) and not _BLANK.fullmatch(text):
            return text
    return ""
