"""Reads rules, lexicons and packs from their folders."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from sowlint.errors import RuleError
from sowlint.rulebook.lexicons import read_lexicons
from sowlint.rulebook.model import Rulebook
from sowlint.rulebook.packs import target
from sowlint.rulebook.read import adjusted_rule, compile_rule, new_rule, refuse_unknown_codes
from sowlint.shipped import shipped_rules
from sowlint.yamlfiles.places import read_yaml, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.rulebook.lexicons import Lexicons
    from sowlint.rulebook.model import Rule
    from sowlint.yamlfiles.places import YamlFile

LEXICONS = "lexicons"
Rules = dict[str, "Rule"]


def load(packs: Sequence[Path] = ()) -> Rulebook:
    """The shipped rules and those of packs, which may add rules and adjust others.

    A process reads them anew only when a file was changed. Every pattern of a pack is tried; those of the
    shipped rules are tried by their tests.

    Args:
        packs: folders, in the order in which they count.

    Raises:
        RuleError: where a rule, lexicon or pack cannot be used; the error names file and line.
    """
    folders = (shipped_rules(), *(Path(os.path.abspath(pack)) for pack in packs))  # noqa: PTH100 - without ".."
    return _load(folders, tuple(_stamps(folders)))


def _stamps(folders: Sequence[Path]) -> Iterator[tuple[str, int, int]]:
    """What tells whether a file was changed since it was read."""
    for path in (path for folder in folders for path in _yaml_files(folder)):
        known = path.stat()
        yield str(path), known.st_mtime_ns, known.st_size


@lru_cache(maxsize=8)
def _load(folders: tuple[Path, ...], _stamps: tuple[tuple[str, int, int], ...]) -> Rulebook:
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
    files = [
        read_yaml(path) for path in _yaml_files(folder) if LEXICONS not in path.relative_to(folder).parts
    ]
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


def _yaml_files(folder: Path) -> Iterator[Path]:
    for path in sorted((*folder.rglob("*.yaml"), *folder.rglob("*.yml"))):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden:
            yield path


def _refuse_twin(file: YamlFile, rule: Rule, rules: Rules) -> None:
    if rule.code in rules:
        problem = f"{rule.code} is the code of {shown(rules[rule.code].path)} too"
        raise file.error(["code"], problem, f"write “adjusts: {rule.code}” to change that rule")
    twin = next((each for each in rules.values() if each.name == rule.name), None)
    if twin:
        raise file.error(["name"], f"the name “{rule.name}” is that of {twin.code} too")
