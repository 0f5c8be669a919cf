"""Plans from tables: columns by their headers, in any order; phase rows and totals told apart from steps."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind
from sowlint.language.hedges import frame_hedges
from sowlint.language.model import HedgeClass, Span, TimeForm
from sowlint.plan.columns import Column, column_of
from sowlint.plan.lengths import HOURS
from sowlint.plan.model import Step
from sowlint.plan.placing import Placed, length_of
from sowlint.plan.roles import roles_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.documents.model import Block
    from sowlint.language.model import DateExpression, Sentence
    from sowlint.plan.drafts import Draft, Setting
    from sowlint.plan.model import Length

_TOTAL = re.compile(r"^\W*(?:sub-?)?(?:total|sum|overall|in all|altogether)\b", re.IGNORECASE)
_TIMES = (Column.START, Column.END, Column.WHEN, Column.LENGTH)
_PARALLEL = re.compile(r"\b(?:parallel|concurrent\w*|overlap\w*|alongside|simultaneous\w*)\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d+(?:[.,]\d+)?")
_THOUSANDS = re.compile(r"\b\d{1,3}(?:,\d{3})+(?:\.\d+)?\b")
_HOURS = re.compile(r"\b(?:hours?|hrs?|h)\b", re.IGNORECASE)
_RANGE = re.compile(r"\d\s*(?:[-–—]|to)\s*\d")
_UNIT = re.compile(r"\b(?:(?:working|business) )?(?:day|week|month)s?\b", re.IGNORECASE)


@dataclass
class _Row:
    """The cells of one row by what they hold."""

    block: Block
    sentences: tuple[Sentence, ...]
    cells: dict[Column, int] = field(default_factory=dict)
    about: str = ""

    def text(self, column: Column) -> str:
        at = self.cells.get(column)
        if at is None:
            return ""
        cell = self.block.cells[at]
        return self.block.text[cell.start : cell.end].strip()

    def header(self, column: Column) -> str:
        """The words over its cell; empty where it has none."""
        at = self.cells.get(column)
        return "" if at is None else self.block.cells[at].header


def table_drafts(setting: Setting) -> Iterator[tuple[str, list[Draft]]]:
    """For each table that could be a plan: where it stands, and its rows as drafts of steps."""
    rows = [sentence for sentence in setting.reading.sentences if sentence.block.kind is BlockKind.ROW]
    for table, members in groupby(rows, key=lambda sentence: sentence.block.table):
        if table is None:
            continue
        drafts = _drafts(setting, tuple(members))
        if drafts:
            yield f"table {table}", drafts


def _drafts(setting: Setting, sentences: Sequence[Sentence]) -> list[Draft]:
    found = [_row(tuple(cells)) for _, cells in groupby(sentences, key=lambda sentence: sentence.block_index)]
    rows = [row for row in found if not row.block.is_header]
    if not any(column in row.cells for row in rows for column in _TIMES):
        rows = [_with_times_by_content(setting, row) for row in rows]
    return [draft for row in rows if (draft := _draft(setting, row)) is not None]


def _row(sentences: tuple[Sentence, ...]) -> _Row:
    block = sentences[0].block
    row = _Row(block, sentences)
    columns = [column_of(cell.header) if cell.header.strip() else Column.OTHER for cell in block.cells]
    for at, column in sorted(enumerate(columns), key=lambda each: (_is_summary(block, each[0]), each[0])):
        row.cells.setdefault(column, at)
    names = [at for at, column in enumerate(columns) if column is Column.NAME]
    names = names or [at for at, column in enumerate(columns) if column in (Column.OTHER, Column.NUMBER)]
    if names:
        row.cells[Column.NAME] = min(
            names, key=lambda at: (not _has_words(block, at), _is_summary(block, at), at)
        )
    row.about = " ".join(
        block.text[block.cells[at].start : block.cells[at].end]
        for at, column in enumerate(columns)
        if column in (Column.OTHER, Column.NAME) or _is_summary(block, at)
    )
    return row


def _has_words(block: Block, at: int) -> bool:
    cell = block.cells[at]
    return bool(re.search(r"[^\W\d_]{3}", block.text[cell.start : cell.end]))


def _is_summary(block: Block, at: int) -> bool:
    """“Phase” beside “Milestone”: the finer column names the step."""
    return bool(re.search(r"\b(?:phase|stage|sprint|workstream)\b", block.cells[at].header, re.IGNORECASE))


def _with_times_by_content(setting: Setting, row: _Row) -> _Row:
    """A table whose headers name no time: the cell that holds hardly anything else than a time is taken for one.

    A mere length is not: it may be how long data is kept, or how soon a fault is answered.
    """
    for sentence in row.sentences:
        dates = setting.dates_in(sentence)
        told = bool(dates) and dates[-1].form is not TimeForm.DURATION
        if sentence.cell and told and len(dates[-1].text) >= 0.6 * len(sentence.text.strip()):
            row.cells.setdefault(Column.WHEN, sentence.cell)
    if row.cells.get(Column.NAME) == row.cells.get(Column.WHEN):
        row.cells[Column.NAME] = 0
    return row


def _draft(setting: Setting, row: _Row) -> Draft | None:
    from sowlint.plan.drafts import Draft  # noqa: PLC0415 - drafts ask this module for tables

    name = row.text(Column.NAME) or next((row.text(column) for column in row.cells if row.text(column)), "")
    times = {column: found for column in _TIMES if (found := _time(setting, row, column))}
    if name and _TOTAL.match(name):
        return _total(setting, row, name)
    if not name or not times or _is_a_time(setting, row):
        return None
    anchor, expression = next(iter(times.values()))
    placed = _merged({column: setting.placed(expression) for column, (_, expression) in times.items()}, row)
    if placed is None:
        return None
    step = Step(
        name=name,
        sentence=anchor,
        span=expression.span,
        detail=row.block.text,
        owner=row.text(Column.OWNER),
        number=row.text(Column.NUMBER) or row.block.number,
        after=tuple(re.findall(r"[A-Za-z]*\d+(?:\.\d+)*", row.text(Column.AFTER))),
        effort=_effort(row),
        effort_in_hours=_is_in_hours(row),
        people=_figure(row.text(Column.PEOPLE)),
        roles=roles_of(f"{name} {row.about}"),
        hedged=_is_hedged(row, anchor, expression),
        parallel=bool(_PARALLEL.search(row.block.text)),
        end_at=_mark(times.get(Column.END)),
    )
    return Draft(step, placed)


def _total(setting: Setting, row: _Row, name: str) -> Draft | None:
    """A line that adds up the others; ``None`` where it adds up neither lengths nor effort."""
    from sowlint.plan.drafts import Draft  # noqa: PLC0415 - as above

    found = _time(setting, row, Column.LENGTH)
    length = _length({Column.LENGTH: setting.placed(found[1])} if found else {}, row)
    effort = _effort(row)
    at = row.cells.get(Column.LENGTH if length else Column.EFFORT)
    sentence = next((each for each in row.sentences if each.cell == at), None)
    if sentence is None or (length is None and effort is None):
        return None
    step = Step(
        name=name,
        sentence=sentence,
        span=sentence.span,
        stated=length,
        effort=effort,
        effort_in_hours=_is_in_hours(row),
    )
    return Draft(step, Placed(None, length=length), total=True)


def _is_a_time(setting: Setting, row: _Row) -> bool:
    """Whether the cell that would name the step holds nothing but a time."""
    at = row.cells.get(Column.NAME)
    return any(
        sentence.cell == at and any(date.text == sentence.text.strip() for date in setting.dates_in(sentence))
        for sentence in row.sentences
    )


def _mark(found: tuple[Sentence, DateExpression] | None) -> tuple[Sentence, Span] | None:
    return (found[0], found[1].span) if found else None


def _time(setting: Setting, row: _Row, column: Column) -> tuple[Sentence, DateExpression] | None:
    at = row.cells.get(column)
    if at is None:
        return None
    for sentence in row.sentences:
        if sentence.cell == at and (dates := setting.dates_in(sentence)):
            return sentence, _wider(dates)
    return None


def _wider(dates: Sequence[DateExpression]) -> DateExpression:
    """“4 May – 8 May” that was read as two dates is one time."""
    first, last = dates[0], dates[-1]
    if first is last or first.form is not TimeForm.CALENDAR or first.first is None or last.last is None:
        return first
    return replace(
        first, last=last.last, span=Span(first.span.start, last.span.end), text=f"{first.text} {last.text}"
    )


def _merged(times: dict[Column, Placed | None], row: _Row) -> Placed | None:
    """One interval from start, end and length."""
    start, end, when = times.get(Column.START), times.get(Column.END), times.get(Column.WHEN)
    if when is None and (within := times.get(Column.LENGTH)) and within.axis:
        when = within
    length = _length(times, row)
    known = next((each for each in (end, start, when) if each and each.axis), None)
    if known is None:
        return Placed(None, length=length) if length else None
    if when and when.axis and not (start or end):
        return replace(when, length=length)
    first = start.first if start and start.axis else None
    last = end.last if end and end.axis else None
    if start and end and start.axis and end.axis and start.axis is not end.axis:
        return None
    if when and when.axis and last is None:
        last = when.last
    return Placed(known.axis, first, last, length)


def _length(times: dict[Column, Placed | None], row: _Row) -> Length | None:
    stated = times.get(Column.LENGTH)
    if stated and stated.length:
        return stated.length
    if when := times.get(Column.WHEN):
        return when.length
    text = row.text(Column.LENGTH)
    if _FIGURE.fullmatch(text) and (unit := _UNIT.search(row.header(Column.LENGTH))):
        text = f"{text} {unit.group()}"
    return length_of(text) if text else None


def _effort(row: _Row) -> float | None:
    """Person-days; hours are eight to a day."""
    text = row.text(Column.EFFORT)
    number = None if _RANGE.search(text) else _figure(text)
    return number / HOURS if number is not None and _is_in_hours(row) else number


def _is_in_hours(row: _Row) -> bool:
    return bool(_HOURS.search(f"{row.header(Column.EFFORT)} {row.text(Column.EFFORT)}"))


def _figure(text: str) -> float | None:
    if thousands := _THOUSANDS.search(text):
        return float(thousands.group().replace(",", ""))
    found = _FIGURE.search(text)
    return float(found.group().replace(",", ".")) if found else None


def _is_hedged(row: _Row, sentence: Sentence, expression: DateExpression) -> bool:
    softening = (HedgeClass.ESTIMATE, HedgeClass.INTENTION, HedgeClass.CONDITION)
    return bool(expression.approximate) or any(
        hedge.kind in softening for hedge in frame_hedges(row.block, sentence.cell)
    )
