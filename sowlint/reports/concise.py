"""One line a finding, for hooks, editors and ``grep``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.reports.words import place_in_words, safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.findings import DocumentReport, Finding, Report
    from sowlint.reports import ReportOptions


def render(report: Report, options: ReportOptions) -> str:
    """``path:line:column: CODE message``; where there are no lines, the page or paragraph stands for both."""
    lines = [line for document in report.documents for line in _lines(document, options)]
    return "".join(f"{line}\n" for line in lines)


def _lines(document: DocumentReport, options: ReportOptions) -> Iterator[str]:
    if document.error:
        yield f"{safe(document.path)}: error: {safe(document.error)}"
    for finding in document.findings:
        yield _line(finding)
    for finding in document.silenced if options.show_silenced else ():
        yield f"{_line(finding)} [silenced: {safe(finding.silenced_by or '')}]"


def _line(finding: Finding) -> str:
    place = finding.place
    at = f"{place.line}:{place.column}" if place.line is not None else place_in_words(place)
    where = f"{safe(finding.path)}:{at}" if at else safe(finding.path)
    return f"{where}: {finding.code} {safe(finding.message)}"
