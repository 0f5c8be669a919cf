"""Which files are judged side by side: small ones, so that their sentences are parsed together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.discovery import Found

Portion = tuple["Found", ...]

_ENOUGH = 32_000
"""Bytes of files whose sentences, parsed together, take no longer each than if there were more of them.

Measured on pages of some 600 words: file by file their parses take 1.0 s, by 16 kB 0.76 s, by 32 kB 0.74 s, all at once
0.68 s.
"""

_ROUNDS = 4
"""Portions for each process at least, so that none is left without work at the end."""


def portions(files: Sequence[Found], sizes: Mapping[Found, int], jobs: int) -> Iterator[Portion]:
    """Neighbouring files in portions; a large one is a portion by itself.

    Args:
        files: in the order in which they are reported.
        sizes: their bytes.
        jobs: how many processes there are for them.
    """
    most = min(_ENOUGH, sum(map(sizes.__getitem__, files)) // (jobs * _ROUNDS)) if jobs > 1 else _ENOUGH
    portion: list[Found] = []
    room = most
    for each in files:
        if portion and sizes[each] > room:
            yield tuple(portion)
            portion, room = [], most
        portion.append(each)
        room -= sizes[each]
    if portion:
        yield tuple(portion)
