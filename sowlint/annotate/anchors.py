"""Ranges of comments in the text of a Word file: runs are parted at their ends, without any change in look."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from copy import deepcopy
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from sowlint.documents.docx.comments import RANGE_END, RANGE_START, REFERENCE
from sowlint.documents.docx.runs import child_text, paragraphs_of, run_text, runs_of
from sowlint.documents.docx.tags import BOX, PARAGRAPH, RUN, W

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element as Element

    from sowlint.documents.model import RunOrigin
    from sowlint.findings import Finding

_PROPERTIES = W + "rPr"
_TEXT = W + "t"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Anchor(NamedTuple):
    """From a character of one run to one of another, which may be the same."""

    first: Element
    start: int
    last: Element
    end: int


class Anchors:
    """Finds where comments go, parts the runs there, and puts the comments in.

    Args:
        main: the name of the part that holds the body.
        stories: the parts in which text can bear a comment, by name.
    """

    def __init__(self, main: str, stories: Mapping[str, Element]) -> None:
        self._main = main
        self._stories = stories
        self._paragraphs = {name: paragraphs_of(root) for name, root in stories.items()}
        self._cuts: defaultdict[Element, set[int]] = defaultdict(set)
        self._parted: dict[Element, list[tuple[int, Element]]] = {}

    def of(self, finding: Finding) -> Anchor:
        """Where a finding's comment goes: on its words, on the heading nearest to what is missing, or beside a box.

        Text boxes, headers and footers bear no comments; the comment goes to the paragraph that holds the box, or
        to the first one of the body.
        """
        origins = [each for each in finding.place.runs if each.part in self._stories]
        if not origins:
            return self._whole(self._paragraphs[self._main][0])
        box = self._holder(origins[0])
        if box is not None:
            return self._whole(box)
        if not finding.text:
            return self._whole(self._paragraph(origins[0]))
        first, last = origins[0], origins[-1]
        anchor = Anchor(self._run(first), first.start, self._run(last), last.end)
        self._cuts[anchor.first].add(anchor.start)
        self._cuts[anchor.last].add(anchor.end)
        return anchor

    def _paragraph(self, origin: RunOrigin) -> Element:
        return self._paragraphs[origin.part][origin.paragraph]

    def _run(self, origin: RunOrigin) -> Element:
        return runs_of(self._paragraph(origin))[origin.run]

    def _holder(self, origin: RunOrigin) -> Element | None:
        """The paragraph outside all boxes that holds the box in which the text stands."""
        boxes = list(self._paragraph(origin).iterancestors(BOX))
        return next(boxes[-1].iterancestors(PARAGRAPH), None) if boxes else None

    def _whole(self, paragraph: Element) -> Anchor:
        """All runs of a paragraph; one without any gets an empty run."""
        runs = runs_of(paragraph)
        if not runs:
            runs = [etree.SubElement(paragraph, RUN)]
        return Anchor(runs[0], 0, runs[-1], len(run_text(runs[-1])))

    def cut(self) -> None:
        """Part the runs where comments begin and end."""
        for run, cuts in self._cuts.items():
            self._parted[run] = _part(run, sorted(cuts))

    def put(self, anchor: Anchor, identity: str) -> None:
        """One comment in its place."""
        first, last = self._piece_from(anchor.first, anchor.start), self._piece_to(anchor.last, anchor.end)
        first.addprevious(etree.Element(RANGE_START, {W + "id": identity}))
        end = etree.Element(RANGE_END, {W + "id": identity})
        last.addnext(end)
        reference = etree.Element(RUN)
        etree.SubElement(reference, REFERENCE, {W + "id": identity})
        _outermost(end).addnext(reference)

    def _piece_from(self, run: Element, start: int) -> Element:
        pieces = self._parted.get(run, [(0, run)])
        return next((piece for at, piece in reversed(pieces) if at <= start), run)

    def _piece_to(self, run: Element, end: int) -> Element:
        pieces = self._parted.get(run, [(0, run)])
        return pieces[max(0, bisect_left(pieces, end, key=lambda piece: piece[0]) - 1)][1]


def _outermost(element: Element) -> Element:
    """The child of the paragraph in which an element stands: no link or tracked change is to take in a reference."""
    for above in element.iterancestors():
        if above.tag == PARAGRAPH:
            break
        element = above
    return element


def _part(run: Element, cuts: Iterable[int]) -> list[tuple[int, Element]]:
    """A run as several that look like it: where each begins, and the run."""
    pieces = [(0, run)]
    for cut in cuts:
        at, piece = pieces[-1]
        if at < cut < at + len(run_text(piece)):
            pieces.append((cut, _split(piece, cut - at)))
    return pieces


def _split(run: Element, at: int) -> Element:
    """Move what follows ``at`` characters to a new run after it, and return that."""
    rest = etree.Element(RUN)
    rest.attrib.update(run.attrib)
    properties = run.find(_PROPERTIES)
    if properties is not None:
        rest.append(deepcopy(properties))
    position = 0
    for child in list(run):
        size = len(child_text(child))
        if position >= at and child is not properties:
            rest.append(child)
        elif position + size > at:
            rest.append(_split_text(child, at - position))
        position += size
    rest.tail, run.tail = run.tail, None
    run.addnext(rest)
    return rest


def _split_text(text: Element, at: int) -> Element:
    rest = etree.Element(_TEXT)
    whole = text.text or ""
    text.text, rest.text = whole[:at], whole[at:]
    for each in (text, rest):
        each.set(_SPACE, "preserve")
    return rest


def take_out(root: Element, identities: Iterable[str]) -> None:
    """Remove the ranges and references of comments, and the runs that held nothing but a reference."""
    wanted = frozenset(identities)
    for element in list(root.iter(RANGE_START, RANGE_END, REFERENCE)):
        if element.get(W + "id", "") not in wanted:
            continue
        holder = element.getparent()
        _remove(element)
        if holder is not None and holder.tag == RUN and all(child.tag == _PROPERTIES for child in holder):
            _remove(holder)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
