"""How a counter is written: 4, iv, D, 04, fourth."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_MOST = 4000
_WORDS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
)
_ORDINALS = (
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
)


def numeral(count: int, style: str) -> str:
    """A counter in a number format (ECMA-376, part 1, 17.18.59); an unknown one is written as decimal."""
    write = _FORMATS.get(style)
    return write(count) if write and count > 0 else str(count)


def _letters(count: int) -> str:
    return chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)


def _ordinal(count: int) -> str:
    special = "th" if count % 100 in (11, 12, 13) else ""
    return str(count) + (special or {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th"))


def _word(words: tuple[str, ...], count: int) -> str:
    return words[count].capitalize() if count < len(words) else str(count)


def _roman(count: int) -> str:
    if count >= _MOST:
        return str(count)
    written = ""
    for value, letters in _ROMAN:
        times, count = divmod(count, value)
        written += letters * times
    return written


_FORMATS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "bullet": lambda _: "",
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "lowerLetter": _letters,
    "upperLetter": lambda count: _letters(count).upper(),
    "decimalZero": lambda count: f"{count:02d}",
    "ordinal": _ordinal,
    "cardinalText": partial(_word, _WORDS),
    "ordinalText": partial(_word, _ORDINALS),
}
