"""What the ruler and the lemmatizer say of a token is remembered, and is what they say."""

from __future__ import annotations

import pytest

from sowlint.language import attributes
from sowlint.language.attributes import COMPONENTS, TokenAttributes
from sowlint.language.pipeline import pipeline
from sowlint.language.tokens import tree_of

TEXTS = (
    "We'll deliver what's been agreed, and there are two documents that weren't finished; let's not wait.",
    "It ain't gonna be the Client's fault if y'all haven't got to it: she does her work, they did theirs.",
    "THE AGENCIES' STAFF  have Been  meeting;\n\nonce approved, reports are better than the best estimates.",
    "Nothin' was the matter with 'em, so the systems being migrated don't matter & can't fail — they mustn't.",
    "",
    " ",
)
WHAT = ("tag_", "pos_", "lemma_", "morph", "dep_", "head")


def _told(doc):
    return [tuple(str(getattr(token, name)) for name in WHAT) for token in doc]


def _by_components(doc):
    for name in COMPONENTS:
        doc = pipeline().language.get_pipe(name)(doc)
    return doc


@pytest.mark.parametrize("text", TEXTS)
def test_every_token_is_told_what_the_components_tell(text):
    language = pipeline().language
    made = TokenAttributes(language)
    for _ in range(2):
        doc = language(text)
        made.set_on(doc)
        assert _told(doc) == _told(_by_components(language(text)))


@pytest.mark.parametrize("text", TEXTS)
def test_a_tree_knows_the_same_before_the_text_is_told(text):
    language = pipeline().language
    made = TokenAttributes(language)
    for _ in range(2):
        tree = made.tree_of(language(text))
        told = [(token.text, token.tag_, token.dep_, token.pos_) for token in tree]
        assert told == [(token.text, token.tag_, token.dep_, token.pos_) for token in tree.doc]
        assert [token.lemma_ for token in tree] == [token.lemma_ for token in tree_of(tree.doc)]


def test_memory_is_bounded(monkeypatch):
    monkeypatch.setattr(attributes, "_MOST", 3)
    language = pipeline().language
    made = TokenAttributes(language)
    doc = language(TEXTS[0])
    made.set_on(doc)
    made.tree_of(doc)
    assert len(made._lemmas) <= 3
    assert len(made._known) <= 3
    assert _told(doc) == _told(_by_components(language(TEXTS[0])))
