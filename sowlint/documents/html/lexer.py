"""The tags and texts of an HTML source, each with its offsets, told apart as browsers do, in one pass."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

NOTHING = "\u200b"
"""Stands for a character of template code; left out of a block's text, white space within a tag."""

_BLANK = rf"\s{NOTHING}"
_MARKUP = re.compile(r"<(?=[A-Za-z/!?])")
_NAME = re.compile(rf"</?(?P<name>[A-Za-z][^{_BLANK}/>]*+)")
_BRACED = r"\{(?:[^{}]++|\{(?:[^{}]++|\{[^{}]*+\})*+\})*+\}"
_ATTRIBUTE = re.compile(
    rf"(?P<gap>[{_BLANK}/]*+)(?:(?P<end>>)|(?P<name>[^{_BLANK}/>][^{_BLANK}/>=]*+)(?:[{_BLANK}]*+=[{_BLANK}]*+"
    rf"(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<braced>{_BRACED})|(?P<bare>[^{_BLANK}>]++))?)?)"
)
_COMMENT_END = re.compile(r"--!?>")
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
_HIDES_THE_REST = frozenset({"script", "style"})


@dataclass(frozen=True, slots=True)
class Text:
    """A stretch of text, entities included."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class StartTag:
    """A start tag.

    Attributes:
        name: in lower case.
        attributes: where the value of each stands, by lower-case name; the first of two wins.
        start: offset of ``<``.
        end: offset behind ``>``.
        closed: whether it closes itself (``<br/>``).
    """

    name: str
    attributes: dict[str, tuple[int, int]]
    start: int
    end: int
    closed: bool


@dataclass(frozen=True, slots=True)
class EndTag:
    """An end tag, from ``start`` to ``end``; its name is in lower case."""

    name: str
    start: int
    end: int


Token = Text | StartTag | EndTag


@dataclass
class Lexer:
    """Goes through a source once.

    Attributes:
        source: the source.
        unclosed: what is never closed and hides the rest, each with its offset.
    """

    source: str
    unclosed: list[tuple[str, int]] = field(default_factory=list)
    _without_end: set[str] = field(default_factory=set)

    def tokens(self) -> Iterator[Token]:
        """Tags and texts in order; comments and declarations are passed over."""
        at, size = 0, len(self.source)
        while at < size:
            found = _MARKUP.search(self.source, at)
            start = found.start() if found else size
            if at < start:
                yield Text(at, start)
            at = start
            if not found:
                return
            tag = self._tag(start)
            if not tag:
                at = self._passed_over(start)
                continue
            yield tag
            at = tag.end
            if isinstance(tag, StartTag) and tag.name in _RAW and not tag.closed:
                text, at = self._raw(tag)
                yield from text

    def _tag(self, start: int) -> StartTag | EndTag | None:
        name = _NAME.match(self.source, start)
        if not name:
            return None
        attributes: dict[str, tuple[int, int]] = {}
        at = name.end()
        while found := _ATTRIBUTE.match(self.source, at):
            at = found.end()
            if found["end"]:
                lower = name["name"].lower()
                if self.source.startswith("</", start):
                    return EndTag(lower, start, at)
                return StartTag(lower, attributes, start, at, "/" in found["gap"])
            attributes.setdefault(found["name"].lower(), _value(found))
        return None

    def _passed_over(self, start: int) -> int:
        """Where a comment, a declaration or a tag without an end is over."""
        if self.source.startswith("<!--", start):
            if self.source.startswith((">", "->"), start + 4):
                return self.source.index(">", start) + 1
            end = _COMMENT_END.search(self.source, start + 4)
            if not end:
                self.unclosed.append(("comment", start))
            return end.end() if end else len(self.source)
        return self.source.find(">", start) + 1 or len(self.source)

    def _raw(self, tag: StartTag) -> tuple[list[Token], int]:
        """What an element holds in which there are no tags, and where it is over."""
        end = None
        if tag.name not in self._without_end:
            end = re.compile(rf"</{tag.name}(?=[{_BLANK}/>])", re.IGNORECASE).search(self.source, tag.end)
        if end:
            return [Text(tag.end, end.start())] if tag.name == "title" else [], end.start()
        self._without_end.add(tag.name)
        if tag.name in _HIDES_THE_REST:
            self.unclosed.append((tag.name, tag.start))
            return [], len(self.source)
        stop = self.source.find("<", tag.end) % (len(self.source) + 1) if tag.name == "title" else tag.end
        return [Text(tag.end, stop), EndTag(tag.name, stop, stop)], stop


def _value(found: re.Match[str]) -> tuple[int, int]:
    """Where an attribute's value stands; the place behind its name where it has none."""
    for group in ("double", "single", "braced", "bare"):
        if found[group] is not None:
            return found.span(group)
    return found.end(), found.end()
