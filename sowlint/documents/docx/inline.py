"""The inside of a paragraph: its runs to pieces of text, with fields, links, changes, notes and boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.documents.build import Piece
from sowlint.documents.docx.flow import Note, Stretch
from sowlint.documents.docx.runs import Anchor, child_text, runs_of
from sowlint.documents.docx.tags import ALTERNATE, BOX, CONTROL, DELETED, MATH, RUN, R, W, chosen
from sowlint.documents.model import RunOrigin

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from sowlint.documents.docx.fields import Fields
    from sowlint.documents.docx.package import Relation
    from sowlint.documents.docx.styles import ParagraphStyle, Styles

_FIELD_CHARACTER = W + "fldChar"
_INSTRUCTION = W + "instrText"
_SIMPLE_FIELD = W + "fldSimple"
_HYPERLINK = W + "hyperlink"
_RUBY = W + "ruby"
_DRAWN = frozenset((W + "drawing", W + "pict", W + "object"))
_NOTES = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}
_NO_TEXT = frozenset((W + "pPr", W + "rPr", W + "sdtPr", W + "sdtEndPr", W + "rt", W + "rubyPr"))


class Inline:
    """Reads one paragraph; afterwards holds its stretches, the elements of its boxes, and its notes."""

    def __init__(
        self, part: str, index: int, styles: Styles, fields: Fields, relations: Mapping[str, Relation]
    ) -> None:
        """``part`` and ``index``: where the paragraph stands, as in ``RunOrigin``."""
        self._place = (part, index)
        self._styles = styles
        self._fields = fields
        self._relations = relations
        self._runs: dict[Element, int] = {}
        self._last = 0
        self.stretches: list[Stretch] = []
        self.boxes: list[Element] = []
        self.notes: list[Note] = []

    def read(self, paragraph: Element, style: ParagraphStyle) -> None:
        """Read it."""
        self._style = style
        self._runs = {run: index for index, run in enumerate(runs_of(paragraph))}
        self._children(paragraph, "")

    def _children(self, parent: Element, link: str) -> None:
        for child in parent:
            if child.tag == RUN:
                self._run(child, link)
            elif child.tag == _HYPERLINK:
                self._children(child, self._target(child) or link)
            elif child.tag == _SIMPLE_FIELD:
                self._simple_field(child, link)
            elif child.tag == ALTERNATE:
                self._children(chosen(child), link)
            elif child.tag in (MATH + "oMath", MATH + "oMathPara"):
                self._formula(child)
            elif child.tag not in DELETED and child.tag not in _NO_TEXT:
                self._children(child, link)

    def _simple_field(self, field: Element, link: str) -> None:
        self._fields.begin_simple(field.get(W + "instr", ""))
        self._children(field, link)
        self._fields.mark("end")

    def _target(self, hyperlink: Element) -> str:
        relation = self._relations.get(hyperlink.get(R + "id", ""))
        anchor = hyperlink.get(W + "anchor", "")
        return (relation.target if relation else "") + (f"#{anchor}" if anchor else "")

    def _run(self, run: Element, link: str) -> None:
        look = self._styles.letters(run.find(W + "rPr"), self._style)
        hidden = look.hidden or look.struck
        self._last = self._runs[run]
        at = 0
        for child in run:
            text = child_text(child)
            if not text:
                self._other(child, link, hidden=bool(hidden))
            elif self._fields.shown and not hidden:
                origin = RunOrigin(*self._place, self._last, at, at + len(text))
                piece = Piece(text, origin, bool(look.bold), link or self._fields.link)
                self.stretches.append(Stretch(piece, look.size or 0, bool(look.underlined), bool(look.caps)))
            at += len(text)

    def _other(self, child: Element, link: str, *, hidden: bool) -> None:
        """What is no letter: field characters, notes, boxes."""
        if child.tag == _FIELD_CHARACTER:
            self._fields.mark(child.get(W + "fldCharType", ""))
        elif child.tag == _INSTRUCTION:
            self._fields.instruct(child.text or "")
        elif child.tag in _NOTES and not hidden:
            self.notes.append(Note(_NOTES[str(child.tag)], child.get(W + "id", "")))
        elif child.tag == ALTERNATE and not hidden:
            for inner in chosen(child):
                self._other(inner, link, hidden=hidden)
        elif child.tag in _DRAWN and not hidden:
            self.boxes += _outermost_boxes(child)
        elif child.tag in (_RUBY, CONTROL):
            self._children(child, link)

    def _formula(self, formula: Element) -> None:
        text = "".join(each.text or "" for each in formula.iter(MATH + "t"))
        if text and self._fields.shown:
            end = self.stretches[-1].piece.origin if self.stretches else None
            at = end.end if isinstance(end, RunOrigin) and end.run == self._last else 0
            self.stretches.append(Stretch(Piece(text, Anchor(*self._place, self._last, at, at))))


def _outermost_boxes(drawn: Element) -> list[Element]:
    """The text boxes of a drawing, one of each alternative, those inside others left to them."""
    found: list[Element] = []
    for child in drawn:
        if child.tag == BOX:
            found.append(child)
        elif child.tag == ALTERNATE:
            found += _outermost_boxes(chosen(child))
        else:
            found += _outermost_boxes(child)
    return found
