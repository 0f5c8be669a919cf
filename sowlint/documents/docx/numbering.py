"""Numbers of lists and headings, computed from ``numbering.xml`` as Word does (ECMA-376, part 1, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from sowlint.documents.docx.numerals import numeral
from sowlint.documents.docx.tags import VALUE, W, child_value, number, toggle

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

_PLACEHOLDER = re.compile(r"%([1-9])")
_LEVELS = 9


@dataclass(frozen=True)
class Level:
    """One level of a list."""

    start: int = 1
    style: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    paragraph_style: str = ""

    @property
    def is_bullet(self) -> bool:
        """Whether its entries bear a sign and no number."""
        return self.style == "bullet"


@dataclass(frozen=True)
class List:
    """A list as a ``w:num`` gives it: whose counters it shares, its levels, and where it starts anew."""

    counters: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


class Mark(NamedTuple):
    """What an entry bears: its number as it is seen (empty for a bullet) and its level from 0."""

    number: str
    level: int
    counters: str
    is_bullet: bool


class Numbering:
    """The lists of a document."""

    def __init__(self, root: Element | None, style_numbers: Mapping[str, str]) -> None:
        """``style_numbers``: the number id that each numbering style stands for."""
        self.lists: dict[str, List] = {}
        if root is None:
            return
        abstract = {each.get(W + "abstractNumId", ""): each for each in root.findall(W + "abstractNum")}
        numbers = {each.get(W + "numId", ""): each for each in root.findall(W + "num")}
        for identity, element in numbers.items():
            base = _base(element, abstract, numbers, style_numbers)
            if base:
                self.lists[identity] = _list(base, abstract[base], element)

    def level_of_style(self, identity: str, style: str) -> int | None:
        """The level of a list that is bound to a paragraph style."""
        found = self.lists.get(identity)
        levels = found.levels.items() if found else ()
        return next((index for index, level in levels if level.paragraph_style == style), None)


def _base(
    number_element: Element,
    abstract: Mapping[str, Element],
    numbers: Mapping[str, Element],
    styles: Mapping[str, str],
) -> str:
    """The id of the definition that a list rests on, links by numbering style followed."""
    base = child_value(number_element, "abstractNumId") or ""
    for _ in range(_LEVELS):
        link = child_value(abstract.get(base), "numStyleLink")
        target = numbers.get(styles.get(link or "", ""))
        if target is None:
            break
        base = child_value(target, "abstractNumId") or ""
    return base if base in abstract else ""


def _list(base: str, definition: Element, element: Element) -> List:
    levels = {number(each.get(W + "ilvl")): _level(each) for each in definition.findall(W + "lvl")}
    starts: dict[int, int] = {}
    for override in element.findall(W + "lvlOverride"):
        index = number(override.get(W + "ilvl"))
        own = override.find(W + "lvl")
        if own is not None:
            levels[index] = _level(own)
        start = child_value(override, "startOverride")
        if start is not None:
            starts[index] = number(start, 1)
            levels[index] = replace(levels.get(index, Level()), start=starts[index])
    return List(base, levels, starts)


def _level(element: Element) -> Level:
    restart = child_value(element, "lvlRestart")
    text = element.find(W + "lvlText")
    return Level(
        start=number(child_value(element, "start"), 0),
        style=child_value(element, "numFmt") or "decimal",
        text=text.get(VALUE, "") if text is not None else "",
        restart=None if restart is None else number(restart),
        legal=bool(toggle(element.find(W + "isLgl"))),
        paragraph_style=child_value(element, "pStyle") or "",
    )


class Counters:
    """Counts the entries of one story; lists with the same definition count together."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def next(self, identity: str, level: int) -> Mark | None:
        """Count one entry; ``None`` where the list is not defined."""
        found = self._numbering.lists.get(identity)
        if found is None or level not in found.levels:
            return None
        counts = self._counts.setdefault(found.counters, {})
        self._advance(counts, found, identity, level)
        for deeper in [each for each in counts if each > level and _restarts(found.levels.get(each), level)]:
            del counts[deeper]
        own = found.levels[level]
        written = (
            "" if own.is_bullet else _PLACEHOLDER.sub(lambda hit: _written(hit, found, counts, own), own.text)
        )
        return Mark(written.strip(), level, found.counters, own.is_bullet)

    def _advance(self, counts: dict[int, int], found: List, identity: str, level: int) -> None:
        fresh = level in found.starts and (identity, level) not in self._begun
        self._begun.add((identity, level))
        if level not in counts or fresh:
            counts[level] = found.levels[level].start
        else:
            counts[level] += 1


def _restarts(level: Level | None, used: int) -> bool:
    """Whether a level begins anew after an entry on the level ``used`` above it."""
    if level is None or level.restart is None:
        return True
    return level.restart > used


def _written(hit: re.Match[str], found: List, counts: Mapping[int, int], own: Level) -> str:
    index = int(hit.group(1)) - 1
    level = found.levels.get(index, Level())
    style = "decimal" if own.legal and not level.is_bullet else level.style
    return numeral(counts.get(index, level.start), style)
