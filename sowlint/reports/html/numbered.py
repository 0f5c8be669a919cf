"""The findings of a page, each with the number that leads from its words to its note."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sowlint.findings import DocumentReport, Finding


class Numbered(NamedTuple):
    """A finding and its number, which counts through the whole page.

    Attributes:
        like: the number of an earlier note that gives the same advice; 0 where none does.
    """

    number: int
    finding: Finding
    like: int = 0

    @property
    def note(self) -> str:
        """The id of its note."""
        return f"note-{self.number}"

    @property
    def words(self) -> str:
        """The id of the words that it is about."""
        return f"words-{self.number}"

    @property
    def families(self) -> str:
        """Classes by which it can be picked out: its severity and its family."""
        return f"{self.finding.severity} {self.finding.code[:2]}"


class Sorted(NamedTuple):
    """The findings of a document by where they are shown.

    Attributes:
        beside: those about words, by the number of the block that holds them.
        whole: those about the document, and those whose words are not shown.
    """

    beside: Mapping[int, Sequence[Numbered]]
    whole: Sequence[Numbered]


def by_block(document: DocumentReport, first: int) -> Sorted:
    """The findings of a document, numbered from ``first`` in reading order."""
    beside: defaultdict[int, list[Numbered]] = defaultdict(list)
    whole: list[Numbered] = []
    advised: dict[str, int] = {}
    for number, finding in enumerate(document.findings, first):
        said = advised.setdefault(finding.better, number)
        each = Numbered(number, finding, said if said < number else 0)
        if document.shown is not None and finding.cover is not None and finding.text:
            beside[finding.cover.block].append(each)
        else:
            whole.append(each)
    return Sorted(beside, whole)
