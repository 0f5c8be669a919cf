"""Walks the block tokens of a Markdown file and builds its blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from sowlint.documents.build import Piece, plain_text
from sowlint.documents.html import read_fragment
from sowlint.documents.labels import label_split
from sowlint.documents.markdown.frontmatter import read_front_matter
from sowlint.documents.markdown.inline import PlacedInline
from sowlint.documents.markdown.pieces import pieces_of
from sowlint.documents.markdown.places import ContentMap, Lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.token import Token

    from sowlint.documents.build import BlockBuilder

_DEEPEST = 100
_HEADING_WORDS = 10


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST})
    parser.inline = PlacedInline()
    front_matter_plugin(parser)
    deflist_plugin(parser)
    parser.enable(["table"])
    parser.disable(["fragments_join", "text_join"])
    return parser


def read_blocks(lines: Lines, builder: BlockBuilder) -> dict[str, str]:
    """Build the blocks of a file and return what its front matter says."""
    walker = _Walker(lines, builder)
    normal = lines.source.replace("\r\n", "\n").replace("\r", "\n")
    for token in _parser().parse(normal):
        walker.take(token)
    return walker.metadata


class _Walker:
    """Keeps what stands open while the tokens go by."""

    def __init__(self, lines: Lines, builder: BlockBuilder) -> None:
        self.lines = lines
        self.builder = builder
        self.metadata: dict[str, str] = {}
        self.lists: list[int | None] = []
        self.number = ""
        self.quotes = 0
        self.level = 0
        self.heading = 0
        self.setext = False
        self.term: list[Piece] = []
        self.cells: list[list[Piece]] = []
        self.cell_maps: list[ContentMap] = []
        self.in_head = False
        self.place = ""

    def take(self, token: Token) -> None:
        handler: Callable[[Token], None] | None = getattr(self, f"on_{token.type}", None)
        if handler:
            handler(token)

    def on_front_matter(self, token: Token) -> None:
        offset = self.lines.starts[1] if len(self.lines.starts) > 1 else 0
        self.metadata = read_front_matter(token.content, offset, self.builder)

    def on_heading_open(self, token: Token) -> None:
        self.place, self.heading, self.setext = "heading", int(token.tag[1]), token.markup in ("=", "-")

    def on_paragraph_open(self, _: Token) -> None:
        self.place = "paragraph"

    def on_dt_open(self, _: Token) -> None:
        self.place = "term"

    def on_bullet_list_open(self, _: Token) -> None:
        self.lists.append(None)

    def on_ordered_list_open(self, token: Token) -> None:
        self.lists.append(int(token.attrGet("start") or 1))

    def on_bullet_list_close(self, _: Token) -> None:
        self.lists.pop()
        if not self.lists:
            self.builder.end_list()

    on_ordered_list_close = on_bullet_list_close

    def on_list_item_open(self, token: Token) -> None:
        self.number = f"{token.info}{token.markup}" if token.info else ""

    def on_blockquote_open(self, _: Token) -> None:
        self.quotes += 1

    def on_blockquote_close(self, _: Token) -> None:
        self.quotes -= 1

    def on_table_open(self, _: Token) -> None:
        self.builder.begin_table()

    def on_thead_open(self, _: Token) -> None:
        self.in_head = True

    def on_thead_close(self, _: Token) -> None:
        self.in_head = False

    def on_tr_open(self, token: Token) -> None:
        self.cells = []
        self.row_line = token.map[0] if token.map else 0

    def on_th_open(self, _: Token) -> None:
        self.place = "cell"

    on_td_open = on_th_open

    def on_tr_close(self, _: Token) -> None:
        self.builder.row(self.cells, header=self.in_head)

    def on_html_block(self, token: Token) -> None:
        if token.map:
            places = self.lines.tail_map(token.content.rstrip("\n"), token.map[0])
            read_fragment(token.content.rstrip("\n"), places.offset, self.builder)

    def on_inline(self, token: Token) -> None:
        line = token.map[0] if token.map else 0
        if self.place == "cell":
            self._cell(token, line)
            return
        atx = self.place == "heading" and not self.setext
        places = self.lines.heading_map(token.content, line) if atx else self.lines.tail_map(token.content, line)
        self._block(pieces_of(token.children or (), places, token.content))

    def _cell(self, token: Token, line: int) -> None:
        if not self.cells:
            self.cell_maps = self.lines.cell_maps(line, 1_000)
        places = self.cell_maps[len(self.cells)]
        self.cells.append(pieces_of(token.children or (), places, token.content))

    def _block(self, pieces: list[Piece]) -> None:
        if self.place == "heading":
            self.level = self.heading
            self.builder.heading(self.heading, pieces)
        elif self.place == "term":
            self.term = pieces
        elif self.term:
            self.builder.paragraph(_defined(self.term, pieces))
            self.term = []
        elif self.lists:
            self.builder.item(len(self.lists), _without_box(pieces), number=self._next_number())
        elif self.quotes:
            self.builder.quote(pieces)
        elif _is_heading(pieces):
            self.builder.heading(min(self.level + 1, 7), pieces)
        else:
            self.builder.paragraph(pieces)

    def _next_number(self) -> str:
        number, self.number = self.number, ""
        return number


def _defined(term: list[Piece], definition: list[Piece]) -> list[Piece]:
    """A term and its definition as one line: the term's last character stands for the colon between them."""
    last = term[-1]
    joint = Piece(": ", last.origin.cut(len(last.text) - 1, len(last.text)), bold=last.bold)
    return [*term, joint, *definition]


def _without_box(pieces: list[Piece]) -> list[Piece]:
    """A task's box is not prose."""
    box = re.match(r"\s*\[[ xX]\]\s+", pieces[0].text) if pieces else None
    if not box:
        return pieces
    first = pieces[0]
    rest = Piece(first.text[box.end() :], first.origin.cut(box.end(), len(first.text)), first.bold, first.link)
    return [rest, *pieces[1:]]


def _is_heading(pieces: list[Piece]) -> bool:
    """A short paragraph wholly in bold is a heading in all but mark-up."""
    if not pieces or not all(piece.bold for piece in pieces if piece.text.strip()):
        return False
    text = plain_text(pieces)
    return 0 < len(text.split()) <= _HEADING_WORDS and not text.endswith((".", "!", ",")) and label_split(text, 0) is None
