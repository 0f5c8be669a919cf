"""A document as it was read, block by block, with its findings at the side."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind, Region
from sowlint.reports.html.notes import note
from sowlint.reports.html.tags import Html, element, joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.documents.model import Block, Document
    from sowlint.findings import Severity
    from sowlint.reports.html.numbered import Numbered

_REGIONS = {
    Region.HEADER: "page header",
    Region.FOOTER: "page footer",
    Region.NOTE: "footnote",
    Region.BOX: "text box",
    Region.META: "properties",
}
_DEEPEST = 6
_ABOVE = 2


def paper(document: Document, beside: Mapping[int, Sequence[Numbered]], prefix: str) -> Iterator[Html]:
    """Each block with its notes.

    Args:
        document: as it was read.
        beside: the findings about words, by block.
        prefix: of the blocks' ids.
    """
    for at, block in enumerate(document.blocks):
        notes = beside.get(at, ())
        said = element("div", _region(block), _block(block, notes), class_="said")
        aside = element("aside", *(note(each) for each in notes)) if notes else Html()
        yield element("div", said, aside, class_="row", id=f"{prefix}{at}")


def _region(block: Block) -> Html:
    name = _REGIONS.get(block.region, "")
    return element("span", name, class_="region") if name else Html()


def _block(block: Block, notes: Sequence[Numbered]) -> Html:
    if block.kind is BlockKind.ROW:
        cells = (_marked(block, notes, cell.start, cell.end) for cell in block.cells)
        kind = "cells head" if block.is_header else "cells"
        return element("div", *(element("span", cell) for cell in cells), class_=kind)
    words = _marked(block, notes, 0, len(block.text))
    number = element("span", f"{block.number} ", class_="number") if block.number else Html()
    if block.kind is BlockKind.HEADING:
        return element(f"h{min(_DEEPEST, max(1, block.level) + _ABOVE)}", number, words)
    if block.kind is BlockKind.ITEM:
        bullet = number or element("span", "• ", class_="number")
        return element("p", bullet, words, class_=f"item depth-{min(block.level, _DEEPEST)}")
    return element("p", number, words, class_=block.kind)


def _marked(block: Block, notes: Sequence[Numbered], start: int, end: int) -> Html:
    """A stretch of a block, what is flagged marked, and the numbers of the notes behind their words."""
    ranges = [(each, *_range(each)) for each in notes]
    cuts = sorted({start, end, *(cut for _, low, high in ranges for cut in (low, high) if start < cut < end)})
    parts: list[Html] = []
    for low, high in pairwise(cuts):
        over = [each for each, first, last in ranges if first < high and low < last]
        begun = [each for each, first, _ in ranges if low == first]
        ended = [each for each, _, last in ranges if low < last <= high]
        words = block.text[low:high]
        parts += [element("span", id=each.words) for each in begun]
        parts.append(element("mark", words, class_=_look(over)) if over else joined(words))
        parts += [_reference(each) for each in ended]
    return joined(*parts)


def _range(each: Numbered) -> tuple[int, int]:
    cover = each.finding.cover
    return (cover.start, cover.end) if cover else (0, 0)


def _look(over: Sequence[Numbered]) -> str:
    """The heaviest severity; and the family, where there is only one by which it could be left out."""
    heaviest: Severity = max((each.finding.severity for each in over), key=lambda severity: severity.rank)
    families = {each.finding.code[:2] for each in over}
    return f"{heaviest} only-{families.pop()}" if len(families) == 1 else str(heaviest)


def _reference(each: Numbered) -> Html:
    return element("sup", element("a", str(each.number), href=f"#{each.note}"), class_=f"ref {each.families}")
