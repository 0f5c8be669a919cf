"""How many processes pay."""

from __future__ import annotations

import os
from pathlib import Path

WORTH = 16_000
"""Bytes of documents for which one process more pays.

Measured on two cores: a process costs some 40 ms of processor time to fork, to copy what it touches and to end; 16 kB
of Markdown take 200 ms to judge, of Word and PDF files more.
"""

_QUOTA = Path("/sys/fs/cgroup/cpu.max")


def worthwhile(sizes: list[int]) -> int:
    """The number of processes for files of these sizes, in bytes: at most one a core."""
    return max(1, min(usable_cores(), len(sizes), sum(sizes) // WORTH))


def usable_cores() -> int:
    """The cores that this process may use: those it is bound to, and a container's share of them."""
    bound = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(bound, _quota()))


def _quota() -> int:
    """The cores of a Linux control group, rounded up; many where there is no bound."""
    try:
        share, period = _QUOTA.read_text(encoding="ascii").split()
        return -(-int(share) // int(period))
    except (OSError, ValueError):
        return 1_000_000
