"""Dependencies from lists: bare verbs and noun phrases under what announces the customer's duties."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.documents.labels import has_verb
from sowlint.documents.model import BlockKind
from sowlint.expressions import expression
from sowlint.language.dependencies.lexicon import (
    BARE_VERB,
    BLOCKING,
    BOILERPLATE,
    NEED,
    SUPPLIED_UNDER,
    SUPPLIES,
    VAGUE,
)
from sowlint.language.dependencies.owners import Owned, owned_by_customer
from sowlint.language.dependencies.slots import (
    blocks,
    due_of,
    is_standing,
    timed_by_event,
    vague_in,
)
from sowlint.language.model import Dependency, Role
from sowlint.language.parties import role_of
from sowlint.language.sections import SectionRole, roles_of_heading, roles_of_section

if TYPE_CHECKING:
    from sowlint.documents.model import Block
    from sowlint.language.committed import Committed
    from sowlint.language.dependencies.effects import Effects
    from sowlint.language.model import Sentence

_LISTED = frozenset({BlockKind.ITEM, BlockKind.LABEL, BlockKind.ROW})
_CUSTOMER_LEAD = expression(
    r"\b(?:client|customer|buyer|you|purchaser|company|agency|government)\b[^.:]{0,60}\b(?:shall|will|must|agrees?|responsible|provides?|needs? to|is to|are to|responsibilities|obligations|expected)\b"
    r"|\b(?:(?:we|i) (?:will )?(?:need|require)(?! to\b)|need(?:ed)? from|provided by (?:the )?(?:client|customer|you)|required from)\b"
)
_CONDITIONAL = re.compile(r"\W*(?:if|when|where|should|in case)\b", re.IGNORECASE)
_DEPENDENCY_LEAD = expression(
    r"\b(?:dependenc\w+|depends? on|dependent on|based (?:up)?on|prerequisites?|requirements?|factors|assum\w+|subject to)\b"
    r"[^.]{0,40}:?$"
)
_ANSWERABLE = re.compile(
    r"^\W*(?P<who>(?:the )?[\w'’&. -]{2,40}?)\s+(?:(?:is |are |to be )?responsible for|provides?|supplies|shares?|sends?|grants?|gives?|"
    r"makes? available|sets? up|arranges?|appoints?|names?|nominates?|prepares?|exports?|furnishes)\b",
    re.IGNORECASE,
)
_PERMITTED = re.compile(r"\W*(?:you|(?:the )?(?:client|customer|buyer)) (?:may|can|could)\b", re.IGNORECASE)
_ACTS = compiled(r"\b(?:will|shall|must|to|is|are|provides?)\b")
_NEXT_STEPS = expression(r"\b(?:next steps?|getting started|get started|how to (?:proceed|start|begin))\b")
_SUPPLY = re.compile(
    r"^\W*(?:please )?(?:provide|share|send|supply|upload|grant|give|prepare|make available)\b", re.IGNORECASE
)
_PROVIDES = expression(
    r"\b(?:provides?|provided|supplies|supply|supplied|delivers?|brings?|contributes?|sends?|inputs?|prerequisites?)\b"
)
_BEFORE_WORK = expression(
    r"\b(?:calls?|meetings?|kick-?offs?|workshops?|proposals?|quotes?|contracts?|orders?|agreements?|deposit|go-?ahead)\b"
)
"""What is settled before the work begins, or held together; nothing that is handed over for it."""

_ENUMERATOR = re.compile(r"\(?[a-z]\)\s+")
_ENUMERATES = re.compile(r",.*(?:,|\band\b)")
_LEGAL_ONLY = frozenset({SectionRole.LEGAL, SectionRole.BOILERPLATE})
_NO_DUTIES = _LEGAL_ONLY | {SectionRole.PAYMENT, SectionRole.RISKS}
_LONGEST = 400


def listed_dependency(reading: Committed, sentence: Sentence, known: Effects) -> Dependency | None:
    """The duty or input that a list entry names; ``None`` where it is none."""
    block = sentence.block
    if block.is_header or (block.kind not in _LISTED and not _is_run_in_list(reading, sentence)):
        return None
    if owned := owned_by_customer(reading, sentence):
        if not _is_dutiful(reading, sentence, owned.words):
            return None
        urgent = _SUPPLY.match(owned.words) is not None
        return _filled(reading, sentence, Role.CUSTOMER, owned, known, urgent=urgent)
    words = _ENUMERATOR.sub("", block.text[sentence.start : sentence.end])
    owner = _owner(reading, sentence) if _is_entry(sentence) else None
    if owner is None or _heads_entries(reading, sentence) or not _is_owed(reading, sentence, owner[0], words):
        return None
    role, who = owner
    urgent = _is_supplied(reading, role, block)
    return _filled(reading, sentence, role, Owned(who, words), known, urgent=urgent)


def _is_run_in_list(reading: Committed, sentence: Sentence) -> bool:
    """“The logo, access to the server, and one contact.”, “b) Name a contact.”: entries that stand in running text."""
    block = sentence.block
    if block.kind is not BlockKind.PARAGRAPH:
        return False
    if _ENUMERATOR.match(sentence.text):
        entry = SectionRole.CUSTOMER in reading.roles_over(block)
    else:
        heading = block.section[-1] if block.section else ""
        entry = bool(sentence.start == 0 and _PROVIDES.search(heading) and _ENUMERATES.search(sentence.text))
    return entry and not has_verb(sentence.text)


def _is_dutiful(reading: Committed, sentence: Sentence, words: str) -> bool:
    """Whether what is given to the customer at the entry itself is no money, risk or boilerplate."""
    roles = reading.roles_over(sentence.block)
    return not (BOILERPLATE.search(words) or (roles and roles <= _NO_DUTIES))


def _is_entry(sentence: Sentence) -> bool:
    """The first sentence of a list entry, one that stands with its own letter in running text, or a row's first cell."""
    first = sentence.block.kind is BlockKind.ROW or sentence.start == 0 or _ENUMERATOR.match(sentence.text)
    return len(sentence.text) <= _LONGEST and bool(first) and sentence.cell in (None, 0)


def _heads_entries(reading: Committed, sentence: Sentence) -> bool:
    """Whether an entry is the title of those below it, which say what is owed."""
    block = sentence.block
    after = sentence.block_index + 1
    below = next(iter(reading.document.blocks[after : after + 1]), None)
    return (
        below is not None
        and below.kind is block.kind is BlockKind.ITEM
        and below.level > block.level
        and not (BARE_VERB.match(block.text) or has_verb(block.text))
    )


def _is_supplied(reading: Committed, role: Role, block: Block) -> bool:
    """Whether the lead-in, or the heading of the customer's part, says that whatever is listed is handed over."""
    if role is not Role.CUSTOMER:
        return False
    if SUPPLIES.search(block.lead_in):
        return True
    heading = reading.headings_over(block)[-1:]
    named = any(map(SUPPLIED_UNDER.search, heading)) and SectionRole.CUSTOMER in roles_of_section(heading)
    return named and not (has_verb(block.text) or _BEFORE_WORK.search(block.text))


def _is_owed(reading: Committed, sentence: Sentence, role: Role, words: str) -> bool:
    """Whether an entry whose owner its list or heading tells is an act or input."""
    if BOILERPLATE.search(words) or _PERMITTED.match(words) or len(words.split()) < 2:
        return False
    acts = role is Role.CUSTOMER and role_of(words.split(" ", 1)[0], reading.parties) is Role.CUSTOMER
    supplied = _is_supplied(reading, role, sentence.block)
    if not (acts or supplied or BARE_VERB.match(words) or BLOCKING.search(words) or VAGUE.search(words)):
        return False
    if any(act.bearer is Role.VENDOR for act in reading.commitments_in(sentence)):
        return False
    roles = roles_of_section(sentence.block.section)
    if roles and roles <= _LEGAL_ONLY:
        return False
    bare = not has_verb(words) and not _is_assumed(sentence.block, roles)
    return role is not Role.UNKNOWN or bare or bool(NEED.search(words))


def _is_assumed(block: Block, roles: frozenset[SectionRole]) -> bool:
    """Whether the list holds assumptions, of which a bare thing says how the work is laid out and no input."""
    return roles == {SectionRole.ASSUMPTIONS} or "assum" in block.lead_in.lower()


def _filled(
    reading: Committed,
    sentence: Sentence,
    role: Role,
    owned: Owned,
    known: Effects,
    *,
    urgent: bool,
) -> Dependency:
    """The dependency, with the slots that its entry fills; what is handed over blocks whatever it is."""
    whole = sentence.block.text if sentence.block.kind is not BlockKind.ITEM else owned.words
    return Dependency(
        sentence=sentence,
        span=sentence.span,
        owner=role,
        who=owned.who,
        what=owned.words.rstrip(" .;"),
        due=due_of(reading, sentence),
        standing=is_standing(sentence) or timed_by_event(whole),
        blocking=urgent or blocks(owned.words),
        vague=vague_in(owned.words, reading.dates_in(sentence)),
        consequence=known.of(sentence),
    )


def _owner(reading: Committed, sentence: Sentence) -> tuple[Role, str] | None:
    """Who is to supply what a list names: the customer under its heading, nobody under mere dependencies."""
    block = sentence.block
    roles = reading.roles_over(block)
    lead_in = reading.in_roles(block.lead_in)
    if SectionRole.OUT_OF_SCOPE in roles or _CONDITIONAL.match(lead_in) or _is_the_vendors(reading, block):
        return None
    if SectionRole.CUSTOMER in roles or _announces_the_customers(lead_in):
        opening = _opening(block.text)
        vendors = role_of(opening, reading.parties) is Role.VENDOR
        return (Role.VENDOR, opening) if vendors else (Role.CUSTOMER, _customer_name(reading))
    answerable = _ANSWERABLE.match(block.value_text)
    if answerable and role_of(answerable["who"], reading.parties) is Role.CUSTOMER:
        return Role.CUSTOMER, answerable["who"]
    if _SUPPLY.match(block.text) and any(_NEXT_STEPS.search(heading) for heading in block.section[-1:]):
        return Role.CUSTOMER, _customer_name(reading)
    about = SectionRole.DEPENDENCIES in roles or (
        bool(block.lead_in) and bool(_DEPENDENCY_LEAD.search(block.lead_in))
    )
    if about and not (roles & {SectionRole.LEGAL, SectionRole.OUT_OF_SCOPE}):
        mentioned = _mentioned(block.text, reading)
        return (Role.CUSTOMER, _customer_name(reading)) if mentioned else (Role.UNKNOWN, "")
    return None


def _is_the_vendors(reading: Committed, block: Block) -> bool:
    """Whether the lead-in or the first word of an entry is the vendor."""
    first = block.text.split(" ", 1)[0]
    openings = (_opening(block.lead_in), first) if block.lead_in else (first,)
    return any(role_of(words, reading.parties) is Role.VENDOR for words in openings)


def _announces_the_customers(lead_in: str) -> bool:
    """Whether a lead-in gives what it lists to the customer."""
    if not lead_in:
        return False
    return SectionRole.CUSTOMER in roles_of_heading(lead_in) or _CUSTOMER_LEAD.search(lead_in) is not None


def _opening(text: str) -> str:
    """The words of a side that acts at the beginning of a text."""
    return " ".join(_ACTS.split(text, maxsplit=1)[0].split()[:5])


def _mentioned(text: str, reading: Committed) -> bool:
    low = text.lower()
    aliases = {alias for alias in reading.parties.customer.aliases if len(alias) > 2}
    return any(re.search(rf"\b{re.escape(alias)}", low) for alias in aliases) or bool(
        re.search(r"\b(?:client|customer|your?)\b", low)
    )


def _customer_name(reading: Committed) -> str:
    return reading.parties.customer.name or "the customer"
