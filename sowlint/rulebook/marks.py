r"""What a case wants flagged, in square brackets: ``do it [by May]``; ``\[`` is a bracket of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BRACKET = re.compile(r"\\[\[\]]|[\[\]]")


@dataclass(frozen=True)
class Marked:
    """A text without its marks.

    Attributes:
        spans: the stretches that were marked, as start and end, in order.
    """

    text: str
    spans: tuple[tuple[int, int], ...]

    @property
    def stretches(self) -> tuple[str, ...]:
        """The text of every marked stretch."""
        return tuple(self.text[start:end] for start, end in self.spans)


def unmarked(source: str) -> Marked:
    """Take the marks out of a text.

    Raises:
        ValueError: where a bracket has no partner, stands inside another, or holds nothing.
    """
    text, spans, opened, at = "", [], -1, 0
    for found in _BRACKET.finditer(source):
        text += source[at : found.start()]
        at = found.end()
        sign = found.group()
        if sign == "[" and opened >= 0:
            raise ValueError("a [ stands inside another; write \\[ for a bracket of the text")
        if sign == "[":
            opened = len(text)
        elif sign == "]" and opened >= 0:
            if not text[opened:].strip():
                raise ValueError("the brackets [] hold nothing; write \\[ for a bracket of the text")
            spans.append((opened, len(text)))
            opened = -1
        else:
            text += sign[-1]
    if opened >= 0:
        raise ValueError("a [ has no ]; write \\[ for a bracket of the text")
    return Marked(text + source[at:], tuple(spans))
