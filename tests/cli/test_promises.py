"""``sowlint promises``: who undertakes what, by when, how firmly."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.command import sowlint

SOW = """\
# Statement of Work

Between Acme Software Ltd ("Supplier") and Norrdal Logistics AB ("Client").

## Scope

Supplier will deliver the slotting engine by 27 March 2026. Supplier expects to show a prototype in February 2026.
Supplier does not guarantee response times. Supplier delivered the register in March 2024.
The training material will be completed by 15 May 2026. Supplier may add a report.

## Client responsibilities

- Client shall provide the list of articles by 16 January 2026.
- Test data

## Timeline

| Milestone | Due |
| --- | --- |
| Hall A live | 30 April 2026 |
"""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A statement of work with promises of every sort."""
    path = tmp_path / "sow.md"
    path.write_text(SOW, encoding="utf-8")
    return path


def promises(path: Path) -> list[dict[str, object]]:
    """The register as JSON holds it."""
    [document] = json.loads(sowlint("promises", path, "--format", "json").out)["documents"]
    return document["promises"]


def test_who_owes_what_by_when_is_told(paper: Path) -> None:
    """In the document's order; what is denied, done or merely possible is none."""
    assert [(each["role"], each["what"], each["due"], each["force"]) for each in promises(paper)] == [
        ("vendor", "deliver the slotting engine", "2026-03-27", 2),
        ("vendor", "show a prototype", "2026-02-28", 1),
        ("vendor", "complete the training material", "2026-05-15", 2),
        ("customer", "provide the list of articles", "2026-01-16", 2),
        ("customer", "Test data", None, 2),
        ("vendor", "Hall A live", "2026-04-30", 2),
    ]


def test_the_register_of_the_fixture_is_complete_and_right() -> None:
    """Each promise of the paper, in its order: who, what, by when, and how firmly (1 intends, 2 shall, 3 guarantees)."""
    found = promises(Path(__file__).parents[2] / "fixtures" / "sow-field-service.docx")
    assert [(each["who"], each["what"], each["by_when"], each["force"]) for each in found] == [
        ("Acme", "deliver the dispatch console", "by 27 March 2026", 2),
        ("Acme", "deliver the offline module", "by 30 April 2026", 2),
        ("Acme", "add support for tablets", "by September 2026", 2),
        ("Acme", "provide reports, dashboards", "", 2),
        ("Acme", "guarantee a trouble-free go-live", "", 3),
        ("vendor", "complete the training material", "by 15 May 2026", 2),
        ("Acme", "show a first prototype", "in February 2026", 1),
        ("vendor", "build the workflow", "", 2),
        ("vendor", "Design approved", "30 January 2026", 2),
        ("vendor", "Dispatch console live", "27 March 2026", 2),
        ("vendor", "Offline module live", "30 April 2026", 2),
        ("vendor", "Handover complete", "29 May 2026", 2),
        ("vendor", "Spare parts forecast", "30 September 2026", 1),
        ("vendor", "Contractor portal", "30 November 2026", 1),
        ("Client", "provide access to the asset register", "", 2),
        ("Client", "provide the list of technicians", "by 16 January 2026", 2),
        ("Client", "cooperate with Acme", "", 2),
        ("customer", "pay invoices", "within 30 days", 2),
    ]


def test_hedges_and_implied_bearers_are_told(paper: Path) -> None:
    """A softened promise says by what; one without a bearer is marked."""
    found = {str(each["what"]): each for each in promises(paper)}
    assert found["show a prototype"]["hedged_by"] == ["expects"]
    assert found["complete the training material"]["implied"] is True
    assert found["deliver the slotting engine"]["implied"] is False
    assert found["deliver the slotting engine"]["line"] == 7


def test_the_sheet_holds_what_the_object_holds(paper: Path) -> None:
    """One line a promise, the file in front."""
    rows = list(csv.DictReader(io.StringIO(sowlint("promises", paper, "--format", "csv").out)))
    assert [row["what"] for row in rows] == [each["what"] for each in promises(paper)]
    assert {row["file"] for row in rows} == {str(paper)}


def test_a_cell_that_a_spreadsheet_would_run_is_disarmed(tmp_path: Path) -> None:
    """Because the sheet is opened with a click."""
    path = tmp_path / "sow.md"
    path.write_text(SOW.replace("- Test data", "- =1+2 test data"), encoding="utf-8")
    cells = [cell for row in csv.reader(io.StringIO(sowlint("promises", path, "--format", "csv").out)) for cell in row]
    assert any("=1+2" in cell for cell in cells)
    assert not any(cell.startswith("=") for cell in cells)


def test_the_table_names_everybody(paper: Path) -> None:
    """One title with the count, one line or more a promise."""
    done = sowlint("promises", paper)
    assert done.status == 0
    assert "sow.md (6 promises)" in done.out
    assert "(vendor)" in done.out


def test_an_unreadable_file_keeps_no_other_back(paper: Path, tmp_path: Path) -> None:
    """It is named with the reason, and the status is 2."""
    done = sowlint("promises", tmp_path / "missing.md", paper)
    assert done.status == 2
    assert "missing.md: there is no such file" in done.err
    assert "sow.md (6 promises)" in done.out


FEATURES = """\
features:
  - {id: slotting, name: slotting engine, status: planned, owner: product@acme.example}
  - {id: offline, name: offline mode, status: ga, evidence: "https://docs.acme.example/offline"}
"""
PROMISED = """\
# Statement of Work

Between Acme Software Ltd ("Supplier") and Norrdal Logistics AB ("Client").

Supplier will deliver the slotting engine by 27 March 2026. Supplier will enable the offline mode.
Supplier will train the users and will provide a NetSuite connector. Client shall test the offline mode.
"""


def test_what_backs_a_promise_is_told(tmp_path: Path) -> None:
    """By the feature catalogue, in every format: what is there, what is not, and what the catalogue does not know."""
    paper, catalogue = tmp_path / "sow.md", tmp_path / "features.yaml"
    paper.write_text(PROMISED)
    catalogue.write_text(FEATURES)
    given = ("promises", paper, "--features", catalogue)
    [document] = json.loads(sowlint(*given, "--format", "json").out)["documents"]
    told = {each["what"]: each["backed_by"] for each in document["promises"]}
    assert told["deliver the slotting engine"] == [
        {
            "id": "slotting",
            "name": "slotting engine",
            "status": "planned",
            "backed": False,
            "owner": "product@acme.example",
            "evidence": "",
        }
    ]
    assert [(each["id"], each["backed"]) for each in told["enable the offline mode"]] == [("offline", True)]
    assert [(each["name"], each["status"]) for each in told["provide a NetSuite connector"]] == [
        ("NetSuite connector", "not in the catalogue")
    ]
    assert told["train the users"] == []
    assert not any(each["backed_by"] for each in document["promises"] if each["role"] == "customer")
    rows = {row["what"]: row["backed by"] for row in csv.DictReader(io.StringIO(sowlint(*given, "--format", "csv").out))}
    assert rows["deliver the slotting engine"] == "not backed: slotting (planned)"
    assert rows["enable the offline mode"] == "offline (ga)"
    assert rows["provide a NetSuite connector"] == "NetSuite connector (not in the catalogue)"
    assert "backed by" in sowlint(*given).out


def test_without_a_catalogue_nothing_is_said_of_backing(paper: Path) -> None:
    """The sheet keeps its column, the table has none."""
    assert "backed by" not in sowlint("promises", paper).out
    assert all(each["backed_by"] == [] for each in promises(paper))
    assert {row["backed by"] for row in csv.DictReader(io.StringIO(sowlint("promises", paper, "--format", "csv").out))} == {""}


def test_a_catalogue_that_cannot_be_used_is_told(paper: Path, tmp_path: Path) -> None:
    """With status 2, as for every file that could not be read."""
    (tmp_path / "features.yaml").write_text("features: []\n")
    done = sowlint("promises", paper, "--features", tmp_path / "features.yaml")
    assert (done.status, "should hold at least 1" in done.err) == (2, True)
