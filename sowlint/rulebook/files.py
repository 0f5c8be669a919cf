"""The files of a folder of rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LEXICONS = "lexicons"
"""Name of the folder of lexicons."""


def yaml_files(folder: Path) -> Iterator[Path]:
    """Every YAML file below a folder, lexicons included, in order of their paths; what is hidden does not count."""
    for path in sorted((*folder.rglob("*.yaml"), *folder.rglob("*.yml"))):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden:
            yield path
