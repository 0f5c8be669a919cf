"""The code quality report of GitLab: a list of issues, each with a path, a line and a fingerprint."""

from __future__ import annotations

import json
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from sowlint.reports.levels import GITLAB

if TYPE_CHECKING:
    from sowlint.findings import DocumentReport, Finding, Report
    from sowlint.reports import ReportOptions


def render(report: Report, options: ReportOptions) -> str:  # noqa: ARG001 - every format is called alike
    """One issue a finding or file that could not be read; fingerprints are unique, as GitLab asks."""
    seen: Counter[str] = Counter()
    issues = [_unread(document) for document in report.documents if document.error]
    for finding in report.findings:
        seen[finding.fingerprint] += 1
        issues.append(_issue(finding, seen[finding.fingerprint]))
    return json.dumps(issues, ensure_ascii=False, indent=1) + "\n"


def _issue(finding: Finding, number: int) -> dict[str, Any]:
    same = "" if number == 1 else f"-{number}"
    return {
        "description": f"{finding.message} Better: {finding.better}" if finding.better else finding.message,
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": f"{finding.fingerprint}{same}",
        "severity": GITLAB[finding.severity],
        "location": {"path": finding.path, "lines": {"begin": finding.place.line or 1}},
    }


def _unread(document: DocumentReport) -> dict[str, Any]:
    return {
        "description": document.error,
        "check_name": "unreadable",
        "fingerprint": sha256(
            f"{document.path}\x1f{document.error}".encode(errors="surrogatepass")
        ).hexdigest()[:20],
        "severity": "blocker",
        "location": {"path": document.path, "lines": {"begin": 1}},
    }
