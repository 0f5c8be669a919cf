"""Parses on demand, in the offsets of the block."""

from __future__ import annotations

import pytest

from sowlint.language.model import Span
from sowlint.language.parser import LONGEST, NotParsedError, Parser, lead_of
from sowlint.language.sentences import sentences_of
from tests.language.making import document


def test_spans_count_in_the_block():
    """A span made from tokens of a later sentence cuts the same words out of the block's text."""
    made = sentences_of(document("It rains. Acme will deliver the portal."))
    parsed = Parser(made, frozenset({"deliver"})).parsed(made[1])
    tokens = [token for token in parsed.tree if token.text in ("deliver", "portal")]
    span = parsed.span(*tokens)
    assert made[1].block.text[span.start : span.end] == "deliver the portal"
    assert [token.text for token in parsed.tokens_in(span)] == ["deliver", "the", "portal"]


def test_an_item_is_read_with_its_open_lead_in():
    """The subject of the lead-in governs the entry's verb, and its tokens have no place in the block."""
    made = sentences_of(document("The Client shall:", "- Provide test data. It is urgent."))
    parser = Parser(made, frozenset({"provide"}))
    parsed = parser.parsed(made[1])
    verb = next(token for token in parsed.tree if token.text == "provide")
    subject = next(token for token in verb.children if token.dep_ == "nsubj")
    assert subject.text == "Client"
    assert not parsed.in_block(subject)
    assert parsed.in_block(verb)
    span = parsed.span(subject, verb)
    assert made[1].block.text[span.start : span.end] == "Provide"
    assert parser.parsed(made[2]).lead == 0


def test_a_lead_in_without_a_clause_is_left_out():
    """A mere heading of a list, or an entry that is a sentence of its own, is not glued to anything."""
    heading = sentences_of(document("Deliverables:", "- A portal with reports."))
    whole = sentences_of(document("The following is agreed:", "- Acme will deliver the portal."))
    assert lead_of(heading[1]) == ""
    assert lead_of(whole[1]) == ""


def test_triggered_sentences_are_parsed_together_and_others_when_asked():
    """The first request parses what holds a trigger; another sentence adds one parse."""
    made = sentences_of(document("Acme will deliver. It rains. Client shall pay. Birds sing."))
    parser = Parser(made, frozenset({"will", "shall"}))
    assert parser.count == 0
    parser.parsed(made[0])
    assert parser.count == 2
    parser.parsed(made[1])
    assert parser.count == 3
    assert parser.parsed(made[0]) is parser.parsed(made[0])


def test_what_holds_no_word_has_no_parse():
    """Figures and marks alone are not parsed."""
    made = sentences_of(document("12,000 – 14,000 %"))
    assert Parser(made, frozenset()).parsed(made[0]) is None


def test_very_long_sentences_are_cut():
    """Only the beginning of a sentence of thousands of words is parsed."""
    made = sentences_of(document("Acme will deliver " + "reports and " * 3_000 + "more"))
    parsed = Parser(made, frozenset({"will"})).parsed(made[0])
    assert len(parsed.text) <= LONGEST


def test_tokens_are_found_by_span():
    """A span of the block finds its tokens, partly covered ones included."""
    made = sentences_of(document("Acme will deliver the portal by Friday."))
    parsed = Parser(made, frozenset({"will"})).parsed(made[0])
    assert [token.text for token in parsed.tokens_in(Span(29, 35))] == ["by", "Friday"]


def test_where_no_sentence_is_parsed_by_itself_the_one_that_is_asked_for_is_told():
    """What is there is given, and afterwards everything is parsed again when asked for."""
    made = sentences_of(document("Acme will deliver. It rains."))
    parser = Parser(made, frozenset({"will"}))
    parser.parse([])
    with parser.only_parsed():
        assert parser.parsed(made[0]) is not None
        with pytest.raises(NotParsedError) as told:
            parser.parsed(made[1])
    assert told.value.sentence is made[1]
    assert parser.parsed(made[1]) is not None
