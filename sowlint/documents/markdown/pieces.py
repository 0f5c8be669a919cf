"""Inline tokens as pieces of text with their origins."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from sowlint.documents.build import BREAK, Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from sowlint.documents.markdown.places import ContentMap

SOFT_BREAK = "\n"
"""The end of a line within a paragraph; a block's text has a space for it."""

_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-z0-9]+)", re.IGNORECASE)
_BOLD = frozenset({"b", "strong"})
_UNSEEN = frozenset({"s", "del", "strike", "script", "style", "template"})


@dataclass
class Inline:
    """What a paragraph, heading or cell shows.

    Attributes:
        pieces: its text.
        pictures: the alternative text of each of its pictures.
    """

    pieces: list[Piece] = field(default_factory=list)
    pictures: list[list[Piece]] = field(default_factory=list)


@dataclass
class _Reader:
    places: ContentMap
    content: str
    base: int = 0
    found: Inline = field(default_factory=Inline)
    bold: int = 0
    unseen: int = 0
    link: str = ""
    bracketed: bool = False

    def take(self, token: Token) -> None:
        if token.nesting:
            self._restyle(token)
        elif token.type == "html_inline":
            self._tag(token)
        elif token.type == "image" and not self.unseen:
            inner = _Reader(self.places, self.content, self._at(token) + 2)
            for child in token.children or ():
                inner.take(child)
            self.found.pictures += [inner.found.pieces, *inner.found.pictures]
        elif not self.unseen:
            self._text(token)

    def _at(self, token: Token) -> int:
        return self.base + int(token.meta["at"])

    def _restyle(self, token: Token) -> None:
        if token.type.startswith("strong"):
            self.bold += token.nesting
        elif token.type.startswith("s_"):
            self.unseen += token.nesting
        elif token.type == "link_open":
            self.link, self.bracketed = str(token.attrGet("href") or ""), token.info == "auto"
        elif token.type == "link_close":
            self.link, self.bracketed = "", False

    def _tag(self, token: Token) -> None:
        tag = _TAG.match(token.content)
        name, step = (tag["name"].lower(), -1 if tag["close"] else 1) if tag else ("", 0)
        if name in _BOLD:
            self.bold = max(0, self.bold + step)
        elif name in _UNSEEN:
            self.unseen = max(0, self.unseen + step)
        elif name == "br" and not self.unseen:
            at = self._at(token)
            self._put(BREAK, at, at + 1)

    def _text(self, token: Token) -> None:
        text, at = token.content, self._at(token)
        if token.type == "text" and self.bracketed:
            self._put(text, at + 1, self.content.index(">", at))
        elif token.type == "text":
            self._put(text, at, at + len(text))
        elif token.type == "text_special":
            end = at + len(token.markup)
            self._put(text, end - len(text) if token.info == "escape" else at, end)
        elif token.type == "softbreak":
            self._put(SOFT_BREAK, at, at + 1)
        elif token.type == "hardbreak":
            self._put(BREAK, at, at + 1)
        elif token.type == "code_inline":
            room = int(token.meta["end"]) - int(token.meta["at"]) - 2 * len(token.markup)
            start = at + len(token.markup) + (room - len(text)) // 2
            self._put(text, start, start + len(text))

    def _put(self, text: str, start: int, end: int) -> None:
        """Text in step with the content is cut where the content does not run on in the file."""
        cuts = self.places.cuts(start, end) if len(text) == end - start else [start, end]
        for low, high in pairwise(cuts):
            part = text[low - start : high - start] if len(cuts) > 2 else text
            if part:
                origin = self.places.origin(low, high, len(part))
                self.found.pieces.append(Piece(part, origin, bold=self.bold > 0, link=self.link))


def read_inline(tokens: Sequence[Token], places: ContentMap, content: str) -> Inline:
    """The text of inline tokens; struck text, tags and comments are left out.

    Args:
        tokens: children of an inline token.
        places: the map of its content.
        content: that content.
    """
    reader = _Reader(places, content)
    for token in tokens:
        reader.take(token)
    return reader.found
