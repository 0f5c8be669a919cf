"""Tags, heads and relations are those of spaCy's own components, whatever is read together."""

from __future__ import annotations

import numpy as np
import pytest

from sowlint.language import embedding, inference
from sowlint.language.embedding import WordVectors
from sowlint.language.encoding import Encoder
from sowlint.language.inference import Inference
from sowlint.language.pipeline import pipeline

TEXTS = (
    "Acme will deliver the portal, and the Client will test the portal.",
    "",
    "The Client's portal — will it be tested? Acme's WILL.",
    " ",
    "Yes",
    "Whatever the Client had been promised by whom Acme bought, which nobody knows, is to be delivered in full.",
    "- to go live; by 1 March 2026 (provided that data, staff and access are there)",
)


def _told(docs):
    return [[(token.tag_, token.dep_, token.head.i, token.is_sent_start) for token in doc] for doc in docs]


def _by_components():
    return _told(pipeline().language.pipe(TEXTS))


def _annotated(made):
    docs = [pipeline().language.make_doc(text) for text in TEXTS]
    made.annotate(docs)
    return _told(docs)


@pytest.fixture
def made():
    return Inference(pipeline().language)


def test_the_components_say_the_same(made):
    assert _annotated(made) == _by_components()
    assert _annotated(made) == _by_components()


@pytest.mark.parametrize("tokens", [1, 20, 40])
def test_how_many_are_read_at_once_changes_nothing(made, monkeypatch, tokens):
    monkeypatch.setattr(inference, "_TOKENS", tokens)
    assert _annotated(made) == _by_components()


def test_the_vectors_are_those_of_the_model_to_the_last_bit():
    language = pipeline().language
    docs = [language.make_doc(text) for text in TEXTS if text]
    model = language.get_pipe("tok2vec").model
    pairs = zip(Encoder(model).vectors(docs), model.predict(docs), strict=True)
    assert all(np.array_equal(one, two) for one, two in pairs)


def test_the_memory_of_words_starts_anew_when_it_is_full(made, monkeypatch):
    monkeypatch.setattr(embedding, "_MOST", 2)
    assert _annotated(made) == _by_components()
    assert _annotated(made) == _by_components()


def test_words_that_were_met_are_not_computed_again(made, monkeypatch):
    asked = []
    add = WordVectors._add
    monkeypatch.setattr(
        WordVectors, "_add", lambda self, keys, rows: (asked.append(len(keys)), add(self, keys, rows))
    )
    for _ in range(2):
        made.annotate([pipeline().language.make_doc("Acme delivers.")])
    assert asked == [3]


def test_nothing_to_read_is_nothing():
    assert [len(tree) for tree in pipeline().parse(["", ""])] == [0, 0]


def test_the_room_that_vectors_take_is_given_back():
    assert [tree.doc.tensor.size for tree in pipeline().parse(TEXTS)] == [0] * len(TEXTS)
