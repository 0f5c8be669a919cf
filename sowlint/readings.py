"""Documents opened for the commands that show how a document was read, one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sowlint import documents
from sowlint.discovery import discover
from sowlint.errors import SowlintError
from sowlint.language.options import ReadingOptions
from sowlint.language.reading import Reading
from sowlint.sources import open_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sowlint.config import Settings, SettingsSource
    from sowlint.documents.model import Format, Kind
    from sowlint.features import Catalogue


@dataclass(frozen=True)
class Opened:
    """One document of a run: as it is read, or why it could not be."""

    path: str
    reading: Reading | None = None
    error: str = ""


def open_all(
    paths: Iterable[str], settings: SettingsSource, format_of: Format | None = None
) -> Iterator[Opened]:
    """Every document at the paths, in order; one that cannot be read keeps no other back.

    A folder that holds no document is reported as such.
    """
    for found in discover(paths, settings):
        if found.problem or found.empty:
            yield Opened(found.path, error=found.problem or "there is no document in this folder")
            continue
        try:
            own = settings.for_file(found.path)
            catalogue = catalogue_of(own)
            document = documents.read(
                open_source(found.path, own.limits), format_of if found.path == "-" else None
            )
        except SowlintError as error:
            yield Opened(found.path, error=error.told)
        else:
            options = reading_options(own, own.kind_for(found.path), catalogue)
            yield Opened(found.path, Reading(document, options))


def reading_options(
    settings: Settings, kind: Kind | None, catalogue: Catalogue | None = None
) -> ReadingOptions:
    """What the settings say about how a document is read.

    Args:
        settings: as configured.
        kind: what sort of paper it is, if that is settled.
        catalogue: what the product has; see ``catalogue_of``.
    """
    return ReadingOptions(
        kind=kind,
        as_of=settings.as_of,
        vendor=settings.vendor,
        customer=settings.customer,
        products=settings.products,
        model=settings.model,
        date_order=settings.date_order,
        fiscal_year_start=settings.fiscal_year_start,
        holidays=settings.holidays,
        thresholds=tuple(sorted(settings.thresholds.items())),
        catalogue=catalogue,
    )


def catalogue_of(settings: Settings) -> Catalogue | None:
    """The feature catalogue that is configured, if one is.

    Raises:
        CatalogueError: where it cannot be used.
    """
    if settings.features is None:
        return None
    from sowlint.features.load import load_catalogue  # noqa: PLC0415 - pydantic only where there is a catalogue

    return load_catalogue(settings.features)
