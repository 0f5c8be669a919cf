"""Where a text says who is who: definitions in brackets, labels, “between A and B”, signature blocks, press marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.documents.model import BlockKind
from sowlint.expressions import expression
from sowlint.language.model import Role
from sowlint.language.parties.naming import LONGEST_NAME, NAME, PLACEHOLDER, Naming, clean_name
from sowlint.language.parties.openings import openings
from sowlint.language.parties.words import COMPANY_ENDING, CUSTOMER_WORDS, PUBLIC_ONLY, VENDOR_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sowlint.documents.model import Block, Document
    from sowlint.language.model import Sentence


_QUOTE = r"[\"“”„'‘’]"
_REACH = 160
"""Characters before a definition in which the name that it defines may stand."""

_DEFINITION = compiled(
    rf"\(\s*(?:(?:individually|collectively|each|together|hereinafter|hereafter|herein|also|"
    rf"the|a|an|as|in|this|and|or|referred|to|known|called|its|“the|\"the)[\s,]+){{0,8}}"
    rf"(?P<terms>{_QUOTE}[^()\n]{{1,80}}?{_QUOTE}(?:[\s,]*(?:or|and)\s+(?:the\s+)?{_QUOTE}[^()\n]{{1,40}}?{_QUOTE})*)\s*\)"
)
_REFERRED = expression(
    rf"(?:\b(?:hereinafter|hereafter|hereby|herein)\s+)?\b(?:referred to|called|known|defined)\s+(?:as\s+)?(?:the\s+)?"
    rf"(?P<terms>{_QUOTE}[^\"”\n]{{1,40}}{_QUOTE})"
)
_FOR_ALL = compiled(r"\b(?:collectively|together|each)\b")
_TERM = compiled(
    rf"{_QUOTE}\s?(?:the\s+)?(?P<term>[^\"“”„]{{1,40}}?)\s?{_QUOTE}(?=[\s,)]|$|or|and)", re.IGNORECASE
)
_LEADING_UP = compiled(
    r"\b(?:[Bb]etween|among|and|by|with|to|of the first part|WHEREAS)\b\s+(?=[A-Z])|[;:]\s+"
)
_CAPITALISED = compiled(rf"(?:{NAME})")
_NO_NAME = compiled(r"(?:This|The|A|An|In|It|And|By|Between|Whereas|Agreement)\b\s*(?=[a-z]|$)")
_ARTICLE = compiled(r"^(?:The|This)\s+")
_VENDOR_LABEL = compiled(
    r"(?:(?:the\s+)?(?:service\s+)?(?:provider|vendor|supplier|contractor|consultant|developer|seller|freelancer|implementer)(?:\s+name)?|"
    r"(?:prepared|submitted|proposed|presented|issued|offered|performed|delivered)\s+by|proposer|applicant|(?:delivery|delivering|implementing|executing)\s+(?:team|party|partner)|"
    r"from|bidder|company\s+name|servicing\s+agency|grantee|consulting\s+firm)$",
    re.IGNORECASE,
)
_CUSTOMER_LABEL = compiled(
    r"(?:(?:the\s+)?(?:client|customer|buyer|purchaser|licensee|requesting\s+(?:agency|team|department|unit|party)|request[eo]r|funder|grantor)(?:\s+name|\s+organi[sz]ation)?|"
    r"(?:prepared|submitted|presented|issued)\s+(?:for|to)|(?:requested|commissioned|ordered)\s+by|(?:proposal|quote|quotation|offer|estimate|bid)\s+for|to|attn|for)$",
    re.IGNORECASE,
)
_EITHER_LABEL = compiled(
    r"(?:the\s+)?(?:owner|company|producer|studio|agency|firm|operator|organi[sz]ation|institution|authority|charity|partner)",
    re.IGNORECASE,
)
"""Of either side; what they do tells, or that the other side is named."""

_AROUND = compiled(r"^\W+|\W+$")
_BESIDE = compiled(r"\s+\|\s+|\s*[;·•]\s+(?=[A-Z])|(?<=[.,])\s+(?=[A-Z][\w’'/-]*(?: [\w’'/-]+){0,2}: )")
"""What parts labels that stand side by side in one line: “Provider: A. Customer: B. Order date: 4 May”."""

_ROLE_WORDS = "|".join(sorted(VENDOR_WORDS | CUSTOMER_WORDS - PUBLIC_ONLY))
_IN_BRACKETS = compiled(rf"\(\s*(?:as\s+)?(?:the\s+|our\s+)?(?P<term>{_ROLE_WORDS})\s*\)", re.IGNORECASE)
"""“Acme Ltd (the supplier)”: what a party is, without the quotation marks of a definition."""

_DATED = compiled(r"\d")
_IS_SOMEBODY = compiled(
    r"(?!(?:order|offer|number|letter|quarter|author|manager|director|partner|\w*ment|\w*ber)$)(?:the )?\w{2,}(?:er|or|ist|ian|ant|ent|itect)",
    re.IGNORECASE,
)
"""A label that names somebody by trade (“Caterer”, “Translator”), where the label beside it names a side."""

_SIGNED_FOR = compiled(
    r"(?:signed\s+)?(?:for|on behalf of)(?:\s+and on behalf of)?\s+(?P<name>[A-Z][\w&.,’' -]{2,50}?)\s*:?$"
)
_BETWEEN = compiled(
    rf"\b(?:by and between|between|by and among)\s+(?P<a>{NAME})(?P<rest>.{{0,400}}?)\s+and\s+(?P<b>{NAME})",
    re.DOTALL,
)
_ENDING = compiled(rf"^(?P<stem>.{{3,60}}?),?\s+{COMPANY_ENDING}\.?$")


def namings(document: Document, sentences: Iterable[Sentence]) -> Iterator[Naming]:
    """Every place where the document says who somebody is, in order.

    Args:
        document: the document.
        sentences: its sentences.
    """
    referring = {each.block_index for each in sentences if _REFERRED.could_be_in(each.text)}
    for at, block in enumerate(document.blocks):
        yield from _labelled(block)
        yield from _defined(block.text, _DEFINITION.finditer(block.text), "()\n")
        if at in referring:
            yield from _defined(block.text, _REFERRED.finditer(block.text), "\n")
        yield from _in_brackets(block.text)
        yield from _signing(block)
    yield from openings(document)
    yield from _between(document)


def side_of(term: str) -> Role:
    """The side that a defined term names by its very word; UNKNOWN for “Acme” or “Company”."""
    bare = term.lower().strip().removeprefix("the ").rstrip("s")
    if bare in VENDOR_WORDS:
        return Role.VENDOR
    return Role.CUSTOMER if bare in CUSTOMER_WORDS else Role.UNKNOWN


def short_forms(name: str) -> tuple[str, ...]:
    """The name, and the name without “Inc.”, “Ltd” and their like."""
    found = [name]
    while (ending := _ENDING.match(found[-1])) and len(found) < 4:
        found.append(ending["stem"].rstrip(","))
    return tuple(found)


def _labelled(block: Block) -> Iterator[Naming]:
    pairs = [(_AROUND.sub("", label), value) for label, value in _labels_and_values(block)]
    sides = [_side_of_label(label) for label, _ in pairs]
    beside_a_side = any(side in (Role.VENDOR, Role.CUSTOMER) for side in sides)
    for (bare, value), side in zip(pairs, sides, strict=True):
        by_trade = (
            side is None and beside_a_side and _IS_SOMEBODY.fullmatch(bare) and not _DATED.search(value)
        )
        role = Role.UNKNOWN if by_trade else side
        if role is not None and (name := clean_name(value)):
            own = (bare,) if role is Role.UNKNOWN else ()
            yield Naming(name, (*own, *_terms(value)), role, f"“{bare}: {name}”")


def _side_of_label(label: str) -> Role | None:
    """The side that a label tells; UNKNOWN where it may be either, ``None`` where it announces no party."""
    if _VENDOR_LABEL.fullmatch(label):
        return Role.VENDOR
    if _CUSTOMER_LABEL.fullmatch(label):
        return Role.CUSTOMER
    if _EITHER_LABEL.fullmatch(label):
        return Role.UNKNOWN
    told = side_of(label) if label.lower() not in PUBLIC_ONLY else Role.UNKNOWN
    return None if told is Role.UNKNOWN else told


def _labels_and_values(block: Block) -> Iterator[tuple[str, str]]:
    """A label line's label and value; several where they stand side by side (“Client: A | Vendor: B”)."""
    if block.kind is BlockKind.LABEL:
        value, *others = _BESIDE.split(block.value_text)
        yield block.label_text, value
        for other in others:
            label, _, value = other.partition(":")
            yield label, value
    elif block.kind is BlockKind.ROW and len(block.cells) == 2:
        first, second = (block.text[cell.start : cell.end] for cell in block.cells)
        yield first, second


def _terms(text: str) -> tuple[str, ...]:
    return tuple(match["term"].strip(" ,.") for match in _TERM.finditer(text))


def _defined(text: str, definitions: Iterable[re.Match[str]], breaks: str) -> Iterator[Naming]:
    """The names that a text defines; none of them stands behind one of the marks that break it."""
    for match in definitions:
        before = _before(text, match.start(), breaks)
        terms = _terms(match["terms"])
        for_all = _FOR_ALL.search(match.group()[:60])
        if not before or not terms or for_all or _is_no_party(terms[0], before):
            continue
        name = _name_before(before)
        role = next((side for term in terms if (side := side_of(term)) is not Role.UNKNOWN), Role.UNKNOWN)
        yield Naming(name, terms, role, f"defined in “{name or before.split()[-1]} (“{terms[0]}”)”")


def _in_brackets(text: str) -> Iterator[Naming]:
    for match in _IN_BRACKETS.finditer(text):
        if name := clean_name(_name_before(_before(text, match.start(), "()\n"))):
            yield Naming(name, (), side_of(match["term"]), f"“{name} {match.group()}”")


def _before(text: str, end: int, breaks: str) -> str:
    """What stands before a place, back to a break, and no further than a definition reaches."""
    start = max(0, end - _REACH, *(text.rfind(each, 0, end) + 1 for each in breaks))
    return text[start:end].strip()


_NO_PARTY = expression(
    r"\b(?:agreement|contract|services?|work|effective date|date|term|fees?|deliverables?|project|site|software|materials?|"
    r"confidential|information|sow|statement|exhibit|schedule|act|plan|party|parties|product|system|program|period|"
    r"intellectual|property|order|documents?|patent|payment|license|notice|territory|milestone|data|content|"
    r"specifications?|acceptance|change|affiliates?|personnel|equipment|invention|marks?|you|your|we|us|our|claim|losses)\b"
)


def _is_no_party(term: str, before: str) -> bool:
    return bool(
        (_NO_PARTY.search(term) and term.lower() not in ("you", "we", "us"))
        or not (side_of(term) is not Role.UNKNOWN or _name_before(before))
        or (side_of(term) is Role.UNKNOWN and not (term[:1].isupper()))
    )


def _name_before(text: str) -> str:
    """The company named last before a definition: the first run of capitals after the last “and”, “between” or stop."""
    stretch = _LEADING_UP.split(text)[-1]
    for match in _CAPITALISED.finditer(stretch):
        name = match.group().strip(" ,.(")
        if len(name) > 1 and not _NO_NAME.match(name):
            return _ARTICLE.sub("", name)[:LONGEST_NAME]
    return ""


def _signing(block: Block) -> Iterator[Naming]:
    if block.kind is not BlockKind.HEADING and len(block.text) > 70:
        return
    if (match := _SIGNED_FOR.match(block.text)) and not PLACEHOLDER.search(match["name"]):
        name = match["name"].strip(" ,:")
        yield Naming(name, (name,), side_of(name), f"signature block “{block.text.strip()}”")


def _between(document: Document) -> Iterator[Naming]:
    opening = "\n".join(block.text for block in document.blocks[:40])[:6_000]
    match = _BETWEEN.search(opening)
    if match:
        for name in (match["a"], match["b"]):
            clean = clean_name(name)
            if clean and not _NO_PARTY.search(clean):
                yield Naming(
                    clean,
                    (),
                    side_of(clean),
                    f"“between {clean_name(match['a'])} and {clean_name(match['b'])}”",
                )
