"""A document with its schedules drawn, for the reports that show how it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.findings import Shown
from sowlint.plan import plans_of
from sowlint.plan.calendar import WorkingCalendar
from sowlint.plan.chart import Marks, chart_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.findings import Finding
    from sowlint.language.reading import Reading
    from sowlint.plan.chart import Chart
    from sowlint.plan.model import Plan

_OF_SCHEDULES = "SL"


def shown(reading: Reading, findings: Sequence[Finding]) -> Shown:
    """A document as it was read, with what was found in it marked in its schedules."""
    return Shown(reading.document, charts_of(reading, findings))


def charts_of(reading: Reading, findings: Sequence[Finding]) -> tuple[Chart, ...]:
    """The schedules of a document as charts; steps that a finding flags bear its code.

    What was found of the document's schedule as a whole stands at the longest of them.
    """
    calendar = WorkingCalendar(reading.options.holidays)
    plans = plans_of(reading)
    longest = max(plans, key=lambda plan: len(plan.steps), default=None)
    return tuple(chart_of(plan, calendar, _marks(plan, findings, whole=plan is longest)) for plan in plans)


def _marks(plan: Plan, findings: Sequence[Finding], *, whole: bool) -> Marks:
    steps = {step.index: codes for step in plan.steps if (codes := _codes(plan, step.index, findings))}
    of_all = {each.code for each in findings if not each.text and each.code.startswith(_OF_SCHEDULES)}
    names = {each.code: each.name for each in findings}
    return Marks(steps, tuple(sorted(of_all)) if whole else (), names)


def _codes(plan: Plan, index: int, findings: Sequence[Finding]) -> tuple[str, ...]:
    """The codes of the findings on the stretch or row of a step."""
    step = plan.steps[index]
    text = step.sentence.block.text[step.span.start : step.span.end]
    return tuple(dict.fromkeys(_found(findings, step.sentence.context, text)))


def _found(findings: Sequence[Finding], context: str, text: str) -> Iterator[str]:
    return (each.code for each in findings if each.context == context and _is_at(each.text, text))


def _is_at(flagged: str, time: str) -> bool:
    return bool(flagged) and (flagged in time or time in flagged)
