"""Who is named at the top of a paper: “Prepared by A for B, 12 January 2026”, “Proposal: a website for B”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.documents.model import BlockKind
from sowlint.language.model import Role
from sowlint.language.parties.naming import NAME, Naming, clean_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.documents.model import Document

_TOP = 12
_MADE = compiled(
    r"^\W*(?P<how>(?i:prepared|submitted|presented|proposed|offered|issued|(?:\w+ )?(?:proposal|offer|quotation|quote|bid|pitch|estimate|application)))\s+"
    rf"(?:(?i:by|from)\s+(?P<by>{NAME}))?\s*(?:(?i:for|to)\s+(?:(?i:the)\s+)?(?P<to>{NAME}))?(?=$|[\s,;:|.])"
)
_OFFERED_TO = compiled(
    rf"\b(?i:proposal|quotation|quote|offer|bid|estimate|pitch|statement of work|scope of work|SOW|work order)\b.*\b(?i:for|to)\s+(?:(?i:the)\s+)?(?P<to>{NAME})\W*$"
)
_WORKS_FOR = compiled(
    rf"^(?:(?i:the) )?(?P<by>{NAME}) (?:will|shall|is to|agrees to|undertakes to)\b[^.;:]{{3,200}}?\bfor (?:(?i:the) )?(?P<to>{NAME})(?=[\s,;(.]|$)"
)
"""“Acme GmbH will translate the handbook for Contoso Oy”: who works for whom, in the first lines of a paper."""

_DUTIES_OF = compiled(
    rf"^(?:(?i:responsibilities|duties|obligations|inputs|tasks) (?i:of) (?:(?i:the) )?(?P<of>{NAME})|(?P<own>{NAME}?)(?:['’]s?)? (?i:responsibilities|duties|obligations))$"
)
_NOBODY = re.compile(
    r"(?:key|other|general|mutual|joint|shared|project|core|main|our|your|their|roles?|team|personnel|staff|security|customer|client|vendor|supplier|"
    r"contractor|consultant|provider|developer|government|agency|company|part(?:y|ies))\b",
    re.IGNORECASE,
)
_ACTS = (
    r"(?:['’]s?\b|\s+(?:will|shall|must|may|needs|wants|wishes|would like|has asked|is looking|currently|today|provides|supplies|"
    r"grants|gives|sends|approves|sells|buys|operates|employs|runs|pays|owns|uses)\b)"
)


def openings(document: Document) -> Iterator[Naming]:
    """The names in the first lines of a document, with the sides that these tell."""
    yield from _answerable(document)
    for block in document.blocks[:_TOP]:
        if match := _MADE.match(block.text):
            for group, role in (("by", Role.VENDOR), ("to", Role.CUSTOMER)):
                if name := clean_name(match[group] or ""):
                    yield Naming(name, (), role, f"“{block.text[:60]}”")
        elif works := _WORKS_FOR.match(block.text):
            by, to = clean_name(works["by"]), clean_name(works["to"])
            if by and to and _acts(to, document):
                yield Naming(by, (), Role.VENDOR, f"“{block.text[:60]}”")
                yield Naming(to, (), Role.CUSTOMER, f"“{block.text[:60]}”")
        elif block.kind is BlockKind.HEADING and (offered := _OFFERED_TO.search(block.text)):
            name = clean_name(offered["to"])
            if name and _acts(name, document):
                yield Naming(name, (), Role.UNKNOWN, f"the title “{block.text[:60]}”")


def _answerable(document: Document) -> Iterator[Naming]:
    """The sides that have a section of duties to themselves: “Responsibilities of Norrdal”; what they do tells which."""
    for block in document.blocks:
        if block.kind is BlockKind.HEADING and (found := _DUTIES_OF.match(block.text)):
            name = clean_name(found["of"] or found["own"])
            if name and not _NOBODY.match(name) and _is_spoken_of(name, document):
                yield Naming(name, (), Role.UNKNOWN, f"the section “{block.text[:60]}”")


def _is_spoken_of(name: str, document: Document) -> bool:
    """Whether a name stands in the text again, beside headings."""
    return any(name in block.text for block in document.blocks if block.kind is not BlockKind.HEADING)


def _acts(name: str, document: Document) -> bool:
    """Whether the paper speaks of it as of somebody, by the name or by its first word."""
    acting = re.compile(rf"\b(?:{re.escape(name)}|{re.escape(name.split(maxsplit=1)[0])}){_ACTS}")
    return any(acting.search(block.text) for block in document.blocks if block.kind is not BlockKind.HEADING)
