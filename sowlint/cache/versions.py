"""What sowlint itself and the packages under it are, in a few bytes that change when one of them does."""

from __future__ import annotations

import os
import sys
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import sowlint
from sowlint.language.blas import SWITCH

if TYPE_CHECKING:
    from collections.abc import Iterator

_OTHER = "__pycache__"


@cache
def versions() -> str:
    """A digest of sowlint's own files and of the names, which hold versions, of all packages that are installed.

    The files count by their content, so that a checkout is as safe as a release, and the same release is the same
    wherever it is installed.
    """
    package = Path(sowlint.__file__).parent
    parts = (sys.version, os.environ.get(SWITCH, ""), _packages(), digest_of(package))
    return sha256("\n".join(parts).encode()).hexdigest()


def digest_of(path: Path, endings: tuple[str, ...] = ("",)) -> str:
    """A digest of a file, or of the names and contents of the files below a folder; of nothing where there is none.

    Args:
        path: the file or folder; what is hidden below it does not count.
        endings: those of the names of the files that count.
    """
    if path.is_file():
        return sha256(_bytes_of(str(path))).hexdigest()
    whole = sha256()
    for name, entry in _files(path):
        if name.endswith(endings):
            whole.update(f"{name}\0".encode(errors="surrogatepass"))
            whole.update(sha256(_bytes_of(entry.path)).digest())
    return whole.hexdigest()


def stamps_of(folder: Path) -> str:
    """A digest of the names, sizes and times of change of all files below a folder, for what is too large to read."""
    whole = sha256()
    for name, entry in _files(folder):
        known = entry.stat()
        whole.update(f"{name}\0{known.st_size}\0{known.st_mtime_ns}\0".encode(errors="surrogatepass"))
    return whole.hexdigest()


def _files(folder: Path | str, above: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The files below a folder, by their names as seen from there, in order."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith((".", _OTHER)):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path, f"{above}{entry.name}/")
        else:
            yield f"{above}{entry.name}", entry


def _bytes_of(path: str) -> bytes:
    """What a file holds; nothing where it may not be read, which whoever needs it will say."""
    try:
        return Path(path).read_bytes()
    except OSError:
        return b""


def _packages() -> str:
    """The names of all installed distributions, such as ``spacy-3.8.7.dist-info``."""
    names = (name for folder in sys.path if os.path.isdir(folder) for name in os.listdir(folder))  # noqa: PTH112, PTH208
    return " ".join(sorted(name for name in names if name.endswith((".dist-info", ".egg-info"))))
