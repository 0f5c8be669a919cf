"""Who is bound by an act: its subject, its agent, or by inheritance the side whose section it stands in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sowlint.documents.model import Kind
from sowlint.language.commitments.verbs import (
    CLEAR_DELIVERY,
    DELIVERY,
    EVENT_NOUNS,
    HAPPENINGS,
    LASTING,
    RECEIVING,
    STATES,
)
from sowlint.language.model import Bearer, Role
from sowlint.language.parties import role_of
from sowlint.language.sections import SectionRole, roles_of_section
from sowlint.language.trees import ancestors, lemma_of

if TYPE_CHECKING:
    from sowlint.documents.model import Block
    from sowlint.language.commitments.acts import Deed
    from sowlint.language.model import Parties
    from sowlint.language.parser import Parsed
    from sowlint.language.text import Text

_VENDOR_SECTIONS = frozenset(
    {
        SectionRole.DELIVERABLES,
        SectionRole.TIMELINE,
        SectionRole.SUPPORT,
        SectionRole.ROADMAP,
        SectionRole.ACCEPTANCE,
    }
)
_DELIVERS = DELIVERY | CLEAR_DELIVERY | STATES
_THINGS_DONE = STATES | HAPPENINGS
_WISHES = frozenset({"need", "want", "expect", "require"})
_DUMMY = frozenset({"it", "there", "this", "that", "which", "who", "they", "he", "she"})
_TEAM_LIKE = re.compile(r"\b(?:team|company|startup|firm|organization|founders?|developers)\b", re.IGNORECASE)

_SECOND = re.compile(r"you|your (?:team|company|users|staff)", re.IGNORECASE)
_ENTITLED = re.compile(
    r"\b(?:rights?|options?|obligations?|days?|opportunit\w+|notice|access to)\b", re.IGNORECASE
)
_WORK = re.compile(
    r"\b(?:project|phase|stage|work|development|implementation|build|engagement|rollout|migration|testing|installation|"
    r"integration|discovery|delivery|milestone|sprint|deployment|design)\b",
    re.IGNORECASE,
)
_VENDORS_OWN = re.compile(
    r"\b(?:bidder|offeror|vendor|supplier|contractor|consultant|developer)(?:['’]?s['’]?)? (?:responsibilities|duties|obligations|tasks|qualifications?|requirements)\b",
    re.IGNORECASE,
)
"""A section in which what nobody is named for is the vendor's."""

_NAMED = re.compile(r"\b[A-Z]")


class Bound(NamedTuple):
    """Who is bound, in which words, and how it is known."""

    role: Role
    who: str
    named: Bearer


def bearer_of(deed: Deed, parsed: Parsed, reading: Text, block: Block) -> Bound:
    """Who is bound by an act.

    Args:
        deed: the act.
        parsed: the parse it stands in.
        reading: the document.
        block: the part of it that the act stands in.
    """
    parties = reading.parties
    if deed.agent:
        role = role_of(deed.agent, parties)
        if role in (Role.VENDOR, Role.CUSTOMER, Role.JOINT, Role.THIRD):
            return Bound(role, deed.agent, Bearer.AGENT)
        if role is Role.UNKNOWN and _NAMED.search(deed.agent) and not reading.dates_of(deed.agent):
            return Bound(role, deed.agent, Bearer.SUBJECT)
    if deed.subject_token is None and _tells_the_reader(deed, reading.kind):
        return Bound(Role.CUSTOMER, "", Bearer.SUBJECT)
    words = deed.subject
    role = _subject_role(words, parties, reading.kind)
    token = deed.subject_token
    if not deed.passive and role in (Role.VENDOR, Role.CUSTOMER, Role.JOINT, Role.THIRD):
        lead = token is not None and not parsed.in_block(token)
        return Bound(role, words, Bearer.LEAD_IN if lead else Bearer.SUBJECT)
    if not deed.passive and token is not None and role is Role.UNKNOWN and not _is_thing_done(deed):
        return Bound(Role.UNKNOWN, words, Bearer.SUBJECT)
    return inherited(deed, role, block, reading)


def inherited(deed: Deed, role: Role, block: Block, reading: Text) -> Bound:
    """The side that inherits an act with no party for its subject: the vendor a delivery in its own sections."""
    roles = roles_of_section(reading.headings_over(block))
    if SectionRole.CUSTOMER in roles or deed.lemma == "payable":
        return Bound(Role.CUSTOMER, "", Bearer.INHERITED)
    if _is_wished_for(deed):
        return Bound(Role.UNKNOWN, "", Bearer.SUBJECT)
    delivers = deed.lemma in _DELIVERS or is_of_work(deed)
    if role is Role.PRODUCT and not deed.passive:
        return Bound(Role.PRODUCT, "", Bearer.INHERITED)
    if delivers and (
        roles & _VENDOR_SECTIONS
        or reading.kind is Kind.MARKETING
        or any(map(_VENDORS_OWN.search, block.section[-1:]))
    ):
        return Bound(Role.VENDOR, "", Bearer.INHERITED)
    return Bound(Role.UNKNOWN, "", Bearer.UNKNOWN)


def _is_wished_for(deed: Deed) -> bool:
    """“We need the floor finished by Monday”: what somebody needs done is another's to do."""
    return (
        deed.verb.tag_ == "VBN"
        and not any(child.lower_ == "to" for child in deed.verb.children)
        and any(lemma_of(token) in _WISHES and token.tag_ in ("VBP", "VBZ") for token in ancestors(deed.verb))
    )


def is_recipient(deed: Deed, bound: Bound, reading: Text) -> bool:
    """Whether the customer only has what the vendor brings: “Client will receive the manual”, “you will be live”."""
    if bound.role is not Role.CUSTOMER or deed.passive or _ENTITLED.search(deed.what):
        return False
    if deed.lemma in RECEIVING:
        return True
    addressed = bool(_SECOND.fullmatch(deed.subject)) and reading.parties.second_person is Role.CUSTOMER
    return addressed and (deed.lemma == "have" or (deed.lemma in STATES and deed.verb.lower_ in ("be", "go")))


def is_of_work(deed: Deed) -> bool:
    """“delivery takes place”, “the project will take”, “the launch is scheduled for”: an event or the work itself."""
    subject = deed.what if deed.passive else deed.subject
    if deed.lemma in LASTING and _WORK.search(subject):
        return True
    return not EVENT_NOUNS.isdisjoint(re.findall(r"[\w-]+", subject.lower()))


def _tells_the_reader(deed: Deed, kind: Kind) -> bool:
    """“Launch your shop in a day”: on a public page a command is spoken to the reader."""
    verb = deed.verb
    return (
        kind in (Kind.MARKETING, Kind.OTHER)
        and verb.tag_ in ("VB", "VBP")
        and verb.dep_ in ("ROOT", "conj")
        and not deed.passive
        and not any(child.dep_ in ("aux", "auxpass") for child in verb.children)
    )


def _subject_role(words: str, parties: Parties, kind: Kind) -> Role:
    role = role_of(words, parties)
    if (
        role is Role.UNKNOWN
        and kind is Kind.MARKETING
        and _TEAM_LIKE.search(words)
        and "customer" not in words.lower()
    ):
        return Role.VENDOR
    return role


def _is_thing_done(deed: Deed) -> bool:
    """The subject of “launches”, “goes live”, “will be available” is the thing, not somebody who is bound."""
    named = deed.lemma in _THINGS_DONE or is_of_work(deed)
    return named or deed.subject.lower() in _DUMMY
