"""Random consistent plans, and the papers that tell them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st

from sowlint.plan.calendar import WorkingCalendar
from tests.papers import Grid, Heading, Item, Paper, Text
from tests.plan import prose

CALENDAR = WorkingCalendar()
NAMES = ("Design of the portal", "Build of the import", "Training of the planners", "Review by Client", "System test", "Handover")
WRITTEN = ("%-d %B %Y", "%Y-%m-%d", "%d.%m.%Y", "%B %-d, %Y", "%d %b %Y")


@dataclass(frozen=True)
class Line:
    """One step as it was meant."""

    name: str
    first: date
    last: date


@dataclass(frozen=True)
class Told:
    """A plan, how it is laid out, and how its days are written."""

    lines: tuple[Line, ...]
    layout: str
    written: str

    def day(self, day: date) -> str:
        return day.strftime(self.written)


@st.composite
def plans(draw: st.DrawFn) -> Told:
    """Steps in order, each of some working days, with gaps between them."""
    count = draw(st.integers(3, 6))
    day = date(2026, 1, 5) + timedelta(weeks=draw(st.integers(1, 60)))
    lines = []
    for name in NAMES[:count]:
        last = CALENDAR.plus(day, draw(st.integers(2, 20)))
        lines.append(Line(name, day, last))
        day = CALENDAR.plus(CALENDAR.after(last), draw(st.integers(1, 8)))
    laid_out = ("start-end", "end-start", "range", "due", "list", "start-length", "numbered")
    layout = draw(st.sampled_from((*laid_out, *prose.WAYS)))
    return Told(tuple(lines), layout, draw(st.sampled_from(WRITTEN)))


def paper_of(told: Told) -> Paper:
    """The paper that tells a plan."""
    return (Heading("Statement of Work"), Text("This paper is dated 5 January 2026."), Heading("Schedule"), *_body(told))


def _body(told: Told) -> tuple[Grid | Item | Text, ...]:
    day = told.day
    lines = told.lines
    if told.layout in prose.WAYS:
        return prose.WAYS[told.layout](lines, day)
    if told.layout == "start-end":
        return (Grid((("Step", "Start", "End"), *((each.name, day(each.first), day(each.last)) for each in lines))),)
    if told.layout == "end-start":
        rows = ((day(each.last), "Acme", each.name, day(each.first)) for each in lines)
        return (Grid((("Finish", "Owner", "Activity", "Begin"), *rows)),)
    if told.layout == "start-length":
        rows = ((day(each.first), f"{days(each)} days", each.name) for each in lines)
        return (Grid((("Start date", "Duration", "Task"), *rows)),)
    if told.layout == "numbered":
        head = ("No.", "Step", "Start", "End", "Duration", "Depends on")
        rows = (_numbered(told, at, each) for at, each in enumerate(lines, 1))
        total = ("", "Total", "", "", f"{sum(map(days, lines))} working days", "")
        return (Grid((head, *rows, total)),)
    if told.layout == "range":
        return (Grid((("Task", "Dates"), *((each.name, f"{day(each.first)} – {day(each.last)}") for each in lines))),)
    if told.layout == "due":
        return (Grid((("Milestone", "Due date"), *((each.name, day(each.last)) for each in lines))),)
    return tuple(Item(f"{each.name} – {day(each.last)}") for each in lines)


def _numbered(told: Told, at: int, line: Line) -> tuple[str, ...]:
    before = str(at - 1) if at > 1 else ""
    return (str(at), line.name, told.day(line.first), told.day(line.last), f"{days(line)} working days", before)


def days(line: Line) -> int:
    """The working days of a step."""
    return CALENDAR.between(line.first, line.last)


def expected(told: Told) -> list[tuple[str, date | None, date | None]]:
    """What is to be read: names, starts where they are told, ends."""
    if told.layout == "due":
        return [(each.name, None, each.last) for each in told.lines]
    if told.layout == "list":
        return [(each.name, each.last, each.last) for each in told.lines]
    return [(each.name, each.first, each.last) for each in told.lines]
