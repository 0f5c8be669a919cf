"""What the product has, as one value: entries by name, and the editions and regions that there are."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from sowlint.expressions import words_of
from sowlint.features.names import NameIndex
from sowlint.language.inflect import forms, number_key

if TYPE_CHECKING:
    from pathlib import Path

    from sowlint.features.model import Feature


class Mention(NamedTuple):
    """A feature's name in a text, from ``start`` to ``end``."""

    feature: Feature
    start: int
    end: int


class Clash(NamedTuple):
    """A name that two entries have: the later one's number, from 0, the name there, and the earlier entry."""

    number: int
    name: str
    other: Feature


@dataclass(frozen=True, eq=False)
class Catalogue:
    """The features of a product.

    Attributes:
        features: as the file has them.
        path: the file; ``None`` for one that was made otherwise.
    """

    features: tuple[Feature, ...]
    path: Path | None = None
    clashes: tuple[Clash, ...] = field(init=False, default=())
    _index: NameIndex = field(init=False, repr=False, default_factory=NameIndex)

    def __post_init__(self) -> None:
        object.__setattr__(self, "clashes", tuple(self._indexed()))

    def _indexed(self) -> list[Clash]:
        return [
            Clash(number, name, self.features[known])
            for number, feature in enumerate(self.features)
            for name in feature.names
            if (known := self._index.add(name, number)) is not None
        ]

    def find(self, text: str) -> list[Mention]:
        """The features that a text names, in order; of names that overlap the longest counts."""
        return [
            Mention(self.features[found.number], found.start, found.end) for found in self._index.find(text)
        ]

    @cached_property
    def editions(self) -> frozenset[str]:
        """Every edition that an entry names."""
        return frozenset(edition for feature in self.features for edition in feature.editions)

    @cached_property
    def regions(self) -> frozenset[str]:
        """Every region that an entry names."""
        return frozenset(region for feature in self.features for region in feature.regions)

    @cached_property
    def trigger_words(self) -> frozenset[str]:
        """Lower-case words one of which stands in nearly every sentence that names a feature: each name's longest."""
        longest = {max(words_of(name), key=_by_length) for each in self.features for name in each.names}
        return frozenset().union(*(forms(word) | {number_key(word)} for word in longest))


def _by_length(word: str) -> tuple[int, str]:
    """Those of one length always come in one order."""
    return len(word), word
