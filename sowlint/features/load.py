"""Reads a catalogue, or refuses it with file, line, key and what was meant."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from sowlint.errors import CatalogueError
from sowlint.features.catalogue import Catalogue
from sowlint.features.model import FeaturesFile
from sowlint.yamlfiles.places import read_yaml, shown
from sowlint.yamlfiles.problems import explained

if TYPE_CHECKING:
    from sowlint.features.model import Feature
    from sowlint.yamlfiles.places import YamlFile


def load_catalogue(path: Path) -> Catalogue:
    """The catalogue that a file holds; a process reads it anew only when the file was changed.

    Raises:
        CatalogueError: where it cannot be used; the error names file and line.
    """
    try:
        known = path.stat()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CatalogueError(shown(path), f"cannot be read: {reason}") from error
    return _load(os.path.abspath(path), (known.st_mtime_ns, known.st_size))  # noqa: PTH100 - without ".."


@lru_cache(maxsize=8)
def _load(path: str, _stamp: tuple[int, int]) -> Catalogue:
    file = read_yaml(Path(path), CatalogueError)
    try:
        features = FeaturesFile.model_validate(file.data).features
    except ValidationError as error:
        raise explained(error, file, FeaturesFile) from error
    _refuse_twins(file, features)
    catalogue = Catalogue(features, Path(path))
    _refuse_clashes(file, catalogue)
    return catalogue


def _refuse_twins(file: YamlFile, features: tuple[Feature, ...]) -> None:
    seen: dict[str, int] = {}
    for at, feature in enumerate(features):
        first = seen.setdefault(feature.id.casefold(), at)
        if first != at:
            line = file.line(["features", first, "id"])
            raise file.error(["features", at, "id"], f"the id “{feature.id}” stands in line {line} too")


def _refuse_clashes(file: YamlFile, catalogue: Catalogue) -> None:
    """A name that two entries have would be found for one of them only."""
    for clash in catalogue.clashes:
        problem = f"“{clash.name}” is a name of “{clash.other.id}” too"
        remedy = "a name belongs to one entry; hyphens, plurals and capitals make no other name"
        raise file.error_at(clash.name, ["features", clash.number], problem, remedy)
