"""SARIF 2.1.0 (OASIS standard), for code scanning."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sowlint import __version__
from sowlint.reports.levels import SARIF
from sowlint.reports.words import place_in_words

if TYPE_CHECKING:
    from sowlint.findings import DocumentReport, Finding, Report
    from sowlint.reports import ReportOptions

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_PRINT = "sowlintFingerprint/v1"


def render(report: Report, options: ReportOptions) -> str:
    """One run with a result for each finding; silenced ones are suppressed results where they are asked for."""
    findings = list(report.findings)
    if options.show_silenced:
        findings += [finding for document in report.documents for finding in document.silenced]
    rules = {finding.code: finding for finding in findings}
    whole = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(list(rules.values()))},
                "columnKind": "unicodeCodePoints",
                "invocations": [_invocation(report)],
                "results": [_result(finding, list(rules)) for finding in findings],
            }
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _driver(examples: list[Finding]) -> dict[str, Any]:
    """The program, and each rule that found something."""
    return {"name": "sowlint", "version": __version__, "rules": [_rule(each) for each in examples]}


def _rule(finding: Finding) -> dict[str, Any]:
    better = f"Better: {finding.better}" if finding.better else ""
    explain = f"sowlint explain {finding.code}"
    return {
        "id": finding.code,
        "name": finding.name,
        "shortDescription": {"text": finding.name.replace("-", " ")},
        "fullDescription": {"text": finding.why or finding.message},
        "help": {
            "text": "\n\n".join(filter(None, (finding.why, better, f"More: {explain}"))),
            "markdown": "\n\n".join(filter(None, (finding.why, better, f"More: `{explain}`"))),
        },
        "defaultConfiguration": {"level": SARIF[finding.severity]},
    }


def _invocation(report: Report) -> dict[str, Any]:
    failed = [document for document in report.documents if document.error]
    return {
        "executionSuccessful": not failed,
        "toolExecutionNotifications": [_notice(each) for each in failed],
    }


def _notice(document: DocumentReport) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": document.error or ""},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(document.path)}}}],
    }


def _result(finding: Finding, codes: list[str]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": SARIF[finding.severity],
        "message": {
            "text": f"{finding.message} Better: {finding.better}" if finding.better else finding.message
        },
        "locations": [_location(finding)],
        "partialFingerprints": {_PRINT: finding.fingerprint},
    }
    if finding.silenced_by:
        result["suppressions"] = [{"kind": "inSource", "justification": finding.silenced_by}]
    return result


def _location(finding: Finding) -> dict[str, Any]:
    place = finding.place
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(finding.path)}}
    if place.line is not None:
        physical["region"] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
            "snippet": {"text": finding.text or finding.context},
        }
    where = " › ".join((*finding.section, *filter(None, [place_in_words(place)])))
    return {
        "physicalLocation": physical,
        "logicalLocations": [{"fullyQualifiedName": where}] if where else [],
    }


def _uri(path: str) -> str:
    """A reference relative to the folder in which sowlint runs, or the address of a file elsewhere."""
    pure = PurePath(path)
    if path == "-":
        return "stdin"
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix())
