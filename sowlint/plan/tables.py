"""Plans from tables: columns by their headers, in any order; phase rows and totals told apart from steps."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind
from sowlint.language.hedges import frame_hedges
from sowlint.language.model import DateExpression, Grade, HedgeClass, Span, TimeForm
from sowlint.plan.anchors import from_start
from sowlint.plan.columns import Column, column_of
from sowlint.plan.drafts import Draft
from sowlint.plan.lengths import HOURS
from sowlint.plan.matrix import matrix_drafts
from sowlint.plan.model import Axis, Step, ThreePoint
from sowlint.plan.placing import Placed, length_of
from sowlint.plan.roles import roles_of
from sowlint.plan.rows import Row, rows_of, unit_over
from sowlint.plan.transposed import transposed_drafts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.language.model import Sentence
    from sowlint.plan.drafts import Setting
    from sowlint.plan.model import Length

_TOTAL = re.compile(r"^\W*(?:sub-?)?(?:total|sum|overall|in all|altogether)\b", re.IGNORECASE)
_TIMES = (Column.START, Column.END, Column.WHEN, Column.LENGTH)
_LENGTHS = (Column.OPTIMISTIC, Column.LENGTH, Column.PESSIMISTIC)
_PARALLEL = re.compile(r"\b(?:parallel|concurrent\w*|overlap\w*|alongside|simultaneous\w*)\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d+(?:[.,]\d+)?")
_THOUSANDS = re.compile(r"\b\d{1,3}(?:,\d{3})+(?:\.\d+)?\b")
_HOURS = re.compile(r"\b(?:hours?|hrs?|h)\b", re.IGNORECASE)
_RANGE = re.compile(r"\d\s*(?:[-–—]|to)\s*\d")
_NUMBERS = re.compile(r"[A-Za-z]*\d+(?:\.\d+)*")
_BETWEEN = re.compile(r"[,;/&]|\band\b")
_PLURAL = re.compile(r"(days|weeks|months)")
_NONE = re.compile(r"n/?a|n|none|nil|no|tbd", re.IGNORECASE)
_UNIT = re.compile(r"\b(?:(?:working|business) )?(?:day|week|month)s?\b", re.IGNORECASE)


def table_drafts(setting: Setting) -> Iterator[tuple[tuple[str, ...], list[Draft]]]:
    """For each table that could be a plan: which one it is, and its rows as drafts of steps."""
    rows = [sentence for sentence in setting.reading.sentences if sentence.block.kind is BlockKind.ROW]
    for table, members in groupby(rows, key=lambda sentence: sentence.block.table):
        if table is None:
            continue
        drafts = _drafts(setting, tuple(members))
        if drafts:
            yield ("table", str(table)), drafts


def _drafts(setting: Setting, sentences: Sequence[Sentence]) -> list[Draft]:
    rows = rows_of(sentences)
    unit = unit_over(sentences)
    for row in rows:
        row.unit = unit
    if drafts := matrix_drafts(setting, rows) or transposed_drafts(setting, rows):
        return drafts
    if not any(column in row.cells for row in rows for column in _TIMES):
        rows = [_with_times_by_content(setting, row) for row in rows]
    return _with_lengths(rows, [draft for row in rows if (draft := _draft(setting, row)) is not None])


def _with_lengths(rows: Sequence[Row], drafts: list[Draft]) -> list[Draft]:
    """The drafts; figures under “Weeks” that do not ascend number no weeks, but count them."""
    headers = {row.header(Column.WHEN).strip().lower() for row in rows}
    firsts = [draft.placed.first for draft in drafts if draft.placed.first]
    bare = all(_FIGURE.fullmatch(row.text(Column.WHEN)) for row in rows if row.text(Column.WHEN))
    if len(headers) != 1 or not bare or firsts == sorted(firsts):
        return drafts
    unit = _PLURAL.fullmatch(headers.pop())
    lengths = [length_of(f"{row.text(Column.WHEN)} {unit[1]}") if unit else None for row in rows]
    if len(lengths) != len(drafts) or not all(lengths):
        return drafts
    told = zip(drafts, lengths, strict=True)
    return [replace(draft, placed=Placed(None, length=length)) for draft, length in told]


def _with_times_by_content(setting: Setting, row: Row) -> Row:
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
        row.name = row.cell(0)
    return row


def _draft(setting: Setting, row: Row) -> Draft | None:
    name = row.name
    times = {column: found for column in _TIMES if (found := _time(setting, row, column))}
    if name and _TOTAL.match(name):
        return _total(setting, row, name)
    if not name or not times or _is_a_time(setting, row):
        return None
    anchor, expression = next(iter(times.values()))
    told = {column: setting.placed(expression) for column, (_, expression) in times.items()}
    placed = _merged(told, row) or Placed(None)
    step = Step(
        name=name,
        sentence=anchor,
        span=expression.span,
        detail=row.block.text,
        estimate=_estimate(setting, row),
        owner=row.text(Column.OWNER),
        number=row.text(Column.NUMBER) or row.block.number,
        after=_awaited(row.text(Column.AFTER)),
        effort=_effort(row),
        effort_in_hours=_is_in_hours(row),
        people=_figure(row.text(Column.PEOPLE)),
        roles=roles_of(f"{name} {row.about}"),
        hedged=_is_hedged(row, anchor, expression),
        parallel=bool(_PARALLEL.search(row.block.text)),
        end_at=_mark(times.get(Column.END)),
    )
    under_header = any(column_of(row.header(column)) in _TIMES for column in times)
    return Draft(step, placed, called=row.header(Column.NAME), under_header=under_header)


def _awaited(text: str) -> tuple[str, ...]:
    """What a step waits for: numbers such as 3, 1.2 and M2, else letters or names between commas."""
    if numbers := _NUMBERS.findall(text):
        return tuple(numbers)
    return tuple(
        part for each in _BETWEEN.split(text) if (part := each.strip(" .–—-")) and not _NONE.fullmatch(part)
    )


def _total(setting: Setting, row: Row, name: str) -> Draft | None:
    """A line that adds up the others; ``None`` where it adds up neither lengths nor effort."""
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


def _estimate(setting: Setting, row: Row) -> ThreePoint | None:
    """The best, the likely and the worst case, in this order of their lengths; ``None`` where one is missing."""
    times = [found[1] for column in _LENGTHS if (found := _time(setting, row, column))]
    lengths = [placed.length for time in times if (placed := setting.placed(time)) and placed.length]
    return ThreePoint(*lengths) if len(lengths) == len(_LENGTHS) else None


def _is_a_time(setting: Setting, row: Row) -> bool:
    """Whether the cell that would name the step holds nothing but a time."""
    at = row.cells.get(Column.NAME)
    return any(
        sentence.cell == at and any(date.text == sentence.text.strip() for date in setting.dates_in(sentence))
        for sentence in row.sentences
    )


def _mark(found: tuple[Sentence, DateExpression] | None) -> tuple[Sentence, Span] | None:
    return (found[0], found[1].span) if found else None


def _time(setting: Setting, row: Row, column: Column) -> tuple[Sentence, DateExpression] | None:
    at = row.cells.get(column)
    if at is None:
        return None
    for sentence in row.sentences:
        if sentence.cell == at and (dates := setting.dates_in(sentence) or _counted(row, column, sentence)):
            return sentence, _wider(dates)
    return None


def _counted(row: Row, column: Column, sentence: Sentence) -> tuple[DateExpression, ...]:
    """A bare figure, of which the header says that it counts days, weeks or months, or numbers them."""
    unit = _UNIT.search(row.header(column))
    if not _FIGURE.fullmatch(sentence.text.strip()):
        return ()
    if row.unit and column in (Column.START, Column.END):
        text = f"{row.unit} {sentence.text.strip()}"
        return (DateExpression(sentence.span, text, TimeForm.ORDINAL, Grade.WEEK),)
    if column not in _LENGTHS or unit is None:
        return ()
    text = f"{sentence.text.strip()} {unit.group()}"
    return (DateExpression(sentence.span, text, TimeForm.DURATION, Grade.WEEK),)


def _wider(dates: Sequence[DateExpression]) -> DateExpression:
    """“4 May – 8 May” that was read as two dates is one time."""
    first, last = dates[0], dates[-1]
    if first is last or first.form is not TimeForm.CALENDAR or first.first is None or last.last is None:
        return first
    return replace(
        first, last=last.last, span=Span(first.span.start, last.span.end), text=f"{first.text} {last.text}"
    )


def _merged(times: dict[Column, Placed | None], row: Row) -> Placed | None:
    """One interval from start, end and length."""
    start, end, when = times.get(Column.START), times.get(Column.END), times.get(Column.WHEN)
    if when is None and (within := times.get(Column.LENGTH)) and within.axis:
        when = within
    length = _length(times, row)
    told = [each for each in (end, start, when) if each]
    known = next((each for each in told if each.axis), None)
    if known is None and start and end and (first := from_start(start)) and (last := from_start(end)):
        return Placed(Axis.RELATIVE, first, last, length)
    if known is None:
        counted = next((each for each in told if each.after), None)
        return replace(counted, length=length) if counted else Placed(None, length=length) if length else None
    if when and when.axis and not (start or end):
        return replace(when, length=length)
    first = start.first if start and start.axis else None
    last = end.last if end and end.axis else None
    if start and end and start.axis and end.axis and start.axis is not end.axis:
        return None
    if when and when.axis and last is None:
        last = when.last
    return Placed(known.axis, first, last, length)


def _length(times: dict[Column, Placed | None], row: Row) -> Length | None:
    stated = times.get(Column.LENGTH)
    if stated and stated.length:
        return stated.length
    if when := times.get(Column.WHEN):
        return when.length
    text = row.text(Column.LENGTH)
    return length_of(text) if text else None


def _effort(row: Row) -> float | None:
    """Person-days; hours are eight to a day."""
    text = row.text(Column.EFFORT)
    number = None if _RANGE.search(text) else _figure(text)
    return number / HOURS if number is not None and _is_in_hours(row) else number


def _is_in_hours(row: Row) -> bool:
    return bool(_HOURS.search(f"{row.header(Column.EFFORT)} {row.text(Column.EFFORT)}"))


def _figure(text: str) -> float | None:
    if thousands := _THOUSANDS.search(text):
        return float(thousands.group().replace(",", ""))
    found = _FIGURE.search(text)
    return float(found.group().replace(",", ".")) if found else None


def _is_hedged(row: Row, sentence: Sentence, expression: DateExpression) -> bool:
    softening = (HedgeClass.ESTIMATE, HedgeClass.INTENTION, HedgeClass.CONDITION)
    return bool(expression.approximate) or any(
        hedge.kind in softening for hedge in frame_hedges(row.block, sentence.cell)
    )
