"""Styles: what a paragraph is by its style, and how its letters look."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from sowlint.documents.docx.tags import VALUE, W, child_value, number, toggle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_HEADING = re.compile(r"\bheading ?([1-9])\b", re.IGNORECASE)
_CONTENTS = re.compile(
    r"(?:toc|contents|index) ?(?:\d|heading)|table of (?:figures|authorities)", re.IGNORECASE
)
_LIST_DEPTH = re.compile(r"list (?:bullet|number|continue)? ?([2-5])$", re.IGNORECASE)
_DEEPEST = 20
_HALF_POINTS = 20
_DEEPEST_HEADING = 9


class Role(Enum):
    """What a paragraph is by its style."""

    TEXT = "text"
    TITLE = "title"
    HEADING = "heading"
    CAPTION = "caption"
    QUOTE = "quote"
    CONTENTS = "contents"


_NAMED = {
    "title": Role.TITLE,
    "caption": Role.CAPTION,
    "quote": Role.QUOTE,
    "intense quote": Role.QUOTE,
    "quotations": Role.QUOTE,
    "block quote": Role.QUOTE,
}


class Look(NamedTuple):
    """How letters look; ``None`` where nothing is said. Sizes in half points."""

    hidden: bool | None = None
    struck: bool | None = None
    bold: bool | None = None
    underlined: bool | None = None
    caps: bool | None = None
    size: int | None = None

    def over(self, below: Look) -> Look:
        """This look where it says something, the other one elsewhere."""
        return Look._make(other if own is None else own for own, other in zip(self, below, strict=True))


class ParagraphStyle(NamedTuple):
    """A paragraph style with all that it rests on.

    Attributes:
        level: of a heading, from 1.
        list_id: the list that it numbers its paragraphs by; empty for none.
        list_level: the level there, from 0; ``None`` where only the list can tell.
        list_depth: the depth of a list entry that the style's name tells; 0 where it does not.
        ids: its own id and those of the styles it rests on.
    """

    role: Role = Role.TEXT
    level: int = 0
    list_id: str = ""
    list_level: int | None = None
    list_depth: int = 0
    look: Look = Look()
    ids: tuple[str, ...] = ()


PLAIN = ParagraphStyle()


class Styles:
    """The styles of a document by id."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._paragraphs: dict[str, ParagraphStyle] = {}
        self._letters: dict[str, Look] = {}
        self._default = ""
        self._base = Look(size=_HALF_POINTS)
        if root is None:
            return
        for style in root.findall(W + "style"):
            identity = style.get(W + "styleId", "")
            self._elements[identity] = style
            if style.get(W + "type") == "paragraph" and toggle_attribute(style.get(W + "default")):
                self._default = identity
        self._base = look_of(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")).over(self._base)

    @property
    def list_styles(self) -> dict[str, str]:
        """The number id that each numbering style stands for."""
        found = (
            (each, style) for each, style in self._elements.items() if style.get(W + "type") == "numbering"
        )
        return {each: child_value(style.find(f"{W}pPr/{W}numPr"), "numId") or "" for each, style in found}

    def paragraph(self, identity: str | None) -> ParagraphStyle:
        """A paragraph style; the default one where the id is ``None`` or unknown."""
        key = identity if identity in self._elements else self._default
        if key is None:
            key = self._default
        if key not in self._paragraphs:
            self._paragraphs[key] = self._resolve(key)
        return self._paragraphs[key]

    def letters(self, properties: Element | None, paragraph: ParagraphStyle) -> Look:
        """How the letters of a run look in a paragraph of that style."""
        if properties is None:
            return paragraph.look
        style = child_value(properties, "rStyle")
        own = look_of(properties)
        return own.over(self._character(style)).over(paragraph.look) if style else own.over(paragraph.look)

    def marks_first_row(self, identity: str | None) -> bool:
        """Whether a table style makes the first row bold or shaded."""
        for element in self._chain(identity or ""):
            for part in element.findall(W + "tblStylePr"):
                if part.get(W + "type") == "firstRow":
                    shaded = next(part.iter(W + "shd"), None) is not None
                    return shaded or bool(look_of(part.find(W + "rPr")).bold)
        return False

    def _character(self, identity: str) -> Look:
        if identity not in self._letters:
            look = Look()
            for element in self._chain(identity):
                look = look.over(look_of(element.find(W + "rPr")))
            self._letters[identity] = look
        return self._letters[identity]

    def _chain(self, identity: str) -> Iterator[Element]:
        for _ in range(_DEEPEST):
            element = self._elements.get(identity)
            if element is None:
                return
            yield element
            identity = child_value(element, "basedOn") or ""

    def _resolve(self, identity: str) -> ParagraphStyle:
        chain = list(self._chain(identity))
        names = [(child_value(element, "name") or "").lower() for element in chain]
        role, level = _role(names)
        outline = next((found for found in map(_outline, chain) if found is not None), None)
        if role is Role.TEXT and outline is not None and outline < _DEEPEST_HEADING:
            role, level = Role.HEADING, outline + 1
        look = Look()
        for element in chain:
            look = look.over(look_of(element.find(W + "rPr")))
        numbered = next(
            (found for found in (element.find(f"{W}pPr/{W}numPr") for element in chain) if found is not None),
            None,
        )
        list_level = child_value(numbered, "ilvl")
        depth = _LIST_DEPTH.search(names[0]) if names else None
        return ParagraphStyle(
            role,
            level,
            child_value(numbered, "numId") or "",
            None if list_level is None else number(list_level),
            int(depth.group(1)) if depth else 0,
            look.over(self._base),
            tuple(element.get(W + "styleId", "") for element in chain),
        )


def _role(names: list[str]) -> tuple[Role, int]:
    """The role that the nearest telling name gives, and a heading's level."""
    for name in names:
        if _CONTENTS.match(name):
            return Role.CONTENTS, 0
        if name in _NAMED:
            return _NAMED[name], 1
        heading = _HEADING.search(name)
        if heading:
            return Role.HEADING, int(heading.group(1))
    return Role.TEXT, 0


def _outline(style: Element) -> int | None:
    written = child_value(style.find(W + "pPr"), "outlineLvl")
    return None if written is None else number(written, _DEEPEST_HEADING)


def toggle_attribute(written: str | None) -> bool:
    """Whether an attribute that is on or off is on."""
    return written in ("1", "true", "on")


def look_of(properties: Element | None) -> Look:
    """The look that run properties (``w:rPr``) give by themselves."""
    if properties is None:
        return Look()
    found = {str(child.tag): child for child in properties}
    struck = toggle(found.get(W + "strike")) or toggle(found.get(W + "dstrike"))
    if struck is None and W + "dstrike" in found:
        struck = False
    underline = found.get(W + "u")
    size = found.get(W + "sz")
    return Look(
        toggle(found.get(W + "vanish")),
        struck,
        toggle(found.get(W + "b")),
        None if underline is None else underline.get(VALUE, "single") != "none",
        toggle(found.get(W + "caps")),
        None if size is None else number(size.get(VALUE), _HALF_POINTS),
    )
