"""``sowlint cache``: what is kept of earlier runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from sowlint.cache.folder import VARIABLE
from sowlint.cache.store import user_store
from sowlint.cli import output
from sowlint.errors import ConfigError
from sowlint.reports.words import counted

if TYPE_CHECKING:
    from sowlint.cache.store import Store


@click.group(short_help="Show or clear what is kept of earlier runs.")
def cache() -> None:
    """Show or clear what is kept of earlier runs.

    A document that has not changed is not judged again. What was found in it is kept in a folder that only you may
    enter, with the sentences that it quotes; check --no-cache keeps nothing of a document.
    """


@cache.command(short_help="Say where the cache is, and how large.")
def show() -> None:
    """Say where the cache is, and how large."""
    store = _store()
    sizes = [entry.stat(follow_symlinks=False).st_size for entry in store.entries()]
    output.write(f"{store.root}: {_counted(len(sizes))}, {sum(sizes) / 1e6:.1f} MB\n")


@cache.command(short_help="Take everything out of the cache.")
def clear() -> None:
    """Take everything out of the cache."""
    store = _store()
    output.write(f"{store.root}: {_counted(store.clear())} removed\n")


def _counted(number: int) -> str:
    return counted(number, "entry", "entries")


def _store() -> Store:
    store = user_store()
    if store is None:
        raise ConfigError("cache", "there is no home folder to keep one in", f"name a folder in {VARIABLE}")
    return store
