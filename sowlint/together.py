"""Works on several documents side by side: what each wants parsed before it goes on is parsed together.

A work is a generator that yields what is to be parsed, and returns its answer when all is there. Parsing takes half the
time where many sentences are parsed at once, and a page of marketing has few.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.language.parser import Wanted

Answer = TypeVar("Answer")
Work = Generator["Wanted", None, Answer]


def finished(works: Sequence[Work[Answer]]) -> list[Answer]:
    """The answers of works, in their order; what one of them raises is raised."""
    answers: dict[int, Answer] = {}
    troubles: dict[int, Exception] = {}
    while len(answers) < len(works):
        wanted: dict[int, Wanted] = {}
        for at in range(len(works)):
            if at in answers:
                continue
            try:
                wanted[at] = _resumed(works[at], troubles.get(at))
            except StopIteration as end:
                answers[at] = end.value
        troubles = _parsed(wanted)
    return [answers[at] for at in range(len(works))]


def alone(work: Work[Answer]) -> Answer:
    """The answer of one work."""
    [answer] = finished([work])
    return answer


def _resumed(work: Work[Answer], trouble: Exception | None) -> Wanted:
    return work.throw(trouble) if trouble else next(work)


def _parsed(wanted: dict[int, Wanted]) -> dict[int, Exception]:
    """Parse all that is wanted; by whose it is, what went wrong: a sentence must not take other works along."""
    if not any(each.sentences for each in wanted.values()):
        return {}
    from sowlint.language.parser import parse_together  # noqa: PLC0415 - a run may need no parse

    try:
        parse_together(wanted.values())
    except Exception as trouble:  # noqa: BLE001 - it is raised where the parse was asked for
        if len(wanted) == 1:
            return dict.fromkeys(wanted, trouble)
        return {at: one for each in wanted for at, one in _parsed({each: wanted[each]}).items()}
    return {}
