"""Whether a paper speaks of a product that is still to come out, so that “will” tells a promise and no presentation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.language.model import Act
from sowlint.language.prospects.model import Way

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.language.committed import Committed
    from sowlint.language.model import Sentence
    from sowlint.language.prospects.model import Prospect

_OUT = re.compile(
    r"\b(?:now|already|today|immediately|currently) (?:\w+ )?(?:available|live|in use)\b|\bavailable (?:now|today|immediately)\b"
    r"|\b(?:today|has|have) (?:\w+ )?(?:launched|released|unveiled)\b"
    r"|\bannounce[sd]? (?:today )?(?:the )?(?:general |official |commercial )?(?:launch|release|availability)\b",
    re.IGNORECASE,
)
_COMING = frozenset({Way.NEW, Way.SOON, Way.UPCOMING, Way.MAKING, Way.LATER})
_NEAR = 2
_MANY = 6
"""A paper with so many prospects is about what is to come, whatever is out already."""


def without_presentation(reading: Committed, found: Sequence[Prospect]) -> list[Prospect]:
    """The prospects without what a product that is out already “will” do.

    In a paper about a product to come every “will” about the product counts; where one product is out and another is
    to come, only what stands beside a word about the latter.
    """
    coming = sorted({each.sentence.index for each in found if each.way in _COMING} | set(_dated(reading)))
    if len({each.sentence.index for each in found}) >= _MANY:
        return list(found)
    whole = bool(coming) and not any(_OUT.search(sentence.text) for sentence in reading.sentences)
    return [
        each for each in found if each.way is not Way.BEHAVIOUR or whole or _is_near(each.sentence, coming)
    ]


def _dated(reading: Committed) -> Iterator[int]:
    """The sentences that date a release."""
    for each in reading.dated_commitments:
        if each.release and each.deadline and not each.past and not each.exempt and each.act is Act.DELIVERY:
            yield each.sentence.index


def _is_near(sentence: Sentence, coming: Sequence[int]) -> bool:
    return any(abs(index - sentence.index) <= _NEAR for index in coming)
