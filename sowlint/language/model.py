"""What the language part gives to the checks: sentences, dates, parties, hedges, commitments, dependencies."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from sowlint.documents.model import Block


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a block's text, from ``start`` to ``end``."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """True where the two share a character."""
        return self.start < other.end and other.start < self.end

    def within(self, other: Span) -> bool:
        """True where ``other`` holds all of it."""
        return other.start <= self.start and self.end <= other.end


@dataclass(frozen=True)
class Sentence:
    """One sentence, list entry, label line, heading or table cell, as it is judged.

    Attributes:
        index: its number in the document, from 0.
        block: the block it stands in.
        block_index: that block's number in the document, from 0.
        start: where it begins in the block's text.
        end: where it ends in the block's text.
        cell: for a table row, the index of the cell it stands in.
    """

    index: int
    block: Block
    block_index: int
    start: int
    end: int
    cell: int | None = None

    @cached_property
    def text(self) -> str:
        """The sentence itself."""
        return self.block.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Its range in the block's text."""
        return Span(self.start, self.end)

    @property
    def context(self) -> str:
        """What a report shows around a finding: the sentence, or the whole table row."""
        return self.block.text.replace("\n", " ") if self.cell is not None else self.text


class Grade(IntEnum):
    """How exactly a time is given; a lower number is more exact."""

    DAY = 1
    WEEK = 2
    MONTH = 3
    QUARTER = 4
    HALF = 5
    YEAR = 6
    VAGUE = 7


class TimeForm(StrEnum):
    """What sort of expression of time it is.

    CALENDAR is a point or range on the calendar ("1 March 2026", "Q3", "mid-May"); DURATION a length
    ("six weeks", "within 30 days") with no start; OFFSET a length counted from an event ("10 days after
    signature", "T+10"); ORDINAL a numbered week, month, day or sprint of the project ("Week 3", "Month 1–2");
    DEICTIC a time told from the day of writing ("next month", "tomorrow"); EVENT a time told by an event
    ("before Black Friday", "by year-end", "end of the project").
    """

    CALENDAR = "calendar"
    DURATION = "duration"
    OFFSET = "offset"
    ORDINAL = "ordinal"
    DEICTIC = "deictic"
    EVENT = "event"


@dataclass(frozen=True)
class DateExpression:
    """An expression of time, and what it means.

    Attributes:
        span: its range in the block's text, preposition included where it sets a deadline ("by 1 March").
        text: what stands there.
        first: first day of the interval; ``None`` where it cannot be placed on the calendar.
        last: last day of the interval; ``None`` likewise.
        days: for a duration or offset, its length in calendar days, else ``None``.
        anchor: for an OFFSET or EVENT, the event it is counted from, in the document's words; else empty.
        bound: the preposition that binds it: ``by``, ``before``, ``within``, ``in``, ``on``, ``until``, ``from`` … or
            empty.
        ambiguous: true where day and month could be read either way round.
        approximate: the word that makes it rough ("approx.", "~", "about"), or empty.
    """

    span: Span
    text: str
    form: TimeForm
    grade: Grade
    first: date | None = None
    last: date | None = None
    days: int | None = None
    anchor: str = ""
    bound: str = ""
    ambiguous: bool = False
    approximate: str = ""


class Role(StrEnum):
    """Which side of the paper somebody stands on."""

    VENDOR = "vendor"
    CUSTOMER = "customer"
    JOINT = "joint"
    THIRD = "third"
    PRODUCT = "product"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Party:
    """One side of the paper.

    Attributes:
        name: the fullest name found, or the defined term; empty where only default words bind.
        aliases: lower-case words and phrases that stand for it, the name included.
        because: why, in words for a person ("defined in “Acme Inc. (the “Supplier”)”").
    """

    role: Role
    name: str
    aliases: frozenset[str]
    because: tuple[str, ...] = ()


@dataclass(frozen=True)
class Parties:
    """Who is who in a document.

    Attributes:
        known_roles: the sides of the noun phrases that were asked for already; see ``role_of``.
    """

    vendor: Party
    customer: Party
    products: frozenset[str] = frozenset()
    third: frozenset[str] = frozenset()
    first_person: Role = Role.UNKNOWN
    second_person: Role = Role.UNKNOWN
    known_roles: dict[str, Role] = field(default_factory=dict, init=False, repr=False, compare=False)


class HedgeClass(StrEnum):
    """What a hedge does to a promise."""

    ESTIMATE = "estimate"
    INTENTION = "intention"
    CONDITION = "condition"
    DISCLAIMER = "disclaimer"
    NEGATION = "negation"
    QUOTATION = "quotation"
    POSSIBILITY = "possibility"
    PAST = "past"


class HedgeScope(StrEnum):
    """From where a hedge reaches what it softens."""

    CLAUSE = "clause"
    GOVERNOR = "governor"
    HEADER = "header"
    HEADING = "heading"
    SECTION = "section"
    DOCUMENT = "document"


@dataclass(frozen=True)
class Hedge:
    """Something that softens a date or a promise, and how far it reaches."""

    cue: str
    kind: HedgeClass
    scope: HedgeScope
    span: Span | None = None

    @property
    def because(self) -> str:
        """For ``--show-silenced``: the cue and its reach, in words."""
        return f"{self.kind.value}: “{self.cue}” ({self.scope.value})"


class Force(IntEnum):
    """Deontic force: how strongly somebody is bound."""

    NONE = 0
    WEAK = 1
    FIRM = 2
    ABSOLUTE = 3


class Act(StrEnum):
    """What sort of thing is undertaken."""

    DELIVERY = "delivery"
    CAPABILITY = "capability"
    PROVISION = "provision"
    NOTICE = "notice"
    PAYMENT = "payment"
    OUTCOME = "outcome"
    OTHER = "other"


class Bearer(StrEnum):
    """How the document says who is bound."""

    SUBJECT = "subject"
    AGENT = "agent"
    LEAD_IN = "lead-in"
    INHERITED = "inherited"
    FRAME = "frame"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Commitment:
    """Somebody owes somebody something, by some time, with some force.

    Attributes:
        bearer: which side is bound.
        who: the words that name the bearer, or empty.
        named: how the bearer is known.
        force: 0 to 3.
        verb: lemma of the act; empty for a nominal frame.
        particle: what belongs to the verb (“over” of “hand over”, “available” of “make available”), or empty.
        what: the thing undertaken, in the document's words.
        deadline: when, or ``None``.
        hedges: whatever softens it; empty for a firm commitment.
        condition: the words of the condition it hangs on, or empty.
        span: the stretch to flag, in the block's text.
        passive: true where the act stands in the passive voice.
        past: true where it is told as done.
        exempt: why its time is none of a delivery ("payment", "offer validity" …), or empty.
        frame: for a nominal frame, what it stands in: ``label``, ``row``, ``heading`` or ``item``; else empty.
        release: true where a version, feature or launch of a product is the thing.
        group: the same for all that stand for one schedule or list; empty where it stands alone.
    """

    sentence: Sentence
    span: Span
    bearer: Role
    named: Bearer
    force: Force
    act: Act
    who: str = ""
    verb: str = ""
    what: str = ""
    to_whom: str = ""
    deadline: DateExpression | None = None
    hedges: tuple[Hedge, ...] = ()
    condition: str = ""
    remedy: str = ""
    passive: bool = False
    negated: bool = False
    past: bool = False
    exempt: str = ""
    frame: str = ""
    release: bool = False
    group: str = ""
    particle: str = ""


@dataclass(frozen=True)
class Consequence:
    """What the document says will follow when the customer or an assumption fails.

    Attributes:
        trigger: the words that name the failure.
        effect: the words that name what follows for dates, fees or the vendor's duty; empty where toothless.
        wide: true where it holds for all the customer's duties, not only for the one it stands beside.
    """

    sentence: Sentence
    span: Span
    trigger: str
    effect: str = ""
    wide: bool = False

    @property
    def toothless(self) -> bool:
        """True where only a risk is named ("may affect the timeline")."""
        return not self.effect


@dataclass(frozen=True)
class Dependency:
    """Something that the vendor needs from the customer or a third party.

    Attributes:
        owner: which side is to supply it; UNKNOWN where nobody is named.
        who: the words that name the owner, or empty.
        what: the act or thing, in the document's words.
        due: when, or ``None``; ``standing`` where it is owed throughout.
        blocking: true for access, data, content, approval, staff and the like, without which work stops.
        vague: the soft words ("timely", "cooperate") where there is no measurable act, else empty.
        consequence: the words that say what follows when it is missed, or empty.
    """

    sentence: Sentence
    span: Span
    owner: Role
    who: str
    what: str
    due: DateExpression | None = None
    standing: bool = False
    blocking: bool = False
    vague: str = ""
    consequence: str = ""
