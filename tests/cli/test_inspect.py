"""``sowlint inspect``: how a document was read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.command import sowlint

if TYPE_CHECKING:
    from pathlib import Path

SOW = """\
# Statement of Work

This statement of work is made between Contoso Water ("Client") and Acme Software Ltd ("Acme").

## Scope

Acme will deliver the import by 27 March 2026. Acme will notify Client of delays within two business days.

## Client responsibilities

- Provide test data by 16 January 2026

## Out of scope

Reports are out of scope.
"""


def inspected(path: Path, text: str = SOW) -> dict[str, Any]:
    """What the command says of a text."""
    path.write_text(text, encoding="utf-8")
    [document] = json.loads(sowlint("inspect", path, "--format", "json").out)["documents"]
    return document


def test_kind_sides_and_sections_are_told_with_their_reasons(tmp_path: Path) -> None:
    """Nothing is asserted that the document does not say."""
    seen = inspected(tmp_path / "sow.md")
    assert (seen["kind"], seen["language"], seen["buyers_paper"]) == ("sow", "en", False)
    assert seen["vendor"]["name"] == "Acme Software Ltd"
    assert seen["customer"]["name"] == "Contoso Water"
    assert seen["customer"]["because"]
    about = {section["title"]: section["about"] for section in seen["sections"]}
    assert about["Client responsibilities"] == ["customer responsibilities"]
    assert about["Out of scope"] == ["out of scope"]


@pytest.mark.parametrize(
    ("code", "answer"),
    [("CL001", "present"), ("CL004", "missing"), ("CD001", "present"), ("CD002", "missing"), ("NT001", "present"), ("SL001", "missing")],
)
def test_each_clause_has_an_answer_and_the_place_that_decided_it(tmp_path: Path, code: str, answer: str) -> None:
    """Missing names what came nearest, present the words that count."""
    [verdict] = [each for each in inspected(tmp_path / "sow.md")["verdicts"] if each["code"] == code]
    assert verdict["answer"] == answer
    assert verdict["where"]


def test_what_is_not_asked_cannot_be_told(tmp_path: Path) -> None:
    """A paper without a schedule is not asked for slack."""
    seen = inspected(tmp_path / "sow.md", "# Statement of Work\n\nAcme provides advice. Client shall pay for it.\n")
    [verdict] = [each for each in seen["verdicts"] if each["code"] == "SL001"]
    assert verdict["answer"] == "cannot tell"


def test_the_page_says_what_the_object_says(tmp_path: Path) -> None:
    """For a person."""
    path = tmp_path / "sow.md"
    path.write_text(SOW, encoding="utf-8")
    done = sowlint("inspect", path)
    assert done.status == 0
    assert "“Contoso Water”" in done.out
    assert "CL004 missing, missing-change-control" in done.out


def test_an_unreadable_file_keeps_no_other_back(tmp_path: Path) -> None:
    """It is named, and the status is 2."""
    path = tmp_path / "sow.md"
    path.write_text(SOW, encoding="utf-8")
    done = sowlint("inspect", tmp_path / "missing.md", path)
    assert done.status == 2
    assert "missing.md: there is no such file" in done.err
    assert "Contoso Water" in done.out
