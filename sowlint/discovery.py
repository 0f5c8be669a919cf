"""From the paths a user gives to the files to check."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sowlint.config.globs import Globs, relative_path
from sowlint.config.settings import Settings
from sowlint.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sowlint.config import SettingsSource

STANDARD_INPUT = "-"

EXTENSIONS = frozenset(
    {".md", ".markdown", ".mdx", ".html", ".htm", ".txt", ".text", ".docx", ".docm", ".dotx", ".pdf"}
)
"""What a walk takes for a document; a file that is named is checked whatever it is called."""

_LEFT_OUT = frozenset({".git", ".hg", ".svn", "node_modules", ".venv", "venv", "__pycache__", ".tox"})
_WORD_LOCK = "~$"


@dataclass(frozen=True)
class Found:
    """A file to check, or a path at which there is nothing to check and why.

    Attributes:
        path: as the user gave it, or below the folder that was given; ``-`` is standard input.
        problem: why it cannot be checked, or empty.
        empty: true for a folder in which there is no document.
    """

    path: str
    problem: str = ""
    empty: bool = False


def discover(paths: Iterable[str], settings: SettingsSource) -> Iterator[Found]:
    """Files to check, each once: those named in the order given, those in a folder sorted by name.

    A named file is always taken. A walk takes supported extensions and leaves out what ``.gitignore`` files,
    the configuration's ``exclude`` and common sense (``.git``, ``node_modules`` …) leave out; a folder that
    links lead to twice is walked once.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _at(path, settings):
            identity = found.path if found.path == STANDARD_INPUT else os.path.abspath(found.path)  # noqa: PTH100
            if identity not in seen:
                seen.add(identity)
                yield found


def _at(path: str, settings: SettingsSource) -> Iterator[Found]:
    if path == STANDARD_INPUT:
        yield Found(path)
        return
    normal = os.path.normpath(path)
    try:
        mode = os.stat(normal).st_mode  # noqa: PTH116 - a path is text here, as the user gave it
    except (OSError, ValueError) as error:
        yield Found(normal, problem=why(error))
        return
    if stat.S_ISDIR(mode):
        yield from _walked(normal, settings)
    elif stat.S_ISREG(mode) or stat.S_ISFIFO(mode):
        yield Found(normal)
    else:
        yield Found(normal, problem="is neither a file nor a folder")


def why(error: Exception) -> str:
    """Why a path could not be opened, in words."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder"
    if isinstance(error, PermissionError):
        return "may not be read: permission denied"
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"cannot be read: {reason.lower()}"


def _walked(folder: str, settings: SettingsSource) -> Iterator[Found]:
    count = 0
    for found in _Walk(settings).documents(folder):
        count += 1
        yield found
    if not count:
        yield Found(folder, empty=True)


class _Walk:
    """One walk below one folder."""

    def __init__(self, settings: SettingsSource) -> None:
        self._settings = settings
        self._visited: set[tuple[int, int]] = set()

    def documents(self, folder: str) -> Iterator[Found]:
        yield from self._in(folder, _ignores_above(folder))

    def _in(self, folder: str, above: tuple[Globs, ...]) -> Iterator[Found]:
        settings = self._settings_at(folder)
        ignores = (*above, *_ignores_in(folder)) if settings.respect_gitignore else ()
        try:
            entries = self._entries(folder)
        except OSError as error:
            yield Found(folder, problem=why(error))
            return
        for entry in entries:
            yield from self._entry(os.path.normpath(entry.path), entry, settings, ignores)

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        status = os.stat(folder)  # noqa: PTH116 - as above
        identity = (status.st_dev, status.st_ino)
        if identity in self._visited:
            return []
        self._visited.add(identity)
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)

    def _entry(
        self, path: str, entry: os.DirEntry[str], settings: Settings, ignores: tuple[Globs, ...]
    ) -> Iterator[Found]:
        if _is_folder(entry):
            inside = f"{path}/"
            if not (entry.name in _LEFT_OUT or settings.excludes(inside) or _ignored(inside, ignores)):
                yield from self._in(path, ignores)
        elif _looks_like_document(entry) and not settings.excludes(path) and not _ignored(path, ignores):
            yield Found(path)

    def _settings_at(self, folder: str) -> Settings:
        """The folder's settings; a broken configuration is told with each file that it governs, not here."""
        try:
            return self._settings.for_file(f"{folder}/")
        except ConfigError:
            return Settings()


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _looks_like_document(entry: os.DirEntry[str]) -> bool:
    """Whether the name says so; what it leads to is found out when it is read, so a dangling link is told."""
    name = entry.name
    if name.startswith(_WORD_LOCK) or os.path.splitext(name)[1].lower() not in EXTENSIONS:  # noqa: PTH122
        return False
    try:
        return entry.is_file() or entry.is_symlink()
    except OSError:
        return True


def _ignores_in(folder: str) -> tuple[Globs, ...]:
    try:
        lines = Path(folder, ".gitignore").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ()
    return (Globs(tuple(lines), Path(folder)),)


def _ignores_above(folder: str) -> tuple[Globs, ...]:
    """The ``.gitignore`` files from the repository's root down to a folder's parent; else none."""
    whole = Path(os.path.abspath(folder))  # noqa: PTH100 - links are left as they are
    lineage = [whole, *whole.parents]
    root = next((index for index, each in enumerate(lineage) if (each / ".git").exists()), 0)
    ignores = tuple(globs for each in reversed(lineage[1 : root + 1]) for globs in _ignores_in(str(each)))
    return () if _ignored(f"{folder}/", ignores) else ignores


def _ignored(path: str, ignores: tuple[Globs, ...]) -> bool:
    """Whether the ``.gitignore`` nearest to a path that speaks of it ignores it."""
    verdicts = (globs.verdict(path) for globs in reversed(ignores) if relative_path(path, globs.root))
    return next((verdict for verdict in verdicts if verdict is not None), False)
