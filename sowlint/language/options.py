"""What a user may settle about how a document is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

    from sowlint.documents.model import Kind
    from sowlint.features import Catalogue

DateOrder = Literal["dmy", "mdy"]
"""Which comes first in a date of two small numbers: the day (``dmy``) or the month (``mdy``)."""


@dataclass(frozen=True)
class ReadingOptions:
    """What is given from outside; everything else is told from the text.

    Attributes:
        kind: what sort of paper it is; ``None`` to tell it from the text.
        as_of: the day to judge by; ``None`` for the document's own date.
        vendor: names of the vendor's side.
        customer: names of the customer's side.
        products: names of the vendor's products.
        model: an installed spaCy package to use in place of sowlint's own; its files are not verified.
        date_order: how to read ``03/04/2026``; ``None`` leaves it ambiguous.
        fiscal_year_start: the month (1 to 12) in which a fiscal year begins; ``None`` leaves it unplaced.
        holidays: the country whose public holidays are no working days; empty for none.
        thresholds: heuristics by name, as configured.
        catalogue: what the product has; ``None`` where nobody said.
    """

    kind: Kind | None = None
    as_of: date | None = None
    vendor: tuple[str, ...] = ()
    customer: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    model: str | None = None
    date_order: DateOrder | None = None
    fiscal_year_start: int | None = None
    holidays: str = ""
    thresholds: tuple[tuple[str, float], ...] = ()
    catalogue: Catalogue | None = None

    def threshold(self, name: str, default: float) -> float:
        """A configured threshold, or the default that the asker has."""
        return dict(self.thresholds).get(name, default)
