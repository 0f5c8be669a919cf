"""What follows when the vendor is late: words that turn a date into a firm one, whatever it is called."""

from __future__ import annotations

import re

from sowlint.expressions import expression

_REMEDY = expression(
    r"time is of the essence|(?:liquidated|delay) damages|service credits?|penalt(?:y|ies)|per (?:day|week) of delay|"
    r"right to terminate|may terminate|entitled to terminate"
)
_DENIED = re.compile(r"\b(?:no|not|nor|neither|without|exclud\w+|waiv\w+)\b[^.;]{0,40}$", re.IGNORECASE)


def remedy_in(text: str) -> str:
    """The words of a sentence that name a remedy for delay; empty where there is none or it is denied."""
    found = _REMEDY.search(text)
    return found.group() if found and not _DENIED.search(text, 0, found.start()) else ""
