"""Reports for machines: each holds every finding, in the shape that its reader asks for."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from lxml import etree
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif

from sowlint.findings import Report
from sowlint.reports import ReportOptions, renderer
from tests.command import sowlint

TEXT = """\
# Statement of Work

Between Acme Ltd ("Supplier") and Contoso AB ("Client").

## Scope, 100 %

Supplier will deliver the portal by 1 March 2027. Supplier guarantees success.
"""

GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
"""What GitLab documents of a code quality report."""


JUNIT = etree.XMLSchema(etree.parse(Path(__file__).with_name("junit.xsd")))


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A paper with findings on lines and about the whole."""
    path = tmp_path / "so w,1.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def printed(paper: Path, form: str, *more: object) -> str:
    """The report in a format; a file that is missing stands beside the paper."""
    return sowlint("check", "--exit-zero", "--format", form, *more, paper, paper.parent / "missing.md").out


def codes(paper: Path) -> list[str]:
    """What there is to be found."""
    return sowlint("check", "--exit-zero", "--format", "json", paper).codes()


def test_sarif_holds_every_finding_with_its_rule(paper: Path) -> None:
    """By the standard's shape, with a fingerprint, and the file that could not be read among the notifications."""
    whole: dict[str, Any] = json.loads(printed(paper, "sarif"))
    Sarif.model_validate(whole)
    [run] = whole["runs"]
    assert [result["ruleId"] for result in run["results"]] == codes(paper)
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    assert all(result["partialFingerprints"] for result in run["results"])
    assert run["invocations"][0]["executionSuccessful"] is False
    firm = next(result for result in run["results"] if result["ruleId"] == "FD001")
    region = firm["locations"][0]["physicalLocation"]["region"]
    line = TEXT.splitlines()[region["startLine"] - 1]
    assert (
        line[region["startColumn"] - 1 : region["endColumn"] - 1]
        == region["snippet"]["text"]
        == "by 1 March 2027"
    )


def test_sarif_rules_help(paper: Path) -> None:
    """Each rule says why it matters and how to put it better."""
    [run] = json.loads(printed(paper, "sarif"))["runs"]
    firm = next(rule for rule in run["tool"]["driver"]["rules"] if rule["id"] == "FD001")
    assert firm["name"] == "firm-delivery-date"
    assert "Better:" in firm["help"]["text"] and "sowlint explain FD001" in firm["help"]["text"]
    assert firm["fullDescription"]["text"] in firm["help"]["markdown"]


@pytest.mark.parametrize("form", ["sarif", "gitlab", "junit"])
def test_every_format_of_document_is_valid(form: str) -> None:
    """Places on lines, on pages and in paragraphs, and what was silenced."""
    fixtures = Path(__file__).parents[2] / "fixtures"
    said = sowlint("check", "--exit-zero", "--show-silenced", "--format", form, fixtures).out
    if form == "junit":
        JUNIT.assertValid(etree.fromstring(said.encode()))
    elif form == "gitlab":
        jsonschema.validate(json.loads(said), GITLAB)
    else:
        Sarif.model_validate_json(said)


def test_a_report_of_everything_is_valid(report: Report) -> None:
    """Files that could not be read, rules that were not asked, findings about the whole."""
    options = ReportOptions(show_silenced=True)
    Sarif.model_validate_json(renderer("sarif")(report, options))
    jsonschema.validate(json.loads(renderer("gitlab")(report, options)), GITLAB)
    JUNIT.assertValid(etree.fromstring(renderer("junit")(report, options).encode()))


def test_sarif_tells_what_was_silenced_where_asked(paper: Path) -> None:
    """As suppressed results with the cause."""
    paper.write_text(TEXT + "\nSupplier expects to deliver the app by 1 May 2027.\n", encoding="utf-8")
    [run] = json.loads(printed(paper, "sarif", "--show-silenced"))["runs"]
    assert any(result.get("suppressions") for result in run["results"])


def test_gitlab_issues_have_fingerprints_of_their_own(paper: Path) -> None:
    """By GitLab's shape, one for each finding and one for the file that could not be read."""
    issues = json.loads(printed(paper, "gitlab"))
    jsonschema.validate(issues, GITLAB)
    assert len(issues) == len(codes(paper)) + 1
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_junit_counts_what_it_holds(paper: Path) -> None:
    """Suites for both files; failures are warnings and errors, and the missing file is an error."""
    root = ET.fromstring(printed(paper, "junit"))
    JUNIT.assertValid(etree.fromstring(ET.tostring(root)))
    assert [suite.get("errors") for suite in root] == ["0", "1"]
    cases = list(root.iter("testcase"))
    assert len(cases) == len(codes(paper)) + 1
    assert int(root.get("failures", "")) == len(list(root.iter("failure")))


def test_github_commands_are_escaped(paper: Path) -> None:
    """One line a finding; commas and colons of paths and the percent sign do not end a property or a command."""
    lines = printed(paper, "github").splitlines()
    assert len(lines) == len(codes(paper)) + 1
    assert all(line.startswith(("::error file=", "::warning file=", "::notice file=")) for line in lines)
    assert all("so w%2C1.md" in line or "missing.md" in line for line in lines)
    assert any("line=7,endLine=7,col=34" in line for line in lines)


def test_the_sheet_has_a_line_for_each(paper: Path) -> None:
    """With the file, the code and the words."""
    rows = list(csv.DictReader(io.StringIO(printed(paper, "csv"))))
    assert [row["code"] for row in rows if row["code"]] == codes(paper)
    assert any(row["name"] == "unreadable" for row in rows)


def test_the_summary_escapes_what_would_be_markup(paper: Path) -> None:
    """A table row for each finding."""
    done = printed(paper, "markdown", "--verbose")
    assert done.count("\n| 🔴") + done.count("\n| 🟡") + done.count("\n| 🔵") == len(codes(paper))
    assert "not checked" in done


def test_several_formats_at_once(paper: Path, tmp_path: Path) -> None:
    """One is printed, the others go to their files."""
    done = sowlint(
        "check",
        "--exit-zero",
        paper,
        "--format",
        "text",
        "--format",
        f"sarif={tmp_path / 'out.sarif'}",
        "--format",
        f"csv={tmp_path / 'out.csv'}",
    )
    assert done.status == 0
    assert "FD001" in done.out
    assert json.loads((tmp_path / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert (tmp_path / "out.csv").read_text(encoding="utf-8").startswith("file,code")


@pytest.mark.parametrize(
    ("formats", "says"),
    [(["srif"], "“srif” is none of"), (["text", "json"], "only one format can be printed")],
)
def test_a_wrong_format_is_told(paper: Path, formats: list[str], says: str) -> None:
    """With what there is."""
    done = sowlint("check", paper, *(word for name in formats for word in ("--format", name)))
    assert done.status == 2
    assert says in done.err
