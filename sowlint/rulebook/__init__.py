"""Rules as data: read from YAML, validated, documented and tested."""

from sowlint.rulebook.load import load
from sowlint.rulebook.model import Case, Rule, Rulebook
from sowlint.rulebook.selection import select
from sowlint.shipped import shipped_rules

__all__ = ["Case", "Rule", "Rulebook", "load", "select", "shipped_rules"]
