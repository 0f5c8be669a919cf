"""The published JSON Schema of rule files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from sowlint.rulebook.load import shipped_rules
from sowlint.rulebook.schema import NAME, rule_schema, schema_text
from tests.rulebook.making import changed

SHIPPED = sorted(path for path in shipped_rules().rglob("*.yaml") if "lexicons" not in path.parts)


@pytest.fixture(scope="module")
def validator() -> Any:
    schema = rule_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_the_published_schema_is_current() -> None:
    """``sowlint rules --schema > rules/rule.schema.json`` makes it so."""
    assert (shipped_rules() / NAME).read_text(encoding="utf-8") == schema_text()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_rules_follow_it(validator: Any, path: Path) -> None:
    """As an editor reads them."""
    said = json.loads(json.dumps(yaml.safe_load(path.read_text(encoding="utf-8")), default=str))
    assert [error.message for error in validator.iter_errors(said)] == []


@pytest.mark.parametrize(
    "said",
    [
        changed(),
        changed(severity={"default": "info", "sow": "error"}),
        changed(unless=["question", {"matches": {"any": ["x"]}}], **{"in": ["row"]}),
        {"adjusts": "ZZ001", "severity": "error"},
        {"adjusts": "ZZ001", "severity": {"sow": "error"}, "unless_also": ["question"], "enabled": False},
        {"adjusts": "ZZ001", "check": {"phrases": {"any_also": ["x"]}}, "tests_also": {"passes": ["y"]}},
    ],
)
def test_what_can_be_loaded_is_valid(validator: Any, said: dict[str, Any]) -> None:
    """Rules and adjustments."""
    assert [error.message for error in validator.iter_errors(said)] == []


@pytest.mark.parametrize(
    "said",
    [
        changed(severty="info"),
        changed(severity="eror"),
        changed(check={"phrase": {"any": ["x"]}}),
        changed(check={"phrases": {"anny": ["x"]}}),
        changed(check={"phrases": {"any": ["x"]}, "clause": {}}),
        changed(unless=["qestion"]),
        changed(unless=[{"matches": {"some": ["x"]}}]),
        changed(tests={"flags": ["[x]"], "passes": ["y", "y", "y"]}),
        changed(why=None),
        {"adjusts": "ZZ001", "code": "ZZ002"},
        {"adjusts": "ZZ001", "check": {"phrase": {}}},
    ],
)
def test_what_is_refused_is_invalid(validator: Any, said: dict[str, Any]) -> None:
    """An editor shows it while it is written."""
    assert list(validator.iter_errors(said))
