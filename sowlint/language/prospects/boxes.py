"""Lists in which some boxes are ticked and others are not: what is done, and what is still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.documents.model import Kind
from sowlint.language.prospects.model import Prospect, Way

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.language.committed import Committed


def open_boxes(reading: Committed) -> Iterator[Prospect]:
    """The first open box of each list that also has a ticked one; in a contract a box is a task of somebody's."""
    if reading.kind not in (Kind.MARKETING, Kind.OTHER):
        return
    boxes = [each for each in reading.sentences if each.block.ticked is not None and not each.start]
    done = {each.block.section for each in boxes if each.block.ticked}
    seen: set[tuple[str, ...]] = set()
    for sentence in boxes:
        section = sentence.block.section
        if not sentence.block.ticked and section in done and section not in seen:
            seen.add(section)
            yield Prospect(sentence, sentence.span, Way.ROADMAP)
