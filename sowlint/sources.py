"""Opens what a user named, within bounds."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from sowlint.discovery import STANDARD_INPUT, why
from sowlint.documents.source import Limits, Source
from sowlint.errors import DocumentError

if TYPE_CHECKING:
    from typing import BinaryIO


def open_source(path: str, limits: Limits) -> Source:
    """The bytes of a file, or of standard input for ``-``.

    Raises:
        DocumentError: where it cannot be read, or is larger than ``limits.file_bytes``.
    """
    try:
        if path == STANDARD_INPUT:
            return Source(path, _bounded(sys.stdin.buffer, path, limits), limits)
        with open(path, "rb") as stream:  # noqa: PTH123 - a path is text here, as the user gave it
            size = os.fstat(stream.fileno()).st_size
            _refuse_if_large(size, path, limits)
            return Source(path, _bounded(stream, path, limits, size), limits)
    except (OSError, ValueError) as error:
        raise DocumentError(path, why(error)) from error


def size_of(path: str) -> int:
    """How many bytes a file holds; 0 where that cannot be told."""
    try:
        return os.stat(path).st_size  # noqa: PTH116 - as above
    except (OSError, ValueError):
        return 0


def _bounded(stream: BinaryIO, path: str, limits: Limits, size: int = 0) -> bytes:
    """All that the stream holds; room is made for ``size`` bytes first, and for more only if they come."""
    data = stream.read(size + 1)
    data += stream.read(limits.file_bytes + 1 - len(data)) if len(data) > size else b""
    _refuse_if_large(len(data), path, limits)
    return data


def _refuse_if_large(size: int, path: str, limits: Limits) -> None:
    if size > limits.file_bytes:
        most = limits.file_bytes // 1_000_000
        remedy = "split it, or raise limits.file_bytes in the configuration"
        raise DocumentError(path, f"is larger than {most} MB", remedy)
