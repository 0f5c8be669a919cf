"""Plans read from a few lines of Markdown."""

from __future__ import annotations

from datetime import date

from sowlint import documents
from sowlint.documents.model import Document
from sowlint.documents.source import Source
from sowlint.language.reading import Reading
from sowlint.plan import plans_of
from sowlint.plan.model import Plan, Step

Told = tuple[str, str | None, str | None]
"""A step's name, its first and its last day."""

FRONT = "# Statement of Work\n\nThis paper is dated 5 January 2026.\n\n"


def plans(markdown: str) -> tuple[Plan, ...]:
    """The plans of a paper with this in it."""
    return plans_in(documents.read(Source("plan.md", f"{FRONT}{markdown}".encode())))


def plans_in(document: Document) -> tuple[Plan, ...]:
    """The plans of a document."""
    return plans_of(Reading(document))


def only(markdown: str) -> Plan:
    """The one plan of a paper."""
    [plan] = plans(markdown)
    return plan


def steps(markdown: str) -> list[Told]:
    """The steps of the one plan of a paper."""
    return [told(step) for step in only(markdown).steps]


def told(step: Step) -> Told:
    return step.name, _day(step.first), _day(step.last)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def week(first: int, last: int | None = None) -> tuple[str, str]:
    """The first and last working day of weeks counted from a start that nothing places: 1 January 2001, a Monday."""
    begin = date(2001, 1, 1).toordinal() + (first - 1) * 7
    end = date(2001, 1, 1).toordinal() + ((last or first) - 1) * 7 + 4
    return date.fromordinal(begin).isoformat(), date.fromordinal(end).isoformat()
