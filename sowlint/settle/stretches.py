"""Words of a rule as they are shown: out to the end of the phrase that they break off in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sowlint.language.whole import whole_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.checks.base import Candidate, Hit
    from sowlint.language.model import Sentence
    from sowlint.language.reading import Reading


def completed(candidates: Sequence[Candidate], reading: Reading) -> list[Candidate]:
    """The candidates, each that quotes a phrase with the whole of it; those that are silenced stay as they are."""
    reading.parse(to_complete(candidates))
    return [
        replace(each, hit=_completed(each.hit, reading)) if _is_to_complete(each) else each
        for each in candidates
    ]


def to_complete(candidates: Sequence[Candidate]) -> Iterator[Sentence]:
    """The sentences whose parse tells where a quoted phrase ends."""
    return (each.hit.sentence for each in candidates if each.hit.sentence and _is_to_complete(each))


def _is_to_complete(candidate: Candidate) -> bool:
    return candidate.silenced_by is None and _quotes_its_stretch(candidate.hit)


def _quotes_its_stretch(hit: Hit) -> bool:
    if hit.sentence is None or hit.span is None or hit.telling is not None:
        return False
    return hit.slots.get("phrase") == hit.sentence.block.text[hit.span.start : hit.span.end]


def _completed(hit: Hit, reading: Reading) -> Hit:
    parsed = reading.parsed(hit.sentence) if hit.sentence else None
    if parsed is None or hit.sentence is None or hit.span is None:
        return hit
    span = whole_phrase(parsed, hit.span)
    return replace(
        hit, span=span, slots={**hit.slots, "phrase": hit.sentence.block.text[span.start : span.end]}
    )
