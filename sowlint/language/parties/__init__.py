"""Who is the vendor and who the customer, and why."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from sowlint.documents.model import Kind
from sowlint.expressions import expression
from sowlint.language.model import Parties, Party, Role
from sowlint.language.parties.deeds import side_by_deeds
from sowlint.language.parties.definitions import namings, short_forms
from sowlint.language.parties.products import company_names, compared_names, product_names
from sowlint.language.parties.roles import role_of
from sowlint.language.parties.unnamed import short_names, undefined, wanting
from sowlint.language.parties.words import CUSTOMER_WORDS, EITHER_SIDE, PUBLIC_ONLY, VENDOR_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sowlint.documents.model import Document
    from sowlint.expressions import Expression
    from sowlint.language.model import Sentence
    from sowlint.language.options import ReadingOptions
    from sowlint.language.parties.naming import Naming

__all__ = ["find_parties", "role_of"]

_WE_ACT = expression(
    r"\b(?:we|I)(?:['’]ll|\s+(?:will|shall|can|are going to|have|also|propose|recommend|offer|provide|deliver|use))\b|\bour "
    r"(?:team|services|work|fee|price|rate|approach|engineers|proposal|developers)\b"
)
_YOU_ACT = expression(r"\byou(?:['’]ll|\s+(?:will|shall|must|agree|need|provide|are responsible))\b|\byour\b")
_YOU_ARE_BOUND = expression(r"\byou (?:must|shall|will|agree)\b")
_PUBLIC_NOUNS = expression(r"\b(?:contracting officer|the Government|federal|agency|agencies)\b", re.NOFLAG)


class _Side:
    """Names, terms and reasons that gather for one side."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.aliases: set[str] = set()
        self.because: list[str] = []

    def add(self, names: Iterable[str], terms: Iterable[str], because: str) -> None:
        names = [name for name in names if name]
        self.names += names
        self.aliases |= {_bare(alias) for alias in (*names, *terms)}
        if because and because not in self.because:
            self.because.append(because)

    def party(self, role: Role, default: frozenset[str]) -> Party:
        name = self.names[0] if self.names else ""
        because = self.because or ["by default words such as “client” or “supplier”"]
        return Party(role, name, frozenset(self.aliases | default) - {""}, tuple(because))


class _Person(NamedTuple):
    first: Role
    second: Role


def find_parties(
    document: Document,
    sentences: Sequence[Sentence],
    kind: Kind,
    options: ReadingOptions,
    *,
    buyers_paper: bool,
) -> Parties:
    """Tell the sides of a document from its options, definitions, labels, deeds and kind.

    Args:
        document: the document.
        sentences: its sentences.
        kind: what sort of paper it is.
        options: names that are settled from outside; they win.
        buyers_paper: whether a buyer wrote it to ask for offers; “we” is then the customer.
    """
    texts = [sentence.text for sentence in sentences]
    text = "\n".join(texts)
    sides: dict[Role, _Side] = defaultdict(_Side)
    _configure(sides, options)
    found = list(namings(document, sentences))
    _settle(sides, found, text)
    if kind in (Kind.MARKETING, Kind.OTHER):
        for name, because in company_names(document):
            sides[Role.VENDOR].add(short_forms(name), (), because)
        _compare(sides, document)
    _name_the_unnamed(sides, kind, text)
    public = _is_said(_PUBLIC_NOUNS, texts)
    persons = _persons(kind, texts, buyers_paper=buyers_paper)
    vendor = sides[Role.VENDOR].party(Role.VENDOR, VENDOR_WORDS - sides[Role.CUSTOMER].aliases)
    customer_words = CUSTOMER_WORDS if public else CUSTOMER_WORDS - PUBLIC_ONLY
    customer = sides[Role.CUSTOMER].party(Role.CUSTOMER, customer_words - vendor.aliases)
    if kind is Kind.MARKETING and not (EITHER_SIDE & (vendor.aliases | customer.aliases)):
        vendor = Party(vendor.role, vendor.name, vendor.aliases | {"company", "the company"}, vendor.because)
    products = frozenset(map(_bare, options.products)) | product_names(texts, kind)
    known = vendor.aliases | customer.aliases
    return Parties(
        vendor=vendor,
        customer=customer,
        products=products - known - sides[Role.THIRD].aliases,
        third=frozenset(sides[Role.THIRD].aliases - known),
        first_person=persons.first,
        second_person=persons.second,
    )


def _compare(sides: dict[Role, _Side], document: Document) -> None:
    """Give the two products that a title compares to their sides, where the paper does not name its publisher."""
    compared = compared_names(document)
    if compared and not sides[Role.VENDOR].names:
        own, rival = compared
        sides[Role.VENDOR].add(short_forms(own), (), "named first in the title’s comparison")
        sides[Role.THIRD].add(short_forms(rival), (), "named second in the title’s comparison")


def _name_the_unnamed(sides: dict[Role, _Side], kind: Kind, text: str) -> None:
    """Short forms of the names found; and, where a side has no name, the company that acts as that side would."""
    for role in (Role.VENDOR, Role.CUSTOMER):
        sides[role].add((), short_names(tuple(sides[role].names), text), "")
    if kind is Kind.MARKETING:
        return
    known = frozenset().union(*(side.aliases for side in sides.values())) | VENDOR_WORDS | CUSTOMER_WORDS
    if not sides[Role.CUSTOMER].names:
        names, why = wanting(text, known)
        sides[Role.CUSTOMER].add(names, (), why)
    if all(sides[role].names for role in (Role.VENDOR, Role.CUSTOMER)):
        return
    for name, role, why in undefined(text, known):
        if not sides[role].names:
            sides[role].add((name,), (), why)


def _configure(sides: dict[Role, _Side], options: ReadingOptions) -> None:
    for role, names in ((Role.VENDOR, options.vendor), (Role.CUSTOMER, options.customer)):
        for name in names:
            sides[role].add(short_forms(name), (), f"“{name}” in the configuration")


def _settle(sides: dict[Role, _Side], found: Sequence[Naming], text: str) -> None:
    """Give each naming to a side: what its words tell first, then what is done, then what is left."""
    told = [naming for naming in found if naming.role is not Role.UNKNOWN]
    for naming in told:
        _give(sides, naming, naming.role, naming.because)
    open_ = [naming for naming in found if naming.role is Role.UNKNOWN and not _is_known(sides, naming)]
    undecided = []
    for naming in open_:
        if known := _side_known(sides, naming):
            _give(sides, naming, known, naming.because)
            continue
        role, why = side_by_deeds([term for term in (*naming.terms, *short_forms(naming.name)) if term], text)
        if role is Role.UNKNOWN or _is_taken(role, told):
            undecided.append(naming)
        else:
            _give(sides, naming, role, f"{naming.because}; {why}")
    for naming in undecided:
        empty = [role for role in (Role.VENDOR, Role.CUSTOMER) if not sides[role].names]
        if len(empty) == 1 and not _side_known(sides, naming):
            _give(sides, naming, empty[0], f"{naming.because}; the other side is known")


def _is_taken(role: Role, told: Sequence[Naming]) -> bool:
    """Whether the document itself names somebody else for that side, and nobody for the other."""
    named = {naming.role for naming in told if naming.name}
    return role in named and len(named & {Role.VENDOR, Role.CUSTOMER}) == 1


def _give(sides: dict[Role, _Side], naming: Naming, role: Role, because: str) -> None:
    sides[role].add(short_forms(naming.name) if naming.name else (), naming.terms, because)


def _side_known(sides: dict[Role, _Side], naming: Naming) -> Role | None:
    names = {_bare(name) for name in (naming.name, *naming.terms) if name}
    for role in (Role.VENDOR, Role.CUSTOMER):
        if any(_bare(short) in sides[role].aliases for name in names for short in short_forms(name)):
            return role
    return None


def _is_known(sides: dict[Role, _Side], naming: Naming) -> bool:
    names = {_bare(name) for name in (naming.name, *naming.terms) if name}
    return bool(names) and any(names <= sides[role].aliases for role in (Role.VENDOR, Role.CUSTOMER))


def _bare(name: str) -> str:
    return " ".join(name.replace("’", "'").split()).strip(" ,.\"“”'").lower().removeprefix("the ")


def _persons(kind: Kind, texts: Sequence[str], *, buyers_paper: bool) -> _Person:
    """Who “we” and “you” are; in a contract only where they are said to act."""
    if buyers_paper:
        return _Person(Role.CUSTOMER, Role.VENDOR)
    if kind is not Kind.SOW:
        return _Person(Role.VENDOR, Role.CUSTOMER)
    we = _is_said(_WE_ACT, texts)
    you = _is_said(_YOU_ACT if we else _YOU_ARE_BOUND, texts)
    return _Person(Role.VENDOR if we else Role.UNKNOWN, Role.CUSTOMER if you else Role.UNKNOWN)


def _is_said(words: Expression, texts: Iterable[str]) -> bool:
    return any(words.search(text) for text in texts)
