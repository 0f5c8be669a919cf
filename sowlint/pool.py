"""Does the same to many things in several processes, in order, and outlives the death of one."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, Any, TypeVar

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
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(min(jobs, len(items)), context, _remember, (work,)) as pool:
        answers = [pool.submit(_do, item) for item in items]
        for item, answer in zip(items, answers, strict=True):
            try:
                yield answer.result()
            except BrokenProcessPool:
                yield when_killed(item)


def _remember(work: Callable[[Any], Any]) -> None:
    global _work  # noqa: PLW0603 - one worker process does one kind of work
    _work = work


def _do(item: Any) -> Any:
    return _work(item)
