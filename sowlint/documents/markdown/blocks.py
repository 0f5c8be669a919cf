"""Walks the block tokens of a Markdown file and builds its blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sowlint.documents.build import Piece, is_blank
from sowlint.documents.markdown.frontmatter import read_front_matter, read_toml_front_matter
from sowlint.documents.markdown.layout import bold_heading, is_ticked, parted, without_box
from sowlint.documents.markdown.outlines import entries_of, is_outline
from sowlint.documents.markdown.parser import make_parser
from sowlint.documents.markdown.pieces import read_inline
from sowlint.documents.model import TextOrigin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from markdown_it.token import Token

    from sowlint.documents.build import BlockBuilder
    from sowlint.documents.markdown.places import ContentMap, Lines

_LOWEST_HEADING = 7


class Found(NamedTuple):
    """What a file holds beside its blocks: what its front matter says, and the stretches that are code."""

    metadata: dict[str, str]
    code: tuple[tuple[int, int], ...]


def read_blocks(lines: Lines, builder: BlockBuilder, *, deepest: int, indented_code: bool) -> Found:
    """Build the blocks of a file.

    Args:
        lines: the file, what is not prose blanked.
        builder: takes the blocks.
        deepest: how many levels blocks may be nested; a list entry counts as two.
        indented_code: whether lines indented by four are code.

    Raises:
        NestingError: where they are nested deeper.
    """
    lines, metadata = read_toml_front_matter(lines, builder)
    walker = _Walker(lines, builder)
    for token in make_parser(deepest=deepest, indented_code=indented_code).parse(lines.source):
        walker.take(token)
    walker.end_markup()
    return Found({**metadata, **walker.metadata}, tuple(walker.code))


class _Walker:
    """Keeps what stands open while the tokens go by."""

    def __init__(self, lines: Lines, builder: BlockBuilder) -> None:
        self.lines = lines
        self.builder = builder
        self.metadata: dict[str, str] = {}
        self.code: list[tuple[int, int]] = []
        self.depth = 0
        self.number = ""
        self.quotes = 0
        self.level = 0
        self.heading: Token | None = None
        self.term: list[Piece] = []
        self.in_term = False
        self.row: Token | None = None
        self.cells: list[list[Piece]] = []
        self.cell_maps: list[ContentMap] = []
        self.pictures: list[list[Piece]] = []
        self.in_head = False
        self.markup: list[Token] = []

    def take(self, token: Token) -> None:
        """One token, in order."""
        if token.type == "html_block":
            self.markup.append(token)
            return
        self.end_markup()
        handler: Callable[[Token], None] | None = getattr(self, f"_on_{token.type}", None)
        if handler:
            handler(token)

    def end_markup(self) -> None:
        """Blocks of HTML with only blank lines between them are one: a table may hold blank lines."""
        if not self.markup:
            return
        from sowlint.documents.html import read_fragment  # noqa: PLC0415 - few files hold HTML

        first = self.markup[0].map[0] if self.markup[0].map else 0
        content = ""
        for token in self.markup:
            begin = token.map[0] if token.map else first
            content = content.ljust(len(content) + begin - first - content.count("\n"), "\n") + token.content
        self.markup = []
        places = self.lines.tail_map(content.rstrip("\n"), first)
        read_fragment(content.rstrip("\n"), places.offset, self.builder)

    def _on_front_matter(self, token: Token) -> None:
        self.metadata = read_front_matter(token.content, self.lines.tail_map(token.content, 1), self.builder)

    def _on_code_block(self, token: Token) -> None:
        self.code.append(self.lines.range(*(token.map or (0, 0))))

    def _on_fence(self, token: Token) -> None:
        if not is_outline(token.content, token.info):
            self._on_code_block(token)
            return
        places = self.lines.tail_map(token.content, (token.map or [0])[0] + 1)
        for level, piece in entries_of(token.content, places):
            self.builder.item(self.depth + level, [piece])
        if not self.depth:
            self.builder.end_list()

    def _on_heading_open(self, token: Token) -> None:
        self.heading = token

    def _on_dt_open(self, _: Token) -> None:
        self.in_term = True

    def _on_dd_close(self, _: Token) -> None:
        self._end_term()

    def _on_bullet_list_open(self, _: Token) -> None:
        self._end_term()
        self.depth += 1

    def _on_bullet_list_close(self, _: Token) -> None:
        self.depth -= 1
        if not self.depth:
            self.builder.end_list()

    _on_ordered_list_open = _on_bullet_list_open
    _on_ordered_list_close = _on_bullet_list_close

    def _on_list_item_open(self, token: Token) -> None:
        self.number = f"{token.info}{token.markup}" if token.info else ""

    def _on_blockquote_open(self, _: Token) -> None:
        self.quotes += 1

    def _on_blockquote_close(self, _: Token) -> None:
        self.quotes -= 1

    def _on_table_open(self, _: Token) -> None:
        self.builder.begin_table()

    def _on_thead_open(self, _: Token) -> None:
        self.in_head = True

    def _on_thead_close(self, _: Token) -> None:
        self.in_head = False

    def _on_tr_open(self, token: Token) -> None:
        line, column = (token.map or [0])[0], int(token.meta.get("column", 0))
        self.row, self.cells = token, []
        self.cell_maps = self.lines.cell_maps(line, column)

    def _on_tr_close(self, _: Token) -> None:
        self.builder.row(self.cells, header=self.in_head)
        self.row = None
        self._end_pictures(self.pictures)
        self.pictures = []

    def _end_pictures(self, pictures: Iterable[list[Piece]]) -> None:
        for picture in pictures:
            self.builder.caption(picture)

    def _on_inline(self, token: Token) -> None:
        if any(child.type == "code_inline" and "sowlint:" in child.content for child in token.children or ()):
            self._on_code_block(token)
        if self.row:
            self.cells.append(self._cell(token))
            return
        shown = read_inline(token.children or (), self._places(token), token.content)
        if not is_blank(shown.pieces):
            self._block(shown.pieces)
        self.heading, self.in_term = None, False
        self._end_pictures(shown.pictures)

    def _cell(self, token: Token) -> list[Piece]:
        if len(self.cells) >= len(self.cell_maps):
            return []
        shown = read_inline(token.children or (), self.cell_maps[len(self.cells)], token.content)
        if is_blank(shown.pieces):
            return [piece for picture in shown.pictures for piece in picture]
        self.pictures += shown.pictures
        return shown.pieces

    def _places(self, token: Token) -> ContentMap:
        line = (token.map or [0])[0]
        if self.heading and self.heading.markup.startswith("#"):
            return self.lines.heading_map(line, int(self.heading.meta["column"]), len(self.heading.markup))
        return self.lines.tail_map(token.content, line)

    def _block(self, pieces: list[Piece]) -> None:
        if self.heading:
            self.level = int(self.heading.tag[1])
            self.builder.heading(self.level, pieces)
        elif self.in_term:
            self.term = pieces
        elif self.term:
            self._end_term(pieces)
        elif self.depth:
            entry, ticked = without_box(parted(pieces)), is_ticked(pieces)
            self.builder.item(self.depth, entry, number=self.number, ticked=ticked)
            self.number = ""
        elif self.quotes:
            self.builder.quote(pieces)
        else:
            self._paragraph(pieces)

    def _paragraph(self, pieces: list[Piece]) -> None:
        head, rest = bold_heading(pieces)
        if head:
            self.builder.heading(min(self.level + 1, _LOWEST_HEADING), head)
        if rest:
            self.builder.paragraph(parted(rest))

    def _end_term(self, definition: list[Piece] | None = None) -> None:
        if self.term:
            self.builder.paragraph([*self.term, _colon(self.term[-1]), *(definition or [])])
            self.term = []


def _colon(last: Piece) -> Piece:
    """The joint between a term and what it means; it stands where the term ends."""
    end = last.origin.end if isinstance(last.origin, TextOrigin) else 0
    return Piece(": ", TextOrigin(end, end, 2), bold=last.bold)
