"""Costs as Markdown."""

from __future__ import annotations

import platform
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from sowlint.pool.cores import usable_cores

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from benchmarks.measure import Cost

_CPU = Path("/proc/cpuinfo")


def machine() -> Iterator[str]:
    """What it was measured on, and what of."""
    yield (
        f"Measured on {_processor()}, {usable_cores()} cores, {platform.system()}, Python {platform.python_version()}, "
        f"sowlint {version('sowlint')}, spaCy {version('spacy')}."
    )


def throughput(pair: tuple[Cost, Cost]) -> Iterator[str]:
    """Judging and parsing, with the ratio of their speeds."""
    judged, parsed = map(_speed, pair)
    words = int(pair[0].out.split()[0])
    yield from _table(
        (f"{words:,} words of Markdown on one core", "words/s", "ratio", "peak memory"),
        [
            ("`nlp.pipe`, full stock pipeline", f"{parsed:,.0f}", "1.0", f"{pair[1].memory:,.0f} MB"),
            ("`sowlint check`", f"{judged:,.0f}", f"{judged / parsed:.1f}", f"{pair[0].memory:,.0f} MB"),
        ],
    )


def formats(pairs: Mapping[str, tuple[Cost, Cost]]) -> Iterator[str]:
    """The same for each format; of the stock pipeline without reading."""
    rows = []
    for form, pair in pairs.items():
        judged, parsed = map(_speed, pair)
        memory = f"{pair[0].memory:,.0f} MB"
        rows.append((f".{form}", f"{judged:,.0f}", f"{judged / parsed:.1f}", memory))
    yield from _table(("format", "words/s", "ratio to `nlp.pipe`", "peak memory"), rows)


def start(costs: Mapping[str, Cost]) -> Iterator[str]:
    """What each command took, as a multiple of the import that it stands below."""
    rows = []
    base = 1.0
    for name, cost in costs.items():
        base = cost.cpu if name.startswith("`import") else base
        rows.append((name, f"{cost.cpu:.3f}", f"{cost.cpu / base:.1f}"))
    yield from _table(("start", "seconds", "ratio to the import above"), rows)


def scaling(costs: Mapping[int, Sequence[Cost]], jobs: Sequence[int]) -> Iterator[str]:
    """Seconds on the clock by number of files and of processes."""
    rows = []
    for count, row in costs.items():
        seconds = [f"{cost.wall:.2f}" for cost in row]
        rows.append((f"{count:,}", *seconds, f"{row[0].wall / row[-1].wall:.2f}", f"{row[0].memory:,.0f} MB"))
    heads = [f"--jobs {number}" for number in jobs]
    yield from _table(("files", *heads, "gain", "peak memory of a process"), rows)


def _speed(cost: Cost) -> float:
    """Words a second, of what a command printed."""
    words, seconds = cost.out.split()
    return int(words) / float(seconds)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"| --- |{' ---: |' * (len(head) - 1)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _processor() -> str:
    try:
        lines = _CPU.read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    named = (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.machine())
