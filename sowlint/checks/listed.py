"""Lists that stand under a heading or lead-in of some sort, such as a roadmap."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from sowlint.checks.base import Hit, Params
from sowlint.documents.model import BlockKind, Kind
from sowlint.language.phrases import PhraseSet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.documents.model import Block
    from sowlint.language.model import Sentence
    from sowlint.language.reading import Reading

_ENTRIES = frozenset({BlockKind.ITEM, BlockKind.LABEL, BlockKind.ROW, BlockKind.PARAGRAPH})
_List = tuple[tuple[str, ...], str]


class ListedParams(Params):
    """Which lists count.

    Attributes:
        under: phrases one of which a heading, a lead-in, or the entry's own label holds.
        depth: how many of the innermost headings are looked at.
        undated: whether a list is passed whose heading or lead-in bears a date.
        told: sorts of paper it is looked for in; empty for all that the rule is for.
    """

    under: tuple[str, ...] = Field(min_length=1)
    depth: int = 2
    undated: bool = True
    told: tuple[Kind, ...] = ()


class ListedCheck:
    """See ``ListedParams``; one hit a list, on its first entry."""

    Params: ClassVar[type[Params]] = ListedParams
    slots: ClassVar[frozenset[str]] = frozenset({"heading"})
    triggers = None

    def __init__(self, params: ListedParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        self._params = params
        self._under = PhraseSet(params.under, lexicons)

    def find(self, reading: Reading) -> Iterator[Hit]:
        """The first entry of each list that is announced so."""
        if self._params.told and reading.kind not in self._params.told:
            return
        seen: set[_List] = set()
        for sentence in reading.sentences:
            block = sentence.block
            if block.kind not in _ENTRIES or block.is_header or sentence.start:
                continue
            announced = self._announced(block)
            if announced is None or (self._params.undated and _is_dated(reading, sentence, announced)):
                continue
            key = (block.section, announced)
            if key not in seen:
                seen.add(key)
                yield Hit(sentence, sentence.span, slots={"heading": announced})

    def _announced(self, block: Block) -> str | None:
        """The words that announce the list which an entry stands in; a paragraph is one by its label alone."""
        if block.label is not None and self._under.search(block.label_text):
            return block.label_text
        if block.lead_in and self._under.search(block.lead_in):
            return block.lead_in
        if block.kind is BlockKind.PARAGRAPH:
            return None
        headings = reversed(block.section[-self._params.depth :])
        return next((heading for heading in headings if self._under.search(heading)), None)


def _is_dated(reading: Reading, sentence: Sentence, announced: str) -> bool:
    """Whether the entry or what announces it bears a date, which is another fault."""
    return (
        bool(reading.dates_of(sentence.block.text))
        or bool(reading.dates_of(announced))
        or any(reading.dates_of(heading) for heading in sentence.block.section[-1:])
    )
