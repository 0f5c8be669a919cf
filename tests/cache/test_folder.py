"""Where the cache is."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from sowlint.cache.folder import cache_folder


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    for name in ("SOWLINT_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("platform", "expected"),
    [("linux", ".cache/sowlint"), ("darwin", "Library/Caches/sowlint"), ("win32", "AppData/Local/sowlint")],
)
def test_each_platform_has_its_own_place(
    monkeypatch: pytest.MonkeyPatch, home: Path, platform: str, expected: str
) -> None:
    """Below the user's home."""
    monkeypatch.setattr(sys, "platform", platform)
    assert cache_folder() == home / expected


def test_the_environment_names_another(monkeypatch: pytest.MonkeyPatch, home: Path, tmp_path: Path) -> None:
    """The one for all caches, unless it is relative, and sowlint's own before it."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert cache_folder() == home / ".cache/sowlint"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    assert cache_folder() == tmp_path / "caches/sowlint"
    monkeypatch.setenv("SOWLINT_CACHE_DIR", str(tmp_path / "own"))
    assert cache_folder() == tmp_path / "own"


def test_who_has_no_home_has_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """And no error."""

    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", homeless)
    assert cache_folder() is None
