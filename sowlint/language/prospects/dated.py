"""Plans that bear a date already: entries under “Roadmap 2027”, under “Q3”, or behind “this year we will add:”."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sowlint.language.once import once
from sowlint.language.sections import SectionRole, any_role

if TYPE_CHECKING:
    from sowlint.documents.model import Block
    from sowlint.language.committed import Committed
    from sowlint.language.model import Commitment

_BESIDE = 14
"""Letters that may stand beside the time in a heading that is one: “Release of Q1 2027”."""


class _Dated(NamedTuple):
    """What sets a time to that which stands below it.

    Attributes:
        sections: the headings down to, and with, one that does.
        lead_ins: lead-ins of lists that do.
    """

    sections: frozenset[tuple[str, ...]]
    lead_ins: frozenset[str]


def is_dated_above(reading: Committed, block: Block) -> bool:
    """Whether a heading or lead-in above a block sets a time to what is planned there, which is a fault of its own."""
    above = _dated(reading)
    section = block.section
    return block.lead_in in above.lead_ins or any(
        section[: depth + 1] in above.sections for depth in range(len(section))
    )


@once
def _dated(reading: Committed) -> _Dated:
    times = [each for each in reading.dated_commitments if each.release and not each.exempt]
    heads = [each.sentence.block for each in times if each.frame == "heading" and _is_of_plans(each)]
    lead_ins = (each.sentence.text for each in times if each.sentence.text.endswith(":") and not each.hedges)
    return _Dated(frozenset((*block.section, block.text) for block in heads), frozenset(lead_ins))


def _is_of_plans(told: Commitment) -> bool:
    """Whether the heading names a roadmap, stands in one, or holds little but its time; no headline does."""
    block = told.sentence.block
    little = len(block.text) - (len(told.deadline.text) if told.deadline else 0) <= _BESIDE
    return little or any_role((*block.section, block.text), SectionRole.ROADMAP)
