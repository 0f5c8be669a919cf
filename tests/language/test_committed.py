"""What is undertaken with a time is the same whether or not the rest is asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sowlint.documents.model import Kind
from tests.language.committing import WORLD, reading

LINES = (
    "Acme will deliver the portal by 3 May 2026 and shall train the users.",
    "Acme will also ensure that the import is complete.",
    "Search must answer in two seconds.",
    "Beta: June 2026",
    "The Client shall send its logo within five days.",
)


@pytest.mark.parametrize("kind", Kind)
def test_dated_ones_are_those_with_a_time(kind):
    options = replace(WORLD, kind=kind)
    alone = reading(*LINES, options=options).dated_commitments
    both = reading(*LINES, options=options)
    assert alone == tuple(each for each in both.commitments if each.deadline) == both.dated_commitments
    assert len(alone) == 3


def test_an_advertisement_is_parsed_where_it_holds_a_time():
    advertisement = reading(*LINES, options=replace(WORLD, kind=Kind.MARKETING))
    assert advertisement.dated_commitments
    assert advertisement.parsed_count == 2
    assert [each.verb for each in advertisement.commitments_in(advertisement.sentences[1])] == ["ensure"]


def test_those_of_a_sentence_are_among_all():
    paper = reading(*LINES)
    assert [each for sentence in paper.sentences for each in paper.commitments_in(sentence)] == list(
        paper.commitments
    )
