"""Every form of time that the grammar knows, and where it lies on the calendar as of 5 January 2026, a Monday."""

from __future__ import annotations

from datetime import date

import pytest

from sowlint.language.dates import find_dates
from sowlint.language.model import Grade, TimeForm

AS_OF = date(2026, 1, 5)


def only(text, **options):
    """The one expression in a text."""
    found = find_dates(text, AS_OF, **options)
    assert len(found) == 1, found
    return found[0]


DAYS = [
    ("1 March 2026", "2026-03-01"),
    ("1st March 2026", "2026-03-01"),
    ("the 1st of March, 2026", "2026-03-01"),
    ("1st day of March 2026", "2026-03-01"),
    ("March 1, 2026", "2026-03-01"),
    ("March 1st", "2026-03-01"),
    ("Mar. 1, 2026", "2026-03-01"),
    ("1-Mar-2026", "2026-03-01"),
    ("01-Mar-26", "2026-03-01"),
    ("1 March ’26", "2026-03-01"),
    ("Sunday, March 1, 2026", "2026-03-01"),
    ("Sun 1 March", "2026-03-01"),
    ("1 march 2026", "2026-03-01"),
    ("1 MAY 2026", "2026-05-01"),
    ("24 December", "2026-12-24"),
    ("4 January", "2027-01-04"),
    ("March 1 of next year", "2027-03-01"),
    ("2026-03-01", "2026-03-01"),
    ("2026/03/01", "2026-03-01"),
    ("2026.03.01", "2026-03-01"),
    ("15.05.2026", "2026-05-15"),
    ("1.5.2026", "2026-05-01"),
    ("15.05.26", "2026-05-15"),
    ("15/05/2026", "2026-05-15"),
    ("05/15/2026", "2026-05-15"),
    ("05/05/26", "2026-05-05"),
    ("15-05-2026", "2026-05-15"),
    ("the last day of March 2026", "2026-03-31"),
    ("by 3/15", "2026-03-15"),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_days(text, day):
    """A day of the calendar, however it is written, is one day; without a year the next such day."""
    found = only(text)
    assert (found.form, found.grade) == (TimeForm.CALENDAR, Grade.DAY)
    assert found.first == found.last == date.fromisoformat(day)
    assert not found.ambiguous


PERIODS = [
    ("March 2026", Grade.MONTH, "2026-03-01", "2026-03-31"),
    ("March, 2026", Grade.MONTH, "2026-03-01", "2026-03-31"),
    ("Mar-26", Grade.MONTH, "2026-03-01", "2026-03-31"),
    ("in March", Grade.MONTH, "2026-03-01", "2026-03-31"),
    ("03/2026", Grade.MONTH, "2026-03-01", "2026-03-31"),
    ("2026-03", Grade.MONTH, "2026-03-01", "2026-03-31"),
    ("early March 2026", Grade.MONTH, "2026-03-01", "2026-03-10"),
    ("mid-March", Grade.MONTH, "2026-03-11", "2026-03-20"),
    ("mid/end March", Grade.MONTH, "2026-03-21", "2026-03-31"),
    ("mid-to-late March", Grade.MONTH, "2026-03-21", "2026-03-31"),
    ("mid-March 2027", Grade.MONTH, "2027-03-11", "2027-03-20"),
    ("the end of March", Grade.MONTH, "2026-03-21", "2026-03-31"),
    ("the first half of March", Grade.MONTH, "2026-03-01", "2026-03-15"),
    ("the first week of March", Grade.WEEK, "2026-03-01", "2026-03-07"),
    ("the week of 4 March 2026", Grade.WEEK, "2026-03-02", "2026-03-08"),
    ("Q3 2026", Grade.QUARTER, "2026-07-01", "2026-09-30"),
    ("Q3", Grade.QUARTER, "2026-07-01", "2026-09-30"),
    ("Q1.2018", Grade.QUARTER, "2018-01-01", "2018-03-31"),
    ("Q4'26", Grade.QUARTER, "2026-10-01", "2026-12-31"),
    ("3Q26", Grade.QUARTER, "2026-07-01", "2026-09-30"),
    ("2026 Q3", Grade.QUARTER, "2026-07-01", "2026-09-30"),
    ("the third quarter of 2026", Grade.QUARTER, "2026-07-01", "2026-09-30"),
    ("the beginning of Q3", Grade.QUARTER, "2026-07-01", "2026-07-31"),
    ("late Q3 2026", Grade.QUARTER, "2026-09-01", "2026-09-30"),
    ("by end Q3 2026", Grade.QUARTER, "2026-09-01", "2026-09-30"),
    ("H2 2026", Grade.HALF, "2026-07-01", "2026-12-31"),
    ("1H26", Grade.HALF, "2026-01-01", "2026-06-30"),
    ("the second half of 2026", Grade.HALF, "2026-07-01", "2026-12-31"),
    ("the first part of 2026", Grade.HALF, "2026-01-01", "2026-06-30"),
    ("the later months of 2026", Grade.HALF, "2026-07-01", "2026-12-31"),
    ("in the second half", Grade.HALF, "2026-07-01", "2026-12-31"),
    ("summer 2026", Grade.QUARTER, "2026-06-01", "2026-08-31"),
    ("by spring", Grade.QUARTER, "2026-03-01", "2026-05-31"),
    ("by 2027", Grade.YEAR, "2027-01-01", "2027-12-31"),
    ("mid-2026", Grade.YEAR, "2026-05-01", "2026-08-31"),
    ("2026-W12", Grade.WEEK, "2026-03-16", "2026-03-22"),
    ("CW 12", Grade.WEEK, "2026-03-16", "2026-03-22"),
    ("week 12 of 2026", Grade.WEEK, "2026-03-16", "2026-03-22"),
    ("W12/2026", Grade.WEEK, "2026-03-16", "2026-03-22"),
]


@pytest.mark.parametrize(("text", "grade", "first", "last"), PERIODS)
def test_periods(text, grade, first, last):
    """Weeks, months, quarters, halves, seasons, years and their parts have their first and last day."""
    found = only(text)
    assert (found.form, found.grade) == (TimeForm.CALENDAR, grade)
    assert (found.first, found.last) == (date.fromisoformat(first), date.fromisoformat(last))


RANGES = [
    ("12–30 Jan 2026", "2026-01-12", "2026-01-30"),
    ("April 1-15, 2026", "2026-04-01", "2026-04-15"),
    ("July 1st - August 31", "2026-07-01", "2026-08-31"),
    ("from 1 March to 15 April 2026", "2026-03-01", "2026-04-15"),
    ("Dec 2025 – Jan 2026", "2025-12-01", "2026-01-31"),
    ("December – January 2027", "2026-12-01", "2027-01-31"),
    ("between March and May 2026", "2026-03-01", "2026-05-31"),
    ("Q1-Q2 2026", "2026-01-01", "2026-06-30"),
    ("Q3 & Q4 2026", "2026-07-01", "2026-12-31"),
    ("March 2026 through June 2026", "2026-03-01", "2026-06-30"),
    ("Jun 23, 2026 → Jul 30, 2026", "2026-06-23", "2026-07-30"),
]


@pytest.mark.parametrize(("text", "first", "last"), RANGES)
def test_ranges(text, first, last):
    """The two ends of a range are one expression, and lend each other their year."""
    found = only(text)
    assert (found.first, found.last) == (date.fromisoformat(first), date.fromisoformat(last))


DEICTIC = [
    ("next week", Grade.WEEK, "2026-01-12", "2026-01-18"),
    ("next month", Grade.MONTH, "2026-02-01", "2026-02-28"),
    ("next quarter", Grade.QUARTER, "2026-04-01", "2026-06-30"),
    ("later this year", Grade.YEAR, "2026-01-01", "2026-12-31"),
    ("next year", Grade.YEAR, "2027-01-01", "2027-12-31"),
    ("this fall", Grade.QUARTER, "2026-09-01", "2026-11-30"),
    ("this March", Grade.MONTH, "2026-03-01", "2026-03-31"),
    ("tomorrow", Grade.DAY, "2026-01-06", "2026-01-06"),
    ("the 15th of next month", Grade.DAY, "2026-02-15", "2026-02-15"),
    ("by the 15th", Grade.DAY, "2026-01-15", "2026-01-15"),
    ("by Friday", Grade.DAY, "2026-01-09", "2026-01-09"),
    ("next Monday", Grade.DAY, "2026-01-12", "2026-01-12"),
    ("by close of business Friday", Grade.DAY, "2026-01-09", "2026-01-09"),
    ("by EOD tomorrow", Grade.DAY, "2026-01-06", "2026-01-06"),
]


@pytest.mark.parametrize(("text", "grade", "first", "last"), DEICTIC)
def test_times_told_from_the_day_of_writing(text, grade, first, last):
    """They are placed from the day to judge by, and not at all without one."""
    found = only(text)
    assert (found.form, found.grade) == (TimeForm.DEICTIC, grade)
    assert (found.first, found.last) == (date.fromisoformat(first), date.fromisoformat(last))
    assert find_dates(text)[0].first is None


EVENTS = [
    ("by year-end", Grade.YEAR, "2026-12-31"),
    ("by the end of the year", Grade.YEAR, "2026-12-31"),
    ("EOY 2027", Grade.YEAR, "2027-12-31"),
    ("by the end of the quarter", Grade.QUARTER, "2026-03-31"),
    ("end of this month", Grade.MONTH, "2026-01-31"),
    ("before Black Friday", Grade.DAY, "2026-11-27"),
    ("before Christmas", Grade.DAY, "2026-12-25"),
    ("by New Year’s Eve", Grade.DAY, "2026-12-31"),
    ("before Easter 2026", Grade.DAY, "2026-04-05"),
]


@pytest.mark.parametrize(("text", "grade", "day"), EVENTS)
def test_times_told_by_an_event(text, grade, day):
    """Ends of periods and feasts have their day."""
    found = only(text)
    assert (found.form, found.grade) == (TimeForm.EVENT, grade)
    assert found.last == date.fromisoformat(day)


def test_the_end_of_the_project_is_no_day():
    """An event of the project has a name and no place on the calendar."""
    found = only("by the end of the project")
    assert (found.form, found.grade, found.anchor, found.last) == (
        TimeForm.EVENT,
        Grade.VAGUE,
        "the project",
        None,
    )


LENGTHS = [
    ("within 30 days", 30, "within", Grade.MONTH),
    ("in six weeks", 42, "in", Grade.QUARTER),
    ("3-4 weeks", 28, "", Grade.MONTH),
    ("three to four weeks", 28, "", Grade.MONTH),
    ("thirty (30) days", 30, "", Grade.MONTH),
    ("5 business days", 7, "", Grade.DAY),
    ("within twenty-four hours", 1, "within", Grade.DAY),
    ("within a week", 7, "within", Grade.DAY),
    ("90-day warranty", 90, "", Grade.QUARTER),
    ("for 12 months", 360, "for", Grade.YEAR),
    ("Phase 2: 8 weeks", 56, "", Grade.QUARTER),
    ("Phase 1 – 4 weeks", 28, "", Grade.MONTH),
    ("no later than 10 days", 10, "no later than", Grade.WEEK),
]


@pytest.mark.parametrize(("text", "days", "bound", "grade"), LENGTHS)
def test_lengths(text, days, bound, grade):
    """A length has its calendar days, the longer where two are given, and no start."""
    found = only(text)
    assert (found.form, found.days, found.bound, found.grade) == (TimeForm.DURATION, days, bound, grade)
    assert found.first is None


def test_the_length_of_a_thing_is_no_deadline():
    """“In two-week sprints” says how long the sprints are, and binds nothing."""
    assert only("We work in two-week sprints.").bound == ""
    assert only("We finish in two weeks.").bound == "in"


OFFSETS = [
    ("six (6) weeks after the Effective Date", 42, "the Effective Date"),
    ("30 business days from kickoff.", 42, "kickoff"),
    ("within 10 days after receipt of the data, Acme shall deliver", 10, "receipt of the data"),
    ("Within 5 days of signing Acme will deliver", 5, "signing"),
    ("Within 5 days after Client provides the data", 5, "Client provides the data"),
    ("within 3 days upon approval and payment", 3, "approval"),
    ("30 days before go-live", 30, "go-live"),
    ("T+10", 10, "T"),
    ("D+5", 5, "D"),
    ("T0 + 4 weeks", 28, "T0"),
    ("Go-live + 2 weeks", 14, "Go-live"),
]


@pytest.mark.parametrize(("text", "days", "anchor"), OFFSETS)
def test_offsets(text, days, anchor):
    """A length counted from an event names the event, up to the end of the clause."""
    found = only(text)
    assert (found.form, found.days, found.anchor) == (TimeForm.OFFSET, days, anchor)


def test_what_fills_a_time_is_no_event():
    """“4 weeks of training” is a length."""
    assert only("We give 4 weeks of training.").form is TimeForm.DURATION


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("Week 1-2", Grade.WEEK),
        ("Weeks 3 to 4", Grade.WEEK),
        ("Weeks 1, 2 and 3", Grade.WEEK),
        ("Week One", Grade.WEEK),
        ("W12", Grade.WEEK),
        ("in v.12", Grade.WEEK),
        ("Sprint 4", Grade.WEEK),
        ("Month 3", Grade.MONTH),
        ("Day 30", Grade.DAY),
        ("by the end of Week 4", Grade.WEEK),
    ],
)
def test_numbered_times_of_the_project(text, grade):
    """They count from the project's own beginning, and have no place on the calendar."""
    found = only(text)
    assert (found.form, found.grade, found.first, found.text) == (TimeForm.ORDINAL, grade, None, text)


def test_months_of_the_project_in_short() -> None:
    """A range in brackets; a single “M3” may be a milestone."""
    found = only("Write the guide (M10-12)")
    assert (found.form, found.grade, found.text) == (TimeForm.ORDINAL, Grade.MONTH, "M10-12")
    assert not find_dates("Write the guide (M10)")


def test_numbers_that_can_be_read_both_ways_are_ambiguous():
    """03/04/2026 is not guessed, unless the order is given."""
    found = only("due 03/04/2026")
    assert (found.ambiguous, found.first, found.grade) == (True, None, Grade.DAY)
    assert only("due 03/04/2026", date_order="dmy").first == date(2026, 4, 3)
    assert only("due 03/04/2026", date_order="mdy").first == date(2026, 3, 4)


def test_fiscal_years_are_placed_only_where_their_beginning_is_known():
    """A fiscal year is named after the calendar year in which it ends."""
    assert (only("FY26 Q1").grade, only("FY26 Q1").first) == (Grade.QUARTER, None)
    assert only("FY26 Q1", fiscal_year_start=10).first == date(2025, 10, 1)
    assert only("fiscal year 2026", fiscal_year_start=1).last == date(2026, 12, 31)
    assert only("Q1 FY2026", fiscal_year_start=4).last == date(2025, 6, 30)


@pytest.mark.parametrize(
    ("text", "bound", "approximate"),
    [
        ("by approx. 1 March 2026", "by", "approx."),
        ("around the end of March", "", "around"),
        ("~6 weeks", "", "~"),
        ("in about three months", "in", "about"),
        ("in 6 weeks or so", "in", "or so"),
        ("on or about 1 March 2026", "on or about", ""),
        ("within a few weeks", "within", "a few"),
        ("up to 30 days", "up to", ""),
        ("no later than 3 June 2026", "no later than", ""),
        ("on or before 3 June 2026", "on or before", ""),
    ],
)
def test_prepositions_and_words_of_doubt(text, bound, approximate):
    """The preposition is part of the expression; what makes it rough is told."""
    found = only(f"It is done {text}.")
    assert (found.bound, found.approximate, found.text) == (bound, approximate, text)


@pytest.mark.parametrize("text", [text for text, *_ in (*DAYS, *DEICTIC, *EVENTS, *OFFSETS)])
def test_a_text_says_the_same_whether_or_not_it_was_asked_before_the_day_was_known(text):
    fresh = find_dates(f"{text} ", AS_OF)
    find_dates(text)
    assert [(each.first, each.last, each.grade) for each in find_dates(text, AS_OF)] == [
        (each.first, each.last, each.grade) for each in fresh
    ]


def test_what_lies_inside_a_longer_time_is_no_time_of_its_own():
    assert [
        each.text for each in find_dates("It opens on 3 March 2026, in March 2027 and by 2028.", AS_OF)
    ] == [
        "on 3 March 2026",
        "in March 2027",
        "by 2028",
    ]
