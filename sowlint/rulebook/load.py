"""The rules of a run, read from their folders or known from an earlier run."""

from __future__ import annotations

import os
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from sowlint.compiled import noted_apart
from sowlint.rulebook.files import yaml_files
from sowlint.rulebook.kept import read_back, without_cases, written
from sowlint.shipped import shipped_rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.rulebook.model import Rulebook


def load(packs: Sequence[Path] = ()) -> Rulebook:
    """The shipped rules and those of packs, which may add rules and adjust others.

    A process reads them anew only when a file was changed. Every pattern of a pack is tried; those of the
    shipped rules are tried by their tests.

    Args:
        packs: folders, in the order in which they count.

    Raises:
        RuleError: where a rule, lexicon or pack cannot be used; the error names file and line.
    """
    folders = _folders(packs)
    return _load(folders, tuple(_stamps(folders)))


def load_to_judge(packs: Sequence[Path] = ()) -> Rulebook:
    """The same rules without their own cases, as judging needs them; kept from run to run.

    Args:
        packs: as ``load`` takes them.

    Raises:
        RuleError: as ``load`` does.
    """
    folders = _folders(packs)
    return _load_to_judge(folders, tuple(_stamps(folders)))


@lru_cache(maxsize=8)
def _load(folders: tuple[Path, ...], _stamps: tuple[tuple[str, int, int], ...]) -> Rulebook:
    from sowlint.rulebook.gather import gathered  # noqa: PLC0415 - most runs know what the files say

    return gathered(folders)


@lru_cache(maxsize=8)
def _load_to_judge(folders: tuple[Path, ...], stamps: tuple[tuple[str, int, int], ...]) -> Rulebook:
    return noted_apart(
        f"rulebook {folders} {_digest(folders)}",
        lambda: without_cases(_load(folders, stamps)),
        written,
        read_back,
    )


def _digest(folders: Sequence[Path]) -> str:
    """Of the names and contents of all files of rules."""
    whole = sha256()
    for path in (path for folder in folders for path in yaml_files(folder)):
        whole.update(f"{path}\0".encode(errors="surrogatepass"))
        whole.update(sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def _folders(packs: Sequence[Path]) -> tuple[Path, ...]:
    return (shipped_rules(), *(Path(os.path.abspath(pack)) for pack in packs))  # noqa: PTH100 - without ".."


def _stamps(folders: Sequence[Path]) -> Iterator[tuple[str, int, int]]:
    """What tells whether a file was changed since it was read."""
    for path in (path for folder in folders for path in yaml_files(folder)):
        known = path.stat()
        yield str(path), known.st_mtime_ns, known.st_size
