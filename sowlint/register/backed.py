"""What in the feature catalogue a promise rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.language.model import Commitment
    from sowlint.language.reading import Reading

_NOT_THERE = "not in the catalogue"


@dataclass(frozen=True)
class Backer:
    """One feature that a promise names.

    Attributes:
        id: its entry; empty where the catalogue has none.
        name: the entry's name, or else the document's words.
        status: what the catalogue says of it, in words.
        backed: whether it is generally available and nothing said beside it contradicts the entry.
        owner: who answers for it, or empty.
        evidence: where it can be looked up, or empty.
    """

    id: str
    name: str
    status: str
    backed: bool
    owner: str = ""
    evidence: str = ""


def backers_of(reading: Reading, commitment: Commitment) -> tuple[Backer, ...]:
    """The features that a commitment names, in order; none without a catalogue.

    Where a sentence makes one commitment, all of it counts; of several, each has what its own words name.
    """
    if reading.options.catalogue is None:
        return ()
    alone = len(reading.commitments_in(commitment.sentence)) == 1
    words = "" if alone else f"{commitment.verb} {commitment.what}"
    found = _named(reading, commitment)
    return tuple(backer for phrase, backer in found if alone or phrase.lower() in words.lower())


def _named(reading: Reading, commitment: Commitment) -> Iterator[tuple[str, Backer]]:
    """Every feature of the commitment's sentence with the words that name it."""
    from sowlint.features.backing import Standing  # noqa: PLC0415 - pydantic only where there is a catalogue
    from sowlint.features.spoken import spoken_of  # noqa: PLC0415 - as above
    from sowlint.features.unknown import unknown_of  # noqa: PLC0415 - as above

    text = commitment.sentence.block.text
    for each in spoken_of(reading):
        if each.sentence.index == commitment.sentence.index:
            feature = each.feature
            backed = each.backing.standing is Standing.BACKED
            backer = Backer(
                feature.id, feature.name, each.backing.words, backed, feature.owner, feature.evidence
            )
            yield text[each.span.start : each.span.end], backer
    for thing in unknown_of(reading):
        if thing.sentence.index == commitment.sentence.index:
            phrase = text[thing.span.start : thing.span.end]
            yield phrase, Backer("", phrase, _NOT_THERE, backed=False)
