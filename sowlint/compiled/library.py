"""Compiled expressions, and the bytes that they are kept as."""

from __future__ import annotations

import json
import re
import sys
from array import array
from hashlib import sha256
from typing import TYPE_CHECKING

from sowlint.compiled import engine
from sowlint.compiled.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sowlint.compiled.shelf import Memory

_LENGTH = 8
Named = tuple[str, int]
"""An expression and the flags that it is compiled with."""


class Library:
    """Expressions, those of earlier runs among them.

    Args:
        memory: what they are kept in; ``None`` where nothing can be kept.
    """

    def __init__(self, memory: Memory | None) -> None:
        self._shelf: Shelf[Named, engine.Code] = Shelf(memory, key, packed, unpacked)

    def compiled(self, source: str, flags: int) -> re.Pattern[str]:
        """As ``re.compile``."""
        name = (source, int(flags))
        code = self._shelf.known(name)
        if code is None:
            code = engine.code_of(*name)
            if code is None:
                return re.compile(source, flags)
            self._shelf.put(name, code)
        return engine.pattern_of(source, code)

    def keep(self) -> None:
        """Write down what was compiled, if enough of it is new."""
        self._shelf.keep()


def packed(codes: Mapping[Named, engine.Code]) -> bytes:
    """Expressions as bytes: the length of a head in JSON, the head, and the numbers of all codes in a row."""
    heads = [[*name, *code[:-1], len(code.numbers)] for name, code in codes.items()]
    head = json.dumps(heads, ensure_ascii=False, separators=(",", ":")).encode(errors="surrogatepass")
    numbers = b"".join(array(engine.WORD, code.numbers).tobytes() for code in codes.values())
    return len(head).to_bytes(_LENGTH, "little") + head + numbers


def unpacked(data: bytes) -> dict[Named, engine.Code]:
    """The same expressions.

    Raises:
        ValueError: where these are no packed expressions.
        TypeError: likewise.
    """
    start = _LENGTH + int.from_bytes(data[:_LENGTH], "little")
    numbers = memoryview(data)[start:].cast(engine.WORD)
    codes: dict[Named, engine.Code] = {}
    at = 0
    for source, flags, own_flags, groups, names, size in json.loads(
        data[_LENGTH:start].decode(errors="surrogatepass")
    ):
        codes[source, flags] = engine.Code(own_flags, groups, names, numbers[at : at + size])
        at += size
    return codes


def key() -> str:
    """Of the interpreter, whose codes another one may not understand."""
    parts = ("expressions", sys.version, sys.byteorder, engine.WORD, engine.version())
    return sha256(repr(parts).encode()).hexdigest()
