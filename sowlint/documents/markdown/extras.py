"""Notations of site generators that are no prose: attributes, containers, footnote marks, contents."""

from __future__ import annotations

import re

from sowlint.documents.markdown.blanks import blanked

_EXTRAS = re.compile(
    r"\{[:#.][^{}\r\n]*\}(?=[ \t]*\r?$)"  # {#anchor}, {.class}, {: .class}
    r"|^[ \t]*:{3,}[^\r\n]*"  # ::: note
    r"|\[\^[^\]\s]{1,80}\]:?"  # [^1] and [^1]:
    r"|(?<![\w:]):[a-z][a-z\d_+-]{2,40}:(?![\w:])"  # :rocket:
    r"|^[ \t]*\[(?:\[_?toc_?\]|toc)\][ \t]*\r?$"  # [TOC], [[_TOC_]]
    r"|^(?:[ \t]*>)+[ \t]*(?P<alert>\[!\w+\])",  # > [!NOTE]
    re.MULTILINE | re.IGNORECASE,
)


def without_extras(source: str) -> str:
    """The source with these notations blanked."""
    return blanked(
        source, (found.span("alert" if found["alert"] else 0) for found in _EXTRAS.finditer(source))
    )
