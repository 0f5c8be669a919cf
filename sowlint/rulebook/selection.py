"""Which rules run: chosen and left out by code, family or name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.errors import ConfigError
from sowlint.near import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sowlint.rulebook.model import Rule, Rulebook


def select(rulebook: Rulebook, chosen: Iterable[str], left_out: Iterable[str]) -> Rulebook:
    """The rules that are chosen and not left out; all are chosen where nothing is named.

    Args:
        rulebook: all rules.
        chosen: codes, families or names, in any case of letters.
        left_out: likewise.

    Raises:
        ConfigError: where a word names no rule.
    """
    wanted = [_named(rulebook, word) for word in chosen] or [rulebook.rules]
    unwanted = {rule.code for word in left_out for rule in _named(rulebook, word)}
    return rulebook.only({rule.code for rules in wanted for rule in rules} - unwanted)


def _named(rulebook: Rulebook, word: str) -> tuple[Rule, ...]:
    sought = word.strip().casefold()
    found = tuple(rule for rule in rulebook.known if sought in _names(rule))
    if not found:
        known = sorted({name for rule in rulebook.known for name in (rule.code, rule.family, rule.name)})
        problem = f"there is no rule or family of that name{nearest(word, known)}"
        raise ConfigError(f"“{word}”", problem, "sowlint rules lists them")
    return found


def _names(rule: Rule) -> tuple[str, str, str]:
    return rule.code.casefold(), rule.family.casefold(), rule.name
