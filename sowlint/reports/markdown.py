"""A summary for the description or a comment of a pull request."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.findings import Severity
from sowlint.reports.repeats import SHOWN, listed, with_repeats
from sowlint.reports.words import counted, file_in_words, place_in_words, safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.findings import DocumentReport, Finding, Report
    from sowlint.reports import ReportOptions

_MARKS = {Severity.ERROR: "🔴", Severity.WARNING: "🟡", Severity.INFO: "🔵"}
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_MOST = 20


def render(report: Report, options: ReportOptions) -> str:
    """One heading and table a document, the heaviest findings first; long tables are cut unless all are asked for."""
    lines = ["## sowlint", "", _summary(report), ""]
    for document in report.documents:
        if document.error or document.findings:
            lines += _document(document, options)
    return "\n".join(lines).rstrip() + "\n"


def _summary(report: Report) -> str:
    counts = [
        f"{_MARKS[severity]} {counted(number, severity.value)}"
        for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO)
        if (number := sum(finding.severity is severity for finding in report.findings))
    ]
    failed = sum(bool(document.error) for document in report.documents)
    unread = f"; **{counted(failed, 'file')} not checked**" if failed else ""
    return f"{counted(len(report.documents), 'file')}: {', '.join(counts) or 'nothing found'}{unread}."


def _document(document: DocumentReport, options: ReportOptions) -> Iterator[str]:
    yield f"### {_escaped(file_in_words(document.path))}"
    yield ""
    if document.error:
        yield f"Not checked: {_escaped(document.error)}"
        yield ""
        return
    yield "| | Rule | Where | Text | What is wrong |"
    yield "| --- | --- | --- | --- | --- |"
    findings = sorted(document.findings, key=lambda finding: -finding.severity.rank)
    rows = list(_rows(findings, len(findings) if options.verbose else SHOWN))
    most = len(rows) if options.verbose else _MOST
    yield from rows[:most]
    yield ""
    if len(rows) > most:
        yield f"… and {len(rows) - most:,} more."
        yield ""


def _rows(findings: Sequence[Finding], shown: int) -> Iterator[str]:
    """A row a finding; repeats of one rule are told together in a row of their own."""
    for finding, others in with_repeats(findings, shown):
        yield _row(finding)
        if others:
            places = listed([place for each in others if (place := place_in_words(each.place))])
            yield f"| {_MARKS[finding.severity]} | {finding.code} | {places} | | … and {len(others):,} more |"


def _row(finding: Finding) -> str:
    where = ", ".join(
        filter(None, (finding.section[-1] if finding.section else "", place_in_words(finding.place)))
    )
    cells = (finding.code, where, finding.text, finding.message)
    return f"| {_MARKS[finding.severity]} | {' | '.join(_escaped(cell) for cell in cells)} |"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", safe(text))
