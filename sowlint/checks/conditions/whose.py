"""Conditions about whose word it is: the vendor's duty, the customer's act, a third party's merit."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from sowlint.checks.base import NoParams, Params
from sowlint.documents.model import BlockKind, Kind
from sowlint.expressions import expression
from sowlint.language.clauses import is_result, subject_words
from sowlint.language.dependencies.needed import stated_need
from sowlint.language.model import Force, Role
from sowlint.language.parties import role_of
from sowlint.language.sections import SectionRole, any_role, roles_of_section
from sowlint.language.trees import children, head_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sowlint.checks.base import Hit
    from sowlint.language.model import Sentence, Span
    from sowlint.language.reading import Reading

_VENDORS = frozenset({Role.VENDOR, Role.JOINT, Role.PRODUCT})
_WORK = frozenset(
    {
        SectionRole.DELIVERABLES,
        SectionRole.TIMELINE,
        SectionRole.SUPPORT,
        SectionRole.ACCEPTANCE,
        SectionRole.ROADMAP,
    }
)
_OF_WORK = expression(
    r"\b(?:requirements|activities|services|tasks|deliverables|scope(?: of work)?|work(?:shops?)?|process|"
    r"responsibilities|duties|training|functionality|integrations?|migration|testing)\W*$"
)
"""What the supplier does, where it is said what that holds: “the services include, at a minimum, …”."""

_LISTED = frozenset({BlockKind.ITEM, BlockKind.LABEL, BlockKind.ROW})


class _Whose:
    """A condition without parameters."""

    Params: ClassVar[type[Params]] = NoParams

    def __init__(self, params: NoParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        pass


class VendorDuty(_Whose):
    """The vendor is bound there: by its own words, or in a list or section of what it does."""

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        if hit.sentence is None:
            return None
        bound = _bound(reading, hit.sentence)
        if bound & _VENDORS:
            return "a duty of the supplier"
        if bound & {Role.CUSTOMER, Role.THIRD} or is_customers(reading, hit):
            return None
        if subject_role(reading, hit) in _VENDORS:
            return "a duty of the supplier"
        if reading.kind is not Kind.MARKETING and _OF_WORK.search(subject_of_hit(reading, hit)):
            return "the work itself"
        listed = hit.sentence.block.kind in _LISTED and bool(
            roles_of_section(hit.sentence.block.section) & _WORK
        )
        return "in the supplier’s scope" if listed and reading.kind is not Kind.MARKETING else None


class CustomerSubject(_Whose):
    """The customer acts there, or the section is about what the customer does."""

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        return "the customer’s own act" if is_customers(reading, hit) else None


class ThirdPartyParams(Params):
    """Who counts.

    Attributes:
        customer: whether the customer does too; false for claims about what the customer will gain.
    """

    customer: bool = True


class ThirdParty:
    """A third party, the customer or the market is what is spoken of."""

    Params: ClassVar[type[Params]] = ThirdPartyParams

    def __init__(self, params: ThirdPartyParams, lexicons: Mapping[str, Sequence[str]]) -> None:  # noqa: ARG002
        self._customer = params.customer

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        role = subject_role(reading, hit)
        if role is Role.THIRD:
            return "about the third party"
        return "about the customer" if role is Role.CUSTOMER and self._customer else None


class BuyersPaper(_Whose):
    """A buyer wrote the document to ask for offers, and it is a duty that it asks for, or not the vendor that acts."""

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        if not reading.buyers_paper:
            return None
        claimed = subject_role(reading, hit) in _VENDORS and not _is_asked(reading, hit)
        return None if claimed else "in a buyer’s paper"


def _is_asked(reading: Reading, hit: Hit) -> bool:
    """Whether a modal stands right before the flagged verb: “shall ensure”."""
    parsed = reading.parsed(hit.sentence) if hit.sentence else None
    tokens = parsed.tokens_in(hit.span) if parsed and hit.span else []
    return bool(tokens) and any(child.tag_ == "MD" for child in children(head_of(tokens), "aux"))


class Mutual(_Whose):
    """Both sides, or each of them, are what is spoken of."""

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        return "a duty of both sides" if subject_role(reading, hit) is Role.JOINT else None


def is_customers(reading: Reading, hit: Hit) -> bool:
    """Whether the customer is the one who acts where a hit stands: the subject, else by section or commitment."""
    if hit.sentence is None:
        return False
    if stated_need(reading, hit.sentence):
        return True
    role = subject_role(reading, hit)
    if role is not Role.UNKNOWN:
        return role is Role.CUSTOMER
    if any_role(reading.headings_over(hit.sentence.block), SectionRole.CUSTOMER):
        return True
    bound = _bound(reading, hit.sentence, hit.span if subject_of_hit(reading, hit) else None)
    return Role.CUSTOMER in bound and not bound & _VENDORS


def subject_of_hit(reading: Reading, hit: Hit) -> str:
    """The words of the subject of the clause around a hit; empty where there is none."""
    if hit.sentence is None or hit.span is None:
        return ""
    parsed = reading.parsed(hit.sentence)
    return subject_words(parsed, hit.span) if parsed else ""


def subject_role(reading: Reading, hit: Hit) -> Role:
    """Who or what the clause around a hit is about; UNKNOWN where no party is its subject."""
    words = subject_of_hit(reading, hit)
    role = role_of(words, reading.parties) if words else Role.UNKNOWN
    if role is Role.CUSTOMER and _tells_result(reading, hit):
        return Role.UNKNOWN
    return role


def _tells_result(reading: Reading, hit: Hit) -> bool:
    parsed = reading.parsed(hit.sentence) if hit.sentence else None
    return parsed is not None and hit.span is not None and is_result(parsed, hit.span)


def _bound(reading: Reading, sentence: Sentence, at: Span | None = None) -> frozenset[Role]:
    """Who is bound by the sentence, or by what is undertaken at a stretch of it; times without a verb left out."""
    return frozenset(
        each.bearer
        for each in reading.commitments_in(sentence)
        if each.force >= Force.FIRM
        and not each.frame
        and (at is None or each.span.start <= at.start < each.span.end)
    )
