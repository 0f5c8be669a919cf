"""Commitments from sentences: every act that binds somebody, with its time, hedges and condition."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind, Kind
from sowlint.expressions import words_of
from sowlint.language.commitments.acts import deeds
from sowlint.language.commitments.bearers import Bound, bearer_of, is_of_work, is_recipient
from sowlint.language.commitments.deadlines import attach
from sowlint.language.commitments.exempt import dates_the_paper, exemption_of_act
from sowlint.language.commitments.futurate import is_a_thing, is_coming, is_futurate, is_to_come
from sowlint.language.commitments.releases import is_release
from sowlint.language.commitments.verbs import (
    CLEAR_DELIVERY,
    DELIVERY,
    DELIVERY_FORMS,
    NO_DELIVERY,
    PARTICIPLES,
    PROVISION,
    RECEIVING,
    STATES,
    TRIGGERS,
    act_of,
)
from sowlint.language.dates.document import is_dateline
from sowlint.language.hedges import distinct, frame_hedges, hedges_over_token, quoted, wide_hedges
from sowlint.language.model import Act, Bearer, Commitment, Force, Grade, HedgeClass, HedgeScope, Role, Span
from sowlint.language.remedies import remedy_in
from sowlint.language.sections import SectionRole, any_role
from sowlint.language.trees import is_asserted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.language.commitments.acts import Deed
    from sowlint.language.model import DateExpression, Hedge, Sentence
    from sowlint.language.parser import Parsed
    from sowlint.language.text import Text

_WIDE = frozenset({HedgeScope.SECTION, HedgeScope.DOCUMENT, HedgeScope.HEADING})
_DIRECT = frozenset(
    {"by", "before", "no later than", "not later than", "within", "in under", "in less than", "at the latest"}
)
_CONTRACTUAL = frozenset(
    {SectionRole.DELIVERABLES, SectionRole.TIMELINE, SectionRole.CUSTOMER, SectionRole.SUPPORT}
)
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.LABEL})
_TOLD = _RUNNING | {BlockKind.ITEM}
_LONGEST_WHAT = 120
_WORK_STARTS = re.compile(
    r"\b(?:work|project|phase|stage|sprint|engagement|services?|contract|assignment|implementation|migration|discovery|design|build|development|term)s?"
    r"(?: \w+)?$",
    re.IGNORECASE,
)
"""What begins without anything being delivered; a beta or the sale of something that starts is out."""


def wants_parse(reading: Text, sentence: Sentence, dates: tuple[DateExpression, ...]) -> bool:
    """Whether a sentence could bind somebody.

    It holds a modal or promise word, or a time beside a verb of delivery, or tells what the customer does under a
    heading that gives the customer duties.
    """
    if sentence.cell is not None and not dates:
        return False
    if not TRIGGERS.isdisjoint(words_of(sentence.text)):
        return True
    if sentence.block.lead_in and not TRIGGERS.isdisjoint(words_of(sentence.block.lead_in)):
        return True
    if dates and not DELIVERY_FORMS.isdisjoint(words_of(sentence.text)):
        return True
    return _tells_duties(reading, sentence) or _tells_what_is_to_come(reading, sentence, dates)


def _tells_what_is_to_come(reading: Text, sentence: Sentence, dates: tuple[DateExpression, ...]) -> bool:
    """“The last batch leaves the yard on 3 May.”: a full sentence with a day, week or month that is to come."""
    return (
        sentence.block.kind in _TOLD
        and sentence.text.endswith(".")
        and any(is_to_come(date, reading.as_of) for date in dates)
    )


def _tells_duties(reading: Text, sentence: Sentence) -> bool:
    """“Client opens an account on the server”, under “Client's part”."""
    block = sentence.block
    return (
        block.kind in _RUNNING
        and sentence.text[:1].isupper()
        and reading.kind in (Kind.SOW, Kind.PROPOSAL)
        and SectionRole.CUSTOMER in reading.roles_over(block)
        and not reading.buyers_paper
    )


def clause_commitments(reading: Text, sentence: Sentence) -> Iterator[Commitment]:
    """The commitments that a sentence makes with a verb."""
    dates = tuple(each for each in reading.dates_in(sentence) if not is_dateline(sentence, each))
    if not wants_parse(reading, sentence, dates):
        return
    parsed = reading.parsed(sentence)
    if parsed is None:
        return
    found = deeds(parsed)
    deadlines = attach(parsed, dates, found)
    for deed in found:
        if _stands_in_label(sentence, parsed, deed):
            continue
        commitment = _commitment(reading, sentence, parsed, deed, deadlines.get(deed.verb.i))
        if commitment is not None:
            yield commitment


def _stands_in_label(sentence: Sentence, parsed: Parsed, deed: Deed) -> bool:
    """“Go-live: 1 May”: a verb inside a label is part of a name."""
    label = sentence.block.label
    return label is not None and parsed.span(deed.verb, deed.verb).start < label[0]


def _commitment(
    reading: Text, sentence: Sentence, parsed: Parsed, deed: Deed, deadline: DateExpression | None
) -> Commitment | None:
    section = sentence.block.section
    bound = bearer_of(deed, parsed, reading, sentence.block)
    force = _force(deed, bound, deadline, reading.roles_over(sentence.block))
    if force is None or (deadline is None and _binds_nobody(bound)):
        return None
    act = act_of(deed.lemma, customer=bound.role is Role.CUSTOMER, thing=bound.role is Role.PRODUCT)
    if deadline is not None and is_recipient(deed, bound, reading):
        bound = Bound(Role.VENDOR, "", Bearer.SUBJECT)
    if (
        deadline is not None
        and is_futurate(deed, bound.role, deadline)
        and bound.role is Role.UNKNOWN
        and is_a_thing(deed)
    ):
        bound = Bound(Role.UNKNOWN, "", Bearer.UNKNOWN)
    if act is not Act.PAYMENT and (
        deed.lemma in STATES
        or is_of_work(deed)
        or (deadline is not None and bound.role is Role.PRODUCT and _is_event(deed))
    ):
        act = Act.DELIVERY
    span = deadline.span if deadline else _span(parsed, deed)
    hedges = _hedges(reading, sentence, parsed, deed, span, force)
    condition = next((hedge.cue for hedge in hedges if hedge.kind is HedgeClass.CONDITION), "")
    role = Role.VENDOR if bound.role is Role.PRODUCT and act is Act.DELIVERY and deadline else bound.role
    what = deed.what[:_LONGEST_WHAT]
    return Commitment(
        sentence=sentence,
        span=span,
        bearer=role,
        named=bound.named,
        force=force,
        act=act,
        who=bound.who,
        verb=deed.lemma,
        particle=deed.particle,
        what=what,
        to_whom=_counterparty(role),
        deadline=deadline,
        hedges=hedges,
        condition=condition,
        remedy=remedy_in(sentence.text),
        passive=deed.passive,
        negated=deed.binding.negated,
        past=deed.binding.past or bool(sentence.block.ticked),
        exempt=_exempt(deed, bound, what, deadline, sentence, reading.kind),
        release=is_release(f"{what} {deed.subject}", deed.lemma, reading.kind, section),
    )


def _binds_nobody(bound: Bound) -> bool:
    """Whether nobody is named for an act, and neither side inherits it."""
    return bound.role in (Role.UNKNOWN, Role.PRODUCT, Role.THIRD) and bound.named is not Bearer.SUBJECT


def _force(
    deed: Deed, bound: Bound, deadline: DateExpression | None, roles: frozenset[SectionRole]
) -> Force | None:
    """The force of an act; ``None`` where it is none: a description, or a capability told in the present."""
    binding = deed.binding
    if not binding.bare:
        return binding.force
    if deadline is not None:
        told = deed.verb.lower_ in PARTICIPLES or (_is_event(deed) and deed.verb.tag_ != "VBG")
        told = (told and deed.lemma != "follow") or is_coming(deed) or is_futurate(deed, bound.role, deadline)
        return Force.FIRM if told else None
    present = deed.verb.tag_ in ("VBZ", "VBP", "VB")
    sides = (Role.VENDOR, Role.CUSTOMER, Role.JOINT)
    if (
        present
        and deed.lemma in ("guarantee", "warrant", "ensure", "assure", "promise", "undertake", "pledge")
        and bound.role in (*sides, Role.PRODUCT)
    ):
        return Force.ABSOLUTE
    if present and deed.lemma in ("agree", "commit") and bound.role in sides:
        return Force.FIRM
    if (
        present
        and is_asserted(deed.verb)
        and bound.role is Role.CUSTOMER
        and bound.named is Bearer.SUBJECT
        and deed.lemma in PROVISION
        and bound.who
        and SectionRole.BACKGROUND not in roles
    ):
        return Force.FIRM
    in_force = bool(roles & _CONTRACTUAL) and (deed.passive or bound.named is not Bearer.INHERITED)
    return Force.FIRM if present and in_force and bound.role in sides else None


def _is_event(deed: Deed) -> bool:
    return (
        deed.lemma in CLEAR_DELIVERY
        or deed.lemma in DELIVERY
        or deed.lemma in STATES
        or deed.lemma in ("take", "last", "begin", *RECEIVING)
        or is_of_work(deed)
    )


def _span(parsed: Parsed, deed: Deed) -> Span:
    first = deed.binding.first if parsed.in_block(deed.binding.first) else deed.verb
    last = deed.last if deed.last.i >= first.i else deed.verb
    return parsed.span(first, last)


def _hedges(
    reading: Text, sentence: Sentence, parsed: Parsed, deed: Deed, span: Span, force: Force
) -> tuple[Hedge, ...]:
    found = [*quoted(reading, sentence, span)]
    found += hedges_over_token(parsed, deed.verb, span)
    found += frame_hedges(sentence.block, sentence.cell)
    wide = () if force is Force.ABSOLUTE else wide_hedges(reading, sentence)
    if wide and force is Force.FIRM and _is_day(reading, sentence, span):
        wide = tuple(hedge for hedge in wide if hedge.scope not in _WIDE)
    return distinct((*found, *wide))


def _is_day(reading: Text, sentence: Sentence, span: Span) -> bool:
    return any(date.span == span and date.grade is Grade.DAY for date in reading.dates_in(sentence))


def _counterparty(role: Role) -> str:
    return {Role.VENDOR: "customer", Role.CUSTOMER: "vendor"}.get(role, "")


def _exempt(
    deed: Deed, bound: Bound, what: str, deadline: DateExpression | None, sentence: Sentence, kind: Kind
) -> str:
    if deadline is None:
        return ""
    if dates_the_paper(sentence.text):
        return "document date"
    if deed.lemma in RECEIVING and bound.role is Role.VENDOR and bound.who:
        return f"what is handed to the supplier: “{deed.verb.text}”"
    if deed.lemma in ("start", "begin", "commence") and _WORK_STARTS.search(deed.subject):
        return "start"
    if deed.lemma in NO_DELIVERY and not (is_of_work(deed) or deed.lemma in RECEIVING):
        return f"no delivery: “{deed.verb.text}”"
    direct = deadline.bound.lower() in _DIRECT and kind is not Kind.MARKETING
    if not (direct or _is_event(deed) or is_futurate(deed, bound.role, deadline)):
        return f"no delivery: “{deed.verb.text}”"
    if (
        any_role(sentence.block.section, SectionRole.PAYMENT, SectionRole.LEGAL)
        and deed.lemma not in CLEAR_DELIVERY
    ):
        return "payment or legal terms"
    things, clear = _things(deed, bound, what), deed.lemma in CLEAR_DELIVERY
    return exemption_of_act(deed.verb.text, things, clear=clear, whole=_up_to(deadline, what, sentence))


def _up_to(deadline: DateExpression, what: str, sentence: Sentence) -> str:
    """The thing with all that stands between it and the time."""
    text = sentence.block.text[sentence.start : deadline.span.start]
    return text[text.find(what) :] if what in text else what


def _things(deed: Deed, bound: Bound, what: str) -> tuple[str, ...]:
    """What is delivered, and what is said to act; a side that acts is none of the things."""
    acts = deed.passive or bound.role in (Role.VENDOR, Role.CUSTOMER, Role.JOINT)
    return (what,) if acts and bound.named is not Bearer.INHERITED else (deed.subject, what)
