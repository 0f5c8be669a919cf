"""Lists of rules, as JSON and as Markdown, grouped by family."""

from __future__ import annotations

import json
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from sowlint.documents.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.rulebook.model import Rule, Rulebook

FAMILIES = MappingProxyType(
    {
        "AC": "Accountability for promises",
        "CD": "Customer dependencies",
        "CL": "Required clauses",
        "CS": "Customer-set schedule",
        "FD": "Firm dates",
        "FP": "Feature promises",
        "MK": "Marketing claims",
        "NT": "Notice and escalation",
        "SL": "Slack and schedule quality",
        "WD": "Wording strength",
        "WV": "Waivers",
    }
)
"""What the two letters of a shipped rule's code stand for."""


def by_family(rulebook: Rulebook) -> Iterator[tuple[str, tuple[Rule, ...]]]:
    """The running rules, grouped under titles such as ``FD Firm dates``."""
    for family, rules in groupby(rulebook.rules, key=lambda rule: rule.family):
        yield f"{family} {FAMILIES.get(family, '')}".strip(), tuple(rules)


def severities(rule: Rule) -> str:
    """``warning``, or ``warning (proposal: error)``, or ``warning (error where load is above 1)``."""
    own = rule.severity.default
    special = {kind: rule.severity_for(kind) for kind in rule.kinds if rule.severity_for(kind) is not own}
    other = [f"{kind}: {severity}" for kind, severity in special.items()]
    other += map(str, rule.severity.measured)
    return f"{own} ({', '.join(other)})" if other else str(own)


def as_json(rulebook: Rulebook) -> str:
    """One object with a list of rules, each with its texts and its severity by kind of document."""
    rules = [_described(rule) for rule in rulebook.rules]
    return json.dumps({"schema": 1, "rules": rules}, indent=2, ensure_ascii=False) + "\n"


def as_markdown(rulebook: Rulebook) -> str:
    """A heading and a table for each family."""
    lines = ["# Rules"]
    for title, rules in by_family(rulebook):
        lines += ["", f"## {title}", "", "| Code | Name | Severity | For | What it finds |"]
        lines.append("| --- | --- | --- | --- | --- |")
        lines += [_row(rule) for rule in rules]
    return "\n".join(lines) + "\n"


def _row(rule: Rule) -> str:
    cells = (rule.code, f"`{rule.name}`", severities(rule), ", ".join(rule.kinds), rule.summary)
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _described(rule: Rule) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "summary": rule.summary,
        "severity": {kind.value: rule.severity_for(kind).value for kind in Kind if kind in rule.kinds},
        "measured": [each.model_dump(mode="json", exclude_unset=True) for each in rule.severity.measured],
        "check": rule.check_kind,
        "message": rule.message,
        "better": rule.better,
        "why": rule.why,
        "sources": list(rule.sources),
    }
