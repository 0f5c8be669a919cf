"""Runs commands in turn and says what each took."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

PYTHON = (sys.executable,)
SOWLINT = (sys.executable, "-m", "sowlint")
STOCK = (sys.executable, "-m", "benchmarks.stock")


@dataclass(frozen=True)
class Cost:
    """What one run of a command took.

    Attributes:
        wall: seconds on the clock.
        cpu: seconds of processor time, its own and that of its processes.
        memory: largest resident size of one of its processes, in MB.
        out: what it printed.
    """

    wall: float
    cpu: float
    memory: float
    out: str = ""


@dataclass(frozen=True)
class Task:
    """A command to measure.

    Attributes:
        one_core: whether it is kept to a single core, where the system can do that.
    """

    command: tuple[str, ...]
    environment: Mapping[str, str]
    one_core: bool = True

    def run(self) -> Cost:
        """Run it once.

        Raises:
            RuntimeError: where it failed.
        """
        started = time.perf_counter()
        environment = {**os.environ, **self.environment}
        with _one_core() if self.one_core else nullcontext():
            process = subprocess.Popen(self.command, stdout=subprocess.PIPE, text=True, env=environment)
        with process:
            out = process.stdout.read() if process.stdout else ""
            _, status, used = os.wait4(process.pid, 0)
            wall = time.perf_counter() - started
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            raise RuntimeError(f"{' '.join(self.command)} ended with {process.returncode}")
        kilobytes = used.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
        return Cost(wall, used.ru_utime + used.ru_stime, kilobytes / 1000, out)


@contextmanager
def _one_core() -> Iterator[None]:
    """Processes that are started meanwhile keep to one core, where the system can do that."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    all_cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(all_cores)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, all_cores)


def in_turn(tasks: Sequence[Task], rounds: int) -> list[Cost]:
    """The median cost of each task; all are run once a round, so that a slow minute slows all of them."""
    runs = [[task.run() for task in tasks] for _ in range(rounds)]
    return [_median(costs) for costs in zip(*runs, strict=True)]


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(
        median(each.wall for each in costs),
        median(each.cpu for each in costs),
        median(each.memory for each in costs),
        costs[-1].out,
    )
