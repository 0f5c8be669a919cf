"""A tree says of every word what spaCy's tokens say."""

from __future__ import annotations

import pytest

from sowlint.language import tokens
from sowlint.language.pipeline import pipeline
from sowlint.language.tokens import tree_of
from sowlint.language.trees import root_of

TEXTS = (
    "Acme’s team, which we met on 3 May, shall hand over the portal — and the Client will test it.",
    "  Once it's tested , (and not before) the “go-live” is planned to  be announced by whoever built it.",
    "What did the Client, on whose data everything hangs, say that it would send? Nobody knows.",
)
WHAT = ("i", "idx", "text", "lower_", "tag_", "dep_", "pos_", "whitespace_", "is_punct")


@pytest.fixture(params=TEXTS)
def pair(request):
    [tree] = pipeline().parse([request.param])
    return tree, tree.doc


def test_every_word_is_told_alike(pair):
    for ours, theirs in zip(*pair, strict=True):
        assert [getattr(ours, name) for name in WHAT] == [getattr(theirs, name) for name in WHAT]
        assert ours.lemma_ == theirs.lemma_.lower()


def test_what_hangs_on_what_is_the_same(pair):
    for ours, theirs in zip(*pair, strict=True):
        assert ours.head.i == theirs.head.i
        for name in ("children", "subtree"):
            assert [each.i for each in getattr(ours, name)] == [each.i for each in getattr(theirs, name)]
        assert (ours.left_edge.i, ours.right_edge.i) == (theirs.left_edge.i, theirs.right_edge.i)


def test_a_stretch_of_the_text_is_covered_by_the_same_words_under_the_same_root(pair):
    tree, doc = pair
    assert tree.text == doc.text
    for start in range(len(doc.text)):
        for end in range(start + 1, min(start + 9, len(doc.text)) + 1):
            if doc.text[start].isspace() or doc.text[end - 1].isspace():
                continue
            theirs = doc.char_span(start, end, alignment_mode="expand")
            ours = tree.covering(start, end)
            assert [each.i for each in ours] == [each.i for each in theirs]
            if not any(each.is_punct for each in ours):
                assert root_of(ours).i == theirs.root.i


def test_neighbours_end_with_the_sentence(pair):
    tree, _ = pair
    assert tree[1].nbor(-1) is tree[0]
    assert tree[0].nbor() is tree[1]
    for token, by in ((tree[0], -1), (tree[-1], 1)):
        with pytest.raises(IndexError):
            token.nbor(by)


def test_slips_of_the_lemmatiser_are_mended():
    [tree] = pipeline().parse(["Acme is readied and will be hoping to deliver."])
    assert {"ready", "hope"} <= {token.lemma_ for token in tree}


def test_memory_is_bounded(monkeypatch):
    monkeypatch.setattr(tokens, "_MOST", 3)
    monkeypatch.setattr(tokens, "_words", {})
    [tree] = pipeline().parse([TEXTS[0]])
    tree_of(tree.doc)
    assert len(tokens._words) <= 3
