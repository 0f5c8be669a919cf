"""What a user's pack may change of a rule, without copying it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pydantic import Field, ValidationError, model_validator

from sowlint.findings import Severity  # noqa: TC001 - pydantic reads the annotations
from sowlint.near import nearest
from sowlint.rulebook.model import (
    Case,
    Cases,
    Check,
    Condition,
    Containers,
    Kinds,
    Measured,
    Part,
    Redline,
    RuleFile,
    Text,
)
from sowlint.yamlfiles.problems import explained

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sowlint.rulebook.model import Rule
    from sowlint.yamlfiles.places import YamlFile

_ALSO = "_also"
_REPLACED = (
    "enabled",
    "kinds",
    "in",
    "message",
    "better",
    "redline",
    "why",
    "sources",
    "unless",
    "beats",
    "tests",
)


class SomeSeverities(Part):
    """How much a finding weighs: one word for every kind of document, or words for some of them."""

    default: Severity | None = None
    sow: Severity | None = None
    proposal: Severity | None = None
    marketing: Severity | None = None
    other: Severity | None = None
    measured: tuple[Measured, ...] | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_word(cls, value: Any) -> Any:
        return value if isinstance(value, Mapping) else {"default": value}


class MoreCases(Part):
    """Cases beside those that a rule has."""

    flags: tuple[Case, ...] = ()
    passes: tuple[Case, ...] = ()


class Adjustment(Part):
    """A file of a pack that changes a rule.

    What is given replaces what the rule says; what ends in ``_also`` is added to it, in ``check`` too.

    Attributes:
        adjusts: code or name of the rule.
        severity: words for some kinds of document leave the others as they are.
        check: the rule's kind of check, with the parameters that change.
    """

    adjusts: str
    enabled: bool | None = None
    severity: SomeSeverities = SomeSeverities()
    kinds: Kinds | None = None
    within: Containers | None = Field(default=None, alias="in")
    check: Check | None = None
    unless: tuple[Condition, ...] | None = None
    unless_also: tuple[Condition, ...] = ()
    beats: tuple[str, ...] | None = None
    message: Text | None = None
    better: Text | None = None
    redline: Redline | None = None
    why: Text | None = None
    sources: tuple[str, ...] | None = None
    sources_also: tuple[str, ...] = ()
    tests: Cases | None = None
    tests_also: MoreCases = MoreCases()


def target(file: YamlFile, known: Iterable[Rule]) -> Rule:
    """The rule that a file adjusts.

    Raises:
        RuleError: where there is no such rule.
    """
    wanted = str(file.data["adjusts"])
    rules = {name: rule for rule in known for name in (rule.code, rule.name)}
    if wanted not in rules:
        raise file.error(["adjusts"], f"there is no rule “{wanted}” to adjust{nearest(wanted, rules)}")
    return rules[wanted]


def adjusted(file: YamlFile, rule: Rule) -> dict[str, Any]:
    """What a rule's own file would say if it held what a pack's file changes.

    Raises:
        RuleError: where a key is not known or cannot be used.
    """
    try:
        asked = Adjustment.model_validate(file.data)
    except ValidationError as error:
        raise explained(error, file, Adjustment) from error
    given = asked.model_dump(by_alias=True, exclude_unset=True)
    whole = rule.model_dump(by_alias=True, exclude_unset=True, include=set(RuleFile.model_fields))
    whole |= {key: given[key] for key in _REPLACED if key in given}
    whole["severity"] = _severity(rule, asked.severity.model_dump(exclude_none=True))
    whole["check"] = _check(rule, asked.check, file)
    for key in ("unless", "sources"):
        whole[key] = [*whole.get(key, ()), *given.get(f"{key}{_ALSO}", ())]
    whole["unless"] = [{name: params} for name, params in whole["unless"]]
    more = given.get(f"tests{_ALSO}", {})
    whole["tests"] = {key: [*cases, *more.get(key, ())] for key, cases in whole["tests"].items()}
    return whole


def _severity(rule: Rule, change: Mapping[str, Any]) -> dict[str, Any]:
    own = {} if "default" in change else rule.severity.model_dump(exclude_none=True)
    return {**own, **change}


def _check(rule: Rule, change: Mapping[str, Any] | None, file: YamlFile) -> dict[str, Any]:
    kind = rule.check_kind
    params = dict(rule.check[kind])
    if change is None:
        return {kind: params}
    if kind not in change:
        raise file.error(["check"], f"check: the rule's check is “{kind}”, so what changes stands under that")
    for key, value in change[kind].items():
        base = key.removesuffix(_ALSO)
        if base == key:
            params[key] = value
        elif isinstance(value, list):
            params[base] = [*params.get(base, ()), *value]
        else:
            raise file.error(["check", kind, key], f"check.{kind}.{key}: should be a list of what to add")
    return {kind: params}
