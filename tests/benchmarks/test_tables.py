"""The tables that the benchmark prints."""

from __future__ import annotations

import sys

import pytest

from benchmarks import tables
from benchmarks.measure import Cost, Task, in_turn

FAST, SLOW = Cost(1.0, 2.0, 100.0, "3000 0.5"), Cost(4.0, 8.0, 200.0, "3000 2.0")


def test_speeds_and_their_ratio() -> None:
    """Words a second of each."""
    assert list(tables.throughput((FAST, SLOW)))[2:] == [
        "| `nlp.pipe`, full stock pipeline | 1,500 | 1.0 | 200 MB |",
        "| `sowlint check` | 6,000 | 4.0 | 100 MB |",
    ]
    assert list(tables.formats({"pdf": (FAST, SLOW)}))[-1] == "| .pdf | 6,000 | 4.0 | 100 MB |"


def test_starts_are_multiples_of_the_import_above() -> None:
    """Each import begins anew."""
    rows = tables.start({"`import click`": FAST, "cached": SLOW, "`import spacy`": SLOW, "cold": SLOW})
    assert [row.split(" | ")[2].strip(" |") for row in rows][2:] == ["1.0", "4.0", "1.0", "1.0"]


def test_scaling_by_files_and_processes() -> None:
    """With what the last column gains over the first."""
    rows = list(tables.scaling({1000: [SLOW, FAST]}, [1, 2]))
    assert rows[-1] == "| 1,000 | 4.00 | 1.00 | 4.00 | 200 MB |"


def test_a_command_is_measured() -> None:
    """In turn with others; one that fails is no measurement."""
    [cost] = in_turn([Task((sys.executable, "-c", "print(7)"), {})], 3)
    assert (cost.out, cost.wall > 0, cost.cpu > 0, cost.memory > 1) == ("7\n", True, True, True)
    with pytest.raises(RuntimeError, match="ended with 3"):
        Task((sys.executable, "-c", "exit(3)"), {}).run()
