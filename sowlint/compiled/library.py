"""Compiled expressions, and the bytes that they are kept as."""

from __future__ import annotations

import json
import sys
from array import array
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, Protocol

from sowlint.compiled import engine

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

_MOST = 5_000
"""Expressions that are kept; where there are more, those that a run did not use go."""

_WORTHWHILE = 8
"""New ones for which all are written anew, which takes a little longer than compiling them once more."""

_LENGTH = 8
Named = tuple[str, int]
"""An expression and the flags that it is compiled with."""


class Memory(Protocol):
    """Bytes by key, any of which may be lost; see ``Store``."""

    def get(self, key: str) -> bytes | None: ...
    def put(self, key: str, data: bytes) -> None: ...


@dataclass
class Library:
    """Expressions, those of earlier runs among them.

    Attributes:
        memory: what they are kept in; ``None`` where nothing can be kept.
    """

    memory: Memory | None
    _used: dict[Named, engine.Code] = field(default_factory=dict, repr=False)
    _new: int = 0

    def compiled(self, source: str, flags: int) -> re.Pattern[str]:
        """As ``re.compile``."""
        name = (source, int(flags))
        code = self._known.get(name)
        if code is None:
            code = engine.code_of(*name)
            self._new += 1
        self._used[name] = code
        return engine.pattern_of(source, code)

    def keep(self) -> None:
        """Write down what was compiled, if enough of it is new."""
        if self.memory is None or self._new < _WORTHWHILE:
            return
        whole = {**self._known, **self._used}
        self.memory.put(_key(), packed(whole if len(whole) <= _MOST else self._used))
        self._new = 0

    @cached_property
    def _known(self) -> dict[Named, engine.Code]:
        data = self.memory.get(_key()) if self.memory else None
        try:
            return unpacked(data) if data else {}
        except (ValueError, TypeError):
            return {}


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


def _key() -> str:
    """Of the interpreter, whose codes another one may not understand."""
    parts = ("expressions", sys.version, sys.byteorder, engine.WORD, engine.VERSION)
    return sha256(repr(parts).encode()).hexdigest()
