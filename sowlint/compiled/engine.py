"""What ``re`` makes of an expression before it can search: a list of numbers, which can be kept.

The parts of ``re`` that are asked for here belong to the standard library and not to its interface.
"""

from __future__ import annotations

import re
from importlib import import_module
from re import _compiler, _parser  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_sre: Any = import_module("_sre")

VERSION: int = _sre.MAGIC
"""Of the language that the numbers are written in."""

WORD: Literal["I"] = "I"
"""The type code of an array of such numbers, which take four bytes each."""


class Code(NamedTuple):
    """A compiled expression, but for its source.

    Attributes:
        flags: with those that the expression sets itself.
        groups: how many there are.
        names: of groups, each with its number.
        numbers: what is run.
    """

    flags: int
    groups: int
    names: Sequence[Any]
    numbers: Sequence[int]


def code_of(source: str, flags: int) -> Code:
    """Compile an expression.

    Raises:
        re.error: where it is none.
    """
    parsed = _parser.parse(source, flags)
    state = parsed.state
    numbers = _compiler._code(parsed, flags)  # noqa: SLF001 - as above
    return Code(int(flags | state.flags), state.groups - 1, tuple(state.groupdict.items()), numbers)


def pattern_of(source: str, code: Code) -> re.Pattern[str]:
    """The pattern with a code; one whose code does not pass the engine's own examination is compiled anew."""
    names: list[str | None] = [None] * (code.groups + 1)
    for name, number in code.names:
        names[number] = name
    try:
        made: re.Pattern[str] = _sre.compile(
            source,
            code.flags,
            list(code.numbers),
            code.groups,
            dict(code.names),
            tuple(names),
        )
    except (RuntimeError, TypeError, OverflowError):
        return re.compile(source, code.flags)
    return made
