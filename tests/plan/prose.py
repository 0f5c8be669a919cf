"""A plan told in running text, in one of several ways."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol

from tests.papers import Text


class Step(Protocol):
    """What is told of a step."""

    name: str
    first: date
    last: date


Days = Callable[[date], str]


def sentences(lines: Sequence[Step], day: Days) -> tuple[Text, ...]:
    """One paragraph, a sentence for each step."""
    verbs = ("runs", "will run", "is planned", "takes place", "is scheduled to run", "lasts")
    return (Text(" ".join(f"{line.name} {verb} from {day(line.first)} to {day(line.last)}." for line, verb in zip(lines, verbs))),)


def ends(lines: Sequence[Step], day: Days) -> tuple[Text, ...]:
    """One paragraph, a sentence for each end of each step."""
    return (Text(" ".join(f"{line.name} starts on {day(line.first)}. It ends on {day(line.last)}." for line in lines)),)


def one_sentence(lines: Sequence[Step], day: Days) -> tuple[Text, ...]:
    """The verb stands in the first clause and is left out in the others."""
    first, *others = lines
    told = [f"{line.name} from {day(line.first)} to {day(line.last)}" for line in others]
    opened = f"{first.name} runs from {day(first.first)} to {day(first.last)}"
    return (Text(f"{', '.join((opened, *told[:-1]))} and {told[-1]}."),)


def fronted(lines: Sequence[Step], day: Days) -> tuple[Text, ...]:
    """The time first, in a paragraph for each step."""
    return tuple(Text(f"From {day(line.first)} to {day(line.last)}, the {_lower(line.name)} takes place.") for line in lines)


def paragraphs(lines: Sequence[Step], day: Days) -> tuple[Text, ...]:
    """A paragraph for each step, with something else in it."""
    return tuple(
        Text(f"{line.name} starts on {day(line.first)} and ends on {day(line.last)}. Both sides take part in it.") for line in lines
    )


def brackets(lines: Sequence[Step], day: Days) -> tuple[Text, ...]:
    """Each step with its days in brackets behind it, the first of them first."""
    first, *others = [f"{_lower(line.name)} ({day(line.first)} to {day(line.last)})" for line in lines]
    return (Text(f"The work starts with the {first}, followed by {', '.join(others[:-1])} and {others[-1]}."),)


WAYS: dict[str, Callable[[Sequence[Step], Days], tuple[Text, ...]]] = {
    way.__name__: way for way in (sentences, ends, one_sentence, fronted, paragraphs, brackets)
}


def _lower(name: str) -> str:
    return f"{name[0].lower()}{name[1:]}"
