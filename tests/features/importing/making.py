"""Foreign files for the tests of imports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sowlint.features.importing import imported, shape_of
from sowlint.features.importing.mapping import field_map

if TYPE_CHECKING:
    from pathlib import Path

    from sowlint.features.importing import Imported


def made(path: Path, content: str | bytes, *words: str) -> Imported:
    """What a file of this content makes, with these words of a mapping."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return imported(path, shape_of(path), field_map(words))


def brief(found: Imported) -> list[dict[str, Any]]:
    """Each entry with what it says and nothing else."""
    return [{key: value for key, value in each.model_dump(mode="json").items() if value} for each in found.features]
