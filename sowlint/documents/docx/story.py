"""The walk through one part: paragraphs and tables in the order in which they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.documents.docx.fields import Fields
from sowlint.documents.docx.flow import Cell, Flow, Paragraph, Row, Table
from sowlint.documents.docx.inline import Inline
from sowlint.documents.docx.numbering import Counters, Mark
from sowlint.documents.docx.runs import paragraphs_of
from sowlint.documents.docx.styles import ParagraphStyle, Role
from sowlint.documents.docx.tags import (
    CELL,
    PARAGRAPH,
    ROW,
    TABLE,
    VALUE,
    W,
    child_value,
    number,
    toggle,
    unwrapped,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from sowlint.documents.docx.numbering import Numbering
    from sowlint.documents.docx.package import Relation
    from sowlint.documents.docx.styles import Styles

_MOST_COLUMNS = 1000
_PLAIN_FILLS = frozenset(("", "auto", "FFFFFF", "ffffff"))
_FIRST_ROW = 0x0020


class Story:
    """One part of a Word file that holds text."""

    def __init__(
        self,
        name: str,
        root: Element,
        styles: Styles,
        numbering: Numbering,
        relations: Mapping[str, Relation],
    ) -> None:
        """``name``: of the part, as places give it."""
        self._name = name
        self._styles = styles
        self._numbering = numbering
        self._counters = Counters(numbering)
        self._relations = relations
        self._index = {paragraph: index for index, paragraph in enumerate(paragraphs_of(root))}
        self._fields = Fields()
        kinds = [each.get(W + "fldCharType") for each in root.iter(W + "fldChar")]
        self._balanced = kinds.count("begin") == kinds.count("end")

    def flow(self, container: Element) -> Iterator[Flow]:
        """What stands in a body, cell, box or note."""
        held: Paragraph | None = None
        for child in unwrapped(container):
            if child.tag == PARAGRAPH:
                paragraph = self._paragraph(child)
                whole = paragraph.after(held) if held else paragraph
                held = whole if _joins_the_next(child) else None
                if not held:
                    yield whole
            elif child.tag == TABLE:
                yield self._table(child)

    def _paragraph(self, element: Element) -> Paragraph:
        properties = element.find(W + "pPr")
        style = self._styles.paragraph(child_value(properties, "pStyle"))
        inline = Inline(self._name, self._index[element], self._styles, self._fields, self._relations)
        pages = self._fields.page_numbers
        inline.read(element, style)
        self._fields.end_paragraph(balanced=self._balanced)
        mark = None if _mark_is_deleted(element) else self._mark(properties, style)
        return Paragraph(
            tuple(inline.stretches),
            style,
            _level(properties, style),
            mark.number if mark else "",
            mark.level if mark else None,
            max(mark.level + 1, style.list_depth) if mark else 0,
            mark.counters if mark else "",
            tuple(tuple(self.flow(box)) for box in inline.boxes),
            tuple(inline.notes),
            self._fields.page_numbers > pages,
        )

    def _mark(self, properties: Element | None, style: ParagraphStyle) -> Mark | None:
        """Count the paragraph in its list, if it stands in one."""
        own = properties.find(W + "numPr") if properties is not None else None
        identity = child_value(own, "numId")
        level = child_value(own, "ilvl")
        if identity is not None:
            return self._counters.next(identity, number(level))
        if not style.list_id:
            return None
        bound = (self._numbering.level_of_style(style.list_id, each) for each in style.ids)
        linked = next((each for each in bound if each is not None), style.list_level or 0)
        return self._counters.next(style.list_id, linked if level is None else number(level))

    def _table(self, element: Element) -> Table:
        rows = tuple(
            self._row(row) for row in unwrapped(element) if row.tag == ROW and not _row_is_deleted(row)
        )
        properties = element.find(W + "tblPr")
        look = properties.find(W + "tblLook") if properties is not None else None
        apart = look is not None and _sets_first_row_apart(look)
        return Table(rows, apart and self._styles.marks_first_row(child_value(properties, "tblStyle")))

    def _row(self, element: Element) -> Row:
        properties = element.find(W + "trPr")
        column = number(child_value(properties, "gridBefore"))
        cells: list[Cell] = []
        for child in unwrapped(element):
            if child.tag != CELL or child.find(f"{W}tcPr/{W}cellDel") is not None:
                continue
            cell = self._cell(child, column)
            column += cell.span
            if not _goes_on_left(child):
                cells.append(cell)
        header = properties is not None and bool(toggle(properties.find(W + "tblHeader")))
        return Row(tuple(cells), header)

    def _cell(self, element: Element, column: int) -> Cell:
        properties = element.find(W + "tcPr")
        merge = properties.find(W + "vMerge") if properties is not None else None
        shading = properties.find(W + "shd") if properties is not None else None
        return Cell(
            column,
            min(max(number(child_value(properties, "gridSpan"), 1), 1), _MOST_COLUMNS),
            tuple(self.flow(element)),
            shading is not None and shading.get(W + "fill", "") not in _PLAIN_FILLS,
            merge is not None and not _begins(merge),
        )


def _goes_on_left(cell: Element) -> bool:
    """Whether a merge of the old kind has joined it to the cell before."""
    across = cell.find(f"{W}tcPr/{W}hMerge")
    return across is not None and not _begins(across)


def _begins(merge: Element) -> bool:
    return merge.get(VALUE) == "restart"


def _level(properties: Element | None, style: ParagraphStyle) -> int:
    """The level of a heading; an outline level set on the paragraph itself counts."""
    written = child_value(properties, "outlineLvl")
    if written is None or style.role not in (Role.TEXT, Role.HEADING):
        return style.level
    own = number(written, 9)
    return own + 1 if own < 9 else 0 if style.role is Role.TEXT else style.level


def _mark_is_deleted(paragraph: Element) -> bool:
    marks = paragraph.find(f"{W}pPr/{W}rPr")
    return marks is not None and (marks.find(W + "del") is not None or marks.find(W + "moveFrom") is not None)


def _joins_the_next(paragraph: Element) -> bool:
    """Whether it and the next paragraph are one: the mark between them is deleted, or it is a drop cap."""
    frame = paragraph.find(f"{W}pPr/{W}framePr")
    is_drop_cap = frame is not None and frame.get(W + "dropCap", "none") != "none"
    return (is_drop_cap or _mark_is_deleted(paragraph)) and _goes_on(paragraph)


def _goes_on(paragraph: Element) -> bool:
    """Whether a paragraph follows, so that the two can become one."""
    following = paragraph.getnext()
    while following is not None and following.tag not in (PARAGRAPH, TABLE):
        following = following.getnext()
    return following is not None and following.tag == PARAGRAPH


def _row_is_deleted(row: Element) -> bool:
    return row.find(f"{W}trPr/{W}del") is not None


def _sets_first_row_apart(look: Element) -> bool:
    named = look.get(W + "firstRow")
    if named is not None:
        return named in ("1", "true", "on")
    try:
        return bool(int(look.get(VALUE, "0"), 16) & _FIRST_ROW)
    except ValueError:
        return False
