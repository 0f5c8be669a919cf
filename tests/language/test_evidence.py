"""Evidence is looked for where a reader would: beside the claim, in its row, caption or note, behind its link."""

from __future__ import annotations

from datetime import date

import pytest

from sowlint import documents
from sowlint.documents.model import Document, Format
from sowlint.documents.source import Source
from sowlint.language.evidence import Evidence, evidence_beside
from sowlint.language.options import ReadingOptions
from sowlint.language.reading import Reading

CLAIM = "Acme Route is the fastest planner"


def markdown(text: str) -> Document:
    """A document in Markdown."""
    return documents.read(Source("made.md", text.encode()), Format.MARKDOWN)


def beside(text: str) -> Evidence:
    """What backs the first sentence that holds the claim."""
    reading = Reading(markdown(text), ReadingOptions(as_of=date(2026, 6, 1)))
    return evidence_beside(reading, next(each for each in reading.sentences if CLAIM in each.context))


@pytest.mark.parametrize(
    "text",
    [
        f"{CLAIM}, says the Fleet report of May 2026.",
        f"{CLAIM}. See the Fleet report of May 2026.",
        f"| What | Proof |\n| --- | --- |\n| {CLAIM} | Fleet Survey, May 2026 |",
        f"{CLAIM} [1].\n\nA word in between.\n\n\\[1] Fleet Survey of May 2026.",
    ],
)
def test_a_source_and_its_date_are_found(text: str) -> None:
    """In the sentence, the next one, the row and the footnote."""
    found = beside(text)
    assert found.source
    assert found.dated


def test_a_link_at_the_claim_is_a_source_unless_it_leads_to_a_front_page() -> None:
    """A reader can follow it."""
    assert beside(f"[{CLAIM}](https://example.com/reports/2026).").source
    assert not beside(f"[{CLAIM}](https://example.com/).").source


def test_what_customers_report_is_no_report() -> None:
    """A verb is not a paper."""
    assert not beside(f"{CLAIM}. Users report quiet nights.").source


@pytest.mark.parametrize(("year", "old"), [("2021", True), ("2025", False)])
def test_age_counts_from_the_newest_date(year: str, old: bool) -> None:
    """In months."""
    assert beside(f"{CLAIM} of the {year} Fleet Survey.").is_older(24, date(2026, 6, 1)) is old
