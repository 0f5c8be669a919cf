"""Configuration files are validated once."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from unittest import mock

import pytest

from sowlint.cache.settings import SettingsCache
from sowlint.cache.store import Store
from sowlint.config import Configuration, Settings, configuration
from sowlint.errors import ConfigError

WHOLE = """\
kind: sow
kinds: {'drafts/': proposal}
select: [FD, MK]
ignore: [MK009]
per_file_ignores: {'legal/': [FD]}
as_of: 2026-03-01
min_severity: warning
fail_on: info
exclude: [old/]
packs: [house]
features: features.yaml
baseline: known.json
parties: {vendor: Acme, customer: Bergvik, products: [Portal]}
model: en_core_web_md
date_order: dmy
fiscal_year_start: 7
holidays: SE
thresholds: {min_slack: 0.2}
limits: {file_bytes: 1000}
respect_gitignore: false
waivers: [{codes: [FD001], path: '*.md', reason: agreed, owner: J. Doe, until: 2027-01-31}]
waivers_need: [owner, until]
"""
FROM_THE_COMMAND_LINE = {"since", "only_inserted"}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "house").mkdir()
    (tmp_path / "features.yaml").write_text("features: []\n")
    (tmp_path / "sowlint.yaml").write_text(WHOLE)
    return tmp_path


def read(folder: Path, times: int = 1) -> tuple[Settings, int]:
    """The settings as a run sees them, and how often the file was validated for that."""
    with mock.patch.object(configuration, "_read", side_effect=configuration._read) as reading:
        for _ in range(times):
            memory = SettingsCache(Store(folder / "cached"))
            settings = Configuration({}, folder / "sowlint.yaml", memory).for_file("a.md")
    return settings, reading.call_count


def test_settings_come_back_as_they_were(folder: Path) -> None:
    """All of them."""
    fresh, _ = read(folder)
    known, validated = read(folder)
    assert validated == 0
    assert known == fresh
    assert repr(known) == repr(fresh)
    plain = Settings()
    same = {each.name for each in fields(plain) if getattr(known, each.name) == getattr(plain, each.name)}
    assert same == FROM_THE_COMMAND_LINE


def test_a_changed_file_is_read_anew(folder: Path) -> None:
    """And the one before is known still."""
    assert read(folder, times=3)[1] == 1
    (folder / "sowlint.yaml").write_text(WHOLE.replace("info", "error"))
    assert read(folder, times=3)[1] == 1
    (folder / "sowlint.yaml").write_text(WHOLE)
    assert read(folder)[1] == 0


def test_what_it_names_has_to_be_there(folder: Path) -> None:
    """Today, and not only when it was read."""
    read(folder)
    (folder / "house").rmdir()
    with pytest.raises(ConfigError, match="there is no house"):
        read(folder)


def test_a_broken_file_is_broken_every_time(folder: Path) -> None:
    """Only what could be used is kept."""
    (folder / "sowlint.yaml").write_text("kinds: [")
    for _ in range(2):
        with pytest.raises(ConfigError, match="is not YAML"):
            read(folder)


def test_a_file_that_says_nothing_of_sowlint_is_known_too(folder: Path) -> None:
    """The search goes on above it."""
    (folder / "below").mkdir()
    (folder / "below/pyproject.toml").write_text("[tool.other]\n")
    for validated in (2, 0):
        with mock.patch.object(configuration, "_read", side_effect=configuration._read) as reading:
            settings = Configuration({}, None, SettingsCache(Store(folder / "cached"))).for_file("below/a.md")
        assert settings.holidays == "SE"
        assert reading.call_count == validated
