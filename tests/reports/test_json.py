"""The report for programs."""

from __future__ import annotations

import json
from importlib.resources import files

import jsonschema
import pytest
from syrupy.assertion import SnapshotAssertion

from sowlint.findings import Report
from sowlint.reports import ReportOptions, renderer

render = renderer("json")
SCHEMA = json.loads(files("sowlint.reports").joinpath("report.schema.json").read_text(encoding="utf-8"))


def test_it_is_as_it_was(report: Report, snapshot: SnapshotAssertion) -> None:
    """Reviewed as a whole; other programs rely on every key."""
    assert render(report, ReportOptions()).replace('"0.1.0"', '"VERSION"') == snapshot


@pytest.mark.parametrize("show_silenced", [False, True])
def test_it_keeps_to_the_published_schema(report: Report, show_silenced: bool) -> None:
    """With and without silenced findings."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(json.loads(render(report, ReportOptions(show_silenced=show_silenced))), SCHEMA)


def test_the_schema_refuses_what_is_not_in_it(report: Report) -> None:
    """A new or lost key has to be put into the schema first."""
    whole = json.loads(render(report, ReportOptions()))
    whole["findings"][0]["extra"] = 1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(whole, SCHEMA)


def test_silenced_findings_are_listed_when_asked_for(report: Report) -> None:
    """With what silenced them; without the option the key is not there."""
    assert "silenced" not in json.loads(render(report, ReportOptions()))
    [silenced] = json.loads(render(report, ReportOptions(show_silenced=True)))["silenced"]
    assert silenced["silenced_by"] == "estimate: “expect” (clause)"


def test_nothing_is_grouped(report: Report) -> None:
    """Seven repeats are seven findings."""
    whole = json.loads(render(report, ReportOptions()))
    assert sum(finding["code"] == "MK009" for finding in whole["findings"]) == 7
