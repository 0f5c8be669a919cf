"""Ranges of comments in the text of a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from sowlint.documents.docx.comments import RANGE_END, RANGE_START, REFERENCE
from sowlint.documents.docx.runs import paragraphs_of, run_text, runs_of
from sowlint.documents.docx.tags import BOX, PARAGRAPH, RUN, W

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from sowlint.annotate.cuts import Cuts
    from sowlint.documents.model import RunOrigin
    from sowlint.findings import Finding

_MARKS = {W + "footnote": W + "footnoteReference", W + "endnote": W + "endnoteReference"}


class Anchor(NamedTuple):
    """From a character of one run to one of another, which may be the same.

    Attributes:
        beside: where the words stand that bear no comment themselves, such as ``a footnote``; else empty.
    """

    first: Element
    start: int
    last: Element
    end: int
    beside: str = ""


class Anchors:
    """Finds where comments go, and puts them there once the runs are parted.

    Word passes over comments in text boxes, headers, footers, footnotes and endnotes (MS-OI29500, 2.1.315), and
    other programs refuse such files; what is said of these goes to the paragraph that holds the box, to the mark of
    the note, or to the first paragraph of the body.

    Args:
        main: the name of the part that holds the body.
        stories: the body and the notes, by the names of their parts.
        cuts: hears where runs have to be parted.
    """

    def __init__(self, main: str, stories: Mapping[str, Element], cuts: Cuts) -> None:
        self._main = main
        self._body = stories[main]
        self._paragraphs = {name: paragraphs_of(root) for name, root in stories.items()}
        self._cuts = cuts

    def of(self, finding: Finding) -> Anchor:
        """Where a finding's comment goes: on its words, or on the heading nearest to what is missing."""
        origin = next(iter(finding.place.runs), None)
        if origin is None:
            return self._start()
        if origin.part not in self._paragraphs:
            return self._start()._replace(beside="a page header or footer")
        if origin.part != self._main:
            return self._on_mark(self._paragraph(origin))
        box = self._holder(self._paragraph(origin))
        if box is not None:
            return self._whole(box)._replace(beside="a text box")
        return self._on_words(finding) if finding.text else self._whole(self._paragraph(origin))

    def _start(self) -> Anchor:
        return self._whole(self._paragraphs[self._main][0])

    def _on_words(self, finding: Finding) -> Anchor:
        origins = [each for each in finding.place.runs if each.part == self._main]
        first, last = origins[0], origins[-1]
        anchor = Anchor(self._run(first), first.start, self._run(last), last.end)
        self._cuts.want(anchor.first, anchor.start)
        self._cuts.want(anchor.last, anchor.end)
        return anchor

    def _on_mark(self, inside: Element) -> Anchor:
        """On the mark of the note that holds a paragraph."""
        note = next(inside.iterancestors(*_MARKS), None)
        marks = self._body.iter(_MARKS[str(note.tag)]) if note is not None else ()
        identity = note.get(W + "id") if note is not None else None
        mark = next((each for each in marks if each.get(W + "id") == identity), None)
        run = mark.getparent() if mark is not None else None
        if run is None or run.tag != RUN:
            return self._start()._replace(beside="a note")
        box = self._holder(run)
        anchor = Anchor(run, 0, run, len(run_text(run))) if box is None else self._whole(box)
        return anchor._replace(beside="the note")

    def _paragraph(self, origin: RunOrigin) -> Element:
        return self._paragraphs[origin.part][origin.paragraph]

    def _run(self, origin: RunOrigin) -> Element:
        return runs_of(self._paragraph(origin))[origin.run]

    def _holder(self, inside: Element) -> Element | None:
        """The paragraph outside all boxes that holds the box in which something stands."""
        boxes = list(inside.iterancestors(BOX))
        return next(boxes[-1].iterancestors(PARAGRAPH), None) if boxes else None

    def _whole(self, paragraph: Element) -> Anchor:
        """All runs of a paragraph; one without any gets an empty run."""
        runs = runs_of(paragraph)
        if not runs:
            runs = [etree.SubElement(paragraph, RUN)]
        return Anchor(runs[0], 0, runs[-1], len(run_text(runs[-1])))

    def put(self, anchor: Anchor, identity: str) -> None:
        """One comment in its place."""
        first = self._cuts.piece_from(anchor.first, anchor.start)
        last = self._cuts.piece_to(anchor.last, anchor.end)
        first.addprevious(etree.Element(RANGE_START, {W + "id": identity}))
        end = etree.Element(RANGE_END, {W + "id": identity})
        last.addnext(end)
        reference = etree.Element(RUN)
        etree.SubElement(reference, REFERENCE, {W + "id": identity})
        _outermost(end).addnext(reference)


def _outermost(element: Element) -> Element:
    """The child of the paragraph in which an element stands: no link or tracked change is to take in a reference."""
    for above in element.iterancestors():
        if above.tag == PARAGRAPH:
            break
        element = above
    return element
