"""The day a document bears, by which its times are judged where no other day is given."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind
from sowlint.language.dates import find_dates
from sowlint.language.model import Grade, TimeForm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sowlint.documents.model import Block, Document
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
_LABEL = re.compile(
    r"(?:(?:document|issue|publication|published|release|proposal|submission|sow|order|agreement|contract|"
    r"effective|"
    r"quotation|quote)\s+)?date(?:d|\s+of\s+(?:issue|this\s+\w+|publication))?$|published(?:\s+on)?$|"
    r"posted(?:\s+on)?$|dated$|"
    r"last\s+(?:updated|modified)$|date\s+(?:issued|prepared|submitted)$",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"^(?:/?[A-Z][\w.'’ -]{1,40}(?:,\s*[\w.'’ ]{2,30}){0,3}\s*[,(/–—-]*\s*)?[(/]?\s*$",
)
_DATELINE_GOES = re.compile(r"^\s*[)/]?\s*(?:[-–—:|/(]|$|\.\s*$|at\b|\d{1,2}:\d\d|/\w)")
_SENTENCE = re.compile(
    r"\b(?:dated(?:\s+as\s+of)?|(?:is\s+)?(?:made|entered\s+into|effective|executed)\b[^.]{0,80}?\b(?:on|"
    r"as\s+of|this)|"
    r"as\s+of|effective(?:\s+date)?(?:\s+is|:)?|(?:for\s+immediate\s+release|released|published|posted|"
    r"issued)[\s:,–—-]*(?:on)?)"
    r"\s*(?:the\s+|this\s+)?$",
    re.IGNORECASE,
)
_FIRST_BLOCKS = 60
_TITLE_BLOCKS = 8


def document_date(
    document: Document, sentences: Sequence[Sentence], date_order: DateOrder | None = None
) -> date | None:
    """The day a document bears: told by its file, a ``Date:`` line, a dateline, or its title block.

    Args:
        document: the document.
        sentences: its sentences.
        date_order: how to read ``03/04/2026``.

    Returns:
        The day; ``None`` where the document names none with its year, or only an ambiguous one.
    """
    for value in _metadata(document):
        if day := _only_day(find_dates(value, date_order=date_order)):
            return day
    opening = [sentence for sentence in sentences if sentence.block_index < _FIRST_BLOCKS]
    dated = [(sentence, each) for sentence in opening for each in _days(sentence, date_order)]
    for says in (_is_labelled, _is_dateline, _is_dated, _is_in_title):
        for sentence, each in dated:
            if says(sentence, each):
                return each.last
    return None


def _metadata(document: Document) -> Iterator[str]:
    for name in _METADATA:
        if value := document.metadata.get(name):
            yield re.sub(r"T\d\d:.*$", "", value.strip())


def _only_day(found: Sequence[DateExpression]) -> date | None:
    return next((each.last for each in found if each.grade is Grade.DAY and each.last), None)


def _days(sentence: Sentence, date_order: DateOrder | None) -> Iterator[DateExpression]:
    for each in find_dates(sentence.text, date_order=date_order):
        if (
            each.form is TimeForm.CALENDAR
            and each.grade is Grade.DAY
            and each.first == each.last
            and each.last
        ):
            yield each


def _around(sentence: Sentence, each: DateExpression) -> tuple[str, str]:
    """What stands before and after the date, its preposition given back to what stands before."""
    lead = len(each.bound) if each.text.lower().startswith(each.bound) else 0
    return sentence.text[: each.span.start + lead].strip(), sentence.text[each.span.end :]


def _is_labelled(sentence: Sentence, each: DateExpression) -> bool:
    before, _ = _around(sentence, each)
    return bool(_LABEL.match(before.rstrip(":–—- ")) and before) or bool(_LABEL.match(_row_label(sentence)))


def _row_label(sentence: Sentence) -> str:
    """The first cell of the row that a date stands in, where the date is in the second."""
    block: Block = sentence.block
    if sentence.cell != 1:
        return ""
    first = block.cells[0]
    return block.text[first.start : first.end].strip(" :")


def _is_dateline(sentence: Sentence, each: DateExpression) -> bool:
    if sentence.start or sentence.cell is not None or each.bound:
        return False
    before, after = sentence.text[: each.span.start], sentence.text[each.span.end :]
    if not before.strip() and not after.strip():
        return sentence.block.kind is not BlockKind.ITEM
    return bool(_DATELINE.match(before) and _DATELINE_GOES.match(after)) and bool(
        before.strip() or after.strip()
    )


def _is_dated(sentence: Sentence, each: DateExpression) -> bool:
    before, _ = _around(sentence, each)
    return bool(_SENTENCE.search(before))


def _is_in_title(sentence: Sentence, each: DateExpression) -> bool:
    return (
        sentence.block_index < _TITLE_BLOCKS
        and not each.bound
        and len(sentence.text) < 80
        and sentence.cell is None
    )
