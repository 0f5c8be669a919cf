"""Does the same to many things in several processes; the answers come in order, and a process that dies costs one."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from sowlint.headway import heard

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

Item = TypeVar("Item")
Answer = TypeVar("Answer")


def in_order(
    work: Callable[[Item], Answer],
    items: Sequence[Item],
    jobs: int,
    when_killed: Callable[[Item], Answer],
    make_ready: Callable[[Sequence[Item]], None] = lambda _: None,
    told: Callable[[Item, str], None] | None = None,
    weight: Callable[[Item], float] = lambda _: 0,
) -> Generator[Answer]:
    """The answer for every item, in the order of the items, whoever is done first.

    Args:
        work: what to do; see ``crew.can_inherit`` for whether it must be picklable. Its answers must be.
        items: picklable.
        jobs: how many processes; with 1, the work is done here.
        when_killed: the answer for an item whose process was ended from outside or crashed.
        make_ready: is called with the items, most work first, before processes are forked, which inherit what it
            loads.
        told: hears how far the work on an item is; see ``headway``.
        weight: how much work an item is; what is most is begun first, so that no process is left with it at the end.
    """
    if min(jobs, len(items)) < 2:
        for item in items:
            with heard(partial(told, item) if told else None):
                answer = work(item)
            yield answer
        return
    from sowlint.pool.crew import answers, can_inherit  # noqa: PLC0415 - few runs need processes

    tasks = sorted(enumerate(items), key=lambda task: -weight(task[1]))
    if can_inherit():
        make_ready([item for _, item in tasks])
    early: dict[int, Answer] = {}
    due = 0
    with closing(answers(work, tasks, min(jobs, len(items)), when_killed, told)) as arriving:
        for at, answer in arriving:
            early[at] = answer
            while due in early:
                yield early.pop(due)
                due += 1
