"""A sentence cut into clauses, each with the times that stand in it: “design takes two weeks, build four”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.language.sections import SectionRole, roles_of_heading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.language.model import DateExpression, Sentence

_THEN = r"(?:(?:then|finally|next|afterwards|thereafter|subsequently|lastly)\b\s*,?\s*)?"
_FOLLOWED = r"(?:(?:(?:is|are|and|this is|which is|which are)\s+)?followed\b\s*(?:by\b\s*)?)"
_FALLS_APART = (
    compiled(rf"\s*[;:–—]\s*(?:and\s+|but\s+)?{_THEN}{_FOLLOWED}?", re.IGNORECASE),
    compiled(
        rf"\s*,\s*(?:and\s+|but\s+)?{_THEN}{_FOLLOWED}?|\s+{_FOLLOWED}|\s+(?:and\s+)?(?:then|after which)\s+",
        re.IGNORECASE,
    ),
    compiled(r"\s+(?:and|but|while|whereas|before)\s+", re.IGNORECASE),
)
"""What parts two clauses, the strongest first."""

_NUMBERED = compiled(r"\d|\b(?:one|two|three|four|[ivx]+)\W*$", re.IGNORECASE)
_JOINED = compiled(r"\W*(?:(?:of|in|and|to|at|a|the)\b\W*)*", re.IGNORECASE)


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
    begin, held, said = _begin(sentence), [times[0]], ""
    for one, two in pairwise(times):
        between = text[one.span.end : two.span.start]
        cut = _cut(between)
        if cut is None:
            held.append(two)
            said += "" if _JOINED.fullmatch(between) else between
            continue
        yield Clause(text[begin : held[0].span.start], tuple(held), said + between[: cut.start()])
        begin, held, said = one.span.end + cut.end(), [two], ""
    yield Clause(
        text[begin : held[0].span.start], tuple(held), said + text[times[-1].span.end : sentence.end]
    )


def _cut(between: str) -> re.Match[str] | None:
    """Where the words between two times fall apart: at the last of the strongest marks."""
    for mark in _FALLS_APART:
        if cuts := list(mark.finditer(between)):
            return cuts[-1]
    return None


def _begin(sentence: Sentence) -> int:
    """Where a sentence begins; behind a label that announces all of a schedule (“Timeline: discovery runs …”)."""
    block = sentence.block
    if block.label is None or sentence.start >= block.label[1] or _NUMBERED.search(block.label_text):
        return sentence.start
    return block.label[1] if SectionRole.TIMELINE in roles_of_heading(block.label_text) else sentence.start
