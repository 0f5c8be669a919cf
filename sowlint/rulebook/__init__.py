"""Rules as data: read from YAML, validated, documented and tested."""

from sowlint.rulebook.load import load, shipped_rules
from sowlint.rulebook.model import Case, Rule, Rulebook
from sowlint.rulebook.selection import select

__all__ = ["Case", "Rule", "Rulebook", "load", "select", "shipped_rules"]
