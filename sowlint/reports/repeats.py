"""Repeats of one rule in one document, told together in what people read; JSON and the like list every finding."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.findings import Finding

SHOWN = 3
"""How many findings of one rule are shown in full."""


def with_repeats(
    findings: Sequence[Finding], most: int = SHOWN
) -> Iterator[tuple[Finding, Sequence[Finding]]]:
    """The findings that are shown, in order, each with those that are only counted after it.

    Args:
        findings: of one document.
        most: how many of one rule are shown.

    Yields:
        A finding, and beside the last one shown of its rule the others of that rule; else nothing.
    """
    of_rule: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        of_rule[finding.code].append(finding)
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.code] += 1
        if seen[finding.code] <= most:
            yield finding, of_rule[finding.code][most:] if seen[finding.code] == most else ()


def listed(words: Sequence[str], most: int = 8) -> str:
    """``line 3, line 9 and 2 more``; what is there twice is told once."""
    each = list(dict.fromkeys(words))
    more = f" and {len(each) - most:,} more" if len(each) > most else ""
    return f"{', '.join(each[:most])}{more}"
