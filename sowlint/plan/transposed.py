"""Plans with a column for each step: “Start” and “End” name the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.plan.columns import Column
from sowlint.plan.drafts import Draft
from sowlint.plan.labelled import merged, named_time
from sowlint.plan.model import Step
from sowlint.plan.roles import roles_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sowlint.plan.drafts import Setting
    from sowlint.plan.labelled import Told
    from sowlint.plan.rows import Row

_LEAST_ROWS = 2


def transposed_drafts(setting: Setting, rows: Sequence[Row]) -> list[Draft]:
    """The columns as drafts of steps; none where fewer than two rows are named by what they tell of a time."""
    told = {column: row for row in rows if (column := named_time(row.cell(0)))}
    if len(told) < _LEAST_ROWS or (
        Column.LENGTH not in told and not {Column.START, Column.END} <= told.keys()
    ):
        return []
    width = max(len(row.block.cells) for row in rows)
    return [draft for at in range(1, width) if (draft := _draft(setting, told, at))]


def _draft(setting: Setting, told: Mapping[Column, Row], at: int) -> Draft | None:
    times = {column: found for column, row in told.items() if (found := _time(setting, row, at))}
    name = next((row.block.cells[at].header for row in told.values() if at < len(row.block.cells)), "")
    if not times or not name:
        return None
    sentence, date, _ = next(iter(times.values()))
    end = times.get(Column.END)
    step = Step(
        name=name,
        sentence=sentence,
        span=date.span,
        detail=name,
        roles=roles_of(name),
        end_at=(end[0], end[1].span) if end else None,
    )
    return Draft(step, merged(times), under_header=True)


def _time(setting: Setting, row: Row, at: int) -> Told | None:
    for sentence in row.sentences:
        if (
            sentence.cell == at
            and (dates := setting.dates_in(sentence))
            and (placed := setting.placed(dates[0]))
        ):
            return sentence, dates[0], placed
    return None
