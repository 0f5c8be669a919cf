"""What looks like a plan and is none."""

from __future__ import annotations

import pytest

from tests.plan.reading import plans

PAYMENTS = """## Payment schedule

| Milestone | Amount | Date |
| --- | --- | --- |
| Deposit | $1,000 | 4 May 2026 |
| Second payment | $2,000 | 4 June 2026 |
| Rest | $2,000 | 4 July 2026 |
"""
RATES = """## Rates

| Role | Hours per week | Rate |
| --- | --- | --- |
| Developer | 40 hours | $100 |
| Tester | 20 hours | $80 |
"""
LEVELS = """## Service levels

| Priority | Response time | Resolution time |
| --- | --- | --- |
| High | 1 hour | 4 hours |
| Low | 1 day | 5 days |
"""
TERM = "## Term\n\n- Effective date: 1 March 2026\n- End of term: 28 February 2027\n- Renewal: 1 March 2027\n"
CHOICE = "## Dates\n\n- Questions due: 4 May 2026\n- Proposals due: 18 May 2026\n- Contract award: 1 June 2026\n"

CALENDAR = "## Procurement timetable\n\n- Panel meets 4 May 2026\n- Board decides 18 May 2026\n- Work order signed 1 June 2026\n"


@pytest.mark.parametrize(
    "lines",
    [PAYMENTS, RATES, LEVELS, TERM, CHOICE, CALENDAR],
    ids=["payments", "rates", "levels", "term", "choice", "calendar"],
)
def test_no_plan_of_the_work(lines: str) -> None:
    """Payments, rates, service levels, a contract's term, the choice of a supplier."""
    assert plans(lines) == ()


def test_a_plan_that_names_payments_too_is_one() -> None:
    """Its steps are deliveries."""
    rows = """## Milestones and payment

| Milestone | Due date | Payment |
| --- | --- | --- |
| Design approved | 4 May 2026 | 20 % |
| Beta delivered | 4 June 2026 | 40 % |
"""
    assert len(plans(rows)) == 1


def test_steps_of_one_day_are_no_plan() -> None:
    """They follow on nothing."""
    assert plans("## Plan\n\n- Drawings: 4 May 2026\n- Build: 4 May 2026\n") == ()
