"""Dependencies from sentences: acts of the customer, else what is needed without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.documents.model import BlockKind, Kind
from sowlint.expressions import expression
from sowlint.language.commitments.verbs import PROVISION
from sowlint.language.dependencies.lexicon import BOILERPLATE, LEGAL_PARTS, VAGUE, YIELDS
from sowlint.language.dependencies.slots import (
    blocks,
    due_of,
    is_standing,
    not_the_vendors,
    timed_by_event,
    vague_in,
)
from sowlint.language.dependencies.unacted import awaited_before_a_list, needed_without_an_act
from sowlint.language.model import Act, Bearer, Dependency, Force, Role
from sowlint.language.sections import SectionRole

if TYPE_CHECKING:
    from sowlint.language.committed import Committed
    from sowlint.language.dependencies.effects import Effects
    from sowlint.language.model import Commitment, Sentence

_NOTICE = expression(r"\b(?:gives?|provides?|with|send|deliver)\b(?: [\w.]+){0,3} notices?\b")
_WANTS = expression(r"\b(?:needs?|has|have|wants?|wishes) to\b")
_TROUBLE = expression(r"\b(?:challenges?|problems?|pain points?|situation|background|context)\b")

_OF_PAPER = expression(
    r"^(?:accept|sign|approve|agree)\b(?: to)? (?:the |this |these |our |an? )?(?:\w+ )?"
    r"(?:quotations?|quotes?|proposals?|offers?|agreements?|contracts?|orders?|terms|estimates?|sow|statement of work)\b"
)
"""To accept the paper itself is no input to the work."""

_END_CUSTOMER = compiled(r"(?:the |a )?customers?\b")
_SHORT = 200
_NO_INPUT = frozenset({Act.PAYMENT, Act.CAPABILITY, Act.NOTICE})


def spoken_dependency(reading: Committed, sentence: Sentence, known: Effects) -> Dependency | None:
    """What a sentence needs of the customer or a third party, in a verb or words for a need; ``None`` without."""
    if sentence.block.kind is BlockKind.HEADING:
        return None
    if sentence.text.endswith(":"):
        return awaited_before_a_list(reading, sentence, known)
    duty = _first_duty(reading, sentence)
    return (
        _from_act(reading, sentence, duty, known) if duty else needed_without_an_act(reading, sentence, known)
    )


def _first_duty(reading: Committed, sentence: Sentence) -> Commitment | None:
    if "hereby" in sentence.text:
        return None
    acts = reading.commitments_in(sentence)
    return next(
        (each for each in acts if _is_duty(reading, each) and not _is_end_customer(reading, each)), None
    )


def _is_duty(reading: Committed, act: Commitment) -> bool:
    """A firm act of the customer's that supplies something, no payment and no boilerplate."""
    return (
        act.bearer is Role.CUSTOMER
        and act.named is not Bearer.FRAME
        and act.force >= Force.FIRM
        and not (act.negated or act.past or act.act in _NO_INPUT)
        and not _NOTICE.search(act.sentence.text)
        and _is_input(reading, act)
        and not _is_trouble(act)
    )


def _is_input(reading: Committed, act: Commitment) -> bool:
    """Whether the words of an act and its section make it an input to the work."""
    section = reading.roles_over(act.sentence.block)
    words = f"{act.verb} {act.what}"
    around = f"{words} {act.sentence.text if len(act.sentence.text) < _SHORT else ''}"
    return (
        (act.verb in PROVISION or SectionRole.CUSTOMER in section or bool(VAGUE.search(around)))
        and not BOILERPLATE.search(words)
        and not _OF_PAPER.search(words)
        and (not (section and section <= LEGAL_PARTS) or _is_term_of_offer(reading, act))
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
        bool(name) and name not in ("customer", "the customer") and _END_CUSTOMER.match(act.who) is not None
    )


def _from_act(reading: Committed, sentence: Sentence, act: Commitment, known: Effects) -> Dependency:
    text = sentence.text
    return Dependency(
        sentence=sentence,
        span=act.span,
        owner=Role.CUSTOMER,
        who=act.who or reading.parties.customer.name or "the customer",
        what=f"{act.verb} {act.what}".strip(),
        due=act.deadline or not_the_vendors(reading, sentence, due_of(reading, sentence)),
        standing=is_standing(sentence) or timed_by_event(text),
        blocking=blocks(f"{act.verb} {act.what}") or _yields(reading, act),
        vague=vague_in(_stretch(reading, act), reading.dates_in(sentence)),
        consequence=known.of(sentence),
    )


def _yields(reading: Committed, act: Commitment) -> bool:
    """Whether an act in the customer's part gives, opens or clears something, whatever it is."""
    return act.verb in YIELDS and SectionRole.CUSTOMER in reading.roles_over(act.sentence.block)


def _stretch(reading: Committed, act: Commitment) -> str:
    """The words of an act, up to where somebody else begins to act."""
    sentence = act.sentence
    ends = [
        each.span.start
        for each in reading.commitments_in(sentence)
        if each.span.start > act.span.end and each.bearer is not act.bearer
    ]
    return sentence.block.text[act.span.start : min([sentence.end, *ends])]
