"""Runs parted where something begins or ends in them, without any change in look."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from sowlint.documents.docx.runs import child_text, run_text
from sowlint.documents.docx.tags import RUN, W

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

PROPERTIES = W + "rPr"
TEXT = W + "t"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Cuts:
    """Collects where runs are to be parted, parts them all at once, and knows the pieces."""

    def __init__(self) -> None:
        self._wanted: defaultdict[Element, set[int]] = defaultdict(set)
        self._parted: dict[Element, list[tuple[int, Element]]] = {}

    def want(self, run: Element, at: int) -> None:
        """A run is to be parted before its character ``at``."""
        self._wanted[run].add(at)

    def make(self) -> None:
        """Part them."""
        for run, cuts in self._wanted.items():
            self._parted[run] = _part(run, sorted(cuts))

    def piece_from(self, run: Element, start: int) -> Element:
        """The piece of a run that holds its character ``start``."""
        pieces = self._parted.get(run, [(0, run)])
        return next((piece for at, piece in reversed(pieces) if at <= start), run)

    def piece_to(self, run: Element, end: int) -> Element:
        """The piece of a run that ends before its character ``end``."""
        pieces = self._parted.get(run, [(0, run)])
        return pieces[max(0, bisect_left(pieces, end, key=lambda piece: piece[0]) - 1)][1]


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
    properties = run.find(PROPERTIES)
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
    rest = etree.Element(TEXT)
    whole = text.text or ""
    text.text, rest.text = whole[:at], whole[at:]
    for each in (text, rest):
        each.set(SPACE, "preserve")
    return rest
