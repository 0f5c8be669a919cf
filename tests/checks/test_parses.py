"""What conditions ask of parses is known beforehand, so that a document's are made together."""

from __future__ import annotations

from sowlint import rulebook
from sowlint.checks.run import candidates, make_ready
from sowlint.documents.model import Kind
from sowlint.language.options import ReadingOptions
from sowlint.language.parser import Parser
from sowlint.language.reading import Reading
from tests.language.making import document

PAPER = document(
    "# Press release",
    "Acme, the leading platform of Europe, announced its results.",
    "It is the best and fastest tool on the market.",
    "Bridgeworks, a market leader, is one of its world-class customers.",
    "The most advanced engine runs seamlessly and is 100% secure.",
    "It is trusted by leading carriers, and never fails.",
)


def test_the_sentences_that_conditions_look_into_are_parsed_together(monkeypatch):
    batches = []
    parse = Parser._parse
    monkeypatch.setattr(
        Parser, "_parse", lambda self, wanted: (batches.append(len(wanted)), parse(self, wanted))
    )
    rules = rulebook.load(())
    reading = Reading(PAPER, ReadingOptions(kind=Kind.MARKETING))
    assert list(candidates(make_ready(rules.rules, rules.lexicons), reading))
    assert max(batches) > 3
    assert batches.count(1) <= 1
