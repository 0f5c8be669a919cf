"""Papers told in YAML, with the clauses that can be taken out of them and the other wordings that can be put back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.papers import Grid, Heading, Item, Label, Paper, Text
from tests.papers.model import Part

FOLDER = Path(__file__).parent / "papers"
_HEADING = re.compile(r"(#+) (.*)")
_LABEL = re.compile(r"\*\*(.+?):\*\* (.*)")


@dataclass(frozen=True)
class Clause:
    """A clause that answers the question of one rule, and other words that answer it as well."""

    code: str
    text: str
    instead: tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """A paper in its parts; the parts that are clauses can be exchanged."""

    name: str
    format: str
    parts: tuple[str | Clause, ...]

    @property
    def clauses(self) -> tuple[Clause, ...]:
        return tuple(part for part in self.parts if isinstance(part, Clause))

    def paper(self, instead: Mapping[str, str] | None = None) -> Paper:
        """The paper, with the texts of some clauses, by their codes, exchanged for others."""
        others = instead or {}
        texts = [part if isinstance(part, str) else others.get(part.code, part.text) for part in self.parts]
        return tuple(_joined([part for text in texts for part in _parts(text)]))


def told_papers() -> list[Told]:
    """Every paper of the folder."""
    return [_told(path) for path in sorted(FOLDER.glob("*.yaml"))]


def _told(path: Path) -> Told:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    parts = tuple(part if isinstance(part, str) else _clause(part) for part in data["parts"])
    return Told(path.stem, data["format"], parts)


def _clause(data: Mapping[str, str | Sequence[str]]) -> Clause:
    return Clause(str(data["clause"]), str(data["text"]), tuple(data["instead"]))


def _parts(text: str) -> Iterator[Part]:
    for block in re.split(r"\n\s*\n", text.strip()):
        lines = block.splitlines()
        if lines and lines[0].startswith("|"):
            yield Grid(tuple(_cells(line) for line in lines if not set(line) <= set("|- ")))
        elif lines and lines[0].startswith("- "):
            yield from (Item(line[2:]) for line in lines)
        elif lines:
            yield _part(" ".join(lines))


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))


def _part(line: str) -> Part:
    if heading := _HEADING.fullmatch(line):
        return Heading(heading[2], len(heading[1]))
    if label := _LABEL.fullmatch(line):
        return Label(label[1], label[2])
    return Text(line)


def _joined(parts: Sequence[Part]) -> Iterator[Part]:
    """Tables with the same header that follow each other are one."""
    rows: tuple[tuple[str, ...], ...] = ()
    for part in (*parts, None):
        if isinstance(part, Grid) and rows and part.rows[0] == rows[0]:
            rows += part.rows[1:]
            continue
        if rows:
            yield Grid(rows)
        rows = part.rows if isinstance(part, Grid) else ()
        if part is not None and not rows:
            yield part
