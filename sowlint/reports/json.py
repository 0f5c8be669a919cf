"""One JSON object, as ``report.schema.json`` beside this module describes it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sowlint import __version__

if TYPE_CHECKING:
    from sowlint.findings import DocumentReport, Finding, Report
    from sowlint.reports import ReportOptions

SCHEMA = 1
"""Goes up when a key changes its meaning or goes away; new keys may come at any time."""


def render(report: Report, options: ReportOptions) -> str:
    """Every document and finding; nothing is grouped or left out."""
    whole: dict[str, Any] = {
        "schema": SCHEMA,
        "sowlint": __version__,
        "documents": [_document(document) for document in report.documents],
        "findings": [_finding(finding) for finding in report.findings],
    }
    if options.show_silenced:
        whole["silenced"] = [
            {**_finding(finding), "silenced_by": finding.silenced_by}
            for document in report.documents
            for finding in document.silenced
        ]
    return (
        "{\n" + ",\n".join(f" {_dumped(key)}: {_laid_out(value)}" for key, value in whole.items()) + "\n}\n"
    )


def _laid_out(value: Any) -> str:
    """An entry a paragraph and a key a line, as ``indent`` lays it out, but by the encoder in C."""
    if not isinstance(value, list):
        return _dumped(value)
    return "[\n  " + ",\n  ".join(map(_dumped, value)) + "\n ]" if value else "[]"


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",\n   ", ": "))


def _document(document: DocumentReport) -> dict[str, Any]:
    return {
        "path": document.path,
        "format": document.format,
        "kind": document.kind,
        "language": document.language,
        "words": document.words,
        "unread": list(document.unread),
        "skipped": [{"code": each.code, "reason": each.reason} for each in document.skipped],
        "error": document.error,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    place = finding.place
    return {
        "path": finding.path,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        "better": finding.better,
        "why": finding.why,
        "text": finding.text,
        "context": finding.context,
        "section": list(finding.section),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "page": place.page,
        "fingerprint": finding.fingerprint,
    }
