"""Words of a rule as they are shown: out to the end of the phrase that they break off in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sowlint.language.whole import whole_phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.checks.base import Candidate, Hit
    from sowlint.language.reading import Reading


def completed(candidates: Sequence[Candidate], reading: Reading) -> list[Candidate]:
    """The candidates, each that quotes a phrase with the whole of it; those that are silenced stay as they are."""
    quoting = {id(each) for each in candidates if each.silenced_by is None and _quotes_its_stretch(each.hit)}
    reading.parse(each.hit.sentence for each in candidates if id(each) in quoting and each.hit.sentence)
    return [
        replace(each, hit=_completed(each.hit, reading)) if id(each) in quoting else each
        for each in candidates
    ]


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
