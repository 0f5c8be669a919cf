"""Sentences about features, each with what is right to say of it."""

from __future__ import annotations

from functools import cache

import pytest

from sowlint import documents, rulebook
from sowlint.documents.model import Kind
from sowlint.documents.source import Source
from sowlint.linter import Linter
from tests.features.products import LUMO_POST, ROUTELY

PRODUCTS = {"routely": ROUTELY, "lumo": LUMO_POST}
CASES = [(name, *sentence) for name, product in PRODUCTS.items() for sentence in product.sentences]


@cache
def linter_of(name: str) -> Linter:
    product = PRODUCTS[name]
    rules = rulebook.load().only(["FP001", "FP002", "FP003", "FP004"])
    return Linter(rules, product.settings, product.catalogue)


@pytest.mark.parametrize(("name", "kind", "text", "right"), CASES)
def test_a_sentence_is_judged_rightly(name: str, kind: str, text: str, right: str) -> None:
    """Promised, claimed or neither, by whom, of what standing."""
    report = linter_of(name).lint(documents.read(Source("a.md", text.encode())), Kind(kind))
    assert " ".join(sorted(each.code for each in report.findings)) == right
