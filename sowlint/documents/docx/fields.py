"""Fields (page numbers, links, tables of contents …): whose result is read, and whose is not."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PAGES = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES"))
_NOT_PROSE = frozenset(("TOC", "INDEX", "TOA", *_PAGES))
_ADDRESS = re.compile(r'HYPERLINK\s+(?:\\l\s+)?"([^"]*)"', re.IGNORECASE)


@dataclass
class _Field:
    instruction: str = ""
    has_result: bool = False

    @property
    def name(self) -> str:
        words = self.instruction.split(maxsplit=1)
        return words[0].upper() if words else ""


class Fields:
    """The fields that are open at a point of the text; they nest, and reach over paragraphs."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self.page_numbers = 0

    def mark(self, kind: str) -> None:
        """A field character: ``begin``, ``separate`` or ``end``."""
        if kind == "begin":
            self._open.append(_Field())
        elif self._open and kind == "separate":
            self._open[-1].has_result = True
        elif self._open and kind == "end":
            self._count(self._open.pop())

    def instruct(self, text: str) -> None:
        """A stretch of a field's instruction."""
        if self._open and not self._open[-1].has_result:
            self._open[-1].instruction += text

    def begin_simple(self, instruction: str) -> None:
        """A field that is written as one element begins; ``mark("end")`` ends it."""
        self._open.append(_Field(instruction, has_result=True))

    def end_paragraph(self, *, balanced: bool) -> None:
        """Fields that never got a result are given up; all are where the part does not end what it begins."""
        self._open = [field for field in self._open if field.has_result] if balanced else []

    @property
    def shown(self) -> bool:
        """Whether text at this point is seen and is prose."""
        return all(field.has_result and field.name not in _NOT_PROSE for field in self._open)

    @property
    def link(self) -> str:
        """Where text at this point leads; empty where nowhere."""
        found = (_ADDRESS.search(field.instruction) for field in reversed(self._open))
        return next((match.group(1) for match in found if match), "")

    def _count(self, field: _Field) -> None:
        self.page_numbers += field.name in _PAGES
