"""The numbers that the entries of lists bear."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_SMALL_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MOST_ROMAN = 3999


@dataclass
class _List:
    ordered: bool
    style: str
    step: int
    next: int


@dataclass
class Lists:
    """The lists that are open, outermost first."""

    _lists: list[_List] = field(default_factory=list)

    @property
    def depth(self) -> int:
        """How many are open."""
        return len(self._lists)

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        """A list begins."""
        step = -1 if "reversed" in attributes else 1
        start = _whole(attributes.get("start", "1"))
        first = 1 if start is None else start
        self._lists.append(_List(name == "ol", attributes.get("type", "1"), step, first))

    def end(self) -> None:
        """The innermost list ends."""
        if self._lists:
            self._lists.pop()

    def number(self, attributes: Mapping[str, str]) -> str:
        """The number of the entry that begins, with its stop; empty where it bears none."""
        if not self._lists or not self._lists[-1].ordered:
            return ""
        current = self._lists[-1]
        value = _whole(attributes.get("value", ""))
        value = current.next if value is None else value
        current.next = value + current.step
        return f"{_written(value, current.style)}."


def _whole(written: str) -> int | None:
    digits = written.strip().removeprefix("-")
    return int(written) if digits.isdecimal() and len(digits) < 7 else None


def _written(value: int, style: str) -> str:
    if value > 0 and style in ("a", "A"):
        letters = ""
        while value:
            value, rest = divmod(value - 1, 26)
            letters = chr(ord(style) + rest) + letters
        return letters
    if 0 < value <= _MOST_ROMAN and style in ("i", "I"):
        roman = ""
        for worth, letters in (*_ROMAN, *_SMALL_ROMAN):
            times, value = divmod(value, worth)
            roman += letters * times
        return roman.upper() if style == "I" else roman
    return str(value)
