"""Gathers the rules and lexicons of folders, each of which may add to those before it and change them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.errors import RuleError
from sowlint.rulebook.files import LEXICONS, yaml_files
from sowlint.rulebook.lexicons import read_lexicons
from sowlint.rulebook.model import Rulebook
from sowlint.rulebook.packs import target
from sowlint.rulebook.read import adjusted_rule, compile_rule, new_rule, refuse_unknown_codes
from sowlint.yamlfiles.places import read_yaml, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from sowlint.rulebook.lexicons import Lexicons
    from sowlint.rulebook.model import Rule
    from sowlint.yamlfiles.places import YamlFile

Rules = dict[str, "Rule"]


def gathered(folders: Sequence[Path]) -> Rulebook:
    """The rules of the first folder, as the others change them.

    Raises:
        RuleError: where a rule, lexicon or pack cannot be used; the error names file and line.
    """
    lexicons: Lexicons = {}
    rules: Rules = {}
    for at, folder in enumerate(folders):
        if not folder.is_dir():
            raise RuleError(shown(folder), "there is no such folder of rules")
        lexicons = read_lexicons(folder / LEXICONS, lexicons, compiled=at > 0)
        read = list(_read_rules(folder, rules))
        for file, code in read if at else ():
            refuse_unknown_codes(file, rules[code], rules)
            compile_rule(file, rules[code], lexicons)
    ordered = tuple(rules[code] for code in sorted(rules))
    running = tuple(rule for rule in ordered if rule.enabled)
    return Rulebook(running, lexicons, tuple(rule for rule in ordered if not rule.enabled))


def _read_rules(folder: Path, rules: Rules) -> Iterator[tuple[YamlFile, str]]:
    """Add a folder's rules to those known, new ones first; yields each file with the code of its rule."""
    files = [read_yaml(path) for path in yaml_files(folder) if LEXICONS not in path.relative_to(folder).parts]
    for file in files:
        if "adjusts" not in file.data:
            rule = new_rule(file, folder)
            _refuse_twin(file, rule, rules)
            rules[rule.code] = rule
            yield file, rule.code
    for file in files:
        if "adjusts" in file.data:
            rule = adjusted_rule(file, target(file, rules.values()))
            rules[rule.code] = rule
            yield file, rule.code


def _refuse_twin(file: YamlFile, rule: Rule, rules: Rules) -> None:
    if rule.code in rules:
        problem = f"{rule.code} is the code of {shown(rules[rule.code].path)} too"
        raise file.error(["code"], problem, f"write “adjusts: {rule.code}” to change that rule")
    twin = next((each for each in rules.values() if each.name == rule.name), None)
    if twin:
        raise file.error(["name"], f"the name “{rule.name}” is that of {twin.code} too")
