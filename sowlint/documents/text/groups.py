"""Lines that belong together: a paragraph, a list entry, a heading with its rule, a row of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.documents.labels import label_split
from sowlint.documents.text.columns import is_columnar
from sowlint.documents.text.marks import (
    bullet,
    clause,
    ends_sentence,
    is_headline,
    is_part,
    is_rule,
    is_unfinished,
    marked_heading,
    shape,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.documents.text.lines import Line

_WIDEST = 140
_NARROWEST = 35
_FULL = 0.88
_HALF = 0.5


def groups_of(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Parted at blank lines, and where an entry, a heading or a line of its own begins."""
    width = _width(lines)
    group: list[Line] = []
    for line in lines:
        if not line.text:
            if group:
                yield group
            group = []
            continue
        if group and _begins_anew(group, line, width):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _width(lines: Sequence[Line]) -> int:
    """The margin at which the text is wrapped; 0 where a line is a paragraph."""
    lengths = sorted(len(line.text) for line in lines if line.text and not is_rule(line.text))
    width = lengths[int(0.92 * len(lengths))] if lengths else 0
    return width if _NARROWEST <= width <= _WIDEST else 0


def _begins_anew(group: list[Line], line: Line, width: int) -> bool:
    above, text, last = group[-1], line.bare, group[-1].bare
    if is_rule(text):
        return not (len(group) == 1 and not is_rule(last))
    if is_rule(last) or is_columnar(line) or is_columnar(above):
        return True
    if marked_heading(text) or marked_heading(last):
        return True
    if bullet(text) and _is_entry(text, group):
        return True
    return not _runs_on(group, line, width)


def _is_entry(text: str, group: list[Line]) -> bool:
    """A mark at the start of a line; a number there may also be the middle of a sentence."""
    found, first, above = bullet(text), bullet(group[0].bare), group[-1].bare
    mark = found["mark"] if found else ""
    if not mark[:-1].isdigit() or (first and shape(first["mark"]) == shape(mark)):
        return True
    return ends_sentence(above) or (len(above) < _NARROWEST and not is_unfinished(above))


def _runs_on(group: list[Line], line: Line, width: int) -> bool:
    """Whether a line is the continuation of the one above it."""
    last, text = group[-1].bare, line.bare
    if is_unfinished(last):
        return True
    stopped = ends_sentence(last) and not last.endswith(",")
    is_full = _is_full(group[-1], text, width)
    if text[0].islower():
        return not stopped or (is_full and not last.endswith(":"))
    return is_full and not _is_apart(group, line, width, stopped=stopped)


def _is_apart(group: list[Line], line: Line, width: int, *, stopped: bool) -> bool:
    """Whether a line is one of its own though there was no room for its first word on the line above."""
    last, text = group[-1].bare, line.bare
    if label_split(text, 0):
        return stopped or label_split(last, 0) is not None
    if clause(text) and (stopped or len(last) < _HALF * width):
        return True
    if len(group) == 1 and (is_part(last) or is_headline(last)):
        return True
    return stopped and line.indent > group[-1].indent + 1 and not bullet(group[0].bare)


def _is_full(above: Line, text: str, width: int) -> bool:
    """Whether the first word of a line had no room on the line above."""
    return width > 0 and len(above.text) + 1 + len(text.split(maxsplit=1)[0]) > _FULL * width
