"""A rule's page: what it does and why, in the form that ruff gives its rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sowlint.documents.model import Kind
from sowlint.rulebook.wording import silencers, with_gaps
from sowlint.yamlfiles.places import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.findings import Severity
    from sowlint.rulebook.model import Case, Rule, Rulebook

_KINDS = {
    Kind.SOW: "statements of work",
    Kind.PROPOSAL: "proposals",
    Kind.MARKETING: "marketing copy",
    Kind.OTHER: "other documents",
}
_EXAMPLES = 3
_LINES = 12


@dataclass(frozen=True)
class Entry:
    """One paragraph, list entry or example of a page.

    Attributes:
        marks: the stretches of the text that are flagged.
        bullet: whether it is one of a list.
        verbatim: whether its lines stand as they are.
    """

    text: str
    marks: tuple[tuple[int, int], ...] = ()
    bullet: bool = False
    verbatim: bool = False


@dataclass(frozen=True)
class Section:
    """A headed part of a page."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Page:
    """A rule's page; sections without entries are left out."""

    code: str
    name: str
    severity: Severity
    sections: tuple[Section, ...]


def page_of(rule: Rule, rulebook: Rulebook) -> Page:
    """The page of a rule.

    Args:
        rule: the rule.
        rulebook: for the rules and lexicons that it names.
    """
    parts = {
        "What it does": [Entry(rule.summary), Entry(with_gaps(rule.message, rule))],
        "Why it matters": [Entry(rule.why)],
        "Example (flagged)": list(map(_example, rule.tests.flags[:_EXAMPLES])),
        "Better": [Entry(with_gaps(rule.better, rule)), *_alternatives(rule)],
        "Near misses that pass": list(map(_example, rule.tests.passes[:_EXAMPLES])),
        "Silenced by": [Entry(cause, bullet=True) for cause in silencers(rule, rulebook)],
        "Sources": [Entry(source, bullet=True) for source in rule.sources],
        "Severity and kinds": list(_weight(rule)),
    }
    sections = tuple(Section(title, tuple(entries)) for title, entries in parts.items() if entries)
    return Page(rule.code, rule.name, rule.severity.default, sections)


def _alternatives(rule: Rule) -> Iterator[Entry]:
    """Other wordings, each to choose in place of the first."""
    for text in rule.alternatives:
        yield Entry(f"Or: “{with_gaps(text, rule)}”", bullet=True)


def _example(case: Case) -> Entry:
    marked = case.marked
    lines = marked.text.rstrip().splitlines()
    if len(lines) == 1:
        return Entry(lines[0], marked.spans, bullet=True)
    left_out = ["…"] if len(lines) > _LINES else []
    return Entry("\n".join([*lines[:_LINES], *left_out]), marked.spans, verbatim=True)


def _weight(rule: Rule) -> Iterator[Entry]:
    for kind in rule.kinds:
        yield Entry(f"{rule.severity_for(kind)} in {_KINDS[kind]}", bullet=True)
    for measured in rule.severity.measured:
        yield Entry(str(measured), bullet=True)
    if not rule.enabled:
        yield Entry("It is switched off.", bullet=True)
    for path in rule.adjusted_by:
        yield Entry(f"adjusted by {shown(path)}", bullet=True)
