"""Where a finding about something that is missing is put: the place that comes nearest to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind
from sowlint.language.excerpts import excerpt
from sowlint.language.sections import roles_of_heading

if TYPE_CHECKING:
    from sowlint.documents.model import Block
    from sowlint.language.reading import Reading
    from sowlint.language.sections import SectionRole

_SHOWN = 80


def nearest_heading(reading: Reading, *roles: SectionRole) -> Block | None:
    """The first heading that announces one of the roles, the first role first; ``None`` where none does."""
    headings = [block for block in reading.document.blocks if block.kind is BlockKind.HEADING]
    for role in roles:
        for block in headings:
            if role in roles_of_heading(block.text):
                return block
    return None


def described(block: Block | None) -> str:
    """``section “6 Client cooperation”``, or ``nothing like it``."""
    if block is None:
        return "nothing like it"
    if block.kind is BlockKind.HEADING:
        return f"section “{excerpt(f'{block.number} {block.text}', _SHOWN)}”"
    if block.section:
        return f"section “{excerpt(block.section[-1], _SHOWN)}”"
    return f"“{excerpt(block.text, _SHOWN)}”"
