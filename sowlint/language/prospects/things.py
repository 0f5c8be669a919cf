"""What a noun phrase names: a product or part of one, the people who use it, the vendor, or something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.language.model import Role
from sowlint.language.parties import role_of
from sowlint.language.prospects.lexicon import COMPANY, EFFECTS, PEOPLE, PRODUCT
from sowlint.language.trees import children, lemma_of, noun_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.language.model import Parties
    from sowlint.language.tokens import Token

_POINTERS = frozenset({"it", "they", "this", "these", "that", "those", "which"})
_OF_NO_PRODUCT = frozenset({"company", "press", "sales"})
"""Before “update”, “release” and the like they make something else of it."""

_VENDORS = frozenset({Role.VENDOR, Role.JOINT})
_ACCOUNTS = frozenset(
    {"account", "project", "team", "organisation", "organization", "instance", "workspace", "tenant"}
)
"""What of the customer's own a function is switched on for, which is there already."""

_PARTS = frozenset({"suite", "set", "range", "line", "series", "number", "variety", "trio", "pair", "host", "launch", "release",
    "development", "rollout", "introduction", "implementation", "availability", "version", "lot", "more", "kind", "type"})  # fmt: skip


def is_product(head: Token, parties: Parties) -> bool:
    """Whether a noun phrase, given by its head, names a product or a part of one that is not the customer's own."""
    return any(_names_product(each, parties) for each in _conjuncts(head))


def _names_product(head: Token, parties: Parties) -> bool:
    lemma = lemma_of(head)
    if any(child.lower_ == "your" for child in head.children):
        return False
    if lemma in _PARTS and any(
        _names_product(grand, parties)
        for child in children(head, "prep")
        for grand in children(child, "pobj")
    ):
        return True
    if lemma in COMPANY | EFFECTS | PEOPLE or any(
        child.lower_ in _OF_NO_PRODUCT for child in children(head, "compound")
    ):
        return False
    if any(_is_own(child, parties) for child in children(head, "poss")):
        return True
    role = role_of(noun_text(head, joined=False), parties)
    if role in (Role.CUSTOMER, Role.VENDOR, Role.JOINT):
        return False
    return role is Role.PRODUCT or lemma in PRODUCT or _is_added(head)


def is_known(head: Token, parties: Parties) -> bool:
    """Whether it is called a product by its own word or name, and not only the vendor's: “our app”, not “our margin”."""
    named = lemma_of(head) in PRODUCT or _is_added(head)
    named = named or role_of(noun_text(head, joined=False), parties) is Role.PRODUCT
    return named and is_product(head, parties)


def _is_added(head: Token) -> bool:
    """“add-on”, “plug-in”, which are read as two words."""
    return head.lower_ in ("on", "in", "ons", "ins") and any(
        child.lower_ in ("add", "plug") for child in children(head, "compound")
    )


def _is_own(owner: Token, parties: Parties) -> bool:
    """“our booking desk”, “Acme's new signage”: the vendor's, or its product's."""
    return role_of(noun_text(owner, joined=False), parties) in _VENDORS | {Role.PRODUCT}


def is_vendor(head: Token, parties: Parties) -> bool:
    """Whether a noun phrase names the vendor's side."""
    return role_of(noun_text(head), parties) in _VENDORS


def is_organisation(head: Token, parties: Parties) -> bool:
    """Whether it names some company: the vendor, or a name of which nothing more is known."""
    if is_vendor(head, parties):
        return True
    named = any(each.pos_ == "PROPN" for each in (head, *children(head, "conj")))
    return named and role_of(noun_text(head), parties) is not Role.CUSTOMER


def is_people(head: Token, parties: Parties) -> bool:
    """Whether it names those who use a product."""
    return lemma_of(head) in PEOPLE or role_of(noun_text(head), parties) is Role.CUSTOMER


def is_pointer(head: Token) -> bool:
    """Whether it is a pronoun, which stands for what was told before."""
    return head.lower_ in _POINTERS


def points_back(head: Token) -> bool:
    """Whether it takes up what was told before: “it”, “this module”, where that is no one and no company affair."""
    if is_pointer(head):
        return True
    named = lemma_of(head) in COMPANY | EFFECTS | PEOPLE
    return not named and any(child.lower_ in ("this", "these") for child in children(head, "det"))


def is_service(verb: Token) -> bool:
    """“will enable it for your account”, “will support developers”: what is done for a customer, or for people."""
    direct = children(verb, "dobj")
    if lemma_of(verb) == "support" and direct and all(lemma_of(each) in PEOPLE for each in direct):
        return True
    return any(
        each.dep_ == "pobj"
        and lemma_of(each) in _ACCOUNTS
        and each.head.lower_ in ("for", "on", "in")
        and any(word.lower_ == "your" for word in children(each, "poss"))
        for each in verb.subtree
    )


def _conjuncts(head: Token) -> Iterator[Token]:
    yield head
    for child in head.children:
        if child.dep_ in ("conj", "appos") and child.pos_ in ("NOUN", "PROPN"):
            yield from _conjuncts(child)
