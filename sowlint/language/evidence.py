"""Evidence for a claim: a source that someone can look up, its date, and how many or whom a figure rests on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sowlint.documents.model import BlockKind, Region
from sowlint.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.documents.model import Block
    from sowlint.language.model import Sentence
    from sowlint.language.reading import Reading

_PAPER = r"(?:report|study|survey|benchmark|index|analysis|audit|ranking|review)"
_SOURCE = expression(
    r"\b(?:according to|source[:s]|case study|quadrant|magazine|certificate|certified|audited|award(?:ed)?|SLA|"
    r"(?:the|an?|its|our|this|annual|recent|customer|market|independent|industry|analyst|user|season|"
    rf"{_PAPER})\s+{_PAPER}|"
    r"(?!Users|Customers|Clients|Teams|Companies|Businesses|They|We)[A-Z][\w&’']+\s+"
    rf"(?i:{_PAPER})|\d{{4}}\s+{_PAPER}|{_PAPER} (?:of|from|by))\b"
    r"|\b(?i:section|exhibit|annex|appendix) [\dA-Z]|https?://\S|\[\d+\]",
    re.NOFLAG,
)
_YEAR = expression(r"\b(?:19|20)\d\d\b|\bFY\s?\d\d\b|\bQ[1-4]\b", re.NOFLAG)
_PLAIN_YEAR = expression(r"\b(?:19|20)\d\d\b", re.NOFLAG)
_BASE = expression(
    r"\bn\s*=\s*\d|\b\d[\d,.]*\+?\s+(?:\w+\s+){0,2}(?:customers|companies|users|respondents|organi[sz]ations|projects|teams|sites|"
    r"participants|utilities|depots)\b"
)
_MARKER = re.compile(r"\[(?:\d{1,2}|\*)\]|[¹²³⁴⁵⁶⁷⁸⁹]|(?<=[\w.%”\"])[*†‡](?=[\s.,;)]|$)")


@dataclass(frozen=True)
class Evidence:
    """What stands beside a claim.

    Attributes:
        source: the words that name where to look it up; empty where there are none.
        dated: whether a year, a quarter or a date is given.
        newest: the last day of the latest date, where it can be placed on the calendar.
        based: whether it says how many or who was asked or measured.
    """

    source: str
    dated: bool
    newest: date | None
    based: bool

    def is_older(self, months: float, day: date | None) -> bool:
        """Whether it is older than some months on a day; never where either is not known."""
        if self.newest is None or day is None:
            return False
        return (day.year - self.newest.year) * 12 + day.month - self.newest.month > months


def evidence_beside(reading: Reading, sentence: Sentence) -> Evidence:
    """What backs a sentence: in it, in the next one, in its row, caption or footnote, or behind its link.

    Args:
        reading: the document.
        sentence: the one that claims something.
    """
    return reading.once(_evidence_beside, sentence)


def _evidence_beside(reading: Reading, sentence: Sentence) -> Evidence:
    link = next(_links(sentence), "")
    text = "\n".join(_places(reading, sentence))
    found = _SOURCE.search(text)
    past = [day for day in _days(reading, text) if reading.as_of is None or day.year <= reading.as_of.year]
    return Evidence(
        source=found.group() if found else link,
        dated=bool(_YEAR.search(text) or past),
        newest=max(past, default=None),
        based=bool(_BASE.search(text)),
    )


def _days(reading: Reading, text: str) -> Iterator[date]:
    """The last days of the dates in a text, and of the years that stand in it alone."""
    yield from (each.last for each in reading.dates_of(text) if each.last is not None)
    yield from (date(int(year.group()), 12, 31) for year in _PLAIN_YEAR.finditer(text))


def _places(reading: Reading, sentence: Sentence) -> Iterator[str]:
    """The texts in which evidence is looked for."""
    block = sentence.block
    if sentence.cell is not None:
        yield block.text
        return
    yield sentence.text
    following = reading.sentences[sentence.index + 1 : sentence.index + 2]
    yield from (each.text for each in following if each.block is block)
    blocks = reading.document.blocks
    after = blocks[sentence.block_index + 1 : sentence.block_index + 3]
    yield from (each.text for each in after if each.kind is BlockKind.CAPTION or each.region is Region.NOTE)
    yield from _footnotes(sentence.text, blocks)


def _footnotes(text: str, blocks: tuple[Block, ...]) -> Iterator[str]:
    """The notes whose marks stand in a sentence."""
    marks = {match.group().strip("[]") for match in _MARKER.finditer(text)}
    if not marks:
        return
    for block in blocks:
        opening = block.text.lstrip("[( ")
        if any(opening.startswith(mark) for mark in marks) or block.number.strip("[]().") in marks:
            yield block.text


def _links(sentence: Sentence) -> Iterator[str]:
    """Targets of the sentence's links that lead further than to a front page."""
    for start, end, target in sentence.block.links:
        if start < sentence.end and sentence.start < end:
            parts = urlsplit(target)
            if parts.scheme in ("http", "https", "") and parts.path.strip("/"):
                yield target
