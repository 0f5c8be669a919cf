"""The day a document bears."""

from __future__ import annotations

from datetime import date

import pytest

from sowlint.documents.model import Kind
from sowlint.language.dates.document import document_date
from sowlint.language.options import ReadingOptions
from sowlint.language.reading import Reading
from sowlint.language.sentences import sentences_of
from tests.language.making import document


def day_of(*lines, metadata=None, **options):
    """The day of a document made of lines."""
    made = document(*lines, metadata=metadata)
    return document_date(made, sentences_of(made), **options)


@pytest.mark.parametrize(
    "lines",
    [
        ("# Statement of work", "Date: 5 January 2026"),
        ("# Statement of work", "Effective date: January 5, 2026"),
        ("# Statement of work", "Date | 2026-01-05"),
        ("# Acme ships", "SEOUL, South Korea, January 5 2026 – Acme today announced its portal."),
        ("# Acme ships", "GOTHENBURG - January 5, 2026 (WIRE) - Acme today announced its portal."),
        ("# Acme ships", "Boulder, Colo. - (Wire) - January 5, 2026 - Acme today announced its portal."),
        ("# Agreement", "This Agreement is made and entered into as of January 5, 2026, by Acme and Client."),
        ("# Agreement", "This Agreement, dated January 5, 2026, is between Acme and Client."),
        ("# Proposal to Client", "5 January 2026", "Acme delivers by 1 March 2026."),
        ("# Proposal to Client, 5 January 2026", "Acme delivers by 1 March 2026."),
    ],
)
def test_where_documents_tell_their_day(lines):
    """In a label, a row, a dateline, the words of an agreement, or the title."""
    assert day_of(*lines) == date(2026, 1, 5)


def test_what_the_file_says_comes_first():
    """Metadata win over the text, times of day and all."""
    assert day_of("Date: 5 January 2026", metadata={"date": "2025-12-01T10:00:00Z"}) == date(2025, 12, 1)


def test_a_month_stands_for_its_first_day():
    """Where a document tells only its month, nothing in that month is over yet."""
    assert day_of("# Proposal", "Date: January 2026") == date(2026, 1, 1)


@pytest.mark.parametrize(
    "lines",
    [
        ("Acme delivers the portal by 1 March 2026.",),
        ("# Plan", "Go-live: 1 March 2026"),
        ("# Plan", "Start date: 1 March 2026", "End date: 1 June 2026"),
        ("# Plan", "Date: 1 March 2026 – 1 June 2026"),
        ("Date: 03/04/2026",),
        ("Founded in 1988, Acme makes software.",),
        ("# Plan", "Milestone | 1 March 2026"),
        (),
    ],
)
def test_other_days_are_not_the_documents(lines):
    """Deliveries, starts, ranges and ambiguous figures say nothing about the day of writing."""
    assert day_of(*lines) is None


def test_an_ambiguous_day_is_read_where_the_order_is_given():
    """The order of day and month is honoured."""
    assert day_of("Date: 03/04/2026", date_order="dmy") == date(2026, 4, 3)


def test_a_dateline_is_no_deadline() -> None:
    """It says when the paper was written, whatever is launched in the same sentence."""
    line = (
        "OSLO, Norway, January 16, 2026 -- Acme launches its planner, and Acme ships the app on 1 May 2026."
    )
    reading = Reading(document(line), ReadingOptions(kind=Kind.MARKETING, vendor=("Acme",)))
    assert [each.deadline.text for each in reading.commitments if each.deadline] == ["on 1 May 2026"]


def test_a_time_looked_back_to_is_no_deadline() -> None:
    """“back in August” is over, with or without a year."""
    line = "The number of visitors has grown since the launch back in August."
    assert not [
        each for each in Reading(document(line), ReadingOptions(kind=Kind.SOW)).commitments if each.deadline
    ]
