"""What holds for every test."""

from __future__ import annotations

import pytest
from hypothesis import settings

settings.register_profile("steady", derandomize=True)
settings.load_profile("steady")
"""The same cases in every run: what fails here fails everywhere, and for a reason in the change."""


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees what another has left in the cache, or what the person who runs the tests has."""
    monkeypatch.setenv("SOWLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
