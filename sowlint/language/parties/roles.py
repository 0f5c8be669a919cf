"""On which side a noun phrase stands."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.language.model import Role
from sowlint.language.parties.words import (
    CUSTOMER_PEOPLE,
    JOINT,
    OWN_PEOPLE,
    PEOPLE,
    THINGS,
    THIRD_PEOPLE,
)

if TYPE_CHECKING:
    from sowlint.language.model import Parties

_FIRST = compiled(r"(?:we|us|our|ours|ourselves|i|me|my)\b", re.IGNORECASE)
_SECOND = compiled(r"(?:you|your|yours|yourself)\b", re.IGNORECASE)
_DETERMINER = compiled(
    r"^(?:the|an?|any|each|every|all|both|such|said|this|these|its|their)\s+", re.IGNORECASE
)
_FILLER = compiled(r"[\"“”„‘’'()\[\]*_]+|\s+(?=,)")
_AND = compiled(r",?\s+(?:and/or|and|&|or)\s+|/", re.IGNORECASE)
_THIRD_COMPANY = compiled(r"\b(?:Inc|LLC|Ltd|GmbH|Corp|PLC|LLP|S\.A|B\.V)\b\.?")
_POSSESSIVE_ENDING = compiled(r"^(?:'s?|s'|s)?(?=\s|$|,)")
_ASIDE = compiled(r"(?:of|in|at|with|or its|and its|, |inc\b|llc\b|ltd\b|gmbh\b|limited\b|corp)")
_PARTNERS = compiled(r"partners?$")
_BEHIND_HEAD = compiled(r"\s(?:of|for|with|in|at|from|to|by|on)\s")
_LONGEST = 120


def role_of(words: str, parties: Parties) -> Role:
    """The side that a noun phrase names: its head if that is a party, else the party whose people its head names.

    Args:
        words: a noun phrase, such as “the Client's IT department”, “we” or “the reporting module”.
        parties: who is who.

    Returns:
        VENDOR, CUSTOMER, JOINT, THIRD, PRODUCT (a thing that is made or sold), or UNKNOWN.
    """
    known = parties.known_roles.get(words)
    if known is None:
        known = parties.known_roles[words] = _role_of(words[:_LONGEST], parties)
    return known


def _role_of(words: str, parties: Parties) -> Role:
    bare = " ".join(words.replace("’", "'").split()).strip(' ,.;:"“”()[]*_')
    if not bare:
        return Role.UNKNOWN
    if JOINT.match(bare):
        return Role.JOINT
    if coordinated := _coordinated(bare, parties):
        return coordinated
    return _simple(bare, parties)


def _coordinated(bare: str, parties: Parties) -> Role | None:
    parts = _AND.split(bare)
    if not 1 < len(parts) <= 4 or bare.lower() in parties.vendor.aliases | parties.customer.aliases:
        return None
    roles = {_simple(part, parties) for part in parts} - {Role.UNKNOWN}
    if {Role.VENDOR, Role.CUSTOMER} <= roles:
        return Role.JOINT
    return next(iter(roles)) if len(roles) == 1 else None


def _simple(bare: str, parties: Parties) -> Role:
    if _FIRST.match(bare):
        return _of_side(bare, _FIRST, parties.first_person)
    if _SECOND.match(bare):
        return _of_side(bare, _SECOND, parties.second_person)
    name = _DETERMINER.sub("", bare).strip()
    return _named(name, parties) or _by_head(name)


def _of_side(bare: str, pronoun: re.Pattern[str], role: Role) -> Role:
    rest = pronoun.sub("", bare, count=1).strip()
    if not rest:
        return role
    if THIRD_PEOPLE.search(rest):
        return Role.CUSTOMER if role is Role.CUSTOMER else Role.THIRD
    if PEOPLE.search(rest) or OWN_PEOPLE.search(rest):
        return role
    if THINGS.search(rest):
        return Role.PRODUCT
    return Role.UNKNOWN


def _named(name: str, parties: Parties) -> Role | None:
    low = name.lower()
    for role, aliases in (
        (Role.VENDOR, parties.vendor.aliases),
        (Role.CUSTOMER, parties.customer.aliases),
        (Role.THIRD, parties.third),
        (Role.PRODUCT, parties.products),
    ):
        alias = _leading_alias(low, aliases)
        if alias is None:
            continue
        rest = _POSSESSIVE_ENDING.sub("", low[len(alias) :]).strip(" ,")
        if decided := _with_rest(role, rest):
            return decided
    return None


def _with_rest(role: Role, rest: str) -> Role | None:
    """What an alias with words after it names: its people, its things, or the alias with an aside."""
    if not rest or _ASIDE.match(rest):
        return role
    if THIRD_PEOPLE.search(rest) and not _PARTNERS.search(rest):
        return Role.CUSTOMER if role is Role.CUSTOMER else Role.THIRD
    if PEOPLE.search(rest):
        return role
    if THINGS.search(rest):
        return Role.PRODUCT
    return Role.UNKNOWN


def _leading_alias(low: str, aliases: frozenset[str]) -> str | None:
    found = _any_alias(aliases).match(low)
    return found[1] if found else None


@lru_cache(maxsize=256)
def _any_alias(aliases: frozenset[str]) -> re.Pattern[str]:
    """The longest of some aliases, with its plural or possessive."""
    longest_first = sorted(aliases, key=lambda alias: (-len(alias), alias))
    return re.compile(rf"({'|'.join(map(re.escape, longest_first))})(?:s|'s?)?(?!\w)" if aliases else r"(?!)")


def _by_head(name: str) -> Role:
    """Where no alias stands: whose such people or things usually are."""
    head = _BEHIND_HEAD.split(name, maxsplit=1)[0]
    if THIRD_PEOPLE.search(head) or _THIRD_COMPANY.search(name):
        return Role.THIRD
    if CUSTOMER_PEOPLE.match(head):
        return Role.CUSTOMER
    if OWN_PEOPLE.match(head):
        return Role.VENDOR
    return Role.PRODUCT if THINGS.search(head) else Role.UNKNOWN
