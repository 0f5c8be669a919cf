"""A plan as it is read: steps with their times, in the order in which the document tells them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from sowlint.language.model import Sentence, Span


class StepRole(StrEnum):
    """What a step is for, told from its words; a step may have several."""

    BUFFER = "buffer"
    REVIEW = "review"
    TEST = "test"
    BUILD = "build"
    GO_LIVE = "go-live"
    SUPPORT = "support"
    START = "start"


class Axis(StrEnum):
    """What the days of a plan are.

    CALENDAR days are those of the document; YEARLESS ones have a day and month only and are placed in one year;
    RELATIVE ones are counted from a start that the document does not place, here the first Monday of 2001; OPEN is a
    plan of which every time hangs on an event.
    """

    CALENDAR = "calendar"
    YEARLESS = "yearless"
    RELATIVE = "relative"
    OPEN = "open"


@dataclass(frozen=True)
class Length:
    """A stated length of time: a number of ``day``, ``week``, ``month`` or ``hour`` units.

    Attributes:
        working: true where the document says that they are working days.
        least: of a range its lower end; ``None`` where one number stands there.
    """

    number: float
    unit: str
    working: bool = False
    least: float | None = None

    @property
    def low(self) -> float:
        """The least that it may be, in its unit."""
        return self.number if self.least is None else self.least


@dataclass(frozen=True)
class ThreePoint:
    """A length as it is estimated: at best, most likely and at worst."""

    optimistic: Length
    likely: Length
    pessimistic: Length

    @property
    def range(self) -> Length:
        """Any length from the best to the worst, where the three have one unit; else the likely one."""
        if len({self.optimistic.unit, self.likely.unit, self.pessimistic.unit}) > 1:
            return self.likely
        return replace(self.pessimistic, least=self.optimistic.low)


@dataclass(frozen=True)
class Step:
    """One line of a plan.

    Attributes:
        name: what is done or reached, in the document's words.
        detail: what stands under it; for the question what it is about.
        first: its first day, on the plan's axis; ``None`` where only its end is told.
        last: its last day; ``None`` where only its start is told.
        stated: its length as the document states it; of three estimates the likely one.
        estimate: the three, where the document gives them.
        effort: person-days, where the document states them.
        effort_in_hours: true where it states hours.
        people: how many people work on it, where the document says so.
        owner: who does it, in the document's words.
        number: its own number or letter, for ``after``.
        after: numbers of the steps that it waits for.
        roles: what it is for.
        sentence: where its time stands.
        span: the stretch of the time, in that block's text.
        when: its time in words, where it is no stretch of text.
        end_at: where its end stands, sentence and stretch, where that is a cell of its own.
        hedged: true where the document calls the time an estimate.
        parallel: true where the document says that it runs beside others.
        event: true where its time is a week, month or quarter in which something is reached, not work that fills it.
        summary: true for a phase or whole whose steps follow it.
        index: its place in the plan, from 0.
    """

    name: str
    sentence: Sentence
    span: Span
    detail: str = ""
    when: str = ""
    first: date | None = None
    last: date | None = None
    stated: Length | None = None
    estimate: ThreePoint | None = None
    effort: float | None = None
    effort_in_hours: bool = False
    people: float | None = None
    owner: str = ""
    number: str = ""
    after: tuple[str, ...] = ()
    roles: frozenset[StepRole] = frozenset()
    hedged: bool = False
    parallel: bool = False
    event: bool = False
    summary: bool = False
    end_at: tuple[Sentence, Span] | None = None
    index: int = 0

    @property
    def time_in_words(self) -> str:
        """Its time as the document tells it."""
        return self.when or self.sentence.block.text[self.span.start : self.span.end]

    @property
    def spans_time(self) -> bool:
        """True where both its ends are known."""
        return self.first is not None and self.last is not None

    @property
    def is_point(self) -> bool:
        """True for a milestone: an event, or one day and no stated length."""
        return self.event or (self.stated is None and (self.first is None or self.first == self.last))


@dataclass(frozen=True)
class Plan:
    """The steps of one schedule.

    Attributes:
        steps: in the document's order.
        axis: what the days are.
        source: where it stands, for a person: “the table under “4 Timeline””.
        chained: true where the document gives lengths only, so that each step begins where the one before ends.
        totals: lines that add up the steps, with the length and the effort that they state.
    """

    steps: tuple[Step, ...]
    axis: Axis
    source: str
    chained: bool = False
    totals: tuple[Step, ...] = ()

    @property
    def placed(self) -> tuple[Step, ...]:
        """The steps of which a day is known."""
        return tuple(step for step in self.steps if step.first or step.last)
