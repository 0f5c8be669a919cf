"""Dependencies from sentences: acts of the customer, needs that nobody is named for, acts of third parties."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind, Kind
from sowlint.expressions import expression
from sowlint.language.commitments.verbs import PROVISION
from sowlint.language.dependencies.lexicon import (
    BLOCKING,
    BOILERPLATE,
    MANAGED,
    NEED,
    THIRD_ACT,
    VAGUE,
)
from sowlint.language.dependencies.needed import stated_need
from sowlint.language.dependencies.shared import shared_work
from sowlint.language.dependencies.slots import (
    blocks,
    due_of,
    is_standing,
    timed_by_event,
    vague_in,
)
from sowlint.language.dependencies.waiting import awaited, awaited_of_nobody
from sowlint.language.model import Act, Bearer, Dependency, Force, Role, Span
from sowlint.language.parties import role_of
from sowlint.language.sections import SectionRole, roles_of_section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.language.committed import Committed
    from sowlint.language.dependencies.effects import Effects
    from sowlint.language.dependencies.waiting import Awaited
    from sowlint.language.model import Commitment, DateExpression, Sentence

_NOTICE = expression(r"\b(?:gives?|provides?|with|send|deliver)\b(?: [\w.]+){0,3} notices?\b")
_WANTS = expression(r"\b(?:needs?|has|have|wants?|wishes) to\b")
_TROUBLE = expression(r"\b(?:challenges?|problems?|pain points?|situation|background|context)\b")

_OF_PAPER = expression(
    r"^(?:accept|sign|approve|agree)\b(?: to)? (?:the |this |these |our |an? )?(?:\w+ )?"
    r"(?:quotations?|quotes?|proposals?|offers?|agreements?|contracts?|orders?|terms|estimates?|sow|statement of work)\b"
)
"""To accept the paper itself is no input to the work."""

_SHORT = 200
_NOT_NEEDED = expression(
    r"\b(?:will|shall|must|is|are|does|do|need) not\b|\bno (?:\w+ ){1,4}(?:will|is|are)\b"
)
_LEGAL = frozenset(
    {
        SectionRole.LEGAL,
        SectionRole.PAYMENT,
        SectionRole.BOILERPLATE,
        SectionRole.OUT_OF_SCOPE,
        SectionRole.CHANGE,
    }
)


def spoken_dependencies(reading: Committed, sentence: Sentence, known: Effects) -> Iterator[Dependency]:
    """The customer's and third parties' acts that a sentence names with a verb."""
    if reading.kind not in (Kind.SOW, Kind.PROPOSAL) or sentence.block.kind is BlockKind.HEADING:
        return
    if sentence.text.endswith(":"):
        if waits := awaited_of_nobody(reading, sentence):
            yield _of_waiting(reading, sentence, waits, known)
        return
    acts = [
        each
        for each in reading.commitments_in(sentence)
        if _is_duty(reading, each) and not _is_end_customer(reading, each) and "hereby" not in sentence.text
    ]
    if acts:
        yield _from_act(reading, sentence, acts[0], known)
    elif without := _without_an_act(reading, sentence, known):
        yield without


def _without_an_act(reading: Committed, sentence: Sentence, known: Effects) -> Dependency | None:
    """What is needed where no act of the customer's is told: another's act, a wait, a need, work that is shared.

    The wait in a sentence that says what follows when an input is late is the effect, and asks for nothing.
    """
    if _is_third(reading, sentence):
        return _made(reading, sentence, sentence.span, Role.THIRD, "", sentence.text, known)
    follows = known.are_told_in(sentence)
    if not follows and (waits := awaited(reading, sentence)):
        return _of_waiting(reading, sentence, waits, known)
    if needed := stated_need(reading, sentence):
        return _of_customer(reading, sentence, needed, known)
    if shared := shared_work(reading, sentence):
        made = _made(reading, sentence, shared, Role.JOINT, "", sentence.text, known)
        return replace(made, vague=made.vague or "together with the customer")
    if not follows and (waits := awaited_of_nobody(reading, sentence)):
        return _of_waiting(reading, sentence, waits, known)
    if not _is_need(reading, sentence):
        return None
    who = sentence.text.split(" ", 1)[0]
    if role_of(who, reading.parties) is Role.CUSTOMER:
        return _made(reading, sentence, sentence.span, Role.CUSTOMER, who, sentence.text, known)
    section = roles_of_section(reading.headings_over(sentence.block))
    owner = Role.CUSTOMER if SectionRole.CUSTOMER in section else Role.UNKNOWN
    return _made(reading, sentence, sentence.span, owner, "", sentence.text, known)


def _of_waiting(reading: Committed, sentence: Sentence, waits: Awaited, known: Effects) -> Dependency:
    """Something that work waits for; only a time among its own words is its."""
    made = _made(reading, sentence, waits.span, waits.owner, waits.who, waits.what, known)
    return replace(made, due=made.due if made.due and made.due.span.overlaps(waits.span) else None)


def _of_customer(reading: Committed, sentence: Sentence, span: Span, known: Effects) -> Dependency:
    """A need that is stated without an act of the customer's."""
    made = _made(reading, sentence, span, Role.CUSTOMER, reading.parties.customer.name, sentence.text, known)
    return replace(made, due=_not_the_vendors(reading, sentence, made.due))


def _not_the_vendors(
    reading: Committed, sentence: Sentence, date: DateExpression | None
) -> DateExpression | None:
    """A time in the sentence, but for that by which the vendor is to do something in it."""
    acts = (
        each
        for each in reading.commitments_in(sentence)
        if each.bearer is Role.VENDOR and each.named is not Bearer.FRAME
    )
    return None if date and any(act.deadline == date for act in acts) else date


def _is_duty(reading: Committed, act: Commitment) -> bool:
    """A firm act of the customer's that supplies something, no payment and no boilerplate."""
    section = roles_of_section(reading.headings_over(act.sentence.block))
    words = f"{act.verb} {act.what} {act.sentence.text if len(act.sentence.text) < _SHORT else ''}"
    return (
        act.bearer is Role.CUSTOMER
        and act.named is not Bearer.FRAME
        and act.force >= Force.FIRM
        and not act.negated
        and not act.past
        and act.act not in (Act.PAYMENT, Act.CAPABILITY, Act.NOTICE)
        and not _NOTICE.search(act.sentence.text)
        and (act.verb in PROVISION or SectionRole.CUSTOMER in section or bool(VAGUE.search(words)))
        and not BOILERPLATE.search(f"{act.verb} {act.what}")
        and not _OF_PAPER.search(f"{act.verb} {act.what}")
        and (not (section and section <= _LEGAL) or _is_term_of_offer(reading, act))
        and not _is_trouble(act)
    )


def _is_term_of_offer(reading: Committed, act: Commitment) -> bool:
    """An offer lists among its terms what the work needs; a contract's legal part does not."""
    listed = act.sentence.block.kind is BlockKind.ITEM and act.sentence.start == 0
    return reading.kind is Kind.PROPOSAL and listed and blocks(f"{act.verb} {act.what}")


def _is_trouble(act: Commitment) -> bool:
    """“Your team needs to send quotes fast”, under “The challenge”: why the customer buys, and no input."""
    heading = act.sentence.block.section[-1:]
    return bool(_WANTS.search(act.sentence.text)) and any(_TROUBLE.search(each) for each in heading)


def _is_end_customer(reading: Committed, act: Commitment) -> bool:
    """“the customer” in the paper of a customer with a name of its own: somebody who buys from that customer."""
    name = reading.parties.customer.name.lower()
    return (
        bool(name)
        and name not in ("customer", "the customer")
        and bool(re.match(r"(?:the |a )?customers?\b", act.who))
    )


def _from_act(reading: Committed, sentence: Sentence, act: Commitment, known: Effects) -> Dependency:
    text = sentence.text
    return Dependency(
        sentence=sentence,
        span=act.span,
        owner=Role.CUSTOMER,
        who=act.who or reading.parties.customer.name or "the customer",
        what=f"{act.verb} {act.what}".strip(),
        due=act.deadline or _not_the_vendors(reading, sentence, due_of(reading, sentence)),
        standing=is_standing(sentence) or timed_by_event(text),
        blocking=blocks(f"{act.verb} {act.what}"),
        vague=vague_in(_stretch(reading, act), reading.dates_in(sentence)),
        consequence=known.of(sentence),
    )


def _stretch(reading: Committed, act: Commitment) -> str:
    """The words of an act, up to where somebody else begins to act."""
    sentence = act.sentence
    ends = [
        each.span.start
        for each in reading.commitments_in(sentence)
        if each.span.start > act.span.end and each.bearer is not act.bearer
    ]
    return sentence.block.text[act.span.start : min([sentence.end, *ends])]


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


def _is_third(reading: Committed, sentence: Sentence) -> bool:
    text = sentence.text
    if not THIRD_ACT.search(text) or MANAGED.search(text) or len(text) > 300 or sentence.cell is not None:
        return False
    section = roles_of_section(reading.headings_over(sentence.block))
    acts = [
        each
        for each in reading.commitments_in(sentence)
        if each.bearer is Role.THIRD and each.force >= Force.FIRM
    ]
    waits = re.search(r"\b(?:depend\w*|delays?|wait\w*|rel(?:y|ies) on|dependenc\w+)\b", text, re.IGNORECASE)
    return bool(acts or waits) and not (section & _LEGAL)


def _is_need(reading: Committed, sentence: Sentence) -> bool:
    """Something is needed, nobody is named to supply it, and the section is about needs."""
    roles = roles_of_section(reading.headings_over(sentence.block))
    wanted = {SectionRole.DEPENDENCIES, SectionRole.CUSTOMER, SectionRole.ASSUMPTIONS}
    need = NEED.search(sentence.text)
    return bool(
        need
        and not _NOT_NEEDED.search(sentence.text)
        and roles & wanted
        and BLOCKING.search(sentence.text)
        and not BOILERPLATE.search(sentence.text)
        and sentence.cell is None
    )
