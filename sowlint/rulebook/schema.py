"""The JSON Schema of rule files, made from the models and published as ``rules/rule.schema.json``."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from sowlint.checks.conditions import CONDITIONS, condition_class
from sowlint.checks.registry import CHECK_KINDS, check_class
from sowlint.rulebook.model import RuleFile
from sowlint.rulebook.packs import Adjustment

if TYPE_CHECKING:
    from pydantic import BaseModel

NAME = "rule.schema.json"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SEVERITY = {"$ref": "#/$defs/Severity"}
_OR_WORD = {"Severities": _SEVERITY, "SomeSeverities": _SEVERITY, "Case": {"type": "string", "minLength": 1}}
_ATTRIBUTE = re.compile(r"^    (?P<name>\w+): (?P<text>.*(?:\n {5,}.*)*)", re.MULTILINE)
_KEYS = {"within": "in"}

Schema = dict[str, Any]


def schema_text() -> str:
    """The schema as it is published."""
    return json.dumps(rule_schema(), indent=2, ensure_ascii=False) + "\n"


def rule_schema() -> Schema:
    """A schema for rules and for adjustments, with the parameters of every check and condition."""
    defs: Schema = {}
    for model in (RuleFile, Adjustment):
        defs[model.__name__] = _schema_of(model, defs)
    for name, word in _OR_WORD.items():
        defs[name] = {"anyOf": [word, defs[name]]}
    checks = {kind: _params(f"check-{kind}", check_class(kind).Params, defs) for kind in CHECK_KINDS}
    conditions = {
        name: _params(f"condition-{name}", condition_class(name).Params, defs) for name in CONDITIONS
    }
    defs["Check"] = _one_of_keys(checks)
    defs["Condition"] = {"anyOf": [{"enum": list(CONDITIONS)}, _one_of_keys(conditions)]}
    _point_to(defs)
    for schema in defs.values():
        _describe(schema)
    return {
        "$schema": _DIALECT,
        "title": "A rule of sowlint",
        "if": {"required": ["adjusts"]},
        "then": {"$ref": "#/$defs/Adjustment"},
        "else": {"$ref": "#/$defs/RuleFile"},
        "$defs": dict(sorted(defs.items())),
    }


def _schema_of(model: type[BaseModel], defs: Schema) -> Schema:
    """A model's schema, its inner definitions moved to ``defs``."""
    schema = model.model_json_schema(by_alias=True, ref_template="#/$defs/{model}")
    defs |= schema.pop("$defs", {})
    return schema


def _describe(schema: Schema) -> None:
    """Take the attributes out of a docstring and give each to its key, where editors show them."""
    whole, _, attributes = schema.get("description", "").partition("\n\nAttributes:\n")
    for found in _ATTRIBUTE.finditer(attributes):
        key = _KEYS.get(found["name"], found["name"])
        if key in schema.get("properties", {}):
            schema["properties"][key]["description"] = " ".join(found["text"].replace("``", "'").split())
    if whole:
        schema["description"] = " ".join(whole.replace("``", "'").split())


def _params(name: str, model: type[BaseModel], defs: Schema) -> Schema:
    defs[name] = _schema_of(model, defs)
    return {"$ref": f"#/$defs/{name}"}


def _one_of_keys(properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "minProperties": 1,
        "maxProperties": 1,
    }


def _point_to(defs: Schema) -> None:
    """Where the models hold checked mappings, the schema says what may stand in them."""
    own, adjusting = defs["RuleFile"]["properties"], defs["Adjustment"]["properties"]
    uses = {"type": "array", "items": {"$ref": "#/$defs/Condition"}}
    own["check"] = {"$ref": "#/$defs/Check"}
    own["unless"] = adjusting["unless"] = adjusting["unless_also"] = uses
    adjusting["check"] = {"type": "object", "minProperties": 1, "maxProperties": 1}
    adjusting["check"]["propertyNames"] = {"enum": list(CHECK_KINDS)}
