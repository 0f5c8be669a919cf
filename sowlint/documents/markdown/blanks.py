"""Blanks what is not prose, one character for each, so that every place stays as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

NOTHING = "\u200b"
"""Stands for a character that is not shown; no white space to a parser, and left out of a block's text."""

_EMPTIED = re.compile(rf"^[ \t]*{NOTHING}[ \t{NOTHING}]*(?=\r?$)", re.MULTILINE)
_IN_TABLE = re.compile(rf"\|[ \t]*\r?\n(?:[ \t{NOTHING}]+\r?\n)*\Z")
_ABOVE = 300


def blanked(source: str, spans: Iterable[tuple[int, int]]) -> str:
    """The source with stretches blanked; an emptied line becomes a blank line, but not within a table."""
    parts: list[str] = []
    at = 0
    for start, end in spans:
        if start >= at:
            parts += (source[at:start], re.sub(r"[^\r\n]", NOTHING, source[start:end]))
            at = end
    if not parts:
        return source
    kept = "".join([*parts, source[at:]])
    return _EMPTIED.sub(lambda found: _emptied(found, kept), kept)


def _emptied(found: re.Match[str], whole: str) -> str:
    above = whole[max(0, found.start() - _ABOVE) : found.start()]
    return found.group() if _IN_TABLE.search(above) else " " * len(found.group())
