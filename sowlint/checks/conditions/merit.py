"""Conditions about whose merit is told, and by whom: only the vendor's own word for its own product counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from sowlint.checks.base import NoParams, Params
from sowlint.documents.model import Kind
from sowlint.expressions import words_of
from sowlint.language.clauses import subject_words
from sowlint.language.described import described, titles_a_list
from sowlint.language.model import Role
from sowlint.language.parties import role_of
from sowlint.language.trees import children, noun_text, text_of
from sowlint.language.trouble import stands_as_trouble, trouble_told

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sowlint.checks.base import Hit
    from sowlint.language.reading import Reading
    from sowlint.language.tokens import Token

_PERSONS = frozenset({"he", "she"})
_VENDORS = frozenset({Role.VENDOR, Role.JOINT, Role.PRODUCT})
_OWN_RESULTS = re.compile(
    r"\b(?:our(?: own)?|its own|(?i:the (?:group|company)['’]s)|(?P<owner>(?:[A-Z][\w-]*\s){0,2}[A-Z][\w-]*['’]s))\s+"
    r"(?:[\w-]+\s+){0,2}"
    r"(?:revenues?|margins?|profit\w*|sales|growth|earnings|turnover|(?:customer|partner|user) base|business|staff)\b"
    r"|\b(?:EBITDA|net income|gross profit|management board|fiscal year|shareholders?|year[\s-]over[\s-]year)\b"
)
_RANK = re.compile(r"(?:leading|top|popular|foremost|premier|prominent)\b", re.IGNORECASE)


_COUNTED = re.compile(
    r"\b(?:top|popular|selling|active|used|viewed|visited|read|downloaded|requested|rated)\b", re.IGNORECASE
)
"""Ranks by count, which tell of a list and not of merit where they stand over one."""


class _Merit:
    """A condition without parameters."""

    Params: ClassVar[type[Params]] = NoParams

    def __init__(self, params: NoParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        pass


class OtherVoice(_Merit):
    """Somebody who is not the vendor's says it, by name, in a quotation."""

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        if hit.sentence is None or hit.span is None:
            return None
        found = reading.quotation_around(hit.sentence, hit.span)
        if found and found.speaker.named and found.speaker.role is Role.THIRD:
            return f"said by {found.speaker.words}"
        return None


class Troubled(_Merit):
    """It belongs to the trouble that the paper describes, before it says what is sold against it."""

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        if hit.sentence is None or hit.span is None:
            return None
        words = stands_as_trouble(hit.sentence.block)
        if not words and (parsed := reading.parsed(hit.sentence)) is not None:
            words = trouble_told(parsed, hit.span)
        return f"trouble that is described: “{words}”" if words else None


class OwnBusiness(_Merit):
    """The vendor speaks of its own results: its revenue, its margin, the growth of its group."""

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        found = _OWN_RESULTS.search(hit.sentence.text) if hit.sentence else None
        if found is None:
            return None
        owner = found["owner"]
        own = not owner or role_of(re.sub(r"['’]s?$", "", owner), reading.parties) in _VENDORS
        return f"the supplier’s own business: “{found.group()}”" if own else None


class OthersMerit(_Merit):
    """What is praised is not the vendor's: a third party, the customer, or others named in passing."""

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        if hit.sentence is None or hit.span is None:
            return None
        parsed = reading.parsed(hit.sentence)
        person = subject_words(parsed, hit.span) if parsed else ""
        if person.lower() in _PERSONS:
            return f"about “{person}”"
        found = described(parsed, hit.span) if parsed else None
        if found is None:
            return None
        words = text_of([found.noun.left_edge, found.noun])
        role = role_of(words, reading.parties)
        if role in _VENDORS:
            return None
        ranked = bool(_RANK.match(hit.sentence.block.text[hit.span.start : hit.span.end]))
        elsewhere = found.is_elsewhere(ranked=ranked) or _is_the_customers(found.noun, reading)
        counted = bool(_COUNTED.search(hit.sentence.block.text[hit.span.start : hit.span.end]))
        if (
            elsewhere
            or (counted and titles_a_list(found))
            or (found.predicated and _is_another(found.noun, hit, role, reading))
        ):
            return f"about “{words}”"
        return None


def _is_the_customers(noun: Token, reading: Reading) -> bool:
    owners = children(noun, "poss")
    return any(role_of(noun_text(owner), reading.parties) is Role.CUSTOMER for owner in owners)


def _is_another(noun: Token, hit: Hit, role: Role, reading: Reading) -> bool:
    """Whether a person, the customer, or a company that the headline does not name is spoken of."""
    if noun.lower_ in ("he", "she") or role is Role.CUSTOMER or noun.lower_ in reading.parties.third:
        return True
    named = noun.pos_ == "PROPN" and reading.kind is Kind.MARKETING and bool(reading.parties.vendor.name)
    return (role is Role.THIRD or named) and not _is_familiar(hit, reading)


def _is_familiar(hit: Hit, reading: Reading) -> bool:
    """Whether the sentence names, before the hit, the vendor or somebody whom the headline names."""
    if hit.sentence is None or hit.span is None:
        return False
    block = hit.sentence.block
    before = block.text[hit.sentence.start : hit.span.start]
    head = [each.text for each in reading.document.blocks[:2] if each is not block]
    known = words_of(" ".join([*head, *reading.parties.vendor.aliases, *reading.parties.products]))
    return any(word[:1].isupper() and word.lower() in known for word in re.findall(r"\w{3,}", before))
