"""Processes that work side by side, each with a pipe to this one.

Not a ``ProcessPoolExecutor``: there, a process that dies takes the work of all others with it, an interrupt waits for
what is being done, and processes outlive a parent that was killed.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from itertools import islice
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any, TypeVar

from sowlint.headway import heard

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
    from multiprocessing.process import BaseProcess

Item = TypeVar("Item")
Answer = TypeVar("Answer")


def can_inherit() -> bool:
    """Whether processes inherit what is loaded here; where they do not, the work must be picklable.

    macOS can fork, but its frameworks do not survive it.
    """
    return sys.platform != "darwin" and "fork" in multiprocessing.get_all_start_methods()


def answers(
    work: Callable[[Item], Answer],
    tasks: Iterable[tuple[int, Item]],
    number: int,
    when_killed: Callable[[Item], Answer],
    told: Callable[[Item, str], None] | None,
) -> Generator[tuple[int, Answer]]:
    """The index of each task and the answer to its item, as they are done; whatever the work raises is raised.

    Closing the generator, or an interrupt, ends the processes at once.
    """
    tasks = iter(tasks)
    crew = _Crew(work, tells=told is not None)
    gc.freeze()  # what is inherited is shared, as long as no process looks through it for garbage
    try:
        for first in islice(tasks, number):
            crew.hire().take(first)
        for worker in crew.heard_from():
            (at, item), (what, value) = worker.task, worker.message()
            if told and what is _What.TOLD:
                told(item, value)
                continue
            if what is _What.RAISED:
                raise value
            killed = what is _What.KILLED
            if killed:
                crew.dismiss(worker)
            task = next(tasks, None)
            if task is None:
                crew.dismiss(worker)
            else:
                (crew.hire() if killed else worker).take(task)
            yield at, when_killed(item) if killed else value
    finally:
        crew.end()
        gc.unfreeze()


class _What(Enum):
    """What a message of a process is."""

    ANSWER = 1
    RAISED = 2
    TOLD = 3
    KILLED = 4


@dataclass
class _Worker:
    """One process, this end of its pipe, and what it is doing."""

    process: BaseProcess
    pipe: Connection
    task: tuple[int, Any] = (-1, None)

    def take(self, task: tuple[int, Any]) -> None:
        """Give it something to do; should it be gone, its message says so."""
        self.task = task
        try:
            self.pipe.send(task[1])
        except OSError:
            return

    def message(self) -> tuple[_What, Any]:
        """What it says; that it was killed where it is gone."""
        try:
            message: tuple[_What, Any] = self.pipe.recv()
        except (EOFError, OSError):
            return _What.KILLED, None
        return message

    def end(self) -> None:
        self.process.terminate()
        self.pipe.close()


@dataclass
class _Crew:
    """The processes that are there."""

    work: Callable[[Any], Any]
    tells: bool
    _workers: dict[Connection, _Worker] = field(default_factory=dict)
    _dismissed: list[BaseProcess] = field(default_factory=list)

    def hire(self) -> _Worker:
        """One process more; a forked one lets go of what it inherits of the others' pipes, to see them end."""
        context: Any = multiprocessing.get_context("fork" if can_inherit() else "spawn")
        ours, theirs = context.Pipe()
        inherited = (ours, *self._workers) if can_inherit() else ()
        process = context.Process(
            target=_serve, args=(self.work, theirs, inherited), kwargs={"tells": self.tells}, daemon=True
        )
        with uninterrupted():
            process.start()
        theirs.close()
        self._workers[ours] = _Worker(process, ours)
        return self._workers[ours]

    def heard_from(self) -> Iterator[_Worker]:
        """Workers that have answered or died, as long as there are any."""
        while self._workers:
            heard = set(wait(list(self._workers)))
            yield from [worker for pipe, worker in self._workers.items() if pipe in heard]

    def dismiss(self, worker: _Worker) -> None:
        """Let a process end, which takes a while."""
        if self._workers.pop(worker.pipe, None):
            worker.end()
            self._dismissed.append(worker.process)

    def end(self) -> None:
        """Let all end, and wait until they have."""
        for worker in list(self._workers.values()):
            self.dismiss(worker)
        for process in self._dismissed:
            process.join()


def _serve(
    work: Callable[[Any], Any], pipe: Connection, inherited: Sequence[Connection], *, tells: bool
) -> None:
    """What a process does: answer one item after the other until the pipe is closed, or the parent is gone."""
    ignore_interrupts()
    for each in inherited:
        each.close()
    threading.Thread(target=follow_parent, daemon=True).start()
    with heard((lambda text: pipe.send((_What.TOLD, text))) if tells else None):
        while True:
            try:
                item = pipe.recv()
            except EOFError:
                return
            pipe.send(_answer(work, item))


def _answer(work: Callable[[Any], Any], item: Any) -> tuple[_What, Any]:
    try:
        return _What.ANSWER, work(item)
    except Exception as error:  # noqa: BLE001 - it is raised where the answer was waited for
        return _What.RAISED, error


def ignore_interrupts() -> None:
    """An interrupt is heard by the parent, which ends its processes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def follow_parent() -> None:
    """Nobody waits for an answer once the parent has been killed."""
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """A process that starts does not hear the interrupt that is meant for its parent, which ends it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
