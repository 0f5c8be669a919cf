"""Plans in the lists and headings of informal papers."""

from __future__ import annotations

import pytest

from sowlint import documents
from sowlint.documents.model import Kind
from sowlint.documents.source import Source
from sowlint.language.options import ReadingOptions
from sowlint.language.reading import Reading
from sowlint.plan import plans_of


def steps(markdown: str) -> list[str]:
    """The names of the steps of the one plan of a paper."""
    document = documents.read(Source("a.md", markdown.encode()))
    [plan] = plans_of(Reading(document, ReadingOptions(kind=Kind.SOW)))
    return [step.name for step in plan.steps]


@pytest.mark.parametrize(
    "markdown",
    [
        "## Next steps\n\n1. **Week 1-2:**\n   - Draft\n   - Sort\n\n2. **Week 3:**\n   - Build\n\n3. **Week 4:**\n   - Launch",
        "## Work\n\n- Week 1-2:\n  - Draft\n- Week 3:\n  - Build\n- Week 4:\n  - Launch",
        "# Shop\n\n## Phases\n\n### Draft (2 weeks)\n\nPages\n\n### Build (1 week)\n\nShop\n\n### Launch (1 week)\n\nTills",
        "## Timeline\n\n```\nWeek 1-2: Draft\n├── Pages\nWeek 3: Build\nWeek 4: Launch\n```",
    ],
)
def test_the_steps_are_named(markdown: str) -> None:
    """By what stands behind the time, or else by the first entry under it, in whatever section."""
    assert steps(markdown) == ["Draft", "Build", "Launch"]


def test_milestones_are_told_as_what_is_reached() -> None:
    """A participle beside its day is no past tense, and “Go-live” is no order."""
    lines = [
        "M1: Draft approved by Client - 20 March 2026",
        "M2: Board built - 17 April 2026",
        "M3: Board tested at the quay - 24 April 2026",
        "M4: Go-live - 1 May 2026",
    ]
    assert steps("# Board\n\n## Milestones\n\n" + "\n".join(f"- {line}" for line in lines)) == [
        "M1: Draft approved by Client",
        "M2: Board built",
        "M3: Board tested at the quay",
        "M4: Go-live",
    ]
