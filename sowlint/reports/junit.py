"""JUnit XML, which every CI server reads: a suite for each document, a failing case for each finding."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from sowlint.findings import Severity
from sowlint.reports.words import place_in_words, safe

if TYPE_CHECKING:
    from sowlint.findings import DocumentReport, Finding, Report
    from sowlint.reports import ReportOptions


def render(report: Report, options: ReportOptions) -> str:  # noqa: ARG001 - every format is called alike
    """Findings of severity info are cases that pass and say so; a document without findings is one case that passes."""
    suites = ET.Element("testsuites", name="sowlint")
    for document in report.documents:
        _suite(suites, document)
    for name in ("tests", "failures", "errors"):
        suites.set(name, str(sum(int(suite.get(name, "0")) for suite in suites)))
    ET.indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(suites, encoding="unicode")}\n'


def _suite(suites: ET.Element, document: DocumentReport) -> None:
    suite = ET.SubElement(suites, "testsuite", name=safe(document.path))
    failing = [finding for finding in document.findings if finding.severity is not Severity.INFO]
    suite.set("tests", str(max(1, len(document.findings))))
    suite.set("failures", str(len(failing)))
    suite.set("errors", str(int(bool(document.error))))
    if document.error:
        case = ET.SubElement(suite, "testcase", name="read", classname=safe(document.path))
        ET.SubElement(case, "error", message=safe(document.error))
    for finding in document.findings:
        _case(suite, finding)
    if not document.error and not document.findings:
        ET.SubElement(suite, "testcase", name="sowlint", classname=safe(document.path))


def _case(suite: ET.Element, finding: Finding) -> None:
    where = place_in_words(finding.place)
    name = f"{finding.code} {finding.name}{f' ({where})' if where else ''}"
    case = ET.SubElement(suite, "testcase", name=name, classname=safe(finding.path))
    text = "\n".join(
        filter(None, (safe(finding.context), safe(finding.message), f"Better: {safe(finding.better)}"))
    )
    if finding.severity is Severity.INFO:
        ET.SubElement(case, "system-out").text = text
    else:
        failure = ET.SubElement(case, "failure", message=safe(finding.message), type=finding.severity.value)
        failure.text = text
