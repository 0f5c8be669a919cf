"""Reports into files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.cli import output
from sowlint.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path


def put(text: str, path: Path | None) -> None:
    """Write text to a file in UTF-8, or to standard output where there is no path.

    Raises:
        ConfigError: where the file cannot be written.
    """
    if path is None:
        output.write(text)
        return
    try:
        path.write_bytes(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ConfigError(str(path), f"cannot be written: {reason}") from error
