"""One line a finding."""

from __future__ import annotations

from syrupy.assertion import SnapshotAssertion

from sowlint.findings import Report
from sowlint.reports import FORMATS, ReportOptions, renderer


def test_one_line_for_each_finding_and_error(report: Report, snapshot: SnapshotAssertion) -> None:
    """Reviewed as a whole; editors read it."""
    text = renderer("concise")(report, ReportOptions(show_silenced=True))
    assert len(text.splitlines()) == len(report.findings) + 6 + 1
    assert text == snapshot


def test_every_registered_format_renders(report: Report) -> None:
    """The table of formats leads somewhere."""
    assert all(renderer(name)(report, ReportOptions()).endswith("\n") for name in FORMATS)
