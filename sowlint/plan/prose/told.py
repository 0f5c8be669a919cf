"""What a clause tells of a step."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.language.model import Role
from sowlint.language.parties import role_of

if TYPE_CHECKING:
    from sowlint.language.model import Parties

SIDES = frozenset({Role.VENDOR, Role.CUSTOMER, Role.JOINT})
_BY = compiled(
    r".*\bby (?P<by>(?:the )?\S+(?: \S+){0,3})|(?P<whose>\S+(?: \S+){0,3}?)['’]s?\s.*",
    re.IGNORECASE | re.DOTALL,
)
_PRONOUN = compiled(r"we|i|you", re.IGNORECASE)
"""Somebody of the two sides, even where the paper does not tell who."""


class Bearing(Enum):
    """What the time of a clause is of its step."""

    WHOLE = "whole"
    START = "start"
    END = "end"


@dataclass(frozen=True)
class Told:
    """What a clause tells of a step.

    Attributes:
        name: what happens; empty where the clause goes on about the step before.
        bearing: what its time is of it.
        owner: who does it, in the document's words; empty where the clause does not say.
        role: which side that is.
        stated: true where a verb says it; false for a name beside a time.
    """

    name: str
    bearing: Bearing = Bearing.WHOLE
    owner: str = ""
    role: Role = Role.UNKNOWN
    stated: bool = True


def named(name: str, parties: Parties, bearing: Bearing = Bearing.WHOLE) -> Told | None:
    """A step by its name, owned by the side in it, “Review by the Client”; ``None`` without a name."""
    if not name:
        return None
    found = _BY.fullmatch(name)
    who = _article_off(found["by"] or found["whose"]) if found else ""
    role = role_of(who, parties) if who else Role.UNKNOWN
    return Told(name, bearing, who, role) if role in SIDES else Told(name, bearing)


def owned(name: str, who: str, parties: Parties, bearing: Bearing = Bearing.WHOLE) -> Told | None:
    """A step that a side does; ``None`` where somebody else does it, or nothing is named."""
    role = role_of(who, parties)
    if not name or not (role in SIDES or _PRONOUN.fullmatch(who)):
        return None
    return Told(name, bearing, _article_off(who), role)


def _article_off(who: str) -> str:
    return re.sub(r"^the\s+", "", who.strip(), flags=re.IGNORECASE)
