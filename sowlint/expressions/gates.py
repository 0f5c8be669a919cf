"""Gates before expressions: open to a text that holds the words which the expression cannot do without.

Each need of an expression is one bit. A word is looked up once for all needs, and a text once for all its words, so
that a gate costs no more than a comparison of bits.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from sowlint.compiled import noted
from sowlint.expressions.paths import LEAST_PART, Head

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sowlint.expressions.paths import Need, Way
    from sowlint.expressions.words import Words


class _Index:
    """Needs by their words."""

    def __init__(self) -> None:
        self._bits: dict[Need, int] = {}
        self._whole: dict[str, int] = {}
        self._beginnings: dict[str, int] = {}
        self._parts: dict[str, dict[str, int]] = {}
        self._longest = 0
        self._known: dict[str, int] = {}

    def bit_of(self, need: Need) -> int:
        """The bit that tells whether a text meets a need."""
        bit = self._bits.get(need)
        if bit is None:
            bit = self._bits[need] = 1 << len(self._bits)
            self._add(need, bit)
        return bit

    def _add(self, need: Need, bit: int) -> None:
        self._known.clear()
        for head in need:
            if head.whole:
                table = self._whole
            elif head.starts:
                table = self._beginnings
                self._longest = max(self._longest, len(head.text))
            else:
                table = self._parts.setdefault(head.text[:LEAST_PART], {})
            table[head.text] = table.get(head.text, 0) | bit

    def met_by(self, words: Words) -> int:
        """The bits of the needs that a text with these words meets."""
        if words.asked < len(self._bits):
            words.met = self._met(words)
            words.asked = len(self._bits)
        return words.met

    def _met(self, words: Words) -> int:
        met = 0
        known = self._known
        for word in words:
            bits = known.get(word)
            if bits is None:
                bits = self._of_word(word)
            if bits:
                met |= bits
        return met

    def _of_word(self, word: str) -> int:
        """The needs that a word meets, by itself, by its beginning or by a part."""
        text = word if word.isalpha() else "".join("0" if char.isdecimal() else char for char in word)
        bits = self._whole.get(text, 0)
        beginnings, parts = self._beginnings, self._parts
        for end in range(1, min(len(text), self._longest) + 1):
            if bit := beginnings.get(text[:end]):
                bits |= bit
        for start in range(len(text) - LEAST_PART + 1):
            for part, bit in parts.get(text[start : start + LEAST_PART], _NONE).items():
                if text.startswith(part, start):
                    bits |= bit
        self._known[word] = bits
        return bits


_NONE: dict[str, int] = {}
_INDEX = _Index()


class Gate:
    """Tells whether an expression could match a text.

    Args:
        source: the expression.
        flags: as ``re.compile`` takes them.

    Attributes:
        ways: for each way in which a text could match, the bits of all its needs; 0 where every text could.
        telling: for each way the bit of its most telling need, or 0.
    """

    def __init__(self, source: str, flags: int) -> None:
        ways = noted(f"ways {flags:d} {source}", partial(_ways_of, source, flags), _written, _read)
        self.ways = tuple(map(_bits_of, ways))
        self.telling = tuple(_bits_of(way[:1]) for way in ways)

    def is_open_to(self, words: Words) -> bool:
        """Whether a text with these words could match; true where the expression needs no word."""
        met = _INDEX.met_by(words)
        for way in self.ways:  # noqa: SIM110 - asked of every sentence by every expression
            if met & way == way:
                return True
        return False


class Gates:
    """Gates side by side; of their ways only those are looked at whose most telling need a text meets."""

    def __init__(self, gates: Iterable[Gate]) -> None:
        self._open_to_all: set[int] = set()
        self._told_by: dict[int, list[tuple[int, int]]] = {}
        for at, gate in enumerate(gates):
            for bit, way in zip(gate.telling, gate.ways, strict=True):
                if bit:
                    self._told_by.setdefault(bit, []).append((way, at))
                else:
                    self._open_to_all.add(at)
        self._telling = sum(self._told_by)

    def open_to(self, words: Words) -> Sequence[int]:
        """The numbers of those that are open to a text with these words, in order."""
        met = _INDEX.met_by(words)
        told = met & self._telling
        if not told and not self._open_to_all:
            return ()
        found = {at for bit in _single(told) for way, at in self._told_by[bit] if met & way == way}
        return sorted(found | self._open_to_all)


def _single(bits: int) -> Iterator[int]:
    """Bits one by one."""
    while bits:
        bit = bits & -bits
        yield bit
        bits ^= bit


def _ways_of(source: str, flags: int) -> tuple[Way, ...]:
    """See ``needs``; where this Python has no such parse of an expression, any text will do."""
    try:
        from sowlint.expressions.needs import ways_of  # noqa: PLC0415 - few runs ask for what is not noted

        return ways_of(source, flags)
    except Exception:  # noqa: BLE001 - the parse is no part of the interface of ``re``
        return ((),)


def _written(ways: Iterable[Way]) -> Any:
    return [[list(need) for need in way] for way in ways]


def _read(note: Any) -> tuple[Way, ...]:
    return tuple(tuple(frozenset(Head(*head) for head in need) for need in way) for way in note)


def _bits_of(needs: Iterable[Need]) -> int:
    bits = 0
    for need in needs:
        bits |= _INDEX.bit_of(need)
    return bits
