"""Promised futures: versions, features and uses of a product that are yet to come, however they are told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind, Kind
from sowlint.expressions import words_of
from sowlint.language.once import once
from sowlint.language.prospects.boxes import open_boxes
from sowlint.language.prospects.lexicon import BE, BEYOND, GOING_ON, INTENT, NAMED, WILL
from sowlint.language.prospects.model import Prospect, Way
from sowlint.language.prospects.spoken import spoken
from sowlint.language.prospects.stance import without_presentation
from sowlint.language.prospects.worded import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.language.committed import Committed
    from sowlint.language.model import Sentence

_ASKS = re.compile(r"\?\W*(?:[^.?!]{1,12}[.!]\W*)?$")
"""A question before it, with no more than a word between: “Trams? Yes!”."""

_POINTS = re.compile(r"\W*(?:it|they|this)\b", re.IGNORECASE)
_CONDITION = frozenset({"when", "if", "once", "whenever"})

__all__ = ["Prospect", "Way", "could_foretell", "find_prospects"]


def find_prospects(reading: Committed) -> tuple[Prospect, ...]:
    """Every prospect of a document, in order.

    In a contract or an offer “will” tells of the work that it is about: only what is put beyond it, or is planned
    besides, is a prospect there.
    """
    reading.parse(could_foretell(reading))
    found = list(open_boxes(reading))
    last = -2
    for sentence in reading.sentences:
        words = words_of(sentence.text)
        if not _is_of_interest(reading, sentence, words):
            continue
        continues = last == sentence.index - 1 or _answers(reading, sentence)
        here = list(_prospects(reading, sentence, words, continues=continues))
        found += here
        last = sentence.index if here else last
    return tuple(without_presentation(reading, found))


def could_foretell(reading: Committed) -> Iterator[Sentence]:
    """The sentences that could tell a prospect with a verb, by their words."""
    return (reading.sentences[at] for at in sorted(_telling(reading)))


@once
def _telling(reading: Committed) -> frozenset[int]:
    """The numbers of these sentences."""
    return frozenset(
        each.index for each in reading.sentences if _tells(each, words_of(each.text), reading.kind)
    )


def _is_of_interest(reading: Committed, sentence: Sentence, words: frozenset[str]) -> bool:
    """Whether a sentence could hold a prospect; most do not, by their words alone."""
    named = not NAMED.isdisjoint(words)
    return named or sentence.index in _telling(reading) or _goes_on(sentence, words)


def _prospects(
    reading: Committed, sentence: Sentence, words: frozenset[str], *, continues: bool
) -> Iterator[Prospect]:
    if sentence.block.ticked:
        return
    if not NAMED.isdisjoint(words):
        yield from worded(sentence)
    told = sentence.index in _telling(reading) and not (
        "then" in words and _follows_condition(reading, sentence)
    )
    if told or (continues and _goes_on(sentence, words)):
        parsed = reading.parsed(sentence)
        if parsed is not None:
            offered = reading.kind is Kind.PROPOSAL
            yield from spoken(sentence, parsed, reading.parties, continues=continues, offered=offered)


def _goes_on(sentence: Sentence, words: frozenset[str]) -> bool:
    """Whether it may take up what the sentence before tells: “then …”, “It will …”."""
    points = _POINTS.match(sentence.text)
    return "then" in words or (points is not None and not WILL.union(GOING_ON).isdisjoint(words))


def _answers(reading: Committed, sentence: Sentence) -> bool:
    """Whether it stands under or behind a question, in which the thing is named (“Do you support trams?”)."""
    if _ASKS.search(sentence.block.text[: sentence.start]):
        return True
    before = sentence.block_index - 1
    blocks = reading.document.blocks
    return (
        sentence.start == 0
        and before >= 0
        and blocks[before].kind is BlockKind.HEADING
        and blocks[before].text.endswith("?")
    )


def _follows_condition(reading: Committed, sentence: Sentence) -> bool:
    """“When a truck is late, the planner warns you. It will then …”: how a thing works, step by step."""
    before = reading.sentences[sentence.index - 1] if sentence.start and sentence.index else None
    return before is not None and not _CONDITION.isdisjoint(before.text.lower().split()[:1])


def _tells(sentence: Sentence, words: frozenset[str], kind: Kind) -> bool:
    """Whether a sentence could tell a prospect with a verb, by its words."""
    going_on = not BE.isdisjoint(words) and (
        not GOING_ON.isdisjoint(words) or ("about" in words and "about to " in sentence.text)
    )
    if kind in (Kind.SOW, Kind.PROPOSAL):
        beyond = not BEYOND.isdisjoint(words) and not WILL.isdisjoint(words)
        return beyond or (kind is Kind.PROPOSAL and (going_on or not INTENT.isdisjoint(words)))
    return going_on or not WILL.isdisjoint(words) or not INTENT.isdisjoint(words)
