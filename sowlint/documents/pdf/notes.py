"""Footnotes at the end of a page, set apart so that the text goes on after them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.documents.pdf.paragraphs import Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.documents.pdf.layout import Table
    from sowlint.documents.pdf.typography import Typography

_REFERENCE = re.compile(r"\d{1,3}|[*†‡§]{1,3}|[a-z]")
_SMALLER = 0.95


def notes_at_end(elements: Sequence[Paragraph | Table], looks: Typography) -> int:
    """How many of the last elements of a column are footnotes: small print that begins with its reference."""
    first = len(elements)
    for index in range(len(elements) - 1, 0, -1):
        element = elements[index]
        if not isinstance(element, Paragraph) or element.size > _SMALLER * looks.size:
            break
        if _REFERENCE.fullmatch(element.lines[0].words[0].text):
            first = index
    return len(elements) - first
