"""Goes through the tags and texts of a page, and finds what stands where the way a browser lays it out."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from sowlint.documents.build import BREAK, Piece
from sowlint.documents.html import elements, terms
from sowlint.documents.html.flow import Boundary, Stretch
from sowlint.documents.html.lexer import EndTag, StartTag, Text
from sowlint.documents.html.lists import Lists
from sowlint.documents.html.opened import Element, OpenElements
from sowlint.documents.html.tables import Table
from sowlint.documents.html.text import Look
from sowlint.documents.model import BlockKind, Region

if TYPE_CHECKING:
    from sowlint.documents.html.flow import Flow
    from sowlint.documents.html.lexer import Token
    from sowlint.documents.html.page import Page
    from sowlint.documents.html.text import Pieces

_CONTEXTS = frozenset(
    {*elements.HEADINGS, "li", "blockquote", "figcaption", "caption", "dt", "dd", "td", "th"}
)
_CODE_CLASS = re.compile(r"code|highlight|prettyprint|brush|language-", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{2}")
_FILE_NAME = re.compile(r"\S+\.(?:png|jpe?g|gif|svg|webp|avif)", re.IGNORECASE)
_LINE_OR_END = re.compile(r"[^\r\n]+|\r\n?|\n")
_PARTS_WITH_FOOTERS = ("article", "section", "main", "blockquote", "table")
_DEEPEST_TABLE = 20
_UNSHOWN = " \t\r\n\f\u200b"


class Walker:
    """Hears of tags and texts in order.

    Args:
        page: takes what is shown.
        pieces: makes pieces of stretches of the source.
    """

    def __init__(self, page: Page, pieces: Pieces) -> None:
        self._page = page
        self._make = pieces
        self._source = pieces.source
        self._open = OpenElements()
        self._contexts: list[str] = []
        self._links: list[str] = []
        self._bold = self._struck = self._unseen = 0
        self._in_body = False
        self._lists = Lists()
        self._tables: list[Table] = []
        self._footer: Element | None = None
        self._number = ""
        self._pieces: list[Piece] = []
        self._title: list[Piece] = []
        self._term: list[Piece] = []
        self._pictures: list[Stretch] = []

    def take(self, token: Token) -> None:
        """The next token."""
        if isinstance(token, Text):
            self._text(token)
        elif isinstance(token, StartTag):
            self._start(token)
        else:
            self._end(token)

    def finish(self) -> None:
        """The source ends, and with it all that is open."""
        self._close_from(0)
        self._flush()
        self._end_term()
        self._end_pictures()
        self._page.head.build(self._page.builder)

    # Tags

    def _start(self, tag: StartTag) -> None:
        name = tag.name
        if self._open.innermost("head") and name not in elements.IN_HEAD:
            self._close_from(self._open.last("head"))
        if name in elements.VOID:
            self._void(tag)
            return
        if name == "head" and self._in_body:
            return
        self._in_body = self._in_body or name not in {*elements.IN_HEAD, "html", "head"}
        if name == "a":
            self._end(EndTag("a", tag.start, tag.start))
        self._close_from(self._open.closed_by_start(name, said=bool(self._said())))
        self._part(tag)
        attributes = self._attributes(tag)
        self._push(self._element(name, attributes))
        if not self._unseen:
            self._enter(name, attributes)
        if tag.closed:
            self._end(EndTag(name, tag.end, tag.end))

    def _part(self, tag: StartTag | EndTag) -> None:
        """Keep what stands before a tag apart from what follows, if a browser would."""
        if tag.name in elements.BLOCKS:
            self._flush()
        elif self._pieces and elements.is_component(tag.name):
            self._pieces.append(self._make.whole(" ", tag.start, max(tag.end, tag.start + 1)))

    def _attributes(self, tag: StartTag) -> dict[str, str]:
        return {name: unescape(self._source[start:end]) for name, (start, end) in tag.attributes.items()}

    def _element(self, name: str, attributes: dict[str, str]) -> Element:
        in_pre = name == "code" and self._open.count("pre") > 0
        is_code = in_pre or (name == "pre" and bool(_CODE_CLASS.search(attributes.get("class", ""))))
        return Element(
            name,
            unseen=is_code or elements.is_hidden(name, attributes),
            bold=elements.is_bold(name, attributes),
            struck=elements.is_struck(name, attributes),
            link=attributes.get("href", "").strip() if name == "a" else "",
        )

    def _push(self, element: Element) -> None:
        self._open.push(element)
        self._unseen += element.unseen
        self._bold += element.bold
        self._struck += element.struck
        if element.name == "a":
            self._links.append(element.link)
        if element.name in _CONTEXTS:
            self._contexts.append(element.name)

    def _enter(self, name: str, attributes: dict[str, str]) -> None:
        if name in elements.LISTS:
            self._lists.begin(name, attributes)
        elif name == "li":
            self._number = self._lists.number(attributes)
        elif name == "table" and len(self._tables) < _DEEPEST_TABLE:
            self._tables.append(
                Table(laid_out=attributes.get("role", "").lower() in ("presentation", "none"))
            )
        elif name == "tr" and self._tables:
            self._tables[-1].begin_row(in_head=self._open.last("thead") > self._open.last("table"))
        elif name in ("td", "th") and self._tables:
            self._tables[-1].begin_cell(header=name == "th", attributes=attributes)
        elif name == "dt":
            self._end_term()
        elif name in elements.LANDMARKS:
            self._put(Boundary())
            if name == "footer" and not self._footer and not self._open.count(*_PARTS_WITH_FOOTERS):
                self._footer = self._open.elements[-1]

    def _end(self, tag: EndTag) -> None:
        if tag.name == "br":
            self._break(tag)
            return
        if tag.name in ("body", "html"):
            self._flush()
            return
        self._part(tag)
        place, alone = self._open.closed_by_end(tag.name)
        if alone:
            self._restyle(alone)
        self._close_from(place)

    def _close_from(self, place: int) -> None:
        while len(self._open.elements) > place:
            if self._open.elements[-1].name in elements.BLOCKS:
                self._flush()
            element = self._open.pop()
            if element.alive:
                if not self._unseen:
                    self._leave(element)
                self._restyle(element)

    def _restyle(self, element: Element) -> None:
        """Text is shown again as it was before an element."""
        self._unseen -= element.unseen
        self._bold -= element.bold
        self._struck -= element.struck
        if element.name == "a":
            self._links.pop()
        if element.name in _CONTEXTS:
            self._contexts.pop()

    def _leave(self, element: Element) -> None:
        name = element.name
        if name in elements.LISTS:
            self._lists.end()
            if not self._lists.depth:
                self._put(Boundary())
                self._end_pictures()
        elif name == "table" and self._tables and self._open.count("table") < _DEEPEST_TABLE:
            for flow in self._tables.pop().flows(self._region):
                self._put(flow)
        elif name in ("td", "th") and self._tables:
            self._tables[-1].in_cell = False
        elif name == "title":
            self._page.head.title(self._title)
            self._title = []
        elif name == "dl":
            self._end_term()
        elif name in elements.LANDMARKS:
            self._put(Boundary())
            if element is self._footer:
                self._footer = None

    # Elements that hold nothing

    def _void(self, tag: StartTag) -> None:
        if tag.name == "meta":
            self._meta(tag)
        if self._unseen:
            return
        if tag.name == "br":
            self._break(tag)
        elif tag.name == "hr":
            self._close_from(self._open.closed_by_start("hr", said=bool(self._said())))
            self._flush()
        elif tag.name == "img":
            self._picture(tag)
        elif tag.name == "input":
            self._input(tag)

    def _meta(self, tag: StartTag) -> None:
        attributes = self._attributes(tag)
        name = attributes.get("name") or attributes.get("property") or attributes.get("itemprop") or ""
        pieces = list(self._make.of(*tag.attributes.get("content", (0, 0))))
        self._page.head.meta(name, attributes.get("content", ""), pieces)

    def _break(self, tag: StartTag | EndTag) -> None:
        """Two breaks are the end of a paragraph."""
        if self._unseen:
            return
        shown = next((piece.text for piece in reversed(self._pieces) if piece.text.strip(_UNSHOWN)), "")
        if shown == BREAK and not self._context.startswith("h"):
            self._flush()
        elif self._pieces:
            self._pieces.append(self._make.whole(BREAK, tag.start, tag.end))

    def _picture(self, tag: StartTag) -> None:
        if self._pieces:
            self._pieces.append(self._make.whole(" ", tag.start, tag.end))
        attributes = self._attributes(tag)
        alt = attributes.get("alt", "")
        if elements.is_hidden("img", attributes) or not _LETTERS.search(alt) or _FILE_NAME.fullmatch(alt):
            return
        caption = Stretch(BlockKind.CAPTION, list(self._make.of(*tag.attributes["alt"])), region=self._region)
        self._pictures.append(caption)
        if not self._pieces:
            self._end_pictures()

    def _input(self, tag: StartTag) -> None:
        attributes = self._attributes(tag)
        is_button = attributes.get("type", "").lower() in ("submit", "button", "reset")
        if is_button and attributes.get("value") and not elements.is_hidden("input", attributes):
            self._flush()
            self._pieces += self._make.of(*tag.attributes["value"])
            self._flush()
        elif self._pieces:
            self._pieces.append(self._make.whole(" ", tag.start, tag.end))

    # Texts

    def _text(self, token: Text) -> None:
        if self._open.innermost("title"):
            if not self._unseen:
                self._title += self._make.of(token.start, token.end)
            return
        if self._open.innermost("head") and self._source[token.start : token.end].strip(_UNSHOWN):
            self._close_from(self._open.last("head"))
        link = self._links[-1] if self._links else ""
        is_note_mark = link.startswith("#") and self._open.count("sup") > 0
        if self._unseen or self._struck or is_note_mark:
            return
        look = Look(self._bold > 0, link)
        if self._open.count("pre"):
            self._lines(token, look)
        else:
            self._pieces += self._make.of(token.start, token.end, look)

    def _lines(self, token: Text, look: Look) -> None:
        """Text whose line ends are shown."""
        for line in _LINE_OR_END.finditer(self._source, token.start, token.end):
            if line.group()[0] in "\r\n":
                self._break(EndTag("br", line.start(), line.end()))
            else:
                self._pieces += self._make.of(line.start(), line.end(), look)

    # What was gathered

    @property
    def _context(self) -> str:
        return self._contexts[-1] if self._contexts else ""

    @property
    def _region(self) -> Region:
        return Region.FOOTER if self._footer else Region.BODY

    def _said(self) -> bool:
        return any(piece.text.strip(_UNSHOWN) for piece in self._pieces)

    def _flush(self) -> None:
        """What was gathered is a block, according to where it stands."""
        pieces, self._pieces = self._pieces, []
        if not any(piece.text.strip(_UNSHOWN) for piece in pieces):
            return
        context = self._context
        if context == "dt":
            self._end_term()
            self._term = pieces
            return
        if context == "dd" and self._term:
            pieces = terms.joined(self._term, pieces) or self._after_term(pieces)
            self._term = []
        self._end_term()
        self._put(self._stretch(context, pieces))
        self._end_pictures()

    def _after_term(self, pieces: list[Piece]) -> list[Piece]:
        self._end_term()
        return pieces

    def _stretch(self, context: str, pieces: list[Piece]) -> Stretch:
        if context in elements.HEADINGS:
            return Stretch(BlockKind.HEADING, pieces, elements.HEADINGS[context], region=self._region)
        if context == "li":
            number, self._number = self._number, ""
            return Stretch(BlockKind.ITEM, pieces, max(self._lists.depth, 1), number, self._region)
        if context in ("figcaption", "caption"):
            return Stretch(BlockKind.CAPTION, pieces, region=self._region)
        kind = BlockKind.QUOTE if context == "blockquote" else BlockKind.PARAGRAPH
        return Stretch(kind, pieces, region=self._region)

    def _end_term(self) -> None:
        term, self._term = self._term, []
        if term:
            self._put(Stretch(BlockKind.PARAGRAPH, term, region=self._region))

    def _end_pictures(self) -> None:
        """Pictures come below the text they stand in; in a list below all of it, whose lead-in goes on."""
        if self._lists.depth and not self._tables:
            return
        pictures, self._pictures = self._pictures, []
        for picture in pictures:
            self._put(picture)

    def _put(self, flow: Flow) -> None:
        if self._tables:
            self._tables[-1].add(flow)
        else:
            self._page.put(flow)
