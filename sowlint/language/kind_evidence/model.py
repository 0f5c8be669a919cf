"""A piece of evidence: where it stands, what it weighs, what it says."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from sowlint.expressions import Expression, expression

if TYPE_CHECKING:
    from sowlint.documents.model import Kind


class Where(StrEnum):
    """In which part of a document a piece of evidence is looked for; META holds the names of what it says of itself."""

    TITLE = "title"
    HEADING = "heading"
    LABEL = "label"
    OPENING = "opening"
    BODY = "body"
    META = "meta"


class Evidence(NamedTuple):
    """One piece of evidence for a kind.

    Attributes:
        weight: what each occurrence adds.
        most: how many occurrences count.
        says: the evidence in words.
    """

    kind: Kind
    weight: float
    most: int
    where: Where
    pattern: Expression
    says: str


def line(kind: Kind, weight: float, most: int, where: Where, pattern: str, says: str) -> Evidence:
    return Evidence(kind, weight, most, where, expression(pattern, re.IGNORECASE | re.MULTILINE), says)
