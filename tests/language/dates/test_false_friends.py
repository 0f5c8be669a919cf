"""What looks like a time and is none, and what lies in the past."""

from __future__ import annotations

from datetime import date

import pytest

from sowlint.language.dates import find_dates, is_past

NO_TIMES = [
    "You may 1 user add.",
    "The client may request changes.",
    "MAY CONTAIN ERRORS",
    "We march on.",
    "June Smith and April Jones said so.",
    "Version 2.0 and release 10.4.1 are out.",
    "See version 1.2.2026 of the paper.",
    "Section 4.2.1 and clause 12.3 apply.",
    "Call 555-123-4567 or +46 8 123 456 78.",
    "We offer 24/7 support.",
    "It runs 24 hours a day, 365 days a year.",
    "After 9/11 much changed.",
    "The server is 192.168.1.12.",
    "The second one is better.",
    "One day you will see.",
    "This is day one of a new era.",
    "They were with us from day one.",
    "She is 42 years old.",
    "Ten years of experience count.",
    "Office 2019 and ISO 27001:2013 are supported.",
    "© 2026 Acme Inc.",
    "We print in 3D.",
    "It costs $2,000.00 or €12.05.",
    "File form W2 with your W-9.",
    "Open Monday to Friday.",
    "Tomorrow’s leaders work here.",
    "We prepare you for tomorrow.",
    "Prices fall to a new low.",
    "An H1 heading and an H2 heading.",
    "dated July __, 2000.",
    "There were 2026 users.",
    "Use 8 hours per week.",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_false_friends(text):
    """Modals, names, versions, sections, telephones, rates, idioms and copyrights are no times."""
    assert find_dates(text, date(2026, 1, 5)) == ()


def test_a_price_beside_a_date_is_no_part_of_it():
    """In a row of figures only the date is found."""
    (found,) = find_dates("$2,000.00 2024-12-08 15%")
    assert found.text == "2024-12-08"


@pytest.mark.parametrize(
    "text", ["in 2019", "over the past 10 years", "since 2019", "two weeks ago", "last month"]
)
def test_past_times(text):
    """They are found, and known to be past."""
    (found,) = find_dates(text, date(2026, 1, 5))
    assert is_past(found, date(2026, 1, 5))


@pytest.mark.parametrize("text", ["by 1 March 2026", "within 10 years", "next month", "by year-end"])
def test_times_to_come_are_not_past(text):
    """Neither with a day to judge by nor without."""
    (found,) = find_dates(text, date(2026, 1, 5))
    assert not is_past(found, date(2026, 1, 5))
    assert not is_past(found, None)
