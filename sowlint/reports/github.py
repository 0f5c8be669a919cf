"""Workflow commands of GitHub Actions, which put findings on the lines of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.reports.levels import GITHUB
from sowlint.reports.words import place_in_words

if TYPE_CHECKING:
    from sowlint.findings import Finding, Report
    from sowlint.reports import ReportOptions


def render(report: Report, options: ReportOptions) -> str:  # noqa: ARG001 - every format is called alike
    """One command a finding or file that could not be read."""
    lines = [
        f"::error file={_property(each.path)},title=sowlint::{_data(each.error)}"
        for each in report.documents
        if each.error
    ]
    lines += [_command(finding) for finding in report.findings]
    return "".join(f"{line}\n" for line in lines)


def _command(finding: Finding) -> str:
    place = finding.place
    properties = {"file": finding.path, "title": f"{finding.code} {finding.name}"}
    if place.line is not None:
        properties |= {"line": str(place.line), "endLine": str(place.end_line)}
        if place.line == place.end_line:
            properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    where = "" if place.line is not None else place_in_words(place)
    text = f"{where}: {finding.message}" if where else finding.message
    better = f"\nBetter: {finding.better}" if finding.better else ""
    given = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{GITHUB[finding.severity]} {given}::{_data(text + better)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
