"""The shipped rules do what their own cases say, and the cases notice when they do not."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sowlint.rulebook import Rule, Rulebook, load
from sowlint.casework import run_cases
from sowlint.rulebook.catalogue import FAMILIES
from sowlint.rulebook.files import LEXICONS
from sowlint.rulebook.load import shipped_rules
from sowlint.rulebook.model import RuleFile
from sowlint.rulebook.read import compile_rule
from sowlint.yamlfiles.places import read_yaml

FILES = sorted(path for path in shipped_rules().rglob("*.yaml") if LEXICONS not in path.parts)
EACH = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
NEVER = "zzqxj"

BREAK: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "phrases": lambda params: {**params, "any": [NEVER]},
    "tokens": lambda params: {"patterns": [[{"LOWER": NEVER}]], "triggers": params["triggers"]},
    "syntax": lambda params: {"patterns": [[{"RIGHT_ID": "x", "RIGHT_ATTRS": {"LOWER": NEVER}}]], "triggers": params["triggers"]},
    "commitment": lambda params: {**params, "by": ["third"], "deadline": ["vague"]},
    "dependency": lambda params: {"lacks": "owner" if params["lacks"] != "owner" else "manager"},
    "implied": lambda params: {"table": [{**work, "task": [NEVER]} for work in params["table"]]},
    "plan": lambda params: {**params, "least": 99},
    "schedule": lambda params: {**params, "asked_when": [NEVER]},
    "prospect": lambda params: {**params, "ways": ["new" if "new" not in params["ways"] else "soon"]},
    "listed": lambda params: {**params, "under": [NEVER]},
    "either": lambda _: {"of": [{"phrases": {"any": [NEVER]}}, {"phrases": {"any": [NEVER]}}]},
    "clause": lambda params: {**params, "headings": [NEVER], "content": [NEVER], "present": False},
    "unscoped": lambda params: {**params, "open": [NEVER]},
    "feature": lambda params: {**params, "standing": "backed"},
    "contradiction": lambda _: {"softened_by": ["past"]},
    "waiver": lambda params: {"fault": "unused" if params["fault"] == "expired" else "expired"},
}
"""For each kind of check, how to keep it from finding what it should."""


def of(path: Path, book: Rulebook) -> Rule:
    """The rule that a file holds."""
    return next(rule for rule in book.rules if rule.path == path)


@EACH
def test_a_rule_passes_its_own_cases(path: Path) -> None:
    """Each stretch flagged once and exactly, each near miss passed, in every container that it looks into."""
    book = load()
    assert [str(failure) for failure in run_cases(of(path, book), book)] == []


@EACH
def test_a_broken_rule_fails_its_cases(path: Path) -> None:
    """So no pattern can rot unnoticed."""
    book = load()
    rule = of(path, book)
    kind = rule.check_kind
    whole = rule.model_dump(by_alias=True, exclude_unset=True, include=set(RuleFile.model_fields))
    whole["unless"] = [{name: params} for name, params in rule.unless]
    whole["check"] = {kind: BREAK[kind](dict(rule.check[kind]))}
    broken = Rule.model_validate({**whole, "path": path})
    assert any(failure.group == "flags" for failure in run_cases(broken, book))


@EACH
def test_a_rule_stands_where_its_code_says(path: Path) -> None:
    """Folder and file name follow code and name, and the family has a title."""
    rule = of(path, load())
    assert path.parent.name == rule.family.lower()
    assert path.stem == f"{rule.code}-{rule.name}"
    assert rule.family in FAMILIES


@EACH
def test_every_pattern_of_a_rule_can_be_compiled(path: Path) -> None:
    """What loading takes on trust."""
    book = load()
    compile_rule(read_yaml(path), of(path, book), book.lexicons)


def test_rules_beat_codes() -> None:
    """Of families that there are."""
    for rule in load().rules:
        assert all(re.fullmatch(rf"({'|'.join(FAMILIES)})\d{{3}}", code) for code in rule.beats), rule.code
