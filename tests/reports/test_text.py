"""The report for people."""

from __future__ import annotations

import re
from dataclasses import replace

from syrupy.assertion import SnapshotAssertion

from sowlint.findings import DocumentReport, Report
from sowlint.reports import ReportOptions, renderer

render = renderer("text")
_CODES = re.compile(r"\x1b\[[0-9;]*m")


def test_everything_is_said_once(report: Report, snapshot: SnapshotAssertion) -> None:
    """Reviewed as a whole: findings, repeats, what was not read or checked, the summary."""
    assert render(report, ReportOptions(width=90)) == snapshot


def test_silenced_findings_come_with_their_cause(report: Report, snapshot: SnapshotAssertion) -> None:
    """--show-silenced, with every repeat listed."""
    assert render(report, ReportOptions(width=90, show_silenced=True, verbose=True)) == snapshot


def test_colour_changes_nothing_but_the_marks(report: Report, snapshot: SnapshotAssertion) -> None:
    """Underlined instead of put between ‹ and ›; the words are the same."""
    colored = render(report, ReportOptions(width=90, color=True))
    plain = render(report, ReportOptions(width=90)).replace("‹", "").replace("›", "")
    assert _CODES.sub("", colored).replace("›", "") == plain
    assert colored == snapshot


def test_repeats_are_grouped_after_the_third(report: Report) -> None:
    """Seven of one rule: three are shown and four counted; --verbose shows all."""
    text = render(report, ReportOptions())
    assert text.count("‹game changer›") == 3
    assert "… and 4 more of MK009" in text
    assert render(report, ReportOptions(verbose=True)).count("‹game changer›") == 7


def test_no_line_is_wider_than_asked_for(report: Report) -> None:
    """Long sentences, paths of headings and messages are wrapped or shortened."""
    document = report.documents[0]
    long = tuple(
        replace(
            each,
            context=f"{each.context} {'and so on ' * 30}",
            section=("A very long heading " * 8,),
            message="why " * 60,
        )
        for each in document.findings
    )
    text = render(Report((replace(document, findings=long),)), ReportOptions(width=60))
    body = [line for line in text.splitlines() if not re.match(r"  (error|warning|info) ", line)]
    assert max(len(line) for line in body) <= 60


def test_a_mark_that_is_wrapped_stays_a_mark(report: Report) -> None:
    """Each line opens and closes its own colour, and the indentation is plain."""
    each = report.documents[0].findings[1]
    words = "one two three four five six seven eight nine ten eleven twelve"
    finding = replace(each, context=f"Then {words} end.", text=words, mark=(5, 5 + len(words)))
    text = render(
        Report((replace(report.documents[0], findings=(finding,)),)), ReportOptions(width=40, color=True)
    )
    lines = [line for line in text.splitlines() if "\x1b[1;4m" in line]
    assert len(lines) > 1
    assert all(
        line.startswith("    ") and line.count("\x1b[1;4m") == line.count("\x1b[0m") == 1 for line in lines
    )


def test_a_document_cannot_steer_the_terminal(report: Report) -> None:
    """Escape codes and line breaks in a document, its name or its headings are not passed on."""
    each = report.documents[0].findings[1]
    evil = replace(
        each, context="x \x1b[2J y\r\nz", text="y", mark=(7, 8), message="m\x1b]0;t\x07", section=("h\x9b1m",)
    )
    text = render(
        Report((replace(report.documents[0], path="a\x1b[31m.md", findings=(evil,)),)), ReportOptions()
    )
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text)


def test_far_ends_of_a_long_sentence_are_left_out(report: Report) -> None:
    """What stands near the mark is shown."""
    each = report.documents[0].findings[1]
    context = f"{'before ' * 60}MARK{' after' * 60}"
    finding = replace(each, context=context, text="MARK", mark=(420, 424))
    text = render(Report((replace(report.documents[0], findings=(finding,)),)), ReportOptions())
    assert "‹MARK›" in text
    assert text.count("before") < 30
    assert text.count("…") == 2


def test_one_clean_file_is_named_with_its_kind() -> None:
    """So that one sees what it was taken for."""
    clean = Report((DocumentReport(path="a.md", words=7, kind="sow"),))
    assert render(clean, ReportOptions()) == "a.md (sow, 7 words)\n\n1 file, 7 words: nothing found.\n"


def test_nothing_to_check_is_said() -> None:
    """An empty run."""
    assert render(Report(()), ReportOptions()) == "Nothing to check.\n"


def test_nothing_checked_is_never_nothing_found() -> None:
    """A run of which no file could be read."""
    text = render(Report((DocumentReport(path="a.pdf", error="is a scan"),)), ReportOptions())
    assert text == "a.pdf: not checked\n    is a scan\n\n1 file not checked.\n"
