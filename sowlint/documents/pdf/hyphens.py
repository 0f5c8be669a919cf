"""Words that a line break has parted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sowlint.documents.pdf.layout import Line

_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_BROKEN = re.compile(r"[^\W\d_]{2,}[-‐\u00ad]$")
_HEAD = re.compile(r"[^\W\d_]+")
_KEEPS_HYPHEN = frozenset(
    (
        *(
            "all",
            "anti",
            "back",
            "co",
            "cross",
            "end",
            "ex",
            "full",
            "half",
            "high",
            "in",
            "inter",
            "long",
            "low",
            "mid",
        ),
        *(
            "multi",
            "non",
            "off",
            "on",
            "open",
            "out",
            "post",
            "pre",
            "pro",
            "quasi",
            "real",
            "self",
            "semi",
            "short",
        ),
        *("single", "sub", "third", "two", "three", "four", "up", "well"),
    )
)
"""First parts that are mostly written with a hyphen."""


class Hyphens:
    """Decides by the document's own words whether a hyphen at the end of a line belongs to the word."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._words: set[str] = set()
        for line in lines:
            text = line.text.casefold()
            whole = text.rpartition(" ")[0] if _BROKEN.search(text) else text
            self._words.update(_WORD.findall(whole))

    def breaks(self, above: str, below: str) -> bool:
        """Whether two words, at the end of a line and the beginning of the next, are parts of one."""
        return bool(_BROKEN.search(above)) and below[:1].islower()

    def drops(self, above: str, below: str) -> bool:
        """Whether the hyphen between the parts is there for the line break only."""
        if above.endswith("\u00ad"):
            return True
        head, tail = above[:-1].casefold(), _HEAD.match(below.casefold())
        rest = tail.group() if tail else ""
        last = _WORD.findall(head)[-1]
        if "-" in head or last in _KEEPS_HYPHEN or below[len(rest) : len(rest) + 1] == "-":
            return last + rest in self._words
        if f"{last}-{rest}" in self._words:
            return False
        return last + rest in self._words or not (last in self._words and rest in self._words)
