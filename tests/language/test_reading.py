"""What checks see of a document."""

from __future__ import annotations

from datetime import date

from sowlint.documents.model import Kind
from sowlint.language.options import ReadingOptions
from sowlint.language.reading import Reading
from tests.language.making import document


def test_dates_count_in_the_block():
    """The span of a date in a later sentence cuts the same words out of the block."""
    reading = Reading(document("It is late. Acme delivers by 1 March 2026."))
    sentence = reading.sentences[1]
    (found,) = reading.dates_in(sentence)
    assert sentence.block.text[found.span.start : found.span.end] == "by 1 March 2026"
    assert reading.dates_in(sentence) is reading.dates_in(sentence)


def test_the_day_to_judge_by_is_given_or_read():
    """What is given wins over the document's own date."""
    made = document("# Statement of work", "Date: 5 January 2026")
    assert Reading(made).as_of == date(2026, 1, 5)
    assert Reading(made, ReadingOptions(as_of=date(2027, 2, 1))).as_of == date(2027, 2, 1)


def test_years_are_told_from_the_document_date():
    """A date without a year is the next one after the document's own."""
    reading = Reading(document("Date: 5 June 2026", "Acme delivers by 1 March."))
    (found,) = reading.dates_in(reading.sentences[1])
    assert found.last == date(2027, 3, 1)


def test_options_reach_the_dates():
    """The order of day and month, and the beginning of the fiscal year, come from the options."""
    options = ReadingOptions(date_order="dmy", fiscal_year_start=7)
    reading = Reading(document("Due 03/04/2026.", "Released in FY2026 Q1."), options)
    assert reading.dates_in(reading.sentences[0])[0].first == date(2026, 4, 3)
    assert reading.dates_in(reading.sentences[1])[0].first == date(2025, 7, 1)


def test_a_configured_kind_is_taken():
    """The kind of document is not guessed where it is given."""
    reading = Reading(document("Hello."), ReadingOptions(kind=Kind.PROPOSAL))
    assert reading.kind is Kind.PROPOSAL
    assert reading.kind_evidence == ("as configured",)


def test_the_sections_of_an_agreed_job_outweigh_words_of_praise_in_its_opening() -> None:
    sections = ("Scope", "Deliverables", "Acceptance Criteria", "Client Responsibilities", "Exclusions")
    lines = [line for section in sections for line in (f"# {section}", "Teams can look at the leading rounds of a winter.")]
    reading = Reading(document("# The best maps for winter rounds", *lines))
    assert reading.kind is Kind.SOW


def test_the_language_is_told():
    """English prose is English."""
    lines = [
        "The Supplier will deliver the portal to the Client, and the Client will test it in the week after that."
    ]
    assert Reading(document(*lines)).language == "en"


def test_blocks_are_found_by_their_words() -> None:
    """Each block once, in order, however many of its sentences and cells hold a word."""
    lines = ("# Review", "A review. Then reviews.", "Nothing here.", "Draft | Review", "- One more Review")
    made = document(*lines)
    found = [block.text for block in Reading(made).blocks_with(frozenset({"review", "reviews"}))]
    assert found == [block.text for block in made.blocks if "eview" in block.text]
    assert list(Reading(made).blocks_with(None)) == list(made.blocks)
    assert not list(Reading(made).blocks_with(frozenset({"absent"})))
