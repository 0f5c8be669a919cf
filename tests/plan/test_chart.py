"""Charts: what they show, on how wide a screen, and on which scale."""

from __future__ import annotations

import pytest

from sowlint import documents
from sowlint.config import Settings
from sowlint.documents.source import Source
from sowlint.drawings import charts_of
from sowlint.language.reading import Reading
from sowlint.linter import lint
from sowlint.plan.chart import Chart, Look
from sowlint.reports.gantt import drawn
from sowlint.reports.gantt_svg import svg
from sowlint.reports.paint import Paint
from sowlint.rulebook.load import load
from tests.plan.reading import FRONT

ROWS = """## Schedule

| No. | Step | Start | End |
| --- | --- | --- | --- |
| 1 | Design | 19 January 2026 | 6 February 2026 |
| 1.1 | Drawings of all the screens that planners and drivers work with | 19 January 2026 | 30 January 2026 |
| 1.2 | Client review | 2 February 2026 | 6 February 2026 |
| 2 | Build | 16 February 2026 | 27 February 2026 |
| 3 | Go-live | 21 March 2026 | 21 March 2026 |
| 4 | Report | | 10 days after each incident |
"""


def charts(markdown: str) -> tuple[Chart, ...]:
    """The charts of a paper with this in it, and what all rules find in it."""
    document = documents.read(Source("plan.md", f"{FRONT}{markdown}".encode()))
    return charts_of(Reading(document), lint(document, load(), Settings()).findings)


def lines(chart: Chart, width: int) -> list[str]:
    return list(drawn(chart, Paint(width, color=False)))


@pytest.mark.parametrize("width", [80, 100, 160])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    """And no name loses its words where two lines hold them."""
    [chart] = charts(ROWS)
    told = lines(chart, width)
    assert max(map(len, told)) <= width
    assert all(word in " ".join(told) for word in ("Drawings", "planners", "SL006", "non-working-date"))


def test_phases_gaps_and_what_cannot_be_placed_are_shown() -> None:
    """The phase as a line of its own look, the days before the build and the launch as free, the report without a day."""
    [chart] = charts(ROWS)
    assert chart.bars[0].look is Look.PHASE
    assert [(f"{first:%-d %b}", f"{last:%-d %b}") for first, last in chart.gaps] == [("7 Feb", "15 Feb"), ("28 Feb", "20 Mar")]
    assert chart.bars[-1].first is None
    assert "on no day that the document tells" in "\n".join(lines(chart, 100))
    assert "on no day that the document tells" in svg([chart])


def test_what_flags_the_whole_plan_is_told_under_it() -> None:
    """A plan without slack or review."""
    [chart] = charts("## Plan of the portal\n\n- Week 1: drawings\n- Week 2: build\n- Week 3: tests of the portal\n")
    assert set(chart.whole) >= {"SL001", "SL004"}
    assert "SL001 no-slack, for the plan as a whole" in "\n".join(lines(chart, 80))
    assert "no free working day beside 15 of work" in svg([chart])


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        ("- Week 1: drawings\n- Week 2: build", ["w1", "w2"]),
        ("- Month 1: drawings\n- Month 2: build", ["m1", "m2"]),
        ("- Day 1: installation\n- Day 2: training", ["d1", "d2"]),
        ("- Drawings: 4 May – 15 May 2026\n- Build: 18 May – 22 May 2026", ["4 May 2026", "11 May", "18 May"]),
        ("- Drawings: November 2026\n- Build: December 2026 – February 2027", ["Nov 2026", "Dec", "Jan 2027", "Feb"]),
    ],
)
def test_the_scale_speaks_as_the_document_does(plan: str, words: list[str]) -> None:
    """Days, weeks or months of the project, else dates: Mondays in a short plan, months in a long one."""
    [chart] = charts(f"## Plan\n\n{plan}\n")
    assert [word for _, word in chart.ticks] == words


def test_a_chart_of_times_that_hang_on_events_has_no_scale() -> None:
    """It lists the steps with their times."""
    rows = "| Deliverable | Due date |\n| --- | --- |\n| Drawings | End of every sprint |\n| Map | End of the second sprint |\n| Notes | Two days after the last sprint |\n"
    [chart] = charts(f"## Deliverables\n\n{rows}")
    assert (chart.days, chart.ticks) == (0, ())
    assert "End of every sprint" in "\n".join(lines(chart, 80))
    assert "End of every sprint" in svg([chart])


def test_a_step_with_a_review_in_it_is_no_review() -> None:
    """Only one that is nothing else is painted as one."""
    rows = "- Week 1: Kick-off, design approval, set-up\n- Week 2: Build\n- Week 3: Review and sign-off\n- Week 4: Review by Client\n"
    [chart] = charts(f"## Timeline\n\n{rows}")
    assert [bar.look for bar in chart.bars] == [Look.MIXED, Look.WORK, Look.REVIEW, Look.REVIEW]
    assert "work with a review in it" in svg([chart])
    assert "work with a review in it" in "\n".join(lines(chart, 100))


def test_a_plan_told_in_sentences_is_drawn() -> None:
    """Bars, what is reached in a month as a point, and the text that it stands in."""
    text = "Design runs from 19 January to 6 February 2026. The beta is scheduled for March 2026, and general release for May 2026. "
    text += "We will publish the guide in June 2026."
    [chart] = charts(f"## Releases\n\n{text}\n")
    assert chart.title == "The text under “Releases”"
    assert [(bar.name, bar.point) for bar in chart.bars] == [("Design", False), ("Beta", True), ("General release", True), ("Publish the guide", True)]
