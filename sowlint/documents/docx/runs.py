"""What the characters of a run are, and how runs and paragraphs are counted: what places stand on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sowlint.documents.build import BREAK
from sowlint.documents.docx.tags import PARAGRAPH, RUN, W
from sowlint.documents.model import RunOrigin

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TEXT = W + "t"
_SYMBOL = W + "sym"
_MARKS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": BREAK,
    W + "cr": BREAK,
    W + "noBreakHyphen": "-",
}
_SYMBOLS = dict(
    zip(
        (0xB7, 0xA7, 0xA8, 0x6F, 0x6E, 0x6C, 0xD8, 0xE0, 0xFC, 0xFB, 0xFE, 0xFD, 0xB3, 0xA3, 0xB1, 0xB4),
        "•▪□□■●➢→✓✗☑☒≥≤±×",
        strict=True,
    )
)
"""Signs of the fonts Symbol and Wingdings that stand in a private range."""


RunPlace = tuple[str, int, int]
"""The part, the paragraph within it, and the run within that; see ``RunOrigin``."""


@dataclass(frozen=True, slots=True)
class Anchor(RunOrigin):
    """The place of text that has no characters in a run: a formula, the break between a cell's paragraphs."""

    def cut(self, start: int, end: int) -> Anchor:  # noqa: ARG002
        """See ``Origin``; the place of any part is the whole's."""
        return self


def run_text(run: Element) -> str:
    """The text of one run: what ``RunOrigin.start`` and ``end`` count.

    Its children's text in order: ``w:t`` as it is written; ``w:tab``, ``w:ptab``, ``w:br``, ``w:cr``,
    ``w:noBreakHyphen`` and ``w:sym`` one character each; nothing else.
    """
    return "".join(child_text(child) for child in run)


def child_text(child: Element) -> str:
    """What one child adds to its run's text."""
    if child.tag == _TEXT:
        return child.text or ""
    if child.tag == _SYMBOL:
        return _symbol(child.get(W + "char", ""))
    return _MARKS.get(str(child.tag), "")


def _symbol(code: str) -> str:
    try:
        point = int(code, 16)
    except ValueError:
        return " "
    if 0xF000 <= point <= 0xF0FF:
        return _SYMBOLS.get(point - 0xF000, " ")
    return chr(point) if 0x20 <= point < 0xD800 else " "


def paragraphs_of(root: Element) -> list[Element]:
    """All paragraphs of a part in document order, those in tables, boxes and unused alternatives included."""
    return list(root.iter(PARAGRAPH))


def runs_of(paragraph: Element) -> list[Element]:
    """All runs of a paragraph in document order, in links, changes and controls too, but not in its boxes."""
    inner = {run for nested in paragraph.iterdescendants(PARAGRAPH) for run in nested.iter(RUN)}
    return [run for run in paragraph.iter(RUN) if run not in inner]


def run_places(name: str, root: Element) -> dict[Element, RunPlace]:
    """Where each run of a part stands; ``name`` is the part's."""
    return {
        run: (name, number, index)
        for number, paragraph in enumerate(paragraphs_of(root))
        for index, run in enumerate(runs_of(paragraph))
    }


def run_of(origin: object) -> RunPlace | None:
    """The run that text comes from."""
    return (origin.part, origin.paragraph, origin.run) if isinstance(origin, RunOrigin) else None
