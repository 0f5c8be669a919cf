"""What holds of dates in any text."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from sowlint.language.dates import find_dates
from sowlint.language.model import Grade

DAYS = st.dates(date(1990, 1, 1), date(2049, 12, 31))
FORMATS = st.sampled_from(
    [
        "{d.day} {d:%B} {d.year}",
        "{d:%B} {d.day}, {d.year}",
        "{d:%b} {d.day}, {d.year}",
        "{d.day}-{d:%b}-{d.year}",
        "{d:%A}, {d:%B} {d.day}, {d.year}",
        "the {d.day}th of {d:%B} {d.year}",
        "{d.year}-{d.month:02}-{d.day:02}",
        "{d.year}/{d.month:02}/{d.day:02}",
        "{d.day:02}.{d.month:02}.{d.year}",
    ]
)
SETTINGS = st.sampled_from(
    ["{}", "by {}", "Acme delivers on {}, and leaves.", "Go-live: {}", "({})", "before {}."]
)
WORDS = st.sampled_from(
    "March May may 1 2 30 2026 26 Q1 H2 FY26 week Month days weeks 3-4 - – to and from between by of the next this end "
    "early mid before Christmas Eve year-end within in ~ T+10 01/03/2026 2026-03-01 15.05.2026 99 02 , . : ( six (6) "
    "after receipt Friday summer fall first second half quarter W12 v.12 CW 1st ' / & | EOD easter a hundred twenty "
    "couple few New Year’s".split()
)


@settings(max_examples=60, deadline=None)
@given(DAYS, FORMATS, SETTINGS)
def test_a_written_day_is_read_again(day, form, setting):
    """Whatever day is written in whatever form and place, the same day is read."""
    (found,) = find_dates(setting.format(form.format(d=day)))
    assert (found.first, found.last, found.grade) == (day, day, Grade.DAY)


@settings(max_examples=40, deadline=None)
@given(DAYS, st.sampled_from(["{0}/{1}/{2}", "{0:02}/{1:02}/{2}", "{0:02}-{1:02}-{2}"]), st.booleans())
def test_figures_follow_the_order_that_is_given(day, form, day_first):
    """With the order settled a day in figures is read again; without it, it is right or ambiguous, never wrong."""
    numbers = (day.day, day.month) if day_first else (day.month, day.day)
    text = form.format(*numbers, day.year)
    (found,) = find_dates(text, date_order="dmy" if day_first else "mdy")
    assert found.first == day
    (unsettled,) = find_dates(text)
    assert unsettled.ambiguous or unsettled.first == day


@settings(max_examples=40, deadline=None)
@given(DAYS, st.integers(1, 4))
def test_quarters_and_months_are_read_again(day, quarter):
    """Months and quarters with their year have the first and last day that the calendar gives them."""
    (month,) = find_dates(f"{day:%B} {day.year}")
    assert (month.first.month, month.first.day, month.first.year) == (day.month, 1, day.year)
    assert month.first <= day <= month.last
    (found,) = find_dates(f"Q{quarter} {day.year}")
    assert (found.first.month, found.last.month, found.last.year) == (3 * quarter - 2, 3 * quarter, day.year)


@settings(max_examples=60, deadline=None)
@given(
    st.one_of(
        st.text(max_size=80),
        st.lists(WORDS, max_size=25).map(" ".join),
        st.lists(WORDS, max_size=25).map("".join),
    ),
    st.none() | DAYS,
    st.sampled_from([None, "dmy", "mdy"]),
    st.sampled_from([None, 1, 7]),
)
def test_any_text_gives_orderly_expressions(text, as_of, order, fiscal):
    """No text breaks the grammar; spans lie in the text, in order, apart; intervals begin before they end."""
    end = 0
    for found in find_dates(text, as_of, date_order=order, fiscal_year_start=fiscal):
        assert end <= found.span.start < found.span.end <= len(text)
        assert text[found.span.start : found.span.end] == found.text
        assert (found.first is None) == (found.last is None)
        assert found.first is None or found.first <= found.last
        assert not (found.ambiguous and found.first)
        end = found.span.end


def test_long_runs_of_what_dates_are_made_of_are_read():
    """None of them makes a pattern run for ever, and every date found lies within the text."""
    for stretch in (
        "1",
        "1-",
        "1 ",
        "1/",
        "- ",
        "Q1-",
        "march ",
        "1 to ",
        "the end of ",
        "weeks 1,",
        "2026-",
        "twenty-",
        "a ",
    ):
        text = stretch * (20_000 // len(stretch))
        assert all(
            text[each.span.start : each.span.end] == each.text for each in find_dates(text, date(2026, 1, 5))
        )
