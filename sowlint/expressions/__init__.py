"""Regular expressions that are searched for only where a word stands that they cannot do without."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.expressions.gates import Gate, Gates
from sowlint.expressions.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["Expression", "Expressions", "expression", "make_gates", "words_of"]

_WORTHWHILE = 4_000
"""Characters of text through which an expression is searched in the time that it takes to tell what it needs."""


class Expression:
    """A regular expression of words, for sentences and whole texts; few texts hold most expressions.

    For what is tried at one place only, or finds signs and not words, ``re`` does better.

    Args:
        source: the expression.
        flags: as ``re.compile`` takes them.
    """

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source = source
        self.flags = flags
        self._ungated = _WORTHWHILE
        _MADE.append(self)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled."""
        return compiled(self.source, self.flags)

    @cached_property
    def gate(self) -> Gate:
        """What tells whether a text could hold it."""
        return Gate(self.source, self.flags)

    def make_gate(self) -> None:
        """Have the gate from now on."""
        self._ungated = 0
        _ = self.gate

    def could_be_in(self, text: str) -> bool:
        """Whether a text holds the words without which nothing is found; true where that is not known."""
        if self._ungated > 0:
            self._ungated -= len(text)
            return True
        return self.gate.is_open_to(words_of(text))

    def search(self, text: str) -> re.Match[str] | None:
        """As ``re.search``."""
        return self.pattern.search(text) if self.could_be_in(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """As ``re.match``."""
        return self.pattern.match(text) if self.could_be_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As ``re.finditer``."""
        return self.pattern.finditer(text) if self.could_be_in(text) else iter(())

    def findall(self, text: str) -> list[str]:
        """As ``re.findall``, for an expression with one group at most."""
        return self.pattern.findall(text) if self.could_be_in(text) else []


_MADE: list[Expression] = []


def make_gates() -> None:
    """Tell of each expression what it needs: once for all processes, and at once, as it is held against every word."""
    for each in _MADE:
        each.make_gate()


class Expressions:
    """Expressions that are asked together, of which most texts hold none."""

    def __init__(self, expressions: Iterable[Expression]) -> None:
        self._expressions = tuple(expressions)
        self._ungated = _WORTHWHILE

    @cached_property
    def _gates(self) -> Gates:
        return Gates([each.gate for each in self._expressions])

    def possible_in(self, text: str) -> Sequence[int]:
        """The numbers of those that a text could hold, in order."""
        if self._ungated > 0:
            self._ungated -= len(text)
            return range(len(self._expressions))
        return self._gates.open_to(words_of(text))


def expression(source: str, flags: int = re.IGNORECASE) -> Expression:
    """An expression that is searched for where it could be; letters match in either case if nothing else is said."""
    return Expression(source, flags)
