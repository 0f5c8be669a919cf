"""Plans drawn as a table: a column for each week or month, and a mark in those in which a step is worked on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.plan.columns import Column
from sowlint.plan.drafts import Draft
from sowlint.plan.model import Step
from sowlint.plan.placing import Placed
from sowlint.plan.roles import roles_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.language.model import Sentence
    from sowlint.plan.drafts import Setting
    from sowlint.plan.rows import Row

_MARK = re.compile(r"(?:[xX✓✔✗●○■□▪▫◆█▓▒░*•+~=>→-]|\b(?:yes|done)\b)+")
_LEAST_PERIODS = 3


def matrix_drafts(setting: Setting, rows: Sequence[Row]) -> list[Draft]:
    """The rows as drafts of steps, from the first marked period to the last; none where the table is no such plan."""
    if not rows:
        return []
    headers = [cell.header for row in rows[:1] for cell in row.block.cells]
    unit = rows[0].unit
    periods = {
        at: placed for at, header in enumerate(headers) if (placed := setting.period(_named(header, unit)))
    }
    axes = {placed.axis for placed in periods.values()}
    if len(periods) < _LEAST_PERIODS or len(axes) > 1 or not _is_marked(rows, periods):
        return []
    return [draft for row in rows if (draft := _draft(row, periods))]


def _is_marked(rows: Sequence[Row], periods: Mapping[int, Placed]) -> bool:
    """Whether the cells under the periods hold marks alone."""
    texts = [text for row in rows for at in periods if (text := row.cell(at))]
    return bool(texts) and all(_MARK.fullmatch(text) for text in texts)


def _draft(row: Row, periods: Mapping[int, Placed]) -> Draft | None:
    marked = [at for at in periods if row.cell(at)]
    sentence = next(_naming(row), None)
    if not marked or sentence is None or not row.name:
        return None
    first, last = periods[marked[0]], periods[marked[-1]]
    headers = [_named(row.block.cells[at].header, row.unit).strip() for at in (marked[0], marked[-1])]
    step = Step(
        name=row.name,
        sentence=sentence,
        span=sentence.span,
        detail=row.name,
        when=" – ".join(dict.fromkeys(headers)),
        owner=row.text(Column.OWNER),
        number=row.text(Column.NUMBER) or row.block.number,
        roles=roles_of(row.name),
    )
    return Draft(step, Placed(first.axis, first.first, last.last))


def _named(header: str, unit: str) -> str:
    """A header by itself; a bare figure with the unit that stands over all of them."""
    return f"{unit} {header}" if unit and header.strip().isdigit() else header


def _naming(row: Row) -> Iterator[Sentence]:
    at = row.cells.get(Column.NAME, 0)
    return (sentence for sentence in row.sentences if sentence.cell == at)
