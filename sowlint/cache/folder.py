"""The folder that holds the cache: where it is, and that it is the user's alone."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

VARIABLE = "SOWLINT_CACHE_DIR"
"""Names another folder; for CI jobs that carry it from run to run."""

_TAG = """\
Signature: 8a477f597d28d172789f06886806bc55
# This folder is a cache, which backups may leave out: https://bford.info/cachedir/
"""
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def cache_folder() -> Path | None:
    """The folder for this user, which may not exist yet; ``None`` where the user has no home.

    It is ``$SOWLINT_CACHE_DIR``, else ``sowlint`` below the platform's folder for caches: ``$XDG_CACHE_HOME`` or
    ``~/.cache``, ``~/Library/Caches`` on macOS, ``%LOCALAPPDATA%`` on Windows.
    """
    if named := os.environ.get(VARIABLE):
        return Path(named)
    try:
        return _base() / "sowlint"
    except RuntimeError:
        return None


def _base() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    named = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".cache"


def is_ours(folder: Path) -> bool:
    """Whether a folder is there and belongs to the user; nobody else's results are believed."""
    try:
        known = folder.stat()
    except OSError:
        return False
    return stat.S_ISDIR(known.st_mode) and (os.name == "nt" or known.st_uid == os.geteuid())


def make(folder: Path) -> bool:
    """Make a folder that only the user may enter, or close one that is there to others.

    Returns:
        Whether there is one now.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not is_ours(folder):
            return False
        if os.name != "nt" and stat.S_IMODE(folder.stat().st_mode) & _OTHERS:
            folder.chmod(0o700)
        (folder / "CACHEDIR.TAG").write_text(_TAG, encoding="ascii")
    except OSError:
        return False
    return True
