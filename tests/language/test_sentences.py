"""Where sentences end, and that nothing of the text gets lost between them."""

from __future__ import annotations


import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowlint.language.sentences import sentences_of, split
from tests.language.making import document

CASES = [
    ["Acme Inc. will deliver it.", "The Client (see Sec. 4.2) pays."],
    ["We build apps, sites, etc.", "Our team is ready."],
    ["It covers apps, sites, etc. in one place."],
    ["4.2. Acceptance is due.", "Then stop."],
    ["J. Berg and A. B. Smith met at 5 p.m. in Oslo.", "They agreed."],
    ["The U.S. Navy came.", "We left the U.S.", "The rest stayed."],
    ["See https://acme.example/a.b/c.html.", "It uses v2.0 of the tool."],
    ["He said “Stop.”", "Then he left.", "(It works.)", "Fine!", "Really?", "Yes."],
    ["One thing; another thing; a third."],
    ["Delivery is due on 15. May 2026.", "Payment follows."],
    ["Delivery is due on 15.05.2026.", "Payment follows."],
    ["It takes approx. 30 days, e.g. The one vs. The other."],
    ["No. 5 is alive.", "No.", "We do not."],
    ["See Fig. 3 and Art. 7.", "It is state of the art.", "Our work shows it."],
    ["BOULDER, Colo. - (Wire) - Acme is here.", "Dr. Smith and Ph.D. Students came."],
    ["The price is $2.50.", "We wait...", "Then we go."],
    ["a) Name a contact before 4 May.", "b) Open the gate.", "c) Send the plan."],
    ["Node.js runs here.", "So does acme.Ai in Java.", "It ends."],
]


@pytest.mark.parametrize("sentences", CASES)
def test_sentences_end_where_a_reader_ends_them(sentences):
    """Abbreviations, numbering, initials, figures and quotes are not taken for ends."""
    text = " ".join(sentences)
    assert [text[a:b] for a, b in split(text)] == sentences


def test_glued_stops_end_sentences():
    """A stop that lost its space to bad extraction still ends a sentence."""
    text = "We deliver the portal.Next we train staff. It closed in 2020.The rest is open."
    assert [text[a:b] for a, b in split(text)] == [
        "We deliver the portal.",
        "Next we train staff.",
        "It closed in 2020.",
        "The rest is open.",
    ]


def test_line_breaks_and_bullets_end_sentences():
    """What stands on lines or behind bullets of its own in a cell is judged on its own."""
    text = "first line\nsecond line • third • fourth"
    assert [text[a:b] for a, b in split(text)] == ["first line", "second line", "• third", "• fourth"]


def test_a_label_stays_with_its_value():
    """A stop in the label does not part it from the value; later sentences of the value stand alone."""
    found = sentences_of(document("Ext. delivery: 1 March 2026. Training follows."))
    assert [each.text for each in found] == ["Ext. delivery: 1 March 2026.", "Training follows."]


def test_rows_give_the_sentences_of_their_cells():
    """Each cell is read for itself, in the offsets of the row, and shows the row as its context."""
    found = sentences_of(document("Go-live | 1 March. All sites.", "Client pays."))
    assert [(each.cell, each.text) for each in found] == [
        (0, "Go-live"),
        (1, "1 March."),
        (1, "All sites."),
        (None, "Client pays."),
    ]
    assert found[1].context == "Go-live | 1 March. All sites."
    assert [each.index for each in found] == [0, 1, 2, 3]


WORDS = st.sampled_from(
    [
        "Acme",
        "the",
        "Inc.",
        "etc.",
        "U.S.",
        "4.2.",
        "end.",
        "end.Next",
        "Why?",
        "“Yes.”",
        "(see",
        "No.",
        "1.",
        "\n",
        "•",
        "a;",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=30).map(" ".join)))
def test_sentences_cover_the_text(text):
    """Every character that is not white space belongs to exactly one sentence, in order."""
    ranges = split(text)
    assert all(text[a:b].strip() == text[a:b] != "" for a, b in ranges)
    assert all(left[1] <= right[0] for left, right in zip(ranges, ranges[1:], strict=False))
    assert "".join("".join(text[a:b].split()) for a, b in ranges) == "".join(text.split())


def test_long_runs_of_stops_and_figures_are_split():
    """None of them makes the splitter run for ever, and nothing is lost."""
    for text in ("." * 20_000, "a." * 10_000, "1. " * 7_000, "A." * 10_000, "?” " * 6_000):
        assert "".join("".join(text[a:b].split()) for a, b in split(text)) == "".join(text.split())


@pytest.mark.parametrize("word", ["best ", "March 2027, ", "a" * 5_000 + " ", "x"])
def test_no_sentence_is_longer_than_any_that_people_write(word):
    """What goes on without a stop is cut at a blank, or in a word that is as long; nothing of it is lost."""
    text = word * 3_000
    ranges = split(text)
    assert max(end - start for start, end in ranges) <= 4_000
    assert "".join(text[start:end] for start, end in ranges).replace(" ", "") == text.replace(" ", "")
    if word == "best ":
        assert {text[start:end].split()[0] for start, end in ranges} == {"best"}
