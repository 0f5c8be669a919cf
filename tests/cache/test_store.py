"""Entries: written whole or not at all, believed only if they are what was written, bounded."""

from __future__ import annotations

import os
import stat
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sowlint.cache import store as storing
from sowlint.cache.store import Store

KEY = "ab" + "0" * 62
posix = pytest.mark.skipif(os.name == "nt", reason="rights are kept in another way there")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache")


def path_of(store: Store, key: str = KEY) -> Path:
    return store.root / key[:2] / key[2:]


def test_what_was_put_is_there(store: Store) -> None:
    """And nothing else."""
    assert store.get(KEY) is None
    store.put(KEY, b"words" * 1000)
    assert store.get(KEY) == b"words" * 1000
    assert store.get(KEY.replace("a", "c")) is None


def test_a_second_entry_takes_the_place_of_the_first(store: Store) -> None:
    """Without a trace."""
    store.put(KEY, b"one")
    store.put(KEY, b"two")
    assert store.get(KEY) == b"two"
    assert len(list(store.entries())) == 1


@pytest.mark.parametrize(
    "damage",
    [
        lambda entry: b"",
        lambda entry: entry[:30],
        lambda entry: entry[:-1],
        lambda entry: entry[:-1] + bytes([entry[-1] ^ 1]),
        lambda entry: entry.replace(b"sowlint cache 1", b"sowlint cache 0"),
        lambda entry: b"something else altogether",
    ],
)
def test_a_damaged_entry_is_not_there(store: Store, damage: Callable[[bytes], bytes]) -> None:
    """Cut short, changed, old or foreign: it is worked out anew and written over."""
    store.put(KEY, b"words")
    path = path_of(store)
    path.write_bytes(damage(path.read_bytes()))
    assert store.get(KEY) is None
    store.put(KEY, b"words")
    assert store.get(KEY) == b"words"


def test_an_entry_in_the_place_of_another_is_not_there(store: Store) -> None:
    """Whoever moved it."""
    other = "ab" + "1" * 62
    store.put(KEY, b"words")
    path_of(store).rename(path_of(store, other))
    assert store.get(other) is None


@posix
def test_a_link_is_not_followed(store: Store, tmp_path: Path) -> None:
    """An entry is a file."""
    store.put(KEY, b"words")
    path_of(store).rename(tmp_path / "elsewhere")
    path_of(store).symlink_to(tmp_path / "elsewhere")
    assert store.get(KEY) is None


@posix
def test_only_the_user_may_read_it(store: Store) -> None:
    """Folders are 0700 and files 0600, whatever the umask allows."""
    before = os.umask(0)
    try:
        store.put(KEY, b"words")
    finally:
        os.umask(before)
    modes = {each: stat.S_IMODE(each.stat().st_mode) for each in (store.root, path_of(store).parent, path_of(store))}
    assert list(modes.values()) == [0o700, 0o700, 0o600]


@posix
def test_a_folder_that_was_open_to_others_is_closed(store: Store) -> None:
    """Before the first entry is put into it."""
    store.root.mkdir(mode=0o755)
    store.put(KEY, b"words")
    assert stat.S_IMODE(store.root.stat().st_mode) == 0o700


@posix
def test_a_folder_of_somebody_else_is_not_used(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither read nor written."""
    store.put(KEY, b"words")
    monkeypatch.setattr(os, "geteuid", lambda: 4711)
    assert store.get(KEY) is None
    fresh = Store(store.root)
    fresh.put("cd" + KEY, b"words")
    assert not path_of(fresh, "cd" + KEY).exists()


@pytest.mark.parametrize("root", ["file/cache", "file"])
def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path, root: str) -> None:
    """Nothing is kept."""
    (tmp_path / "file").write_text("not a folder")
    store = Store(tmp_path / root)
    store.put(KEY, b"words")
    assert store.get(KEY) is None
    assert (store.clear(), list(store.entries())) == (0, [])


def test_a_disk_that_is_full_is_no_error(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """And leaves nothing half written."""
    store.put(KEY, b"words")

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    store.put("ab" + "1" * 62, b"words")
    assert [each.name for each in store.entries()] == [KEY[2:]]


def test_a_part_keeps_within_its_share(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was longest unused goes first, and the newest always stays."""
    monkeypatch.setattr(storing, "PART_BYTES", 3 * 100)
    keys = [f"ab{number:062}" for number in range(6)]
    for age, key in enumerate(reversed(keys)):
        store.put(key, b"")
        now = time.time() - 1000 + age
        os.utime(path_of(store, key), (now, now))
    size = path_of(store, keys[0]).stat().st_size
    kept = [key for key in keys if store.get(key) is not None]
    assert kept == keys[: len(kept)]
    assert len(kept) == 300 // size
    monkeypatch.setattr(storing, "PART_BYTES", 1)
    store.put(keys[-1], b"")
    assert [key for key in keys if store.get(key) is not None] == [keys[-1]]


def test_what_was_not_used_for_a_month_goes(store: Store) -> None:
    """Documents that are gone leave no words behind; whatever is read counts as used."""
    old, read, new = (f"ab{number:062}" for number in range(3))
    for key in (old, read):
        store.put(key, b"words")
        long_ago = time.time() - 40 * 86_400
        os.utime(path_of(store, key), (long_ago, long_ago))
    assert store.get(read) == b"words"
    store.put(new, b"words")
    assert [store.get(key) for key in (old, read, new)] == [None, b"words", b"words"]


def test_many_at_once_see_whole_entries_only(store: Store) -> None:
    """Writers of one key and readers of it."""
    seen: set[bytes | None] = set()
    contents = [bytes([number]) * 50_000 for number in range(4)]

    def write(content: bytes) -> None:
        for _ in range(20):
            Store(store.root).put(KEY, content)
            seen.add(Store(store.root).get(KEY))

    writers = [threading.Thread(target=write, args=(content,)) for content in contents]
    for each in writers:
        each.start()
    for each in writers:
        each.join()
    assert seen <= set(contents)
    assert len(list(store.entries())) == 1


def test_clearing_takes_out_entries_and_nothing_else(store: Store) -> None:
    """A user's own file in the folder stays."""
    store.put(KEY, b"words")
    (store.root / "notes.txt").write_text("mine")
    assert store.clear() == 1
    assert sorted(each.name for each in store.root.iterdir()) == ["CACHEDIR.TAG", "notes.txt"]
