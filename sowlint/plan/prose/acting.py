"""Statements of what a side does: “we will design the portal”, “the Client reviews the drawings”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.language.model import Role
from sowlint.plan.prose.naming import first_thing, subject
from sowlint.plan.prose.told import Bearing, Told, named, owned

if TYPE_CHECKING:
    from sowlint.language.model import Parties

_ALSO = r"(?:(?:also|then|jointly|together|first|next)\s+)?"
_WILL = compiled(
    r"(?P<who>\S.{0,70}?)(?:['’]ll|\s+(?:will|shall|must|(?:plan|intend|aim|expect|agree)s? to|(?:is|are)(?: going)? to"
    rf"))\s+{_ALSO}(?:have\s+)?(?P<act>(?!be\b|been\b|not\b|have\b)\w.*)",
    re.IGNORECASE | re.DOTALL,
)
_WE = compiled(
    rf"(?P<who>we|you|i|both parties|the parties|both sides)\s+{_ALSO}(?P<act>[a-z].*)",
    re.IGNORECASE | re.DOTALL,
)
_NAMED = compiled(rf"\s+{_ALSO}(?P<act>[a-z]+[^s\W]s\b.*)", re.DOTALL)
_NO_ACT = compiled(
    r"\w+ed\b|(?:built|began|went|made|did|had|held|ran|took|gave|wrote|won|grew|became|left|met|saw|got|came|sold|has|have|"
    r"(?:expect|anticipate|hope|want|need|like|propose|assume)\s+(?:to|that)|can|may|are|is|am|do|does|could|would|should|might|were|was|will|shall|must|and|or|of|in|at|for|with)\b",
    re.IGNORECASE,
)
"""Words behind “we” that are no act, or one that is over."""

_BEARINGS: tuple[tuple[Bearing, re.Pattern[str]], ...] = (
    (
        Bearing.WHOLE,
        compiled(r"(?:start|begin|open|continue|finish|end|conclude)s? with\s+(?P<name>\S.*)", re.IGNORECASE),
    ),
    (
        Bearing.WHOLE,
        compiled(
            r"(?:plan|schedule|expect|foresee|anticipate|reserve|allow|set aside)s?\s+(?!to\b|that\b)(?P<name>\S.*)",
            re.IGNORECASE,
        ),
    ),
    (Bearing.START, compiled(r"(?:start|begin|commence)s?\s+(?P<name>\S.*)", re.IGNORECASE)),
    (
        Bearing.END,
        compiled(r"(?:finish|complete|conclude|end|finali[sz]e)(?:s|es)?\s+(?P<name>\S.*)", re.IGNORECASE),
    ),
)
_OPENS_WITH = compiled(
    r".*?\b(?:(?:starts?|begins?|opens?|kicks? off|continues?|ends?|closes|concludes?|finish(?:es)?) with|consists? of|"
    r"(?:be|is|are) ready for|comprises?|(?:divided|split) into|includes?)\s+(?P<name>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_INPUT = compiled(
    r"(?:provide|supply|grant|give|send|make|name|nominate|appoint|hand over|furnish|share|upload|pay|return)s?\b",
    re.IGNORECASE,
)
_SAYS = compiled(r"\w+\s+(?:\w+\s+){0,2}that\b", re.IGNORECASE)
_POSSESSIVE = ("'s", "’s", "'", "’")
_MOST_NAMING = 5
"""Words at most in what names a side."""


def acted(words: str, parties: Parties) -> Told | None:
    """What a statement tells of a step that a side does, or that something opens with; ``None`` for others."""
    if willed := _WILL.fullmatch(words):
        return _of_act(willed["who"], willed["act"], parties)
    if (stated := _WE.fullmatch(words)) and not _NO_ACT.match(stated["act"]):
        return _of_act(stated["who"], stated["act"], parties)
    if found := _by_name(words, parties):
        return found
    opened = _OPENS_WITH.fullmatch(words)
    return named(first_thing(opened["name"]), parties) if opened else None


def _of_act(who: str, act: str, parties: Parties) -> Told | None:
    for bearing, pattern in _BEARINGS:
        if begun := pattern.fullmatch(act):
            return owned(first_thing(begun["name"]), who, parties, bearing)
    found = owned(subject(act), who, parties)
    return None if found is None or _is_no_step(found, act) else found


def _by_name(words: str, parties: Parties) -> Told | None:
    """“The Client's planners review”: the shortest words that name a side, and a verb behind them."""
    parts = words.split()
    for count in range(1, min(_MOST_NAMING, len(parts) - 1) + 1):
        who, rest = " ".join(parts[:count]), " ".join(parts[count:])
        act = None if who.endswith(_POSSESSIVE) else _NAMED.fullmatch(f" {rest}")
        found = owned(subject(words), who, parties) if act else None
        if act and found and not _is_no_step(found, act["act"]):
            return found
    return None


def _is_no_step(found: Told, act: str) -> bool:
    """Whether something is only said, or handed over by the customer for the work of others."""
    return bool(_SAYS.match(act) or (found.role is Role.CUSTOMER and _INPUT.match(act)))
