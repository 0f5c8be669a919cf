"""Hedges, conditions, negation and quotation, and how far each reaches; after ConText, along the parse.

Source: Harkema et al., “ConText” (J. Biomed. Inform. 42, 2009): a cue, a direction, a scope, and what ends it. Here the
scope is the clause and what governs it, taken from the dependency parse instead of a window of words.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind, Kind
from sowlint.language.hedges.clause import hedges_by_parse, hedges_by_words, hedges_over_token, is_past
from sowlint.language.hedges.wide import frame_hedges, heading_cue, wide_hedges
from sowlint.language.model import Hedge, HedgeClass, HedgeScope, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sowlint.language.model import Sentence
    from sowlint.language.text import Text

__all__ = [
    "frame_hedges",
    "heading_cue",
    "hedges_over",
    "hedges_over_token",
    "is_past",
    "quoted",
    "wide_hedges",
]

_QUOTED = re.compile(r"[“\"«][^”\"»]{20,}[”\"»]")
_EXAMPLE = re.compile(r"^\W*(?:for example|e\.g\.|example|sample)\b", re.IGNORECASE)
_CLAUSAL = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.CAPTION, BlockKind.LABEL}
)


def hedges_over(reading: Text, sentence: Sentence, span: Span) -> tuple[Hedge, ...]:
    """Everything that softens a stretch of a sentence, from inside and outside, nearest first.

    Args:
        reading: the document.
        sentence: the sentence, label line, cell or heading.
        span: the date or promise, in the block's text.
    """
    found = [*quoted(reading, sentence, span)]
    parsed = reading.parsed(sentence) if sentence.block.kind in _CLAUSAL else None
    if parsed is not None:
        found += hedges_by_parse(parsed, span)
    else:
        start = span.start - sentence.start
        found += hedges_by_words(sentence.text, start, span.end - sentence.start, sentence.start)
    found += frame_hedges(sentence.block, sentence.cell)
    found += wide_hedges(reading, sentence)
    return distinct(found)


def distinct(hedges: Iterable[Hedge]) -> tuple[Hedge, ...]:
    """Each cue of each class once, in order."""
    seen: dict[tuple[str, HedgeClass], Hedge] = {}
    for hedge in hedges:
        seen.setdefault((hedge.cue.lower(), hedge.kind), hedge)
    return tuple(seen.values())


def quoted(reading: Text, sentence: Sentence, span: Span) -> Iterator[Hedge]:
    """A quotation or example around a stretch; what people say in a press release is the publisher's own word."""
    if sentence.block.kind is BlockKind.QUOTE and reading.kind is not Kind.MARKETING:
        yield Hedge("quotation", HedgeClass.QUOTATION, HedgeScope.CLAUSE)
    if found := _EXAMPLE.match(sentence.text):
        yield Hedge(found.group().strip(), HedgeClass.QUOTATION, HedgeScope.CLAUSE)
    if reading.kind is Kind.MARKETING:
        return
    for start, end in _quotations(sentence.block.text):
        if start < span.start and span.end < end:
            yield Hedge(f"{sentence.block.text[start:end][:30]}…", HedgeClass.QUOTATION, HedgeScope.CLAUSE)


@lru_cache(maxsize=64)
def _quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Where somebody is quoted in a block; asked for each promise in it."""
    return tuple(found.span() for found in _QUOTED.finditer(text))
