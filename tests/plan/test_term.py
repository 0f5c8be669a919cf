"""A plan that goes on after the paper's term is told, at its last step; what only looks like a term is none."""

from __future__ import annotations

import pytest

from tests.plan.test_generated import codes, grid
from tests.papers import Text

STEPS = (("Milestone", "Due"), ("Beta", "10 April 2026"), ("Release", "8 May 2026"))


@pytest.mark.parametrize(
    "said",
    [
        "This Statement of Work expires on 30 April 2026.",
        "The term of this agreement is 2 March 2026 to 30 April 2026.",
        "The contract runs until 30 April 2026.",
        "This order remains in force through 30 April 2026.",
    ],
)
def test_a_plan_behind_the_term(said: str) -> None:
    """Whichever way the term is told."""
    assert codes((*grid(*STEPS), Text(said)), "md") == {"SL007"}


@pytest.mark.parametrize(
    "said",
    [
        "This Statement of Work expires on 29 May 2026.",
        "This agreement is in force on 2 March 2026.",
        "The agreement ends on 30 April 2026 unless it is renewed.",
        "This SOW ends on 30 April 2026. The agreement ends on 29 May 2026.",
        "The offer expires on 30 April 2026.",
        "The licence of the previous system ends on 30 April 2026.",
    ],
)
def test_no_end_of_the_term(said: str) -> None:
    """Later ends, starts, renewals, two ends, and ends of other things."""
    assert codes((*grid(*STEPS), Text(said)), "md") == set()
