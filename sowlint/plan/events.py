"""Which steps are events: a state that is reached in a week or month, not work that fills it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.compiled import compiled

if TYPE_CHECKING:
    from sowlint.plan.drafts import Draft

_STATE = compiled(
    r"\b(?:completed?|finished|finali[sz]ed|done|passed|approved|signed(?:[\s-]off)?|delivered|accepted|established|ready|live|"
    r"deployed|launched|released|submitted|installed|published|closed|in place)\W*$",
    re.IGNORECASE,
)
_EVENT = compiled(
    r"\W*(?:(?:final |official |public |project |formal |general |full |soft |beta |alpha )?"
    r"(?:availability|launch|release|delivery|completion|go[\s-]?live|"
    r"hand-?over|kick-?off|submission|sign-?off|cut-?over|rollout|roll-out|start|end))(?: of\b.*|\W*)",
    re.IGNORECASE | re.DOTALL,
)
_OF_EVENTS = compiled(r"\b(?:milestones?|deliverables?|releases?|gates?|events?)\b", re.IGNORECASE)
_OF_WORK = compiled(r"\b(?:phases?|stages?|tasks?|activit(?:y|ies)|steps?|sprints?)\b", re.IGNORECASE)
_TOLD_OF = compiled(
    r"(?:private |public |closed |open )?(?:alpha|beta|ga|mvp)|"
    r"(?:launch|release|deliver|hand over|submit|publish|present|ship|introduce|go live)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""What a sentence has come in a month; in a list it may be the work of that month."""

_RANGE = compiled(r"[\w)]\s*(?:[-–—→/&]|\b(?:to|until|till|through|thru|and)\b)\s*\w", re.IGNORECASE)


def is_event(draft: Draft) -> bool:
    """Whether one week, month or quarter is the time in which something is reached.

    Told by its name (“Design approved”, “Launch of the portal”), or by what its list or column is called; a range
    of weeks is work.
    """
    step, placed = draft.step, draft.placed
    if placed.length or placed.first is None or placed.first == placed.last:
        return False
    if step.when or _RANGE.search(step.time_in_words):
        return False
    if draft.told and _TOLD_OF.fullmatch(step.name):
        return True
    return bool(_STATE.search(step.name) or _EVENT.fullmatch(step.name) or _is_called_event(draft))


def _is_called_event(draft: Draft) -> bool:
    called = draft.called or next(reversed(draft.step.sentence.block.section), "")
    return bool(
        _OF_EVENTS.search(called) and not _OF_WORK.search(called) and not _OF_WORK.match(draft.step.name)
    )
