"""``python -m benchmarks``: measures sowlint on this machine and prints Markdown tables."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from benchmarks import tables
from benchmarks.corpus import FORMATS, Corpus
from benchmarks.measure import PYTHON, SOWLINT, Cost, Task, in_turn
from sowlint.pool.cores import usable_cores

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SHORT = 600
"""Words of a short document: a page of a web site, a README."""

_TABLES = ("throughput", "formats", "start", "scaling")


@dataclass(frozen=True)
class Bench:
    """What to measure, and where.

    Attributes:
        folder: for papers and caches; nothing else is touched.
        words: of the text for throughput.
        counts: of the files for scaling.
    """

    folder: Path
    corpus: Corpus
    words: int
    rounds: int
    counts: tuple[int, ...]

    def throughput(self) -> Iterator[str]:
        """Judging against parsing the same text in full, on one core."""
        files = self.corpus.write(self.folder / "throughput", max(1, self.words // 5_000), 5_000)
        yield from tables.throughput(self._pair(files))

    def formats(self) -> Iterator[str]:
        """The same for each format, reading included."""
        pairs = {}
        for form in FORMATS:
            files = self.corpus.write(self.folder / form, max(1, self.words // 10_000), 5_000, form)
            pairs[form] = self._pair(files)
        yield from tables.formats(pairs)

    def start(self) -> Iterator[str]:
        """What a short run takes, against importing click and spaCy."""
        [file] = self.corpus.write(self.folder / "start", 1, _SHORT)
        many = self.corpus.write(self.folder / "many", 100, _SHORT)[0].parent
        check = (*SOWLINT, "check", "--exit-zero")
        commands = {
            "`import click`": (*PYTHON, "-c", "import click"),
            "`sowlint --help`": (*SOWLINT, "--help"),
            f"{_SHORT} words, unchanged since the last run": (*check, str(file)),
            f"100 files of {_SHORT} words, unchanged": (*check, str(many)),
            "`import spacy`": (*PYTHON, "-c", "import spacy"),
            f"{_SHORT} words, new": (*check, "--no-cache", str(file)),
        }
        for paths in (file, many):
            self._task(*check, str(paths)).run()
        costs = in_turn([self._task(*command) for command in commands.values()], max(self.rounds, 7))
        yield from tables.start(dict(zip(commands, costs, strict=True)))

    def scaling(self) -> Iterator[str]:
        """More files and more processes, start-up included."""
        jobs = range(1, usable_cores() + 1)
        costs: dict[int, list[Cost]] = {}
        for count in self.counts:
            folder = self.corpus.write(self.folder / f"scaling-{count}", count, _SHORT)[0].parent
            check = (*SOWLINT, "check", "--exit-zero", "--no-cache", "--format", "json")
            tasks = [
                self._task(*check, "--jobs", str(number), str(folder), one_core=False) for number in jobs
            ]
            costs[count] = in_turn(tasks, 1 if count > 100 else self.rounds)
        yield from tables.scaling(costs, list(jobs))

    def _pair(self, files: list[Path]) -> tuple[Cost, Cost]:
        paths = tuple(map(str, files))
        tasks = [self._task(*PYTHON, "-m", f"benchmarks.{name}", *paths) for name in ("judge", "stock")]
        judged, parsed = in_turn(tasks, self.rounds)
        return judged, parsed

    def _task(self, *command: str, one_core: bool = True) -> Task:
        own = {"SOWLINT_CACHE_DIR": str(self.folder / "cache"), "OPENBLAS_NUM_THREADS": "1"}
        return Task(command, own, one_core)


@click.command()
@click.option(
    "--table", "names", multiple=True, type=click.Choice(_TABLES), help="One of the tables; else all."
)
@click.option("--words", default=100_000, help="Words of the text for throughput.")
@click.option("--rounds", default=5, help="How often each is measured; the medians are printed.")
@click.option("--files", default="1,10,100,1000", help="Numbers of files for scaling.")
@click.option("--seed", default=1, help="Another seed makes other papers.")
def main(names: tuple[str, ...], words: int, rounds: int, files: str, seed: int) -> None:
    """Measure sowlint on this machine, on papers that are made up, and print the tables of the README.

    Seconds are of processor time, but in the table of scaling, where they are those of the clock.
    """
    with tempfile.TemporaryDirectory() as folder:
        counts = tuple(map(int, files.split(",")))
        bench = Bench(Path(folder), Corpus(seed), words, rounds, counts)
        click.echo("\n".join(tables.machine()))
        for name in names or _TABLES:
            made: Callable[[], Any] = getattr(bench, name)
            click.echo("\n" + "\n".join(made()))


if __name__ == "__main__":
    main()
