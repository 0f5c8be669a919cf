"""What is needed where no act of the customer's is told: another's act, a wait, a need, work that is shared.

Each way of saying it has its cues. One look at a sentence tells which ways are possible, and few sentences hold a cue.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from sowlint.expressions import Expressions, expression
from sowlint.language.dependencies.lexicon import BLOCKING, BOILERPLATE, LEGAL_PARTS, MANAGED, NEED, THIRD_ACT
from sowlint.language.dependencies.needed import STATED, stated_need
from sowlint.language.dependencies.shared import TOGETHER, shared_work
from sowlint.language.dependencies.slots import (
    blocks,
    due_of,
    is_standing,
    not_the_vendors,
    timed_by_event,
    vague_in,
)
from sowlint.language.dependencies.waiting import (
    OF_CUSTOMER,
    OF_NOBODY,
    awaited,
    awaited_of_nobody,
)
from sowlint.language.model import Dependency, Force, Role, Span
from sowlint.language.parties import role_of
from sowlint.language.sections import SectionRole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sowlint.expressions import Expression
    from sowlint.language.committed import Committed
    from sowlint.language.dependencies.effects import Effects
    from sowlint.language.dependencies.waiting import Awaited
    from sowlint.language.model import Sentence

_WAITS = expression(r"\b(?:depend\w*|delays?|wait\w*|rel(?:y|ies) on|dependenc\w+)\b")
_NOT_NEEDED = expression(
    r"\b(?:will|shall|must|is|are|does|do|need) not\b|\bno (?:\w+ ){1,4}(?:will|is|are)\b"
)
_OF_NEEDS = frozenset({SectionRole.DEPENDENCIES, SectionRole.CUSTOMER, SectionRole.ASSUMPTIONS})
_LONGEST = 300


class _Way(NamedTuple):
    """A way to say what is needed.

    Attributes:
        cues: one of them stands in every sentence that says it so, be the customer called by its name or “Client”.
        read: what such a sentence needs; ``None`` where it is something else.
    """

    cues: tuple[Expression, ...]
    read: Callable[[Committed, Sentence, Effects], Dependency | None]


def needed_without_an_act(reading: Committed, sentence: Sentence, known: Effects) -> Dependency | None:
    """What a sentence needs in the first way that it says so; ``None`` where it says it in none."""
    for way in _possible_in(reading, sentence):
        if found := way.read(reading, sentence, known):
            return found
    return None


def _possible_in(reading: Committed, sentence: Sentence) -> Iterable[_Way]:
    """The ways of which a sentence could hold a cue, in order."""
    cues = _CUES.possible_in(sentence.text)
    named = reading.in_roles(sentence.text)
    if named is not sentence.text:
        cues = (*cues, *_CUES.possible_in(named))
    return (_WAYS[number] for number in sorted({_WAY_OF_CUE[cue] for cue in cues})) if cues else ()


def awaited_before_a_list(reading: Committed, sentence: Sentence, known: Effects) -> Dependency | None:
    """What the lead-in of a list waits for without naming who is to supply it."""
    waits = awaited_of_nobody(reading, sentence)
    return _of_waiting(reading, sentence, waits, known) if waits else None


def _third_act(reading: Committed, sentence: Sentence, known: Effects) -> Dependency | None:
    """An act of somebody who is neither side."""
    text = sentence.text
    if (
        not THIRD_ACT.search(text)
        or MANAGED.search(text)
        or len(text) > _LONGEST
        or sentence.cell is not None
    ):
        return None
    acts = reading.commitments_in(sentence)
    bound = any(each.bearer is Role.THIRD and each.force >= Force.FIRM for each in acts)
    if not (bound or _WAITS.search(text)) or reading.roles_over(sentence.block) & LEGAL_PARTS:
        return None
    return _made(reading, sentence, sentence.span, Role.THIRD, "", text, known)


def _wait(reading: Committed, sentence: Sentence, known: Effects) -> Dependency | None:
    """An input of the customer's that is waited for.

    The wait in a sentence that says what follows when an input is late is the effect, and asks for nothing.
    """
    waits = None if known.are_told_in(sentence) else awaited(reading, sentence)
    return _of_waiting(reading, sentence, waits, known) if waits else None


def _stated(reading: Committed, sentence: Sentence, known: Effects) -> Dependency | None:
    """A need that is stated without an act of the customer's."""
    span = stated_need(reading, sentence)
    if span is None:
        return None
    made = _made(reading, sentence, span, Role.CUSTOMER, reading.parties.customer.name, sentence.text, known)
    return replace(made, due=not_the_vendors(reading, sentence, made.due))


def _shared(reading: Committed, sentence: Sentence, known: Effects) -> Dependency | None:
    span = shared_work(reading, sentence)
    if span is None:
        return None
    made = _made(reading, sentence, span, Role.JOINT, "", sentence.text, known)
    return replace(made, vague=made.vague or "together with the customer")


def _wait_for_nobody(reading: Committed, sentence: Sentence, known: Effects) -> Dependency | None:
    """An input that is waited for, whoever is to supply it; see ``_wait``."""
    waits = None if known.are_told_in(sentence) else awaited_of_nobody(reading, sentence)
    return _of_waiting(reading, sentence, waits, known) if waits else None


def _need(reading: Committed, sentence: Sentence, known: Effects) -> Dependency | None:
    """Something that is needed, where the section is about needs."""
    if not _is_need(reading, sentence):
        return None
    who = sentence.text.split(" ", 1)[0]
    if role_of(who, reading.parties) is Role.CUSTOMER:
        return _made(reading, sentence, sentence.span, Role.CUSTOMER, who, sentence.text, known)
    customers = SectionRole.CUSTOMER in reading.roles_over(sentence.block)
    owner = Role.CUSTOMER if customers else Role.UNKNOWN
    return _made(reading, sentence, sentence.span, owner, "", sentence.text, known)


def _is_need(reading: Committed, sentence: Sentence) -> bool:
    text = sentence.text
    return bool(
        sentence.cell is None
        and reading.roles_over(sentence.block) & _OF_NEEDS
        and NEED.search(text)
        and BLOCKING.search(text)
        and not _NOT_NEEDED.search(text)
        and not BOILERPLATE.search(text)
    )


def _of_waiting(reading: Committed, sentence: Sentence, waits: Awaited, known: Effects) -> Dependency:
    """Something that work waits for; only a time among its own words is its."""
    made = _made(reading, sentence, waits.span, waits.owner, waits.who, waits.what, known)
    return replace(made, due=made.due if made.due and made.due.span.overlaps(waits.span) else None)


def _made(
    reading: Committed,
    sentence: Sentence,
    span: Span,
    owner: Role,
    who: str,
    what: str,
    known: Effects,
) -> Dependency:
    return Dependency(
        sentence=sentence,
        span=span,
        owner=owner,
        who=who,
        what=what.strip(" .;"),
        due=due_of(reading, sentence),
        standing=is_standing(sentence) or timed_by_event(what),
        blocking=blocks(what),
        vague=vague_in(sentence.text, reading.dates_in(sentence)),
        consequence=known.of(sentence),
    )


_WAYS = (
    _Way((THIRD_ACT,), _third_act),
    _Way(OF_CUSTOMER, _wait),
    _Way(STATED, _stated),
    _Way((TOGETHER,), _shared),
    _Way(OF_NOBODY, _wait_for_nobody),
    _Way((NEED,), _need),
)
_CUES = Expressions(cue for way in _WAYS for cue in way.cues)
_WAY_OF_CUE = tuple(number for number, way in enumerate(_WAYS) for _ in way.cues)
