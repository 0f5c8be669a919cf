"""What is worked out of the expressions and phrases of sowlint and its rules, in one run for all that follow.

It takes a quarter of a run on a short paper. What is kept holds nothing of any document.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from sowlint.compiled.library import Library
    from sowlint.compiled.notes import Notes
    from sowlint.compiled.shelf import Memory

Made = TypeVar("Made")

_opened: Callable[[], Memory | None] | None = None
_version: Callable[[], str] = str
_library: Library | None = None
_notes: Notes | None = None


def remember(opened: Callable[[], Memory | None] | None, version: Callable[[], str] = str) -> None:
    """Say where what is worked out is kept from now on; it is looked into when the first thing is asked for.

    Args:
        opened: opens what it is kept in; ``None`` to work out everything.
        version: says what sowlint is, down to the bytes of its files.
    """
    global _opened, _version, _library, _notes
    _opened, _version, _library, _notes = opened, version, None, None


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """As ``re.compile``, for an expression that belongs to sowlint or a rule; never for one made from a document."""
    if _opened is None:
        return re.compile(source, flags)
    return _made_library(_opened).compiled(source, flags)


def noted(
    name: str, make: Callable[[], Made], written: Callable[[Made], Any], read: Callable[[Any], Made]
) -> Made:
    """What a function makes of something that belongs to sowlint or a rule; never of anything in a document.

    Args:
        name: of the function and of all that it is given.
        make: works it out.
        written: makes of it what JSON can hold.
        read: makes it of that; raises ``ValueError``, ``TypeError``, ``LookupError`` or ``AttributeError`` where it
            cannot, and then it is worked out anew.
    """
    if _opened is None:
        return make()
    return _made_notes(_opened).noted(name, make, written, read)


def noted_apart(
    name: str, make: Callable[[], Made], written: Callable[[Made], bytes], read: Callable[[bytes], Made]
) -> Made:
    """As ``noted``, for what is large: it stands by itself, and is read only when it is asked for."""
    if _opened is None:
        return make()
    return _made_notes(_opened).noted_apart(name, make, written, read)


def keep() -> None:
    """Write down what was worked out, where that pays."""
    for each in (_library, _notes):
        if each is not None:
            each.keep()


def _made_library(opened: Callable[[], Memory | None]) -> Library:
    global _library  # noqa: PLW0603 - as above
    if _library is None:
        from sowlint.compiled.library import Library  # noqa: PLC0415 - most runs need no expression

        _library = Library(opened())
    return _library


def _made_notes(opened: Callable[[], Memory | None]) -> Notes:
    global _notes  # noqa: PLW0603 - as above
    if _notes is None:
        from sowlint.compiled.notes import Notes  # noqa: PLC0415 - as above

        _notes = Notes(opened(), _version)
    return _notes
