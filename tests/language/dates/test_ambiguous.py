"""Dates in figures that can be read either way."""

from __future__ import annotations

import pytest

from sowlint.language.dates import find_dates
from sowlint.language.dates.ambiguous import either_day, unclear_dates
from sowlint.language.options import ReadingOptions
from tests.language.committing import WORLD, dated, reading


def test_both_days_are_told() -> None:
    """And nothing else."""
    [date] = find_dates("by 03/04/2026")
    assert either_day(date) == "3 April or 4 March"
    assert (date.first, date.last) == (None, None)


@pytest.mark.parametrize("text", ["by 13/04/2026", "by 04/04/2026", "by 2026-04-03", "by 3 April 2026"])
def test_what_can_be_told_has_one_day(text: str) -> None:
    """A day beyond the twelfth, twice the same figure, year first, or a month in letters."""
    [date] = find_dates(text)
    assert either_day(date) == ""
    assert date.first is not None


def test_a_document_says_which_dates_nobody_can_tell() -> None:
    """Each once, in one sentence, with what to do."""
    [told] = unclear_dates(
        reading("Acme delivers on 03/04/2026.", "Due: 03/04/2026", "Acme delivers on 13/04/2026.")
    )
    assert told.startswith("whether this is day or month first: “03/04/2026” (3 April or 4 March)")
    assert "date_order" in told


def test_a_configured_order_settles_it() -> None:
    """No word of it is lost then."""
    options = ReadingOptions(kind=WORLD.kind, vendor=WORLD.vendor, date_order="mdy")
    assert unclear_dates(reading("Acme will deliver on 03/04/2026.", options=options)) == ()
    deadline = dated("Acme will deliver the portal on 03/04/2026.", options=options).deadline
    assert deadline is not None
    assert str(deadline.first) == "2026-03-04"


def test_the_list_does_not_grow_without_end() -> None:
    """Three are shown, the others counted."""
    [told] = unclear_dates(reading(*(f"Due 0{month}/04/2026." for month in (1, 2, 3, 5, 6))))
    assert told.count("“") == 3
    assert "and 2 more" in told
