"""The text of a Word file that stands in tracked insertions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.documents.docx.runs import run_of, run_places
from sowlint.documents.docx.tags import CELL, ROW, RUN, W
from sowlint.documents.model import Cover

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from sowlint.documents.docx.runs import RunPlace
    from sowlint.documents.model import Block

_INSERTED = W + "ins"
_INSERTED_CELL = W + "cellIns"
_OF_THE_WHOLE = {W + "trPr": ROW, W + "tcPr": CELL}


def inserted_in(stories: Mapping[str, Element], blocks: Sequence[Block]) -> tuple[Cover, ...]:
    """The stretches that tracked changes have put in, rows and cells too; what was only moved is not among them.

    Args:
        stories: the parts that hold text, by name.
        blocks: of the document, with their places in these parts.
    """
    runs = {place for name, root in stories.items() for place in _inserted(name, root)}
    if not runs:
        return ()
    return tuple(
        Cover(index, segment.start, segment.end)
        for index, block in enumerate(blocks)
        for segment in block.segments
        if run_of(segment.origin) in runs
    )


def _inserted(name: str, root: Element) -> Iterator[RunPlace]:
    changes = list(root.iter(_INSERTED, _INSERTED_CELL))
    places = run_places(name, root) if changes else {}
    for change in changes:
        yield from (places[run] for run in _reach(change).iter(RUN) if run in places)


def _reach(change: Element) -> Element:
    """What was put in: the change itself, or the row or cell among whose properties it stands."""
    properties = change.getparent()
    if properties is None or properties.tag not in _OF_THE_WHOLE:
        return change
    return next(properties.iterancestors(_OF_THE_WHOLE[str(properties.tag)]), change)
