"""Findings as CSV, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from sowlint.reports.words import place_in_words, spreadsheet_cell

if TYPE_CHECKING:
    from sowlint.findings import Report
    from sowlint.reports import ReportOptions

_COLUMNS = ("file", "code", "name", "severity", "section", "place", "text", "context", "message", "better")


def render(report: Report, options: ReportOptions) -> str:  # noqa: ARG001 - every format is called alike
    """One line a finding; a file that could not be read is a line with its error as the message."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for document in report.documents:
        if document.error:
            row = (document.path, "", "unreadable", "error", "", "", "", "", document.error, "")
            writer.writerow([spreadsheet_cell(cell) for cell in row])
        for each in document.findings:
            place = place_in_words(each.place)
            head = (each.path, each.code, each.name, each.severity.value, " › ".join(each.section), place)
            words = (each.text, each.context, each.message, each.better)
            writer.writerow([spreadsheet_cell(cell) for cell in (*head, *words)])
    return sheet.getvalue()
