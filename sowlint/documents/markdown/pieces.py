"""Inline tokens as pieces of text with their origins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sowlint.documents.build import BREAK, Piece
from sowlint.documents.model import TextOrigin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from sowlint.documents.markdown.places import ContentMap


@dataclass
class _Style:
    bold: int = 0
    struck: int = 0
    link: str = ""
    bracketed: bool = False


def pieces_of(tokens: Sequence[Token], places: ContentMap, content: str, base: int = 0) -> list[Piece]:
    """The text of inline tokens; struck text, tags and comments are left out.

    Args:
        tokens: children of an inline token.
        places: the map of its content.
        content: that content.
        base: where in the content these tokens' positions count from.
    """
    style = _Style()
    return [piece for token in tokens for piece in _piece(token, style, places, content, base)]


def _piece(token: Token, style: _Style, places: ContentMap, content: str, base: int) -> Iterator[Piece]:
    if token.nesting:
        _restyle(token, style)
        return
    if style.struck or "at" not in token.meta:
        return
    at = base + token.meta["at"] + style.bracketed
    if token.type == "image":
        yield from pieces_of(token.children or (), places, content, at + 2)
        return
    text, start, end = _stretch(token, at, content)
    if text:
        origin = places.origin(start, end, len(text)) if end > start else TextOrigin(places.offset(start), places.offset(start), len(text))
        yield Piece(text, origin, bold=style.bold > 0, link=style.link)


def _restyle(token: Token, style: _Style) -> None:
    if token.type.startswith("strong"):
        style.bold += token.nesting
    elif token.type.startswith("s_"):
        style.struck += token.nesting
    elif token.type == "link_open":
        style.link = str(token.attrGet("href") or "")
        style.bracketed = token.info == "auto"
    elif token.type == "link_close":
        style.link = ""
        style.bracketed = False


def _stretch(token: Token, at: int, content: str) -> tuple[str, int, int]:
    """What a token shows, and the range of the content that it comes from."""
    if token.type == "text":
        start = at + token.meta.get("nth", 0) * len(token.content)
        return token.content, start, start + len(token.content)
    if token.type == "text_special":
        return token.content, at, at + len(token.markup)
    if token.type == "softbreak":
        return " ", at, at + 1
    if token.type == "hardbreak":
        return BREAK, at, at + 1
    if token.type == "code_inline":
        start = at + len(token.markup)
        if not content.startswith(token.content[:1] or " ", start) or content[start : start + 1].isspace():
            start += content[start : start + 1] in (" ", "\n")
        return token.content, start, start + len(token.content)
    if token.type == "html_inline" and token.content.lower().startswith("<br"):
        return BREAK, at, at + 1
    return "", at, at
