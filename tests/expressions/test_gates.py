"""What an expression cannot do without is told from the expression itself, and a gate never costs a match."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sowlint.language
from sowlint.expressions import Expression, expression, make_gates
from sowlint.expressions.gates import Gate, Gates
from sowlint.expressions.needs import ways_of
from sowlint.expressions.paths import Head
from sowlint.expressions.words import words_of


def _told(source: str) -> list[set[str]]:
    """The needs of an expression with a single way, as words; a star stands for what may be more of a word."""
    [way] = ways_of(source, re.IGNORECASE)
    return [{_starred(head) for head in need} for need in way]


def _starred(head: Head) -> str:
    return f"{'' if head.starts else '*'}{head.text}{'' if head.whole else '*'}"


@pytest.mark.parametrize(
    ("source", "needs"),
    [
        (r"\bfees?\b", [{"fee", "fees"}]),
        (r"\baccess\w+\b", [{"access*"}]),
        (r"\b(?:the )?client(?:['’]s)? (?:old |new )?(?:team|staff)\b", [{"client"}, {"team", "staff"}]),
        (r"\bdate\b.{0,60}?\bcustomer\b", [{"date"}, {"customer"}]),
        (r"(?<![\w-])(?:est\.|~)", [{"est", "~"}]),
        (r"\bq[1-4]\s+20\d\d\b", [{"q0"}, {"0000"}]),
        (r"\blicen[cs]es\b", [{"licences", "licenses"}]),
        (r"(?:^|\s)(?:foo|ba)r(?!\w)", [{"foor", "bar"}]),
        (r"(?-i:Will) launch", [{"*will*"}, {"launch*"}]),
        (r"newswires?|\w+casts", [{"*newswire*", "*newswires*", "*casts*"}]),
        (r"\b(?:\w+ ){2,9}late(?=$|,)", [{"late*"}]),
    ],
)
def test_the_words_that_an_expression_needs(source, needs):
    assert sorted(map(sorted, _told(source))) == sorted(map(sorted, needs))


@pytest.mark.parametrize(
    ("source", "ways"),
    [
        (
            r"\bred\b.*\bcar\b|\bblue\b.*\bboat\b|\btrain\b|\bplane\b",
            [["red", "car"], ["blue", "boat"], ["plane train"]],
        ),
        (r"\bgo-?live\b", [["go", "live"], ["golive"]]),
        (r"\b\d\s?days?(?![^\W_])", [["0", "day days"], ["0day 0days"]]),
        (r"\b(?:red |blue )?cars?\b", [["car cars"]]),
    ],
)
def test_the_needs_of_each_way_stay_together(source, ways):
    """A choice is one of two ways, and so is what may end a word or go on with it."""
    told = [
        sorted(" ".join(sorted(head.text for head in need)) for need in way)
        for way in ways_of(source, re.IGNORECASE)
    ]
    assert sorted(told) == sorted(map(sorted, ways))


@pytest.mark.parametrize(
    "source", [r"\w+", r"foo|", r"(?:foo)?", r"(?a:\bfoo\b)", r"[^.]*", r"(?!x)", r"é+", r"(\w)\1"]
)
def test_an_expression_that_needs_no_word_is_always_searched(source):
    assert expression(source, re.NOFLAG).gate.is_open_to(words_of("nothing of it"))


def test_the_words_are_those_of_an_expression_that_takes_no_note_of_case():
    for text in ("ſtart", "START", "\u212aick"):
        source = r"\b(?:start|kick|KICK)\b" if text[0] != "\u212a" else r"\bkick\b"
        assert re.search(source, text, re.IGNORECASE)
        assert expression(source).gate.is_open_to(words_of(text))


def test_an_expression_finds_what_re_finds_before_and_after_it_has_a_gate():
    source, text = r"\b(?:late|overdue) (\w+)", "A late train and an overdue book."
    searching = expression(source)
    for _ in range(400):
        assert searching.search("Nothing is in this sentence.") is None
        assert searching.search(text).span() == re.search(source, text).span()
        assert searching.findall(text) == re.findall(source, text)
        assert [found.span() for found in searching.finditer(text)] == [
            found.span() for found in re.finditer(source, text)
        ]
    assert not searching.could_be_in("Nothing is in this sentence.")


def test_all_have_their_gates_when_they_are_made():
    asked, other = expression(r"\b(?:late|overdue)\b"), expression(r"\blater\b")
    asked.search("Nothing is in this sentence.")
    make_gates()
    assert not any(each.could_be_in("Nothing is in this sentence.") for each in (asked, other))


def test_where_an_expression_cannot_be_followed_it_is_always_searched(monkeypatch):
    """A later Python may parse expressions elsewhere, or otherwise."""
    for missing in (None, SimpleNamespace(), SimpleNamespace(ways_of=lambda *_: [][1])):
        monkeypatch.setitem(sys.modules, "sowlint.expressions.needs", missing)
        assert Gate(r"\blate\b", re.IGNORECASE).is_open_to(words_of("nothing of it"))


def _expressions() -> list[Expression]:
    """Every expression that a module of the language part keeps, however deep in its tables."""
    found: dict[str, Expression] = {}
    for module in pkgutil.walk_packages(sowlint.language.__path__, "sowlint.language."):
        for value in vars(importlib.import_module(module.name)).values():
            found.update((each.source, each) for each in _within(value))
    return list(found.values())


def _within(value):
    if isinstance(value, Expression):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _within(each)


_EXPRESSIONS = _expressions()


def _words(each: Expression) -> list[str]:
    """The runs of letters of an expression, of which its matches are made, and some that break them."""
    return [*re.findall(r"[A-Za-z]{2,}|[A-Za-z](?![A-Za-z])", each.source), "2026", "3"]


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_gate_never_loses_a_match(data):
    each = data.draw(st.sampled_from(_EXPRESSIONS))
    word = st.sampled_from(_words(each)).flatmap(
        lambda word: st.sampled_from([word, word.upper(), word.title(), f"{word}s", f"{word}ed"])
    )
    joint = st.sampled_from([" ", " ", " ", ", ", "-", "’", "\n", ".", "_", " the ", ""])
    text = "".join(data.draw(st.lists(st.one_of(word, joint), max_size=14)))
    if not each.gate.is_open_to(words_of(text)):
        assert each.pattern.search(text) is None


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_gates_side_by_side_open_as_each_does_alone(data):
    some = data.draw(st.lists(st.sampled_from(_EXPRESSIONS), min_size=1, max_size=30))
    words = words_of(" ".join(data.draw(st.lists(st.sampled_from(_words(some[0])), max_size=8))))
    alone = [at for at, each in enumerate(some) if each.gate.is_open_to(words)]
    assert list(Gates([each.gate for each in some]).open_to(words)) == alone


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_gate_is_open_to_what_is_made_from_its_expression(data):
    each = data.draw(st.sampled_from(_EXPRESSIONS))
    text = f"See: {data.draw(st.from_regex(re.compile(each.source, each.flags)))} and so on."
    if each.pattern.search(text):
        assert each.gate.is_open_to(words_of(text))
