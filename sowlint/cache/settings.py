"""Settings of configuration files, kept by what the files hold, since it takes longer to validate them than to run."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from sowlint.cache.codec import decode, encode
from sowlint.cache.versions import versions

if TYPE_CHECKING:
    from sowlint.cache.store import Store
    from sowlint.config import Settings


@dataclass(frozen=True)
class SettingsCache:
    """What configuration files were found to say before.

    Attributes:
        store: where it is kept.
    """

    store: Store

    def get(self, path: Path) -> tuple[Settings | None] | None:
        """The settings of a file, none for one that says nothing of sowlint; ``None`` where they are not known."""
        key = _key(path)
        data = self.store.get(key) if key else None
        try:
            [settings] = decode(data) if data else [None]
        except (ValueError, TypeError):
            return None
        return (settings,) if data and _holds(settings) else None

    def put(self, path: Path, settings: Settings | None) -> None:
        """Keep the settings of a file that was just read."""
        key = _key(path)
        if key:
            self.store.put(key, encode((settings,)))


def _key(path: Path) -> str:
    """Of the file, its place, and the folder from which messages name it; empty where it cannot be read."""
    try:
        parts = ("settings", versions(), str(path), str(Path.cwd()), sha256(path.read_bytes()).hexdigest())
    except OSError:
        return ""
    return sha256(repr(parts).encode(errors="surrogatepass")).hexdigest()


def _holds(settings: Settings | None) -> bool:
    """Whether what the settings name is still there; else the error is told anew."""
    return settings is None or all(
        path.exists() for path in (*settings.packs, *filter(None, (settings.features,)))
    )
