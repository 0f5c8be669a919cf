"""HTML pages and templates: what a browser shows, with title, description and the texts of pictures."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from sowlint.documents.build import BlockBuilder
from sowlint.documents.decode import decode, line_starts
from sowlint.documents.html.charset import in_utf8
from sowlint.documents.html.frontmatter import without_front_matter
from sowlint.documents.html.lexer import Lexer
from sowlint.documents.html.page import Page
from sowlint.documents.html.templating import without_templating
from sowlint.documents.html.text import Pieces
from sowlint.documents.html.walk import Walker
from sowlint.documents.model import Document, Format
from sowlint.documents.remarks import with_remarks

if TYPE_CHECKING:
    from collections.abc import Callable

    from sowlint.documents.source import Source

__all__ = ["read", "read_fragment"]


def read(source: Source) -> Document:
    """Read an HTML file or a template of one.

    Raises:
        DocumentError: where it is no text or larger than a text may be.
    """
    text, notes = decode(in_utf8(source))
    starts = line_starts(text)
    builder = BlockBuilder()
    body, front = without_front_matter(text, starts, builder)
    lexer = Lexer(without_templating(body))
    metadata = _read(lexer, _itself, builder)
    hidden = (
        f"a {name} that begins on line {bisect_right(starts, at)} never ends, and hides all that follows"
        for name, at in lexer.unclosed
    )
    page = Document(source.path, Format.HTML, builder.blocks, (*notes, *hidden), starts, metadata | front)
    return with_remarks(page, text)


def read_fragment(html: str, place: Callable[[int], int], builder: BlockBuilder) -> dict[str, str]:
    """Build the blocks of a piece of HTML, and return its meta values by lower-case name.

    Args:
        html: tags and text.
        place: from an offset in ``html`` to one in the file; on each line the two run in step.
        builder: takes the blocks.
    """
    return _read(Lexer(html), place, builder)


def _read(lexer: Lexer, place: Callable[[int], int], builder: BlockBuilder) -> dict[str, str]:
    page = Page(builder)
    walker = Walker(page, Pieces(lexer.source, place))
    for token in lexer.tokens():
        walker.take(token)
    walker.finish()
    return page.head.metadata


def _itself(offset: int) -> int:
    return offset
