"""Things that are delivered by where they stand: under “Deliverables”, or in a list of which every entry has its day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.documents.model import BlockKind, Kind
from sowlint.expressions import expression
from sowlint.language.model import Grade
from sowlint.language.sections import SectionRole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.documents.model import Block
    from sowlint.language.model import Sentence
    from sowlint.language.text import Text

REACHED = compiled(
    r"(?:(?:is|are|to be|both|all|fully) )*(?:online|live|ready|out|done|in place|in use|with you|in your (?:hands|inbox)|on site|"
    r"(?:hand|set|roll|turn)(?:ed|s)? (?:over|up|out|in)|held|sent|built|run|written|shown|[a-z]{3,}ed)",
    re.IGNORECASE,
)
"""The state that a thing is in from then on: “online”, “uploaded”, “with you”."""

_ACT_OF = compiled(
    r"(?!\W*(?:approv|accept|review|pay|terminat|expir|select|evaluat|submi|renew|sign|invoic|sel|apprais|refus|notif)\w*)"
    r"\W*(?:the )?(?:\w{3,}(?:ing|ion|ment|al|over|ery)|hand-?over|roll-?out) (?:(?:back|over|in|up|out) )?of \w",
    re.IGNORECASE,
)
"""An act by its noun: “Replacement of the pumps”, “Handing over of the keys”."""

_ENTRIES = frozenset({BlockKind.ITEM, BlockKind.LABEL})
_HANDED_IN = expression(
    r"\bdeliverables?\b|\boutputs?\b|\bwork packages?\b|\bwhat (?:we|you)(?: will|['’]ll)? (?:get|deliver|hand (?:in|over)|receive|send)\b|\bwhat is (?:delivered|handed over)\b"
)
"""A heading under which things stand that are handed over."""

_IS_DATE = compiled(r"\b(?:dated?|day)\W*$", re.IGNORECASE)
_NEVER = frozenset(
    {
        SectionRole.PAYMENT,
        SectionRole.LEGAL,
        SectionRole.CUSTOMER,
        SectionRole.GOVERNANCE,
        SectionRole.CHANGE,
        SectionRole.OUT_OF_SCOPE,
    }
)
_LONGEST = 140
"""Characters of an entry that names a thing and its time; what is longer tells more."""

_AROUND = 6
"""Blocks before and behind an entry among which the rest of its list is looked for."""


def delivers_by_place(reading: Text, sentence: Sentence, what: str) -> bool:
    """Whether a thing with its time beside it is something to be delivered then, though no word says so.

    Args:
        reading: the document; only an order, contract or offer delivers.
        sentence: where it stands.
        what: the words that name it.
    """
    roles = reading.roles_over(sentence.block)
    if reading.kind not in (Kind.SOW, Kind.PROPOSAL) or roles & _NEVER or _IS_DATE.search(what):
        return False
    handed_in = any(map(_HANDED_IN.search, sentence.block.section[-1:]))
    return handed_in or bool(_ACT_OF.match(what)) or _is_dated_list(reading, sentence)


def _is_dated_list(reading: Text, sentence: Sentence) -> bool:
    """Whether every entry of the list ends with a day or week of its own, and there are two at least."""
    if not _is_entry(sentence.block):
        return False
    entries = list(_list_around(reading, sentence))
    return len(entries) > 1 and all(_ends_in_time(reading, each) for each in entries)


def _list_around(reading: Text, sentence: Sentence) -> Iterator[Block]:
    at, section = sentence.block_index, sentence.block.section
    near = reading.document.blocks[max(0, at - _AROUND) : at + _AROUND]
    return (each for each in near if _is_entry(each) and each.section == section)


def _is_entry(block: Block) -> bool:
    return block.level > 0 and block.kind in _ENTRIES and len(block.text) <= _LONGEST


def _ends_in_time(reading: Text, block: Block) -> bool:
    dates = reading.dates_of(block.text)
    return bool(dates) and len(block.text) - dates[-1].span.end <= 1 and dates[-1].grade <= Grade.WEEK
