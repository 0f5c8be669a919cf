"""Catalogues made from what is there: an export of a tracker, a changelog, a JSON or YAML file of another shape."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from sowlint.errors import CatalogueError
from sowlint.features.importing.made import Imported, refuse_clashes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from sowlint.features.importing.mapping import FieldMap

__all__ = ["SHAPES", "Imported", "imported", "shape_of"]

SHAPES: Mapping[str, str] = MappingProxyType(
    {
        "csv": "sowlint.features.importing.sheet",
        "changelog": "sowlint.features.importing.changelog",
        "json": "sowlint.features.importing.objects",
        "yaml": "sowlint.features.importing.objects",
    }
)
"""Every shape with the module that reads it, by its function ``read``."""

_BY_SUFFIX = {
    ".csv": "csv", ".tsv": "csv", ".md": "changelog", ".json": "json", ".yaml": "yaml", ".yml": "yaml",
}  # fmt: skip


def shape_of(path: Path) -> str:
    """The shape that a file's name tells.

    Raises:
        CatalogueError: where it tells none.
    """
    shape = _BY_SUFFIX.get(path.suffix.lower())
    if shape is None:
        raise CatalogueError(str(path), "its name does not tell its shape", f"add --from {'|'.join(SHAPES)}")
    return shape


def imported(path: Path, shape: str, fields: FieldMap) -> Imported:
    """The features that a file tells of.

    Args:
        path: the file.
        shape: one of ``SHAPES``.
        fields: which column or key holds what, where that is not told by its name.

    Raises:
        SowlintError: where it cannot be read or does not make a sound catalogue; the error names the line or entry.
    """
    read = cast("Callable[[Path, FieldMap], Imported]", import_module(SHAPES[shape]).read)
    made = read(path, fields)
    refuse_clashes(path, made)
    return made
