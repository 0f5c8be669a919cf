"""What rules and their conditions ask of parses is known beforehand, so that a document's are made together."""

from __future__ import annotations

import pytest

from sowlint import rulebook
from sowlint.checks.run import candidates, foreseen, make_ready
from sowlint.documents.model import Kind
from sowlint.language.options import ReadingOptions
from sowlint.language.parser import parse_together
from sowlint.language.reading import Reading
from sowlint.rulebook.selection import select
from sowlint.together import alone
from tests.language.making import document

PAPER = document(
    "# Press release",
    "Acme, the leading platform of Europe, announced its results.",
    "It is the best and fastest tool on the market.",
    "Bridgeworks, a market leader, is one of its world-class customers.",
    "The most advanced engine runs seamlessly and is 100% secure.",
    "It is trusted by leading carriers, and never fails.",
)
OFFER = document(
    "# Proposal",
    "Acme will deliver the portal by 1 March 2027.",
    "Client shall provide access to the test system.",
    "Besides, we plan to add an assistant in the next release.",
    "The town lies by the sea.",
)


def _rules(*codes: str):
    rules = rulebook.load(())
    return make_ready(select(rules, codes, ()).rules if codes else rules.rules, rules.lexicons)


def test_the_sentences_that_conditions_look_into_are_parsed_together():
    work = candidates(_rules(), Reading(PAPER, ReadingOptions(kind=Kind.MARKETING)))
    wanted = next(work)
    assert len(wanted.sentences) > 1
    parse_together([wanted])
    with pytest.raises(StopIteration) as end:
        next(work)
    assert end.value.value


@pytest.mark.parametrize("kind", [Kind.SOW, Kind.PROPOSAL, Kind.MARKETING])
def test_what_rules_foresee_is_all_that_undertakings_and_prospects_need(kind):
    reading = Reading(OFFER, ReadingOptions(kind=kind))
    parse_together([foreseen(_rules(), reading)])
    parsed = reading.parsed_count
    assert 0 < parsed < len(reading.sentences)
    assert reading.dated_commitments
    assert reading.prospects
    assert reading.parsed_count == parsed


def test_rules_that_need_no_parse_foresee_nothing():
    reading = Reading(PAPER, ReadingOptions(kind=Kind.MARKETING))
    assert not foreseen(_rules("MK004"), reading).sentences


def test_a_rule_says_the_same_whether_or_not_its_parses_were_foreseen():
    apart, ahead = (Reading(OFFER, ReadingOptions(kind=Kind.SOW)) for _ in range(2))
    parse_together([foreseen(_rules(), ahead)])
    found = [[(each.rule.code, each.hit.span) for each in alone(candidates(_rules(), each))] for each in (apart, ahead)]
    assert found[0] == found[1] != []
