"""What a document promises of a product that does not exist yet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sowlint.language.model import Sentence, Span


class Way(StrEnum):
    """How a prospect is told.

    NEW is a plain “will” with an act that brings something new about (“we will add a scanner”, “the app will be
    available”); BEHAVIOUR a plain “will” with what a product that is not out yet will do or let its users do; LATER a
    “will” with a word that puts it beyond what is sold (“eventually”, “in the future”); INTENT a plan or a wish;
    MAKING something under development; PLANNED a thing called planned, or put into a later release; ROADMAP what a
    roadmap holds; SOON and UPCOMING teasers, an adverb and an adjective.
    """

    NEW = "new"
    BEHAVIOUR = "behaviour"
    LATER = "later"
    INTENT = "intent"
    MAKING = "making"
    PLANNED = "planned"
    ROADMAP = "roadmap"
    SOON = "soon"
    UPCOMING = "upcoming"


@dataclass(frozen=True)
class Prospect:
    """A version, feature or use of a product that is yet to come.

    Attributes:
        span: the words that promise it, in the block's text.
    """

    sentence: Sentence
    span: Span
    way: Way
