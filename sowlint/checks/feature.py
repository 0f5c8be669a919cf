"""Promises and claims held against the feature catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from sowlint.checks.base import Hit, Params
from sowlint.features.backing import Standing
from sowlint.features.spoken import spoken_of
from sowlint.features.unknown import unknown_of
from sowlint.language.telling import Told  # noqa: TC001 - pydantic reads the annotations
from sowlint.language.telling.nouns import FEATURE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.features.spoken import Spoken
    from sowlint.features.unknown import Unknown
    from sowlint.language.reading import Reading


class FeatureParams(Params):
    """Which mentions of a feature count.

    Attributes:
        told: what is told of it: ``promise`` where somebody is to bring it about, ``claim`` where it is said to be
            there, ``mention`` where it is spoken of otherwise.
        standing: what the catalogue says: ``unbacked`` where the feature is planned, deprecated or retired, or where
            an edition, region or version beside it contradicts its entry; ``beta``; ``backed``; ``unknown`` for
            things that sound like features and are not in the catalogue.
    """

    told: tuple[Told, ...] = Field(min_length=1)
    standing: Standing


class FeatureCheck:
    """See ``FeatureParams``."""

    Params: ClassVar[type[Params]] = FeatureParams
    slots: ClassVar[frozenset[str]] = frozenset({"phrase", "name", "id", "status", "owner", "evidence"})
    needs_catalogue: ClassVar[bool] = True

    def __init__(self, params: FeatureParams, lexicons: Mapping[str, Sequence[str]]) -> None:  # noqa: ARG002
        self._params = params

    @property
    def triggers(self) -> frozenset[str] | None:
        """What is unknown is found by its noun; the names of a catalogue are no words of the rule's."""
        return FEATURE_WORDS if self._params.standing is Standing.UNKNOWN else None

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Every mention of a feature that fits the parameters."""
        if self._params.standing is Standing.UNKNOWN:
            yield from self._unknown(reading)
            return
        for spoken in spoken_of(reading):
            if spoken.telling.told in self._params.told and spoken.backing.standing is self._params.standing:
                yield Hit(spoken.sentence, spoken.span, slots=_slots(spoken), telling=spoken.telling)

    def _unknown(self, reading: Reading) -> Iterator[Hit]:
        for thing in unknown_of(reading):
            if thing.telling.told in self._params.told:
                yield Hit(thing.sentence, thing.span, slots=_named(thing), telling=thing.telling)


def _slots(spoken: Spoken) -> dict[str, str]:
    feature = spoken.feature
    return {
        **_named(spoken),
        "name": feature.name,
        "id": feature.id,
        "status": spoken.backing.words,
        "owner": feature.owner or "nobody named",
        "evidence": feature.evidence,
    }


def _named(thing: Spoken | Unknown) -> dict[str, str]:
    text = thing.sentence.block.text
    return {"phrase": " ".join(text[thing.span.start : thing.span.end].split())}
