"""The commitments of made documents, for tests of the language part."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sowlint.documents.model import Kind
from sowlint.language.options import ReadingOptions
from sowlint.language.reading import Reading
from tests.language.making import document

if TYPE_CHECKING:
    from sowlint.language.model import Commitment

WORLD = ReadingOptions(
    kind=Kind.SOW, vendor=("Acme", "Supplier"), customer=("Client",), as_of=date(2026, 1, 5)
)


def reading(*lines: str, options: ReadingOptions = WORLD) -> Reading:
    """A statement of work by Acme for Client, read on 5 January 2026."""
    return Reading(document(*lines), options)


def dated(*lines: str, options: ReadingOptions = WORLD) -> Commitment:
    """The last commitment with a deadline of a made document."""
    return [each for each in reading(*lines, options=options).commitments if each.deadline][-1]
