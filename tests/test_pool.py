"""Work in several processes."""

from __future__ import annotations

import os

import pytest

from sowlint.errors import ConfigError
from sowlint.pool import in_order


@pytest.mark.parametrize("jobs", [1, 3])
def test_answers_come_in_the_order_of_the_items(jobs: int) -> None:
    """Whoever is done first."""
    seen = 7
    assert list(in_order(lambda n: n * seen, range(9), jobs, lambda _: -1)) == [n * 7 for n in range(9)]


def test_several_processes_are_used() -> None:
    """Not this one."""
    assert os.getpid() not in in_order(lambda _: os.getpid(), range(4), 2, lambda _: -1)


def test_a_killed_process_takes_nothing_else_along() -> None:
    """Every other item has its own answer."""
    answers = list(in_order(lambda n: os._exit(9) if n == 2 else n, range(5), 2, lambda n: f"killed {n}"))
    assert answers == [0, 1, "killed 2", 3, 4]


def test_an_error_of_the_work_is_raised_here() -> None:
    """With everything it said."""

    def work(_: int) -> int:
        raise ConfigError("--select", "there is no rule “X”", "did you mean “Y”?")

    with pytest.raises(ConfigError, match="--select: there is no rule “X”; did you mean “Y”?"):
        list(in_order(work, range(3), 2, lambda _: -1))
