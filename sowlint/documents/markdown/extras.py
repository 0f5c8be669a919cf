"""Notations of site generators that are no prose: attributes, containers, footnote marks, contents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.documents.markdown.blanks import blanked

if TYPE_CHECKING:
    from collections.abc import Iterator

_EXTRAS = re.compile(
    r"[{:\[](?:"
    r"(?<=\{)[:#.][^{}\r\n]*\}(?=[ \t]*\r?$)"  # {#anchor}, {.class}, {: .class}
    r"|(?<=:)(?P<container>:{2,})"  # ::: note
    r"|(?<=\[)\^[^\]\s]{1,80}\]:?"  # [^1] and [^1]:
    r"|(?<=:)(?<![\w:]:)[a-z][a-z\d_+-]{2,40}:(?![\w:])"  # :rocket:
    r"|(?<=\[)(?P<contents>(?:\[_?toc_?\]|toc)\][ \t]*(?=\r?$))"  # [TOC], [[_TOC_]]
    r"|(?<=\[)(?P<alert>!\w+\]))",  # > [!NOTE]
    re.MULTILINE | re.IGNORECASE,
)
"""Signs with which these notations begin stand in one set, for which ``re`` skips everything else at once."""

_BLANK = re.compile(r"[ \t]*")
_QUOTED = re.compile(r"(?:[ \t]*>)+[ \t]*")
_LINE = re.compile(r"[^\r\n]*")


def without_extras(source: str) -> str:
    """The source with these notations blanked."""
    return blanked(source, _extras(source))


def _extras(source: str) -> Iterator[tuple[int, int]]:
    for found in _EXTRAS.finditer(source):
        if found.lastgroup is None:
            yield found.span()
            continue
        begin, start, end = source.rfind("\n", 0, found.start()) + 1, *found.span()
        if found.lastgroup == "alert":
            if _QUOTED.fullmatch(source, begin, start):
                yield start, end
        elif _BLANK.fullmatch(source, begin, start):
            line = _LINE.match(source, end) if found.lastgroup == "container" else None
            yield begin, line.end() if line else end
