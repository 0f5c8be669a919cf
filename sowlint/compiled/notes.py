"""What functions of sowlint make of the text of a rule, kept by the text and by what sowlint is."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeVar

from sowlint.compiled.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sowlint.compiled.shelf import Memory

Made = TypeVar("Made")

_MALFORMED = (ValueError, TypeError, LookupError, AttributeError)


class Notes:
    """Outcomes, those of earlier runs among them.

    Args:
        memory: what they are kept in.
        version: says what sowlint is, down to the bytes of its files.
    """

    def __init__(self, memory: Memory | None, version: Callable[[], str]) -> None:
        self._memory = memory
        self._version = version
        self._apart: dict[str, bytes] = {}
        self._shelf: Shelf[str, Any] = Shelf(memory, self._key, _packed, _unpacked)

    def noted(
        self,
        name: str,
        make: Callable[[], Made],
        written: Callable[[Made], Any],
        read: Callable[[Any], Made],
    ) -> Made:
        """An outcome; see ``sowlint.compiled.noted``."""
        note = self._shelf.known(name)
        try:
            if note is not None:
                return read(note)
        except _MALFORMED:
            pass  # what was kept is not believed
        made = make()
        self._shelf.put(name, written(made))
        return made

    def noted_apart(
        self,
        name: str,
        make: Callable[[], Made],
        written: Callable[[Made], bytes],
        read: Callable[[bytes], Made],
    ) -> Made:
        """An outcome; see ``sowlint.compiled.noted_apart``."""
        key = self._key(name)
        data = None if self._memory is None else self._memory.get(key)
        try:
            if data is not None:
                return read(data)
        except _MALFORMED:
            pass  # likewise
        made = make()
        self._apart[key] = written(made)
        return made

    def keep(self) -> None:
        """Write them down, those that do not stand apart if enough of them are new."""
        self._shelf.keep()
        while self._memory is not None and self._apart:
            self._memory.put(*self._apart.popitem())

    def _key(self, name: str = "notes") -> str:
        return sha256(f"{name} {self._version()}".encode(errors="surrogatepass")).hexdigest()


def _packed(notes: Mapping[str, Any]) -> bytes:
    return json.dumps(notes, ensure_ascii=False, separators=(",", ":")).encode(errors="surrogatepass")


def _unpacked(data: bytes) -> dict[str, Any]:
    notes = json.loads(data.decode(errors="surrogatepass"))
    if not isinstance(notes, dict):
        raise TypeError("these are no notes")
    return notes
