"""Patterns of paths, with the meaning that they have in ``.gitignore`` files."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pathspec import GitIgnoreSpec


@dataclass(frozen=True)
class Globs:
    """Patterns, and the folder that they are relative to."""

    patterns: tuple[str, ...]
    root: Path

    def match(self, path: str) -> bool:
        """Whether a path is meant; a folder's ends in ``/``."""
        return bool(self.verdict(path))

    def verdict(self, path: str) -> bool | None:
        """True where a path is meant, false where a ``!`` pattern takes it back, ``None`` where none fits."""
        relative = relative_path(path, self.root) if self.patterns else None
        return None if relative is None else self._spec.check_file(relative).include

    @cached_property
    def _spec(self) -> GitIgnoreSpec:
        return spec_of(self.patterns)


def spec_of(lines: Iterable[str]) -> GitIgnoreSpec:
    """Compile patterns."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - only where there are patterns

    return GitIgnoreSpec.from_lines(lines)


def relative_path(path: str, root: Path) -> str | None:
    """A path as seen from a folder, with ``/`` between its parts; ``None`` where it lies outside."""
    relative = os.path.relpath(path, root).replace(os.sep, "/")
    if relative in {".", ".."} or relative.startswith("../"):
        return None
    return relative + "/" if path.endswith(("/", os.sep)) else relative
