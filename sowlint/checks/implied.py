"""Inputs that the promised work implies and nobody stated: a migration without an export, a test without testers."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from sowlint.checks.base import Hit, Params
from sowlint.checks.foresight import undertakings
from sowlint.language.model import Force, Role, Span
from sowlint.language.phrases import PhraseSet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.checks.foresight import Foresight
    from sowlint.language.model import Sentence
    from sowlint.language.reading import Reading


class Work(Params):
    """One sort of work and what it needs of the customer.

    Attributes:
        task: phrases by which the work is known.
        needs: phrases by which its inputs are known.
        told: the inputs, in words for the message.
    """

    task: tuple[str, ...] = Field(min_length=1)
    needs: tuple[str, ...] = Field(min_length=1)
    told: str


class ImpliedParams(Params):
    """What work implies.

    Attributes:
        table: sorts of work with their inputs.
        internal: phrases that make the work the vendor's own affair.
    """

    table: tuple[Work, ...] = Field(min_length=1)
    internal: tuple[str, ...] = ()


class ImpliedCheck:
    """See ``ImpliedParams``; one hit for each sort of work, where it is first promised."""

    Params: ClassVar[type[Params]] = ImpliedParams
    slots: ClassVar[frozenset[str]] = frozenset({"task", "told"})
    triggers = None
    foresees: ClassVar[tuple[Foresight, ...]] = (undertakings,)

    def __init__(self, params: ImpliedParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        self._works = tuple(
            (PhraseSet(work.task, lexicons), PhraseSet(work.needs, lexicons), work.told)
            for work in params.table
        )
        self._internal = PhraseSet(params.internal, lexicons)

    def find(self, reading: Reading) -> Iterator[Hit]:
        """The first promise of each sort of work none of whose inputs is anybody's duty."""
        if reading.buyers_paper:
            return
        stated = [each.sentence.context for each in reading.dependencies]
        for task, needs, told in self._works:
            if not any(needs.search(text) for text in stated) and (hit := self._first(reading, task, told)):
                yield hit

    def _first(self, reading: Reading, task: PhraseSet, told: str) -> Hit | None:
        for sentence in self._promised(reading):
            if (found := task.search(sentence.text)) and not self._internal.search(sentence.text):
                span = Span(sentence.start + found.start, sentence.start + found.end)
                words = sentence.text[found.start : found.end]
                return Hit(sentence, span, slots={"task": words, "told": told})
        return None

    def _promised(self, reading: Reading) -> Iterator[Sentence]:
        """The sentences in which the vendor undertakes something, each once."""
        last = None
        for each in reading.commitments:
            if (
                each.bearer in (Role.VENDOR, Role.JOINT)
                and each.force >= Force.FIRM
                and not (each.negated or each.past)
            ):
                if last is None or each.sentence.index != last:
                    yield each.sentence
                last = each.sentence.index
