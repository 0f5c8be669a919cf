"""Values by name, worked out in one run for all that follow, and written down as one piece."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_MOST = 5_000
"""Values that are kept; where there are more, those that a run did not use go."""

_WORTHWHILE = 8
"""New ones for which all are written anew, which takes a little longer than working them out once more."""

Name = TypeVar("Name")
Value = TypeVar("Value")


class Memory(Protocol):
    """Bytes by key, any of which may be lost; see ``Store``."""

    def get(self, key: str) -> bytes | None: ...
    def put(self, key: str, data: bytes) -> None: ...


@dataclass
class Shelf(Generic[Name, Value]):
    """Values, those of earlier runs among them.

    Attributes:
        memory: what they are kept in; ``None`` where nothing can be kept.
        key: names all that they depend on but their own names; it is asked for when the first value is.
        packed: makes bytes of them.
        unpacked: makes them of bytes; raises ``ValueError`` or ``TypeError`` where it cannot.
    """

    memory: Memory | None
    key: Callable[[], str]
    packed: Callable[[Mapping[Name, Value]], bytes]
    unpacked: Callable[[bytes], dict[Name, Value]]
    _used: dict[Name, Value] = field(default_factory=dict, repr=False)
    _new: int = 0

    def known(self, name: Name) -> Value | None:
        """The value of a name; ``None`` where it is not there."""
        value = self._known.get(name)
        if value is not None:
            self._used[name] = value
        return value

    def put(self, name: Name, value: Value) -> None:
        """Take in a value that was not there."""
        self._used[name] = self._known[name] = value
        self._new += 1

    def keep(self) -> None:
        """Write all of them down, if enough of them are new."""
        if self.memory is None or self._new < _WORTHWHILE:
            return
        self.memory.put(self.key(), self.packed(self._known if len(self._known) <= _MOST else self._used))
        self._new = 0

    @cached_property
    def _known(self) -> dict[Name, Value]:
        data = None if self.memory is None else self.memory.get(self.key())
        try:
            return self.unpacked(data) if data else {}
        except (ValueError, TypeError):
            return {}
