"""What holds for every test."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees what another has left in the cache, or what the person who runs the tests has."""
    monkeypatch.setenv("SOWLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
