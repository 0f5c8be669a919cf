"""Bytes by key, one file each, bounded in sum; safe with any number of processes and never an error.

An entry is written beside its place and then moved there, so that nobody sees half of one. Whatever is not what was
written — cut short, changed, somebody else's — counts as not there. The folder is divided by the first byte of the
keys, and each part is kept within its share when something is put into it, the entries longest unused going first.
"""

from __future__ import annotations

import os
import re
import time
import zlib
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from sowlint.cache import folder

if TYPE_CHECKING:
    from collections.abc import Iterator

PART_BYTES = 1_000_000
"""Share of each of the 256 parts; in sum the results of some fifty thousand documents."""

DAYS = 30
"""An entry that was not used for so long goes when something is put into its part."""

_DAY = 86_400.0
_MAGIC = b"sowlint cache 1\n"
_HEAD = len(_MAGIC) + sha256().digest_size
_LARGEST = 8_000_000
_LARGEST_UNPACKED = 100_000_000
_BEING_WRITTEN = "."
_PART = re.compile(r"[0-9a-f]{2}")
_BYTES = getattr(os, "O_BINARY", 0)
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | _BYTES
_CREATE = os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BYTES


def user_store() -> Store | None:
    """The store of the user who runs this; ``None`` where there is no folder for it."""
    root = folder.cache_folder()
    return Store(root) if root else None


@dataclass
class Store:
    """Entries below one folder.

    Attributes:
        root: the folder; made when something is first put into it.
    """

    root: Path
    _usable: bool | None = field(default=None, repr=False)

    def get(self, key: str) -> bytes | None:
        """What was put under a key; ``None`` where it is not there or not to be believed."""
        path = self._path(key)
        try:
            with os.fdopen(os.open(path, _READ), "rb") as stream:
                known = os.fstat(stream.fileno())
                entry = stream.read(_LARGEST + 1)
        except OSError:
            return None
        if os.name != "nt" and known.st_uid != os.geteuid():
            return None
        data = _unpacked(entry, key)
        if data is not None and time.time() - known.st_mtime > _DAY:
            _touch(path)
        return data

    def put(self, key: str, data: bytes) -> None:
        """Keep something under a key; what cannot be kept is not."""
        entry = _packed(data, key)
        if len(entry) > _LARGEST or not self._is_usable():
            return
        path = self._path(key)
        try:
            path.parent.mkdir(mode=0o700, exist_ok=True)
            _write(path, entry)
        except OSError:
            self._usable = False
            return
        _prune(path)

    def entries(self) -> Iterator[os.DirEntry[str]]:
        """The files of all entries."""
        return (entry for part in self._parts() for entry in _listed(part.path))

    def clear(self) -> int:
        """Take out everything; says how many entries that were."""
        count = sum(_removed(entry.path) for entry in list(self.entries()))
        for part in self._parts():
            with suppress(OSError):
                Path(part.path).rmdir()
        return count

    def _parts(self) -> list[os.DirEntry[str]]:
        return [
            each
            for each in _listed(self.root)
            if _PART.fullmatch(each.name) and each.is_dir(follow_symlinks=False)
        ]

    def _path(self, key: str) -> Path:
        return self.root / key[:2] / key[2:]

    def _is_usable(self) -> bool:
        if self._usable is None:
            self._usable = folder.make(self.root)
        return self._usable


def _packed(data: bytes, key: str) -> bytes:
    body = zlib.compress(data, 1)
    return _MAGIC + _seal(body, key) + body


def _unpacked(entry: bytes, key: str) -> bytes | None:
    body = entry[_HEAD:]
    if len(entry) > _LARGEST or entry[:_HEAD] != _MAGIC + _seal(body, key):
        return None
    try:
        return zlib.decompressobj().decompress(body, _LARGEST_UNPACKED)
    except zlib.error:
        return None


def _seal(body: bytes, key: str) -> bytes:
    return sha256(key.encode() + body).digest()


def _write(path: Path, entry: bytes) -> None:
    beside = path.with_name(f"{_BEING_WRITTEN}{os.getpid()}-{time.monotonic_ns()}")
    try:
        with os.fdopen(os.open(beside, _CREATE, 0o600), "wb") as stream:
            stream.write(entry)
        beside.replace(path)
    except BaseException:
        _removed(beside)
        raise


def _prune(newest: Path) -> None:
    """Keep the part in which an entry was put within bounds; that entry stays."""
    now, left = time.time(), PART_BYTES
    for used, size, path in sorted(_known(newest.parent), reverse=True):
        left -= size
        if path != str(newest) and (left < 0 or now - used > DAYS * _DAY):
            _removed(path)


def _known(part: Path) -> Iterator[tuple[float, int, str]]:
    """When each entry of a part was last used, how large it is, and where."""
    for entry in _listed(part):
        try:
            known = entry.stat(follow_symlinks=False)
        except OSError:
            continue
        yield known.st_mtime, known.st_size, entry.path


def _listed(path: Path | str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(path) as entries:
            return list(entries)
    except OSError:
        return []


def _removed(path: Path | str) -> bool:
    try:
        Path(path).unlink()
    except OSError:
        return False
    return True


def _touch(path: Path) -> None:
    try:
        os.utime(path)
    except OSError:
        return
