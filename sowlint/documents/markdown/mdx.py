"""What MDX adds to Markdown: imports and exports, component tags, comments and expressions in braces."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from sowlint.documents.markdown.blanks import blanked

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCE = re.compile(
    r"^[ \t]*(?P<mark>`{3,}|~{3,}).*?(?:^[ \t]*(?P=mark)[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL
)
_CODE_SPAN = re.compile(r"(?<!`)(?P<ticks>`{1,3})(?!`)[^`\r\n]+(?P=ticks)(?!`)")
_STATEMENT = re.compile(r"^(?:import|export)\s.*?(?=^[ \t]*\r?$|\Z)", re.MULTILINE | re.DOTALL)
_START = re.compile(r"(?P<tag></?(?:[A-Z][\w.]*|(?=>)))|(?P<brace>\{)")
_LONGEST = 20_000
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n.*?^---[ \t]*\r?$", re.MULTILINE | re.DOTALL)


def without_mdx(source: str) -> str:
    """The source with all code blanked, but for fences and back-ticks, which Markdown tells by itself."""
    front = _FRONT_MATTER.match(source)
    begin = front.end() if front else 0
    code = [(0, begin), *(span.span() for span in _FENCE.finditer(source, begin))]
    statements = [
        found.span() for found in _STATEMENT.finditer(source, begin) if not _within(found.start(), code)
    ]
    statements = [(start, _balanced_end(source, start, end)) for start, end in statements]
    kept = blanked(source, statements)
    ticks = [span.span() for span in _CODE_SPAN.finditer(kept, begin)]
    return blanked(kept, _spans(kept, begin, sorted(chain(code, ticks))))


def _balanced_end(source: str, start: int, end: int) -> int:
    """A statement goes on over blank lines while its braces stand open."""
    while source.count("{", start, end) > source.count("}", start, end) and end < len(source):
        following = re.compile(r"^[ \t]*\r?$", re.MULTILINE).search(source, end + 1)
        end = following.start() if following else len(source)
    return end


def _within(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def _spans(source: str, begin: int, code: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    at, waiting = begin, iter(code)
    skip = next(waiting, None)
    while found := _START.search(source, at):
        while skip and skip[1] <= found.start():
            skip = next(waiting, None)
        if skip and skip[0] <= found.start():
            at = skip[1]
            continue
        end = _end_of_braces(source, found.start()) if found["brace"] else _end_of_tag(source, found.end())
        if end:
            yield found.start(), end
        at = end or found.end()


def _end_of_braces(source: str, start: int) -> int:
    """Where braces that open at ``start`` close again; 0 where they do not."""
    depth = 0
    for at in range(start, min(len(source), start + _LONGEST)):
        depth += (source[at] == "{") - (source[at] == "}")
        if depth == 0:
            return at + 1
    return 0


def _end_of_tag(source: str, at: int) -> int:
    """Where a tag ends whose name ends at ``at``; 0 where it does not."""
    last = min(len(source), at + _LONGEST)
    while at < last:
        letter = source[at]
        if letter == ">":
            return at + 1
        if letter == "{":
            at = _end_of_braces(source, at)
            if not at:
                return 0
        elif letter in "\"'":
            at = source.find(letter, at + 1, last) + 1
            if not at:
                return 0
        else:
            at += 1
    return 0
