"""Tracked changes of sowlint in a Word file: words replaced, words put in, paragraphs put in."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from sowlint.annotate import AUTHOR
from sowlint.annotate.cuts import PROPERTIES, SPACE, TEXT
from sowlint.annotate.undo import DELETED, DELETED_TEXT, PARAGRAPH_PROPERTIES
from sowlint.annotate.where import (
    INSERTED,
    between,
    child_of_paragraph,
    ends_insertion,
    in_box,
    in_field,
    is_plain,
    stands_in_body,
)
from sowlint.documents.docx.runs import paragraphs_of, runs_of
from sowlint.documents.docx.tags import PARAGRAPH, RUN, W

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element as Element

    from sowlint.annotate.cuts import Cuts
    from sowlint.documents.model import Place, RunOrigin
    from sowlint.findings import Edit

_OF_ONE_PARAGRAPH = (PROPERTIES, W + "sectPr", W + "pPrChange")


class Words(NamedTuple):
    """A change within a paragraph: from a character of one run to one of another, where the new text goes."""

    first: Element
    start: int
    last: Element
    end: int
    deletes: bool
    new: str


class Clause(NamedTuple):
    """A paragraph to put in behind another block of the body, looking like a third."""

    after: Element
    like: Element | None
    new: str


class Changes:
    """Finds where changes go, and makes them once the runs are parted.

    Args:
        main: the name of the part that holds the body.
        stories: the parts in which text can be changed, by name.
        cuts: hears where runs have to be parted.
    """

    def __init__(self, main: str, stories: Mapping[str, Element], cuts: Cuts) -> None:
        self._main = main
        self._paragraphs = {name: paragraphs_of(root) for name, root in stories.items()}
        self._cuts = cuts
        changes = (each for root in stories.values() for each in root.iter(INSERTED, DELETED))
        self._last = max(
            (int(each.get(W + "id", "")) for each in changes if each.get(W + "id", "").isdecimal()), default=0
        )

    def of(self, edits: Sequence[Edit]) -> list[Words | Clause]:
        """Where the changes for one finding go; nowhere if one would touch a link, a field or others' changes."""
        planned = [self._clause(edit) if edit.paragraph else self._words(edit) for edit in edits]
        if None in planned:
            return []
        for each in planned:
            if isinstance(each, Words):
                self._cuts.want(each.first, each.start)
                self._cuts.want(each.last, each.end)
        return [each for each in planned if each is not None]

    def _words(self, edit: Edit) -> Words | None:
        place = edit.old if edit.old.runs else edit.after
        if not place.runs:
            return None
        first, last = place.runs[0], place.runs[-1]
        if first.part not in self._paragraphs or (first.part, first.paragraph) != (last.part, last.paragraph):
            return None
        paragraph = self._paragraphs[first.part][first.paragraph]
        if in_box(paragraph):
            return None
        runs = runs_of(paragraph)
        touched = runs[first.run : last.run + 1]
        plain = all(is_plain(run) for run in touched) or (
            not edit.old.runs and ends_insertion(last, touched[-1])
        )
        if not plain or in_field(runs, touched[0]):
            return None
        return Words(touched[0], first.start, touched[-1], last.end, bool(edit.old.runs), edit.new)

    def _clause(self, edit: Edit) -> Clause | None:
        """After the paragraph or table of the body in which the section ends."""
        after = self._paragraph(edit.after)
        if after is None:
            return None
        block = next((each for each in (after, *after.iterancestors()) if stands_in_body(each)), None)
        if block is None or next(block.iter(W + "sectPr"), None) is not None:
            return None
        like = self._paragraph(edit.like) if edit.like else None
        return Clause(block, like if like is not None and stands_in_body(like) else None, edit.new)

    def _paragraph(self, place: Place) -> Element | None:
        origin: RunOrigin | None = next((each for each in place.runs if each.part == self._main), None)
        return self._paragraphs[self._main][origin.paragraph] if origin else None

    def make(self, change: Words | Clause) -> None:
        """One change."""
        if isinstance(change, Clause):
            self._put_paragraph(change)
            return
        first = self._cuts.piece_from(change.first, change.start)
        last = self._cuts.piece_to(change.last, change.end)
        end = last
        if change.deletes:
            for run in between(first, last):
                end = self._delete(run)
        child_of_paragraph(end).addnext(self._inserted(last, change.new))

    def _delete(self, run: Element) -> Element:
        deleted = self._mark(DELETED)
        run.addprevious(deleted)
        deleted.append(run)
        for text in run.iter(TEXT):
            text.tag = DELETED_TEXT
        return deleted

    def _inserted(self, like: Element | None, new: str) -> Element:
        inserted = self._mark(INSERTED)
        run = etree.SubElement(inserted, RUN)
        properties = like.find(PROPERTIES) if like is not None else None
        if properties is not None:
            run.append(deepcopy(properties))
        etree.SubElement(run, TEXT, {SPACE: "preserve"}).text = new
        return inserted

    def _put_paragraph(self, change: Clause) -> None:
        paragraph = etree.Element(PARAGRAPH)
        model = change.like.find(PARAGRAPH_PROPERTIES) if change.like is not None else None
        properties = deepcopy(model) if model is not None else etree.Element(PARAGRAPH_PROPERTIES)
        for each in [each for each in properties if each.tag in _OF_ONE_PARAGRAPH]:
            properties.remove(each)
        etree.SubElement(properties, PROPERTIES).append(self._mark(INSERTED))
        paragraph.append(properties)
        runs = runs_of(change.like) if change.like is not None else []
        paragraph.append(self._inserted(next(iter(runs), None), change.new))
        change.after.addnext(paragraph)

    def _mark(self, tag: str) -> Element:
        self._last += 1
        return etree.Element(tag, {W + "id": str(self._last), W + "author": AUTHOR})
