"""Which side somebody is on, told from what the text has them do: suppliers provide, customers pay and accept."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

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


class _Behind(NamedTuple):
    """What follows a name and tells its side, with its weight."""

    side: Role
    weight: int
    pattern: re.Pattern[str]


class _Ahead(NamedTuple):
    """What leads up to a name and tells its side, with its weight and the words one of which is near the name."""

    side: Role
    weight: int
    near: frozenset[str]
    pattern: re.Pattern[str]


def _ahead(side: Role, weight: int, near: str, source: str) -> _Ahead:
    return _Ahead(side, weight, frozenset(near.split()), re.compile(f"{source}$"))


_BEHIND = (
    _Behind(Role.VENDOR, 1, re.compile(rf"\s+(?:\w+ )?{_MODAL}\s+(?:\w+\s+)?{_SUPPLIES}\b")),
    _Behind(Role.VENDOR, 1, re.compile(r"['’]s (?:services|personnel|invoice|fees|engineers|hourly rate)")),
    _Behind(Role.CUSTOMER, 2, re.compile(rf"\s+(?:\w+ )?{_MODAL}\s+(?:\w+\s+)?{_PAYS}\b")),
    _Behind(
        Role.CUSTOMER,
        1,
        re.compile(
            r"['’]s (?:approval|acceptance|premises|request|requirements|business|employees|customers)"
        ),
    ),
)
_AHEAD = (
    _ahead(
        Role.VENDOR,
        2,
        "pay compensate engage engages retain retains hire hires",
        r"\b(?:pay|compensate|engages?|retains?|hires?)\s+(?:to\s+)?(?:the\s+)?",
    ),
    _ahead(
        Role.VENDOR,
        1,
        "by from",
        r"\b(?:services|work|deliverables)\b[^.]{0,30}\b(?:by|from)\s+(?:the\s+)?",
    ),
    _ahead(Role.CUSTOMER, 2, "by", r"\b(?:approved|accepted|reviewed|signed off|paid)\s+by\s+(?:the\s+)?"),
    _ahead(
        Role.CUSTOMER, 2, "to for", r"\b(?:services|work|invoices?)\b[^.]{0,20}\b(?:to|for)\s+(?:the\s+)?"
    ),
)
_BOUNDARY = re.compile(r"\b")
_WORD = re.compile(r"\w+")
_NEAR = 3
_NEAREST = 40
"""Words before a name, and characters in which they stand, among which is one that leads up to it."""

_REACH = 120
"""Characters before a name in which what leads up to it may stand."""


def side_by_deeds(terms: Sequence[str], text: str) -> tuple[Role, str]:
    """Weigh what the text has somebody do.

    Args:
        terms: words that stand for them.
        text: the whole document.

    Returns:
        VENDOR or CUSTOMER with the reason in words, or UNKNOWN where it does not tell.
    """
    weights = Counter[Role]()
    for term in terms:
        weights.update(_weights_of(term, text))
    supplies, pays = weights[Role.VENDOR], weights[Role.CUSTOMER]
    if supplies == pays:
        return Role.UNKNOWN, ""
    if supplies > pays:
        return Role.VENDOR, f"“{terms[0]}” supplies in {supplies} places"
    return Role.CUSTOMER, f"“{terms[0]}” pays, accepts or is served in {pays} places"


def _weights_of(term: str, text: str) -> Counter[Role]:
    """What one term's deeds weigh for each side; they are looked for beside the term alone."""
    places = [found.start() for found in re.finditer(re.escape(term), text)]
    ends = [place + len(term) for place in places if _BOUNDARY.match(text, place)]
    weights = Counter[Role]()
    for behind in _BEHIND:
        weights[behind.side] += behind.weight * _behind(behind.pattern, text, ends, len(term))
    near = [frozenset(_WORD.findall(text, max(0, place - _NEAREST), place)[-_NEAR:]) for place in places]
    for ahead in _AHEAD:
        reached = [place for place, words in zip(places, near, strict=True) if words & ahead.near]
        weights[ahead.side] += ahead.weight * _before(ahead.pattern, text, reached, len(term))
    return weights


def _before(pattern: re.Pattern[str], text: str, places: Sequence[int], length: int) -> int:
    """How often something leads up to a term, without overlap.

    Args:
        pattern: what leads up to it.
        text: the whole document.
        places: where the term begins in it.
        length: of the term.
    """
    count = last = 0
    for place in places:
        end = place + length
        if _BOUNDARY.match(text, end) and pattern.search(text, max(last, place - _REACH), place):
            count, last = count + 1, end
    return count


def _behind(pattern: re.Pattern[str], text: str, ends: Sequence[int], length: int) -> int:
    """How often something follows a term, without overlap.

    Args:
        pattern: what follows.
        text: the whole document.
        ends: where the term ends in it.
        length: of the term.
    """
    count = last = 0
    for end in ends:
        if end - length >= last and (found := pattern.match(text, end)):
            count, last = count + 1, found.end()
    return count
