"""Expressions of sowlint and its rules, compiled in one run for all that follow.

Compiling takes a fifth of a run on a short paper. What is kept holds nothing of any document.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from sowlint.compiled.library import Library, Memory

_opened: Callable[[], Memory | None] | None = None
_library: Library | None = None


def remember(opened: Callable[[], Memory | None] | None) -> None:
    """Say where expressions are kept from now on; it is looked into when the first one is asked for.

    Args:
        opened: opens what they are kept in; ``None`` to compile all of them.
    """
    global _opened, _library
    _opened, _library = opened, None


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """As ``re.compile``, for an expression that belongs to sowlint or a rule; never for one made from a document."""
    if _opened is None:
        return re.compile(source, flags)
    return _made_library(_opened).compiled(source, flags)


def keep() -> None:
    """Write down what was compiled, where that pays."""
    if _library is not None:
        _library.keep()


def _made_library(opened: Callable[[], Memory | None]) -> Library:
    global _library  # noqa: PLW0603 - as above
    if _library is None:
        from sowlint.compiled.library import Library  # noqa: PLC0415 - most runs need no expression

        _library = Library(opened())
    return _library
