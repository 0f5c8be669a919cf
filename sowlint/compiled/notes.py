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


class Notes:
    """Outcomes, those of earlier runs among them.

    Args:
        memory: what they are kept in.
        version: says what sowlint is, down to the bytes of its files.
    """

    def __init__(self, memory: Memory | None, version: Callable[[], str]) -> None:
        self._shelf: Shelf[str, Any] = Shelf(memory, lambda: _key(version()), _packed, _unpacked)

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
        except (ValueError, TypeError, LookupError, AttributeError):
            pass  # it is no such note: what was kept is not believed
        made = make()
        self._shelf.put(name, written(made))
        return made

    def keep(self) -> None:
        """Write them down, if enough of them are new."""
        self._shelf.keep()


def _packed(notes: Mapping[str, Any]) -> bytes:
    return json.dumps(notes, ensure_ascii=False, separators=(",", ":")).encode(errors="surrogatepass")


def _unpacked(data: bytes) -> dict[str, Any]:
    notes = json.loads(data.decode(errors="surrogatepass"))
    if not isinstance(notes, dict):
        raise TypeError("these are no notes")
    return notes


def _key(version: str) -> str:
    return sha256(f"notes {version}".encode()).hexdigest()
