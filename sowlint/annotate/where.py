"""Where in a Word file text can be changed without touching what is not sowlint's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.annotate.cuts import PROPERTIES, TEXT
from sowlint.documents.docx.runs import run_text
from sowlint.documents.docx.tags import BOX, PARAGRAPH, RUN, W

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from sowlint.documents.model import RunOrigin

INSERTED = W + "ins"
_FIELD_CHARACTER = W + "fldChar"
_BODY = W + "body"


def in_box(paragraph: Element) -> bool:
    """Whether a paragraph stands in a text box, which the file holds twice: for new programs and for old ones."""
    return next(paragraph.iterancestors(BOX), None) is not None


def is_plain(run: Element) -> bool:
    """Whether a run stands in its paragraph itself and holds text alone."""
    parent = run.getparent()
    return (
        parent is not None and parent.tag == PARAGRAPH and all(each.tag in (PROPERTIES, TEXT) for each in run)
    )


def ends_insertion(origin: RunOrigin, run: Element) -> bool:
    """Whether text ends where a tracked insertion of somebody else ends, so that more can be put in behind it."""
    around = run.getparent()
    return (
        around is not None
        and around.tag == INSERTED
        and around[-1] is run
        and origin.end == len(run_text(run))
        and _is_child_of_paragraph(around)
    )


def _is_child_of_paragraph(element: Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == PARAGRAPH


def child_of_paragraph(element: Element) -> Element:
    """The child of the paragraph in which an element stands."""
    while not _is_child_of_paragraph(element):
        parent = element.getparent()
        if parent is None:
            break
        element = parent
    return element


def in_field(runs: Sequence[Element], run: Element) -> bool:
    """Whether a run of a paragraph stands in a field, which would be worked out anew."""
    before = runs[: runs.index(run)]
    marks = [mark.get(W + "fldCharType") for each in before for mark in each.iter(_FIELD_CHARACTER)]
    return marks.count("begin") > marks.count("end")


def stands_in_body(element: Element) -> bool:
    """Whether an element is a child of the body."""
    parent = element.getparent()
    return parent is not None and parent.tag == _BODY


def between(first: Element, last: Element) -> list[Element]:
    """The runs from one to another in the same paragraph."""
    runs = [first]
    while runs[-1] is not last:
        following = runs[-1].getnext()
        while following is not None and following.tag != RUN:
            following = following.getnext()
        if following is None:
            break
        runs.append(following)
    return runs
