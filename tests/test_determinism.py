"""The same documents have the same findings, whatever else is in the run and whoever does the work."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.command import sowlint

FIXTURES = sorted(str(path) for path in (Path(__file__).parents[1] / "fixtures").iterdir())
CHECK = ("check", "--format", "json", "--show-silenced")


def by_document(*arguments: str) -> dict[str, list[dict[str, Any]]]:
    """What is found and what is silenced in each document."""
    report = sowlint(*CHECK, *arguments).report
    return {
        path: [each for part in ("findings", "silenced") for each in report[part] if each["path"] == path]
        for path in FIXTURES
    }


@pytest.fixture(scope="module")
def expected() -> dict[str, list[dict[str, Any]]]:
    return by_document("--no-cache", "--jobs", "1", *FIXTURES)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--no-cache", *FIXTURES[::-1]),
        ("--no-cache", "--jobs", "2", *FIXTURES),
        ("--no-cache", "--jobs", "5", *FIXTURES[2:], *FIXTURES[:2]),
        ("--jobs", "3", *FIXTURES),
    ],
    ids=["backwards", "two processes", "another order and five", "with a cache"],
)
def test_findings_depend_on_the_document_alone(
    expected: dict[str, list[dict[str, Any]]], arguments: tuple[str, ...]
) -> None:
    """Not on the order of files, the number of processes, or the cache."""
    assert any(expected.values())
    for _ in range(2):
        assert by_document(*arguments) == expected


def test_reports_come_in_the_order_of_the_paths() -> None:
    """Those from the cache among those that are new."""
    sowlint(*CHECK, *FIXTURES[1::2])
    report = sowlint(*CHECK, "--jobs", "2", *FIXTURES).report
    assert [each["path"] for each in report["documents"]] == FIXTURES
