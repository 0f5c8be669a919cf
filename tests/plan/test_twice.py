"""One plan told in two tables, with another day in the second; and two tables that are two plans."""

from __future__ import annotations

import pytest

from tests.papers import FORMATS, Grid, Heading, Paper, Text
from tests.plan.test_generated import codes

FIRST = (("Design document", "10 March 2026"), ("Beta release", "10 April 2026"), ("Go-live", "18 May 2026"))
MOVED = (("Design document", "10 March 2026"), ("Beta release", "10 April 2026"), ("Go-live", "25 May 2026"))
LATER = (("Design document", "17 March 2026"), ("Beta release", "17 April 2026"), ("Go-live", "26 May 2026"))
Rows = tuple[tuple[str, str], ...]


def paper(first: Rows, second: Rows, above: tuple[str, str] = ("Milestones", "Deliverables")) -> Paper:
    tables = (Grid((("Milestone", "Due"), *first)), Grid((("Deliverable", "Due"), *second)))
    opened = (Heading("Statement of Work", 1), Text("This paper is dated 5 January 2026."))
    return (*opened, Heading(above[0]), tables[0], Heading(above[1]), tables[1])


@pytest.mark.parametrize("form", FORMATS)
def test_another_day_in_the_second_table(form: str) -> None:
    """Of one of three steps, in every format; the same days are no fault."""
    assert "SL008" in codes(paper(FIRST, MOVED), form)
    assert "SL008" not in codes(paper(FIRST, FIRST), form)


@pytest.mark.parametrize(
    ("second", "above"),
    [
        (LATER, ("Milestones", "Deliverables")),
        (MOVED, ("Option A", "Option B")),
        (MOVED, ("Original schedule", "Revised schedule")),
        ((("Design document", "10 March 2026"), ("Training", "10 April 2026"), ("Report", "25 May 2026")), ("Milestones", "Deliverables")),
    ],
)
def test_two_plans(second: Rows, above: tuple[str, str]) -> None:
    """Other days throughout, options, an older plan, other steps."""
    assert "SL008" not in codes(paper(FIRST, second, above), "md")
