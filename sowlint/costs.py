"""What a run costs, by stage and by rule: measured where somebody asked for it, and nothing at all otherwise."""

from __future__ import annotations

import time
from contextlib import ContextDecorator, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Cost:
    """What one stage or rule took.

    Attributes:
        seconds: of the processor, without the stages that it waited for.
        times: how often it was begun.
    """

    name: str
    seconds: float
    times: int


@dataclass
class Costs:
    """A clock that stands for a stage while another one, begun within it, runs.

    Attributes:
        total: seconds of the processor in all, once the measuring is over.
    """

    total: float = 0.0
    _seconds: dict[str, float] = field(default_factory=dict)
    _times: dict[str, int] = field(default_factory=dict)
    _running: list[str] = field(default_factory=list)
    _since: float = 0.0

    def begin(self, name: str) -> None:
        """Let a stage run; the one that ran waits for it."""
        self._book()
        self._running.append(name)
        self._times[name] = self._times.get(name, 0) + 1

    def end(self) -> None:
        """End the stage that runs."""
        self._book()
        self._running.pop()

    def _book(self) -> None:
        now = time.process_time()
        if self._running:
            name = self._running[-1]
            self._seconds[name] = self._seconds.get(name, 0.0) + now - self._since
        self._since = now

    def __iter__(self) -> Iterator[Cost]:
        """Every stage and rule, the dearest first."""
        dearest = sorted(self._seconds.items(), key=lambda item: -item[1])
        return (Cost(name, seconds, self._times[name]) for name, seconds in dearest)


_measured: ContextVar[Costs | None] = ContextVar("measured", default=None)


@contextmanager
def measured() -> Iterator[Costs]:
    """Measure what is done while this is entered, in this process."""
    costs = Costs()
    before = _measured.set(costs)
    started = time.process_time()
    try:
        yield costs
    finally:
        costs.total = time.process_time() - started
        _measured.reset(before)


class stage(ContextDecorator):  # noqa: N801 - reads as a word where it is used, like contextlib's own
    """A part of the work, as a decorator or in a ``with`` statement; costs nothing to speak of where none measures.

    Args:
        name: in words, or the code of a rule.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    def __enter__(self) -> None:
        """Begin."""
        if costs := _measured.get():
            costs.begin(self.name)

    def __exit__(self, *_: object) -> None:
        """End."""
        if costs := _measured.get():
            costs.end()
