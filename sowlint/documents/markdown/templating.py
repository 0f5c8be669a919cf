"""Tags of template languages: Jinja, Liquid, Hugo, Handlebars and ERB."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.documents.markdown.blanks import blanked

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}", "<%": "%>"}
_OPENER = re.compile(r"\{[{%]|\{#(?=[\s-])|<%")
_COMMENT = re.compile(r"\{%-?\s*comment\b")
_COMMENT_END = re.compile(r"\{%-?\s*endcomment\s*-?%\}")
_LONGEST = 5_000


def without_templating(source: str) -> str:
    """The source with the tags of template languages blanked, and what Liquid's comments enclose."""
    return blanked(source, _spans(source))


def _spans(source: str) -> Iterator[tuple[int, int]]:
    at = 0
    while opener := _OPENER.search(source, at):
        start = opener.start()
        closer = _CLOSERS[opener.group()]
        end = source.find(closer, opener.end(), start + _LONGEST) + len(closer)
        if end < len(closer):
            at = opener.end()
            continue
        if _COMMENT.match(source, start):
            comment_end = _COMMENT_END.search(source, end)
            end = comment_end.end() if comment_end else end
        while source.startswith(closer[-1], end) and closer == "}}":
            end += 1
        yield start, end
        at = end
