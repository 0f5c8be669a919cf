"""Plans that stand in a fence so that they keep their shape: “Week 1-2: design” over branches of what is done in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.documents.build import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.documents.markdown.places import ContentMap

_MARK = re.compile(r"[\s│┃|]*(?:[├└┣┗╰|+`]?[─━-]{1,4}[>╴]?|[-*•→▪])?\s*")
"""The branch of a tree, or a bullet, in front of a line."""

_STEP = re.compile(
    r"(?:(?:weeks?|months?|days?|sprints?|phase|stage|milestone|step|quarter) [\dIVX]+\b|q[1-4]\b)",
    re.IGNORECASE,
)
_CODE = re.compile(r"[{}<>;=$\\]|\(\)|^\s*(?:#|//)")
_LEAST_STEPS = 2
_PROSE = frozenset({"", "text", "txt", "plain", "plaintext", "md", "markdown"})
"""What may stand behind the opening of a fence that holds no code."""


def is_outline(content: str, info: str) -> bool:
    """Whether a fence holds a plan: two lines or more that begin with a numbered time or phase, and no line of code."""
    if info.strip().lower() not in _PROSE:
        return False
    lines = [line[_begin(line) :] for line in content.splitlines()]
    return sum(map(bool, map(_STEP.match, lines))) >= _LEAST_STEPS and not any(map(_CODE.search, lines))


def entries_of(content: str, places: ContentMap) -> Iterator[tuple[int, Piece]]:
    """The lines of a plan, without branches and bullets: 1 and the text for a step, 2 for what stands under one."""
    at = 0
    for line in content.split("\n"):
        begin = at + _begin(line)
        text = line[begin - at :].rstrip()
        if text:
            yield (
                1 if _STEP.match(text) else 2,
                Piece(text, places.origin(begin, begin + len(text), len(text))),
            )
        at += len(line) + 1


def _begin(line: str) -> int:
    mark = _MARK.match(line)
    return mark.end() if mark else 0
