"""Papers that are made up: the same ones for the same seed, in every format that sowlint reads."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.phrases import BINDING, FILLERS, HEADINGS, ROWS, TELLING
from tests.papers import FORMATS, Grid, Heading, Item, Text, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.papers import Paper
    from tests.papers.model import Part

_SHARE_BINDING = 1 / 3


@dataclass(frozen=True)
class Corpus:
    """Makes papers.

    Attributes:
        seed: another one makes other papers.
    """

    seed: int = 1

    def write(self, folder: Path, number: int, words: int, form: str = "md") -> list[Path]:
        """Write so many papers of about so many words into a folder, in a format of ``tests.papers``.

        Returns:
            The files, in the order of their names.
        """
        folder.mkdir(parents=True, exist_ok=True)
        files = [folder / f"paper-{at:05}.{form}" for at in range(number)]
        for at, file in enumerate(files):
            file.write_bytes(write(self.paper(at, words), form))
        return files

    def paper(self, number: int, words: int) -> Paper:
        """One paper; its number tells it from others of the corpus."""
        return tuple(_Author(random.Random(f"{self.seed}/{number}")).parts(words))


class _Author:
    """Writes one paper."""

    def __init__(self, luck: random.Random) -> None:
        self._luck = luck

    def parts(self, words: int) -> Iterator[Part]:
        yield Heading(self._filled("Statement of Work: {system} for {things}"), 1)
        yield Text(
            "This Statement of Work is made between Acme Ltd (“Acme”) and Bergvik Utilities AB (“Bergvik”)."
        )
        left = words
        while left > 0:
            for part in self._section():
                left -= _words(part)
                yield part

    def _section(self) -> Iterator[Part]:
        yield Heading(f"{self._luck.choice(HEADINGS)} of {self._filled('{place}')}")
        for _ in range(self._luck.randint(2, 4)):
            yield Text(" ".join(self._sentence() for _ in range(self._luck.randint(2, 5))))
        if self._luck.random() < 0.5:
            yield from (Item(self._sentence()) for _ in range(self._luck.randint(3, 5)))
        if self._luck.random() < 0.25:
            rows = (tuple(map(self._filled, row)) for row in ROWS)
            yield Grid((("Step", "Owner", "Due"), *rows))

    def _sentence(self) -> str:
        frames = BINDING if self._luck.random() < _SHARE_BINDING else TELLING
        text = self._filled(self._luck.choice(frames))
        return text[0].upper() + text[1:]

    def _filled(self, frame: str) -> str:
        fillers = {name: self._luck.choice(words) for name, words in FILLERS.items()}
        fillers |= {
            "things": f"{self._luck.choice(FILLERS['thing'])}s",
            "place2": self._luck.choice(FILLERS["place"]),
        }
        return frame.format_map(fillers)


def _words(part: Part) -> int:
    if isinstance(part, Grid):
        return sum(len(cell.split()) for row in part.rows for cell in row)
    return len(part.text.split()) if isinstance(part, Heading | Text | Item) else 0


__all__ = ["FORMATS", "Corpus"]
