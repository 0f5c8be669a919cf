"""A time that stands without a verb, and the words for what is delivered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sowlint.compiled import compiled

if TYPE_CHECKING:
    from sowlint.language.model import DateExpression


class Frame(NamedTuple):
    """A time and the words that it is set to.

    Attributes:
        frame: ``label``, ``row``, ``heading``, ``item`` or ``lead-in``.
        what: the words that name the delivery.
        beside: all the words that could exempt it: label, header, other cells.
        strong: whether label or header says that it is a delivery or its time.
    """

    frame: str
    date: DateExpression
    what: str
    beside: str
    strong: bool


EVENT = compiled(
    r"\b(?:go-?live|launch\w*|cut-?over|deliver(?:y|ies|able\w*|ed|s)?|complet\w+|releases?|availab\w+|deadline|milestones?|hand-?over|eta|finish\w*|phases?|stage|sprints?|roll-?out|deployment|implementation|"
    r"due|version|alpha|beta|mvp|prototype|timeline|duration|time\s?frame|time\s?span|turnaround|lead time|total time|development|design|build|testing|uat|migration|integration|configuration|training|setup|installation|"
    r"discovery|iteration|project end|end date|target)\b",
    re.IGNORECASE,
)
"""What is delivered, or the time of it, by the words of labels, rows and headings."""
