"""Which library multiplies spaCy's matrices: numpy's, where it is built on a tuned BLAS, else thinc's own.

thinc brings a matrix product of its own (BLIS, with whatever kernels it was built with). numpy's wheels hold
OpenBLAS, which picks kernels for the processor at hand and is some 1.5 to 2 times as fast on the shapes of a small
model. The choice rests on how numpy was built, not on a measurement, so that two runs on one machine never differ.
"""

from __future__ import annotations

import os
from contextlib import nullcontext
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

SWITCH = "SOWLINT_BLAS"
"""Environment variable: ``numpy`` or ``thinc`` settles the choice."""

_NAME = "numpy-blas"
_FEWEST = 32
"""Rows from which on a row of a product is the same, to the last bit, whatever other rows there are.

OpenBLAS goes another way through small matrices and sums up in another order; fewer rows are filled up. So what a
sentence is parsed as does not hang on what is parsed beside it.
"""
_TUNED = ("openblas", "mkl", "accelerate", "blis", "armpl")
_THREADS = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def one_thread() -> None:
    """Keep BLAS to one thread, unless the user says otherwise; effective only before numpy is imported.

    The matrices are too small to gain from threads, and sowlint uses the cores for documents.
    """
    for name in _THREADS:
        os.environ.setdefault(name, "1")


def chosen_ops() -> AbstractContextManager[Any]:
    """While it is entered, models are made with the faster matrix product."""
    from thinc.api import get_ops, use_ops  # noqa: PLC0415 - thinc comes with spaCy, which takes long to import

    if type(get_ops("cpu")).__name__ != "NumpyOps" or not _wants_numpy():
        return nullcontext()
    _register()
    return use_ops(_NAME)


def _wants_numpy() -> bool:
    asked = os.environ.get(SWITCH, "")
    return asked == "numpy" or (asked != "thinc" and _is_tuned(_blas_of_numpy()))


def _blas_of_numpy() -> str:
    """The name of the BLAS that numpy was built with; empty where numpy does not say."""
    import numpy as np  # noqa: PLC0415 - as above

    built = np.show_config(mode="dicts") or {}
    return str(built.get("Build Dependencies", {}).get("blas", {}).get("name", ""))


def _is_tuned(blas: str) -> bool:
    return any(name in blas.lower() for name in _TUNED)


@cache
def _register() -> None:
    """Make the backend known to thinc under its name, as other backends do."""
    import numpy as np  # noqa: PLC0415 - as above
    from thinc.api import NumpyOps, registry  # noqa: PLC0415 - as above

    @registry.ops(_NAME)
    class BlasOps(NumpyOps):  # type: ignore[misc]
        """thinc's operations on numpy arrays, with numpy's own matrix product."""

        name = _NAME

        def gemm(self, x: Any, y: Any, *, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
            first, second = (x.T if trans1 else x), (y.T if trans2 else y)
            rows = len(first)
            if rows >= _FEWEST or out is not None:
                return np.dot(first, second, out=out)
            padded = np.zeros((_FEWEST, first.shape[1]), dtype=first.dtype)
            padded[:rows] = first
            return np.dot(padded, second)[:rows]
