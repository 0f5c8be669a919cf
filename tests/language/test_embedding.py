"""A word's own vector is computed once, and the parse is the one that it would be without."""

from __future__ import annotations

import pytest

from sowlint.language import embedding, pipeline as pipelines
from sowlint.language.pipeline import pipeline

TEXTS = (
    "Acme will deliver the portal, and the Client will test the portal.",
    "",
    "The Client's portal — will it be tested? Acme's WILL.",
)


def _parses():
    language = pipeline().language
    return [[(token.tag_, token.dep_, token.head.i) for token in doc] for doc in language.pipe(TEXTS)]


@pytest.fixture(autouse=True)
def _fresh_pipeline():
    pipeline.cache_clear()
    yield
    pipeline.cache_clear()


@pytest.fixture
def plain(monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(pipelines, "remember_words", lambda language: None)
        parses = _parses()
    pipeline.cache_clear()
    return parses


def test_remembered_words_give_the_same_parse(plain):
    assert _parses() == plain
    assert _parses() == plain


def test_the_memory_starts_anew_when_it_is_full(plain, monkeypatch):
    monkeypatch.setattr(embedding, "_MOST", 2)
    assert _parses() == plain
    assert _parses() == plain


def test_words_that_were_met_are_not_computed_again(monkeypatch):
    asked = []
    add = embedding._WordVectors._add
    monkeypatch.setattr(
        embedding._WordVectors,
        "_add",
        lambda self, keys, rows: (asked.append(len(keys)), add(self, keys, rows)),
    )
    language = pipeline().language
    first, again = list(language.pipe(["Acme delivers."])), list(language.pipe(["Acme delivers."]))
    assert [token.dep_ for token in first[0]] == [token.dep_ for token in again[0]]
    assert asked == [3]


def test_nothing_to_read_is_nothing():
    assert [len(doc) for doc in pipeline().language.pipe(["", ""])] == [0, 0]
