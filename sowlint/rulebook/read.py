"""One rule file as a rule, refused where it cannot work."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

from pydantic import ValidationError

from sowlint.checks.conditions import condition, condition_class
from sowlint.checks.registry import check_class
from sowlint.near import nearest
from sowlint.rulebook.lexicons import refuse_unknown
from sowlint.rulebook.model import Rule, RuleFile
from sowlint.rulebook.packs import adjusted
from sowlint.yamlfiles.problems import explained

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from sowlint.errors import SowlintError
    from sowlint.yamlfiles.places import Key, YamlFile

_SLOT = re.compile(r"\{(\w+)\}")
SIDES = frozenset({"vendor", "customer"})
"""Slots of any text of a rule, filled with what the document calls its sides."""

_FAMILY = re.compile(r"[A-Za-z]{2}")
_CODE = re.compile(r"[A-Z]{2}\d{3}")


def new_rule(file: YamlFile, pack: Path) -> Rule:
    """The rule that a file holds; inside a pack, folders of two letters are families.

    Raises:
        RuleError: which names the line, and what was meant where that can be told.
    """
    rule = _validated(file, file.data, {"path": file.path})
    folder = file.path.parent
    if folder != pack and _FAMILY.fullmatch(folder.name) and folder.name.upper() != rule.family:
        problem = f"{rule.code} is not of the family {folder.name.upper()}, in whose folder it stands"
        raise file.error(["code"], problem)
    told = _CODE.match(file.path.name)
    if told and told.group() != rule.code:
        raise file.error(["code"], f"the code is {rule.code}, and the file's name says {told.group()}")
    return rule


def adjusted_rule(file: YamlFile, rule: Rule) -> Rule:
    """A rule as a pack's file changes it.

    Raises:
        RuleError: likewise.
    """
    places = {"path": rule.path, "adjusted_by": (*rule.adjusted_by, file.path)}
    return _validated(file, adjusted(file, rule), places)


def _validated(file: YamlFile, said: Mapping[str, Any], places: Mapping[str, Any]) -> Rule:
    try:
        if said.keys() & places.keys():
            RuleFile.model_validate(said)
        rule = Rule.model_validate({**said, **places})
    except ValidationError as error:
        raise explained(error, file, RuleFile) from error
    _validate_params(file, rule)
    _validate_slots(file, rule)
    _validate_measures(file, rule)
    _validate_marks(file, rule)
    return rule


def _validate_params(file: YamlFile, rule: Rule) -> None:
    kind = rule.check_kind
    try:
        _ = rule.params
    except ValidationError as error:
        raise explained(error, file, check_class(kind).Params, ("check", kind)) from error
    for at, (name, params) in enumerate(rule.unless):
        try:
            condition_class(name).Params.model_validate(params)
        except ValidationError as error:
            raise explained(error, file, condition_class(name).Params, ("unless", at, name)) from error


def _validate_slots(file: YamlFile, rule: Rule) -> None:
    slots: frozenset[str] | None = getattr(check_class(rule.check_kind), "slots", None)
    if slots is None:
        return
    for key in ("message", "better", "why"):
        _refuse_unknown_slots(file, rule, [key], getattr(rule, key), slots | SIDES)
    for text in rule.alternatives:
        _refuse_unknown_slots(file, rule, ["alternatives"], text, slots | SIDES)
    if rule.redline:
        _refuse_unknown_slots(file, rule, ["redline", "clause"], rule.redline.clause, SIDES)
        for text in (rule.redline.close, *rule.redline.change, *rule.redline.change.values()):
            _refuse_unknown_slots(file, rule, ["redline"], text, slots)


def _validate_measures(file: YamlFile, rule: Rule) -> None:
    measures: frozenset[str] = getattr(check_class(rule.check_kind), "measures", frozenset())
    for each in rule.severity.measured:
        if each.measure not in measures:
            problem = (
                f"severity.measured: there is no measure “{each.measure}”{nearest(each.measure, measures)}"
            )
            there = ", ".join(sorted(measures)) or "nothing"
            raise file.error(["severity", "measured"], problem, f"a “{rule.check_kind}” measures {there}")


def _refuse_unknown_slots(
    file: YamlFile, rule: Rule, keys: list[Key], text: str, slots: Collection[str]
) -> None:
    there = ", ".join(f"{{{slot}}}" for slot in sorted(slots)) or "none"
    for slot in _SLOT.findall(text):
        if slot not in slots:
            problem = f"{'.'.join(map(str, keys))}: there is no slot {{{slot}}}{nearest(slot, slots)}"
            raise file.error(keys, problem, f"a “{rule.check_kind}” fills {there}")


def _validate_marks(file: YamlFile, rule: Rule) -> None:
    for case in rule.tests.passes:
        if case.marked.spans:
            remedy = "a near miss marks nothing; write \\[ for a bracket of the text"
            raise file.error_at(case.text, ["tests", "passes"], "tests.passes: a stretch is marked", remedy)


def refuse_unknown_codes(file: YamlFile, rule: Rule, codes: Collection[str]) -> None:
    """Refuse a rule that beats one which is not there."""
    for at, code in enumerate(rule.beats):
        if code not in codes:
            raise file.error(["beats", at], f"beats: there is no rule {code}{nearest(code, codes)}")


def compile_rule(file: YamlFile, rule: Rule, lexicons: Mapping[str, tuple[str, ...]]) -> None:
    """Make a rule ready once, so that what cannot work is refused.

    Args:
        file: the file to name in errors.
        rule: what to try.
        lexicons: by name.

    Raises:
        RuleError: where a pattern cannot work, or a lexicon that it names is not there.
    """
    refuse_unknown(file, ("check",), lexicons)
    refuse_unknown(file, ("unless",), lexicons)
    try:
        cast("Any", check_class(rule.check_kind))(rule.params, lexicons)
    except ValueError as error:
        raise _dead(file, "check", error) from error
    try:
        for name, params in rule.unless:
            condition(name, params, lexicons)
    except ValueError as error:
        raise _dead(file, "unless", error) from error


def _dead(file: YamlFile, key: Key, error: ValueError) -> SowlintError:
    """An error at the line of the pattern that the message quotes, where it quotes one."""
    message = str(error)
    quoted = max((text for text in file.texts([key]) if text and text in message), key=len, default="")
    return file.error_at(quoted, [key], f"{key}: {message}")
