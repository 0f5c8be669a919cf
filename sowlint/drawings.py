"""A document with its schedules drawn, for the reports that show how it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.findings import Shown
from sowlint.plan import plans_of
from sowlint.plan.calendar import WorkingCalendar
from sowlint.plan.chart import chart_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sowlint.findings import Finding
    from sowlint.language.reading import Reading
    from sowlint.plan.chart import Chart
    from sowlint.plan.model import Plan


def shown(reading: Reading, findings: Sequence[Finding]) -> Shown:
    """A document as it was read, with what was found in it marked in its schedules."""
    return Shown(reading.document, charts_of(reading, findings), WorkingCalendar(reading.options.holidays))


def charts_of(reading: Reading, findings: Sequence[Finding]) -> tuple[Chart, ...]:
    """The schedules of a document as charts; steps that a finding flags bear its code."""
    return tuple(chart_of(plan, _marks(plan, findings)) for plan in plans_of(reading))


def _marks(plan: Plan, findings: Sequence[Finding]) -> dict[int, Collection[str]]:
    """The codes of the findings on the stretch or row of each step."""
    marks: dict[int, set[str]] = {}
    for step in plan.steps:
        text = step.sentence.block.text[step.span.start : step.span.end]
        for finding in findings:
            if finding.context == step.sentence.context and finding.text and finding.text in text:
                marks.setdefault(step.index, set()).add(finding.code)
    return dict(marks)
