"""The bytes of one file, and how much of them a reader may unpack."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Bounds that keep a hostile or mistaken file from taking the machine.

    Attributes:
        file_bytes: largest file that is read at all.
        text_bytes: largest text file.
        unpacked_bytes: largest sum of a package's parts when unpacked.
        ratio: largest ratio of a part's unpacked to its packed size (parts below 1 MB are not asked).
        depth: deepest nesting of elements, lists or tables.
    """

    file_bytes: int = 300_000_000
    text_bytes: int = 20_000_000
    unpacked_bytes: int = 500_000_000
    ratio: int = 200
    depth: int = 200


@dataclass(frozen=True)
class Source:
    """One file as it was given: its path for messages, and its bytes."""

    path: str
    data: bytes
    limits: Limits = Limits()
