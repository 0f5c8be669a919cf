"""Features from a changelog."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sowlint.errors import SowlintError
from tests.features.importing.making import brief, made

if TYPE_CHECKING:
    from pathlib import Path

CHANGELOG = """\
# Changelog

All notable changes. The format is based on [Keep a Changelog](https://keepachangelog.com/).

## [Unreleased]

### Added

- Offline mode

## [6.0.0-beta.1] - 2026-02-01

### Added

- **Arrival times**: predicted from the last three months (#411)

## [5.2.0] - 2025-11-03

### Added

- Added support for web hooks, which tell of every gate event.
- [Gate app](docs/gate.md) in twelve languages

### Fixed

- A crash of the live map

### Removed

- The fax gateway
- `classic console`

## [5.1.0] - 2025-06-01 [YANKED]

### Deprecated

- Fax gateway; use e-mail
- SOAP API

## v5.0 (2025-01-10)

### Added

- Live map
  with every dock
- Fax gateway (by @somebody)
"""


def test_what_was_added_deprecated_and_removed(tmp_path: Path) -> None:
    """From the oldest release to the newest; what is unreleased is planned, a pre-release is beta."""
    assert brief(made(tmp_path / "CHANGELOG.md", CHANGELOG)) == [
        {"id": "live-map", "name": "Live map", "status": "ga", "since": "5.0", "evidence": "CHANGELOG.md, 5.0"},
        {
            "id": "fax-gateway",
            "name": "Fax gateway",
            "status": "retired",
            "since": "5.0",
            "until": "5.1.0",
            "evidence": "CHANGELOG.md, 5.0",
        },
        {"id": "soap-api", "name": "SOAP API", "status": "deprecated", "evidence": "CHANGELOG.md, 5.1.0"},
        {"id": "web-hooks", "name": "web hooks", "status": "ga", "since": "5.2.0", "evidence": "CHANGELOG.md, 5.2.0"},
        {"id": "gate-app-in-twelve-languages", "name": "Gate app in twelve languages", "status": "ga", "since": "5.2.0", "evidence": "CHANGELOG.md, 5.2.0"},
        {
            "id": "classic-console",
            "name": "classic console",
            "status": "retired",
            "until": "5.1.0",
            "evidence": "CHANGELOG.md, 5.2.0",
        },
        {"id": "arrival-times", "name": "Arrival times", "status": "beta", "since": "6.0.0", "evidence": "CHANGELOG.md, 6.0.0"},
        {"id": "offline-mode", "name": "Offline mode", "status": "planned"},
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("# Changelog\n\nNothing yet.\n", "holds no release such as “## [1.2.0] - 2026-01-05”"),
        ("## [1.0.0]\n\n### Fixed\n\n- A crash\n", "lists nothing under “Added”"),
        ("", "is empty"),
    ],
)
def test_what_is_no_such_changelog_is_told(tmp_path: Path, text: str, problem: str) -> None:
    """And how one looks."""
    with pytest.raises(SowlintError, match=problem.replace("[", r"\[").replace(".", r"\.")):
        made(tmp_path / "CHANGELOG.md", text)


def test_a_feature_that_is_added_again_is_one(tmp_path: Path) -> None:
    """The first release counts."""
    text = "## 1.1\n### Added\n- Live maps\n## 1.0\n### Added\n- Live map\n"
    assert [(each["name"], each["since"]) for each in brief(made(tmp_path / "log.md", text))] == [("Live map", "1.0")]
