"""What is told of a thing."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sowlint.language.model import Hedge


class Told(StrEnum):
    """PROMISE: somebody is to bring it about; CLAIM: it is said to be there; MENTION: it is spoken of otherwise."""

    PROMISE = "promise"
    CLAIM = "claim"
    MENTION = "mention"


class Telling(NamedTuple):
    """How a sentence speaks of a thing.

    Attributes:
        hedges: what softens or denies it.
        verb: the lemma of what is done with it; empty where there is no verb.
        acts: whether the thing itself is what acts.
        owner: the words by which it belongs to the customer or a third party, or empty.
        leaving: the words that take it away, or empty.
    """

    told: Told
    hedges: tuple[Hedge, ...] = ()
    verb: str = ""
    acts: bool = False
    owner: str = ""
    leaving: str = ""
