"""A sentence cut into clauses, each with the times that stand in it: “design takes two weeks, build four”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from sowlint.compiled import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.language.model import DateExpression, Sentence

_THEN = r"(?:(?:then|finally|next|afterwards|thereafter|subsequently|lastly)\b\s*,?\s*)?"
_FOLLOWED = r"(?:(?:(?:is|are|and|this is|which is|which are)\s+)?followed\b\s*(?:by\b\s*)?)"
_STRONG = compiled(
    rf"\s*[,;:–—]\s*(?:and\s+|but\s+)?{_THEN}{_FOLLOWED}?|\s+{_FOLLOWED}|\s+(?:and\s+)?(?:then|after which)\s+",
    re.IGNORECASE,
)
_WEAK = compiled(r"\s+(?:and|but|while|whereas|before)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Clause:
    """The words of a clause before its first time and behind it, and its times; at least one."""

    before: str
    times: tuple[DateExpression, ...]
    after: str


def clauses_of(sentence: Sentence, times: Sequence[DateExpression]) -> Iterator[Clause]:
    """The clauses of a sentence, in order; two times with no mark and no “and” between them are told of one thing.

    Args:
        sentence: any.
        times: of the sentence, in order, without overlap; at least one.
    """
    text = sentence.block.text
    begin, held, said = sentence.start, [times[0]], ""
    for one, two in pairwise(times):
        between = text[one.span.end : two.span.start]
        cut = _cut(between)
        if cut is None:
            held.append(two)
            said += between
            continue
        yield Clause(text[begin : held[0].span.start], tuple(held), said + between[: cut.start()])
        begin, held, said = one.span.end + cut.end(), [two], ""
    yield Clause(
        text[begin : held[0].span.start], tuple(held), said + text[times[-1].span.end : sentence.end]
    )


def _cut(between: str) -> re.Match[str] | None:
    """Where the words between two times fall apart: at the last mark, else at the last “and”."""
    cuts = list(_STRONG.finditer(between)) or list(_WEAK.finditer(between))
    return cuts[-1] if cuts else None
