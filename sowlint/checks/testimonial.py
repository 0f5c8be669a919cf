"""Testimonials: praise in quotation marks that nobody signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from sowlint.checks.base import Hit, Params
from sowlint.language.model import Role, Span
from sowlint.language.phrases import PhraseSet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.language.quotations import Quotation
    from sowlint.language.reading import Reading

_CUSTOMER = re.compile(
    r"\b(?:clients?|customers?|users?|testers?|buyers?|members?|subscribers?|patients?|owners?)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:i|i['’]\w+|my|me|we|we['’]\w+|our|us)\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:they|their|them|you guys)\b", re.IGNORECASE)
_ENDED = re.compile(r"[.!?,…][”\"]?$")


class TestimonialParams(Params):
    """What is no testimonial.

    Attributes:
        own: phrases by which a quotation shows that the publisher itself speaks.
    """

    own: tuple[str, ...] = Field(min_length=1)


class TestimonialCheck:
    """See ``TestimonialParams``; one hit for each quotation, on its first sentence."""

    Params: ClassVar[type[Params]] = TestimonialParams
    slots: ClassVar[frozenset[str]] = frozenset({"phrase"})
    triggers = None

    def __init__(self, params: TestimonialParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        self._own = PhraseSet(params.own, lexicons)

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Every quotation in which somebody who is not named speaks as a customer does."""
        for quotation in reading.quotations:
            said = reading.document.blocks[quotation.block].text[quotation.span.start : quotation.span.end]
            if (
                not quotation.speaker.named
                and quotation.speaker.role is not Role.VENDOR
                and self._praises(reading, quotation, said)
            ):
                hit = _hit(reading, quotation)
                if hit is not None:
                    yield hit

    def _praises(self, reading: Reading, quotation: Quotation, said: str) -> bool:
        if self._own.search(said) or not (_ENDED.search(said) or quotation.speaker.words):
            return False
        if _CUSTOMER.search(quotation.speaker.words):
            return True
        names = reading.parties.vendor.aliases | reading.parties.products
        named = any(
            re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said.lower()) for name in names if len(name) > 1
        )
        return bool(_FIRST_PERSON.search(said)) and (named or bool(_OTHERS.search(said)))


def _hit(reading: Reading, quotation: Quotation) -> Hit | None:
    """The hit on the first sentence of a quotation."""
    for sentence in reading.sentences:
        if sentence.block_index == quotation.block and sentence.end > quotation.span.start:
            span = Span(max(sentence.start, quotation.span.start), min(sentence.end, quotation.span.end))
            return Hit(
                sentence, span, slots={"phrase": sentence.block.text[span.start : span.end].strip('“”"')}
            )
    return None
