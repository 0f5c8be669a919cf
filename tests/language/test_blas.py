"""Which library multiplies matrices does not change what is read."""

from __future__ import annotations

import pytest

from sowlint.language import blas
from sowlint.language.pipeline import pipeline

TEXTS = (
    "Acme will deliver the export of all invoices by 1 March 2026, provided that the Client sends its data.",
    "If the Client does not name a product owner, the schedule moves.",
)


def _parses() -> list[list[tuple[str, str, int]]]:
    pipeline.cache_clear()
    language = pipeline()
    return [[(token.tag_, token.dep_, token.head.i) for token in doc] for doc in language.parse(TEXTS)]


@pytest.fixture(autouse=True)
def _fresh_pipeline():
    yield
    pipeline.cache_clear()


def test_both_libraries_give_the_same_parse(monkeypatch):
    monkeypatch.setenv(blas.SWITCH, "thinc")
    with_thinc = _parses()
    monkeypatch.setenv(blas.SWITCH, "numpy")
    assert _parses() == with_thinc


def test_the_switch_decides_over_how_numpy_was_built(monkeypatch):
    monkeypatch.setattr(blas, "_blas_of_numpy", lambda: "openblas")
    monkeypatch.setenv(blas.SWITCH, "thinc")
    assert not blas._wants_numpy()
    monkeypatch.setenv(blas.SWITCH, "numpy")
    monkeypatch.setattr(blas, "_blas_of_numpy", lambda: "")
    assert blas._wants_numpy()


@pytest.mark.parametrize(
    ("name", "tuned"), [("scipy-openblas", True), ("mkl-sdl", True), ("", False), ("none", False)]
)
def test_numpy_is_preferred_where_its_blas_is_a_tuned_one(monkeypatch, name, tuned):
    monkeypatch.delenv(blas.SWITCH, raising=False)
    monkeypatch.setattr(blas, "_blas_of_numpy", lambda: name)
    assert blas._wants_numpy() is tuned


def test_a_product_is_that_of_numpy_with_either_side_turned():
    np = pytest.importorskip("numpy")
    from thinc.api import get_current_ops

    with blas.chosen_ops():
        ops = get_current_ops()
    left, right = np.arange(6, dtype="f").reshape(2, 3), np.arange(12, dtype="f").reshape(4, 3)
    into = np.empty((2, 4), dtype="f")
    assert ops.gemm(left, right, out=into, trans2=True) is into
    assert (into == left @ right.T).all()
    assert (ops.gemm(left.T.copy(), right, trans1=True, trans2=True) == left @ right.T).all()
