"""Does the same to many things in several processes, in order, and outlives the death of one."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Item = TypeVar("Item")
Answer = TypeVar("Answer")

_work: Callable[[Any], Any]


def in_order(
    work: Callable[[Item], Answer], items: Sequence[Item], jobs: int, when_killed: Callable[[Item], Answer]
) -> Iterator[Answer]:
    """The answer for every item, in the order of the items.

    Args:
        work: what to do; it is inherited by the processes and need not be picklable, its answers must be.
        items: picklable.
        jobs: how many processes; 1, or a system that cannot fork, does the work here.
        when_killed: the answer for an item whose process was ended from outside or crashed.
    """
    if min(jobs, len(items)) < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(work, items)
        return
    with _processes(min(jobs, len(items)), work) as pool:
        answers = [pool.submit(_do, item) for item in items]
        for item, answer in zip(items, answers, strict=True):
            try:
                yield answer.result()
            except BrokenProcessPool:
                yield _alone(work, item, when_killed)


def _alone(work: Callable[[Item], Answer], item: Item, when_killed: Callable[[Item], Answer]) -> Answer:
    """A second attempt, since a process that dies takes the waiting work of all with it."""
    with _processes(1, work) as pool:
        try:
            return cast("Answer", pool.submit(_do, item).result())
        except BrokenProcessPool:
            return when_killed(item)


def _processes(number: int, work: Callable[[Any], Any]) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(number, multiprocessing.get_context("fork"), _remember, (work,))


def _remember(work: Callable[[Any], Any]) -> None:
    global _work  # noqa: PLW0603 - one worker process does one kind of work
    _work = work


def _do(item: Any) -> Any:
    return _work(item)
