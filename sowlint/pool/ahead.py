"""A process that does a first part of the work while this one still gets ready for the rest."""

from __future__ import annotations

import multiprocessing
import pickle
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar

from sowlint.pool.crew import can_inherit, follow_parent, ignore_interrupts, uninterrupted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.connection import Connection

Item = TypeVar("Item")

_ROOM = 1 << 20
"""Bytes of answers that may wait to be taken, where the system can be told; then the process waits as well."""

_INDEX = 4


@contextmanager
def ahead(work: Callable[[Item], Any], items: Sequence[Item]) -> Iterator[dict[int, bytes]]:
    """While it is entered, another process works on the items, one after the other, where processes can be forked.

    Args:
        work: its answers must be picklable; what it raises is lost, and so is what it prints.
        items: what is worked on, most urgent first.

    Yields:
        Nothing yet; at the end the pickled answers that there are until then, by the index of their item.
    """
    done: dict[int, bytes] = {}
    if not can_inherit():
        yield done
        return
    context: Any = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    _widen(theirs)
    process = context.Process(target=_serve, args=(work, items, theirs, ours), daemon=True)
    with uninterrupted():
        process.start()
    theirs.close()
    try:
        yield done
        done.update(_taken(ours, len(items)))
    finally:
        process.terminate()
        process.join()
        ours.close()


def _taken(pipe: Connection, most: int) -> Iterator[tuple[int, bytes]]:
    """The answers that are there; one that is just being written is waited for."""
    with suppress(EOFError, OSError):
        for _ in range(most):
            if not pipe.poll():
                return
            answer = pipe.recv_bytes()
            yield int.from_bytes(answer[:_INDEX], "little"), answer[_INDEX:]


def _serve(work: Callable[[Any], Any], items: Sequence[Any], pipe: Connection, inherited: Connection) -> None:
    ignore_interrupts()
    inherited.close()
    threading.Thread(target=follow_parent, daemon=True).start()
    for at, item in enumerate(items):
        try:
            answer = pickle.dumps(work(item))
        except Exception:  # noqa: BLE001, S112 - whoever does it again will say what is wrong
            continue
        pipe.send_bytes(at.to_bytes(_INDEX, "little") + answer)


def _widen(pipe: Connection) -> None:
    with suppress(ImportError, AttributeError, OSError):
        import fcntl  # noqa: PLC0415 - not everywhere

        fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _ROOM)
