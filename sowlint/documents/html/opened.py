"""The elements that are open, and which of them a tag closes, with the leniency of a browser."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from sowlint.documents.html.elements import BLOCKS, HEADINGS, LISTS

_CELLS = ("td", "th")
_SHELTERS = ("table", "td", "th", "caption", "template")
_SHELTERS_OF_ENTRIES = (*sorted(LISTS), "dir", "blockquote", "section", "article")
_GROUPS = ("thead", "tbody", "tfoot")
_CLOSES_PARAGRAPH = BLOCKS - {"button", "option", "td", "th", "tr", "tbody", "thead", "tfoot", "caption"}
_CLOSES_HEADING = frozenset({"p", "table", "section", "article", "blockquote", "dl", "pre"}) | LISTS


@dataclass
class Element:
    """An open element.

    Attributes:
        name: in lower case.
        unseen: its text is not shown.
        bold: its text is set in bold.
        struck: its text is struck out.
        link: its target, if it is a link.
        alive: false once its end tag came before that of a block within it.
    """

    name: str
    unseen: bool = False
    bold: bool = False
    struck: bool = False
    link: str = ""
    alive: bool = True


@dataclass
class OpenElements:
    """A stack, of which the place of the innermost element of every name is known."""

    elements: list[Element] = field(default_factory=list)
    _places: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _blocks: list[int] = field(default_factory=list)

    def push(self, element: Element) -> None:
        """An element is opened."""
        place = len(self.elements)
        self.elements.append(element)
        self._places[element.name].append(place)
        if element.name in BLOCKS:
            self._blocks.append(place)

    def pop(self) -> Element:
        """The innermost element is closed."""
        element = self.elements.pop()
        if element.name in BLOCKS:
            self._blocks.pop()
        if element.alive:
            self._places[element.name].pop()
        return element

    def count(self, *names: str) -> int:
        """How many elements of these names are open."""
        return sum(len(self._places[name]) for name in names)

    def last(self, *names: str) -> int:
        """The place of the innermost open element of these names; -1 where there is none."""
        return max((self._places[name][-1] for name in names if self._places[name]), default=-1)

    def innermost(self, name: str) -> bool:
        """Whether the element opened last is one of that name."""
        return bool(self.elements) and self.last(name) == len(self.elements) - 1

    def closed_by_end(self, name: str) -> tuple[int, Element | None]:
        """What an end tag closes: all from a place on, or a single element around blocks that stay open.

        The place is the size of the stack where the tag closes nothing.
        """
        place = self.last(*HEADINGS) if name in HEADINGS else self.last(name)
        if place <= self._shelter(name):
            return len(self.elements), None
        if name not in BLOCKS and self._blocks and self._blocks[-1] > place:
            element = self.elements[place]
            element.alive = False
            self._places[name].pop()
            return len(self.elements), element
        return place, None

    def closed_by_start(self, name: str, *, said: bool) -> int:
        """The place from which on elements are closed since one of this name is opened.

        Args:
            name: of the new element.
            said: whether there is text in the open heading or link already.
        """
        places = [len(self.elements)]
        shelter = self.last(*_SHELTERS)
        if name in HEADINGS or (name in _CLOSES_HEADING and said):
            places.append(self._above(shelter, *HEADINGS))
        if name in _CLOSES_PARAGRAPH:
            places.append(self._above(max(shelter, self.last("button")), "p"))
        if name == "li":
            places.append(self._above(max(shelter, self.last(*_SHELTERS_OF_ENTRIES)), "li"))
        elif name in ("dt", "dd"):
            places.append(self._above(max(shelter, self.last("dl")), "dt", "dd"))
        elif name in (*_CELLS, "tr", *_GROUPS):
            places.append(self._closed_by_table_part(name))
        elif name in ("button", "option"):
            places.append(self._above(shelter, name))
        return min(places)

    def _closed_by_table_part(self, name: str) -> int:
        rows = () if name in _CELLS else ("tr",)
        parts = (*_CELLS, "caption", *rows, *(_GROUPS if name in _GROUPS else ()))
        table = self.last("table")
        return min(self._above(table, part) for part in parts)

    def _above(self, shelter: int, *names: str) -> int:
        """The place of the innermost of these within a shelter, or the size of the stack."""
        place = self.last(*names)
        return place if place > shelter else len(self.elements)

    def _shelter(self, name: str) -> int:
        """The place of the element that an end tag does not reach beyond."""
        if name in ("table", "template"):
            return -1
        if name in (*_CELLS, "tr", "caption", *_GROUPS):
            return self.last("table")
        inner = {"li": (*LISTS, "dir"), "dt": ("dl",), "dd": ("dl",), "p": ("button",)}.get(name, ())
        return self.last(*_SHELTERS, *inner)
