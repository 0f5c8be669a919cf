"""Lists that stand under a heading or lead-in of some sort, such as a roadmap."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from sowlint.checks.base import Hit, Params
from sowlint.documents.model import BlockKind, Kind
from sowlint.expressions import expression
from sowlint.language.phrases import PhraseSet
from sowlint.language.prospects.dated import is_dated_above

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.documents.model import Block
    from sowlint.language.model import Sentence
    from sowlint.language.reading import Reading

_OVER = expression(
    r"(?<!not )(?<!yet )(?<!to be )\b(?:done|shipped|delivered|completed?|released|launched|finished|implemented"
    r"|available|history"
    r"|^\W*(?:now|today|current(?:ly)?)\b(?! (?:planned|developing|building|working|in ))"
    r"|past|previous(?:ly)?|recent(?:ly)?|change ?log|release notes|archived?)\b"
)
_APPARATUS = expression(
    r"^\W*(?:see also|(?:useful |related |other )?links?|resources|references|further reading|contact\b.*"
    r"|contribut\w+\b.*|feedback\b.*|help|questions?|faqs?|how (?:to|we|do|can|it)\b.*|legend|glossary"
    r"|disclaimers?|notices?|license|.*\brequests?|about\b.*|guide\b.*)\W*$"
)
"""What stands on a roadmap's page beside the roadmap."""

_LINK = re.compile(r"\W*(?:https?://|www\.)\S+\W*$")
_DONE = expression(r"^\W*(?:✅|☑|✔|\[x\])|\b(?:is|are) (?:now |already )?(?:available|live|out)\b")
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
            if announced is None or block.ticked or _DONE.search(block.text):
                continue
            if self._params.undated and _is_dated(reading, sentence, announced):
                continue
            key = (block.section, announced)
            if key not in seen:
                seen.add(key)
                yield Hit(sentence, sentence.span, slots={"heading": announced})

    def _announced(self, block: Block) -> str | None:
        """The words that announce the list which an entry stands in; a paragraph is one by its label alone."""
        if block.label is not None and self._under.search(block.label_text):
            return None if _LINK.match(block.value_text) else block.label_text
        if block.lead_in and self._under.search(block.lead_in):
            return block.lead_in
        if block.kind is BlockKind.PARAGRAPH:
            return None
        for heading in reversed(block.section[-self._params.depth :]):
            if _OVER.search(heading) or _APPARATUS.search(heading):
                return None
            if self._under.search(heading):
                return heading
        return None


def _is_dated(reading: Reading, sentence: Sentence, announced: str) -> bool:
    """Whether the entry, what announces it, or a heading between them bears a date, which is another fault."""
    block = sentence.block
    at = block.section.index(announced) if announced in block.section else -1
    own = any(reading.dates_of(text) for text in (block.text, announced, *block.section[at:]))
    return own or is_dated_above(reading, block)
