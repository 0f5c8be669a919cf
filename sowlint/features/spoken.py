"""What a document says of the features that the catalogue knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sowlint.documents.model import Region
from sowlint.features.backing import backing
from sowlint.features.catalogue import Mention
from sowlint.language.model import Span
from sowlint.language.once import once
from sowlint.language.telling import telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.features.backing import Backing
    from sowlint.features.catalogue import Catalogue
    from sowlint.features.model import Feature
    from sowlint.language.model import Sentence
    from sowlint.language.reading import Reading
    from sowlint.language.telling import Telling


class Spoken(NamedTuple):
    """One mention of a feature: where it stands, what is told of it, and whether the catalogue backs that."""

    sentence: Sentence
    span: Span
    feature: Feature
    telling: Telling
    backing: Backing


@once
def spoken_of(reading: Reading) -> tuple[Spoken, ...]:
    """Every mention of a feature in a document, in order, a feature once in a sentence; none without a catalogue."""
    catalogue = reading.options.catalogue
    return tuple(_spoken(reading, catalogue)) if catalogue else ()


def _spoken(reading: Reading, catalogue: Catalogue) -> Iterator[Spoken]:
    for sentence in reading.sentences:
        if sentence.block.region is Region.META:
            continue
        mentions = catalogue.find(sentence.text)
        spans = [Span(sentence.start + each.start, sentence.start + each.end) for each in mentions]
        seen: set[str] = set()
        for mention, span in zip(mentions, spans, strict=True):
            if mention.feature.id not in seen:
                seen.add(mention.feature.id)
                told = telling(reading, sentence, span, spans)
                yield Spoken(
                    sentence, span, mention.feature, told, backing_of(reading, catalogue, sentence, mention)
                )


def backing_of(reading: Reading, catalogue: Catalogue, sentence: Sentence, mention: Mention) -> Backing:
    """Whether the catalogue backs a mention, which counts in the sentence's text."""
    block = sentence.block
    text, shift = (block.text, sentence.start) if sentence.cell is not None else (sentence.text, 0)
    header = block.cells[sentence.cell].header if sentence.cell is not None else ""
    above = [words for words in (block.lead_in, header, *reversed(block.section)) if words]
    placed = Mention(mention.feature, mention.start + shift, mention.end + shift)
    return backing(placed, catalogue, text, above, reading.as_of)
