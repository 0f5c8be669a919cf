"""What ``re`` makes of an expression before it can search: a list of numbers, which can be kept.

The parts of ``re`` that are asked for here belong to the standard library and not to its interface. Where a version of
Python has them elsewhere, or has others, there is no code of any expression, and ``re`` compiles all of them itself.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def version() -> int:
    """Of the language that the numbers are written in; 0 where that is not told."""
    try:
        return int(import_module("_sre").MAGIC)
    except (ImportError, AttributeError):
        return 0


def code_of(source: str, flags: int) -> Code | None:
    """Compile an expression.

    Returns:
        Its code; ``None`` where this Python does not give it.

    Raises:
        re.error: where it is no expression.
    """
    try:
        parser, compiler = import_module("re._parser"), import_module("re._compiler")
        parsed = parser.parse(source, flags)
        state = parsed.state
        numbers = compiler._code(parsed, flags)  # noqa: SLF001 - as above
        return Code(int(flags | state.flags), state.groups - 1, tuple(state.groupdict.items()), numbers)
    except re.error:
        raise
    except Exception:  # noqa: BLE001 - whatever another version does there
        return None


def pattern_of(source: str, code: Code) -> re.Pattern[str]:
    """The pattern with a code; one whose code does not pass the engine's own examination is compiled anew."""
    names: list[str | None] = [None] * (code.groups + 1)
    for name, number in code.names:
        names[number] = name
    try:
        made: re.Pattern[str] = import_module("_sre").compile(
            source,
            code.flags,
            list(code.numbers),
            code.groups,
            dict(code.names),
            tuple(names),
        )
    except (RuntimeError, TypeError, OverflowError, ImportError, AttributeError):
        return re.compile(source, code.flags)
    return made
