"""Takes out of a Word file what sowlint wrote into it at an earlier time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.annotate import AUTHOR
from sowlint.annotate.cuts import PROPERTIES, TEXT
from sowlint.annotate.where import INSERTED
from sowlint.documents.docx.comments import RANGE_END, RANGE_START, REFERENCE
from sowlint.documents.docx.tags import PARAGRAPH, RUN, W

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

DELETED = W + "del"
DELETED_TEXT = W + "delText"
PARAGRAPH_PROPERTIES = W + "pPr"


def take_out(root: Element, identities: Iterable[str]) -> None:
    """Remove the ranges and references of comments, and the runs that held nothing but a reference."""
    wanted = frozenset(identities)
    for element in list(root.iter(RANGE_START, RANGE_END, REFERENCE)):
        if element.get(W + "id", "") not in wanted:
            continue
        holder = element.getparent()
        _drop(element)
        if holder is not None and holder.tag == RUN and all(child.tag == PROPERTIES for child in holder):
            _drop(holder)


def take_back(root: Element) -> None:
    """Undo sowlint's own changes."""
    own = [each for each in root.iter(INSERTED, DELETED) if each.get(W + "author") == AUTHOR]
    for change in own:
        if change.tag == DELETED:
            _restore(change)
        else:
            _remove(change)


def _restore(deleted: Element) -> None:
    for run in list(deleted):
        for text in run.iter(DELETED_TEXT):
            text.tag = TEXT
        deleted.addprevious(run)
    _drop(deleted)


def _remove(inserted: Element) -> None:
    """Take out what was put in: the words, or the paragraph whose mark it is."""
    paragraph = next(inserted.iterancestors(PARAGRAPH), None)
    is_mark = next(inserted.iterancestors(PARAGRAPH_PROPERTIES), None) is not None
    _drop(paragraph if is_mark and paragraph is not None else inserted)


def _drop(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
