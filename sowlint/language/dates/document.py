"""The day a document bears, by which its times are judged where no other day is given."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.documents.model import BlockKind
from sowlint.expressions import expression
from sowlint.language.dates import find_dates
from sowlint.language.model import Grade, TimeForm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sowlint.documents.model import Document
    from sowlint.language.model import DateExpression, Sentence
    from sowlint.language.options import DateOrder

_METADATA = (
    "date",
    "published",
    "publish_date",
    "pubdate",
    "article:published_time",
    "issued",
    "effective_date",
)
_LABEL = compiled(
    r"(?:(?:document|issue|publication|proposal|sow|order|agreement|contract|effective|quotation|quote|letter)"
    r"\s+)?date(?:d|\s+of\s+(?:issue|this\s+\w+|publication|proposal))?$|(?:published|posted|prepared|issued)"
    r"(?:\s+on)?$|last\s+(?:updated|modified|revised)$|date\s+(?:issued|prepared|submitted)$",
    re.IGNORECASE,
)
_PLACE = compiled(
    r"/?[A-Z][\w.'’ -]{1,40}(?:[,/]\s*[\w.'’ ]{2,30}){0,3}\s*(?:[-–—]*\s*\([^)]{2,40}\))?\s*[,(/–—-]*\s*$"
)
_PLACE_GOES = compiled(r"\s*[)/]?\s*(?:[-–—:|/(@]|$|\.\s*$|at\b|\d{1,2}:\d\d)")
_SMALL = frozenset({"of", "the", "and", "de", "am", "on", "by", "in"})
_DATED = expression(
    r"\b(?:dated(?:\s+as\s+of)?|(?:made|entered\s+into|effective|executed)\b[^.]{0,80}?\b(?:on|as\s+of|this)|"
    r"as\s+of|effective(?:\s+date)?(?:\s+is|:)?|(?:for\s+immediate\s+release|released|published|posted|issued)"
    r"[\s:,–—-]*(?:on)?)\s*(?:the\s+|this\s+)?$"
)
_FIGURES = compiled(r"\d\d")
"""A day with its year holds at least two figures."""

_OPENING = 60
_TOP = 25
_TITLE = 8
_MOST_TITLE_WORDS = 14


def document_date(
    document: Document, sentences: Sequence[Sentence], date_order: DateOrder | None = None
) -> date | None:
    """The day a document bears: told by its file, a ``Date:`` line, a dateline, or its title block.

    Args:
        document: the document.
        sentences: its sentences.
        date_order: how to read ``03/04/2026``.

    Returns:
        The day, or the first of the month where only that is told; ``None`` where the document names none
        with its year, or only an ambiguous one.
    """
    for value in _metadata(document):
        if day := next(
            (each.first for each in find_dates(value, date_order=date_order) if _exact(each)), None
        ):
            return day
    dated = [
        (sentence, each)
        for sentence in sentences
        if sentence.block_index < _OPENING and _FIGURES.search(sentence.text)
        for each in find_dates(sentence.text, date_order=date_order)
        if _exact(each)
    ]
    for says in (_is_labelled, is_dateline, _is_dated, _is_in_title):
        for sentence, each in dated:
            if says(sentence, each):
                return each.first
    return None


def _metadata(document: Document) -> Iterator[str]:
    for name in _METADATA:
        if value := document.metadata.get(name):
            yield re.sub(r"T\d\d:.*$", "", value.strip())


def _exact(each: DateExpression) -> bool:
    """One day of the calendar, or one month, which then stands for its first day."""
    single = each.grade is Grade.DAY and each.first == each.last
    month = each.grade is Grade.MONTH and each.first and each.last and (each.last - each.first).days < 31
    return each.form is TimeForm.CALENDAR and each.first is not None and bool(single or month)


def _around(sentence: Sentence, each: DateExpression) -> tuple[str, str]:
    """What stands before and after the date, its preposition given back to what stands before."""
    lead = len(each.bound) if each.text.lower().startswith(each.bound) else 0
    return sentence.text[: each.span.start + lead].strip(), sentence.text[each.span.end :]


def _is_labelled(sentence: Sentence, each: DateExpression) -> bool:
    before, _ = _around(sentence, each)
    return bool(_LABEL.match(before.rstrip(":–—- ")) or _LABEL.match(_row_label(sentence)))


def _row_label(sentence: Sentence) -> str:
    """The first cell of the row that a date stands in, where the date is in the second."""
    if sentence.cell != 1:
        return ""
    first = sentence.block.cells[0]
    return sentence.block.text[first.start : first.end].strip(" :")


def is_dateline(sentence: Sentence, each: DateExpression) -> bool:
    """``Seoul, May 11 2018 –`` at the beginning of a block, or a line that holds nothing but the day."""
    if sentence.start or sentence.cell is not None or each.bound or sentence.block_index >= _TOP:
        return False
    if not _exact(each):
        return False
    before, after = sentence.text[: each.span.start], sentence.text[each.span.end :]
    if not before.strip() and not after.strip():
        return sentence.block.kind is not BlockKind.ITEM and each.grade is Grade.DAY
    named = before.strip(" -–—").isupper() or "," in before or not sentence.block.label
    return bool(named and _is_place(before) and _PLACE_GOES.match(after))


def _is_place(words: str) -> bool:
    """Names only: “Seoul”, “NEW YORK, United States”; no sentence on its way to a date."""
    return bool(_PLACE.match(words)) and all(
        word[0].isupper() or word in _SMALL for word in re.findall(r"[^\W\d_]+", words)
    )


def _is_dated(sentence: Sentence, each: DateExpression) -> bool:
    before, _ = _around(sentence, each)
    return each.grade is Grade.DAY and bool(_DATED.search(before))


def _is_in_title(sentence: Sentence, each: DateExpression) -> bool:
    """A short line at the top with the day in it, which no label takes for something else."""
    block = sentence.block
    short = len(block.text.split()) <= _MOST_TITLE_WORDS
    return sentence.block_index < _TITLE and short and not (each.bound or block.label or sentence.cell)
