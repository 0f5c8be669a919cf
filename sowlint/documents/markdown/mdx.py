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
_IN_TAG = re.compile(r"[>{\"']")
_LONGEST = 20_000
_Span = tuple[int, int]
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n.*?^---[ \t]*\r?$", re.MULTILINE | re.DOTALL)


def without_mdx(source: str) -> str:
    """The source with all code blanked, but for fences and back-ticks, which Markdown tells by itself."""
    front = _FRONT_MATTER.match(source)
    begin = front.end() if front else 0
    code = [(0, begin), *(span.span() for span in _FENCE.finditer(source, begin))]
    kept = blanked(source, _statements(source, begin, code))
    ticks = [span.span() for span in _CODE_SPAN.finditer(kept, begin)]
    return blanked(kept, _spans(kept, begin, sorted(chain(code, ticks))))


def _statements(source: str, begin: int, code: list[_Span]) -> Iterator[_Span]:
    """Imports and exports, which begin a line and end at a blank line outside of their braces."""
    braces, outside = _braces(source), _Outside(code)
    at = begin
    while found := _STATEMENT.search(source, at):
        start, end = found.span()
        passed = outside.passed(start)
        if passed:
            at = passed
            continue
        for brace in re.finditer(r"\{", source[start:end]):
            end = max(end, braces.get(start + brace.start(), 0))
        yield start, end
        at = end


class _Outside:
    """Stretches to pass over, asked for in rising order."""

    def __init__(self, spans: list[_Span]) -> None:
        self._spans = iter(spans)
        self._next = next(self._spans, None)

    def passed(self, at: int) -> int:
        """Where the stretch ends that a position stands in; 0 where it stands in none."""
        while self._next and self._next[1] <= at:
            self._next = next(self._spans, None)
        return self._next[1] if self._next and self._next[0] <= at else 0


def _spans(source: str, begin: int, code: list[_Span]) -> Iterator[_Span]:
    """Component tags, comments and expressions."""
    at, braces, outside = begin, _braces(source), _Outside(code)
    while found := _START.search(source, at):
        at = outside.passed(found.start())
        if at:
            continue
        is_brace = found["brace"] is not None
        end = braces.get(found.start(), 0) if is_brace else _end_of_tag(source, found.end(), braces)
        if end:
            yield found.start(), end
        at = end or found.end()


def _braces(source: str) -> dict[int, int]:
    """Where each brace that opens is closed again, and not too far away."""
    ends: dict[int, int] = {}
    open_at: list[int] = []
    for brace in re.finditer(r"[{}]", source):
        if brace.group() == "{":
            open_at.append(brace.start())
        elif open_at:
            start = open_at.pop()
            if brace.end() - start <= _LONGEST:
                ends[start] = brace.end()
    return ends


def _end_of_tag(source: str, at: int, braces: dict[int, int]) -> int:
    """Where a tag ends whose name ends at ``at``; 0 where it does not."""
    last = min(len(source), at + _LONGEST)
    while mark := _IN_TAG.search(source, at, last):
        if mark.group() == ">":
            return mark.end()
        closed = source.find(mark.group(), mark.end(), last) + 1
        at = braces.get(mark.start(), 0) if mark.group() == "{" else closed
        if not at:
            break
    return 0
