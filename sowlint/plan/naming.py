"""What a plan and its steps are called, for a person."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.plan.drafts import Draft

EDGES = " :–—-()[].,•*#>→=|"
_TAIL = re.compile(
    r"\W+(?:(?:is |are )?due(?: date)?(?: on| by)?|by|on|until|from|deadline|eta|date|starts?|in|within|of|for|at)\W*$",
    re.IGNORECASE,
)


def tidy(name: str) -> str:
    """A name without what joined it to its time: marks at its edges, and “due” at its end."""
    bare = " ".join(name.split()).strip(EDGES)
    name = _TAIL.sub("", bare).strip(EDGES) or bare
    return f"{name})" if name.count("(") > name.count(")") else name


def source_of(drafts: Sequence[Draft]) -> str:
    """Where a plan stands: “the table under “4 Timeline””, named by the headings that all its steps share."""
    blocks = [draft.step.sentence.block for draft in drafts]
    shared = _shared([block.section for block in blocks])
    under = f" under “{shared[-1]}”" if shared else ""
    if blocks[0].table is not None:
        return f"the table{under}"
    kinds = {block.kind for block in blocks}
    one_block = len(set(map(id, blocks))) == 1
    if drafts[0].told and (one_block or BlockKind.PARAGRAPH in kinds):
        return f"the text{under}"
    return f"the {'headings' if kinds == {BlockKind.HEADING} else 'list'}{under}"


def _shared(sections: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The headings, from the outermost inwards, that are the same in all sections."""
    levels = takewhile(lambda level: len(set(level)) == 1, zip(*sections, strict=False))
    return tuple(level[0] for level in levels)
