"""``sowlint features``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.command import sowlint

if TYPE_CHECKING:
    from pathlib import Path

CATALOGUE = """\
features:
  - {id: offline, name: offline mode, status: planned, owner: product@acme.example}
  - {id: hooks, name: webhooks, status: ga, owner: product@acme.example}
  - {id: live-map, name: live map, status: ga}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "features.yaml").write_text(CATALOGUE)
    return tmp_path


def test_a_sound_catalogue_is_summed_up() -> None:
    """With the entries for which nobody answers."""
    done = sowlint("features", "check", "features.yaml")
    assert (done.status, done.err) == (0, "")
    assert "features.yaml: 3 features (2 ga, 1 planned)" in done.out
    assert "without an owner, whom a finding would name: live-map" in done.out


def test_the_configured_catalogue_is_checked_without_a_file(folder: Path) -> None:
    """And where none is configured, that is told."""
    done = sowlint("features", "check")
    assert (done.status, "no catalogue is configured" in done.err) == (2, True)
    (folder / "sowlint.yaml").write_text("features: features.yaml\n")
    assert sowlint("features", "check").status == 0


def test_an_unsound_catalogue_exits_with_two(folder: Path) -> None:
    """With file, line and what was meant."""
    (folder / "features.yaml").write_text(CATALOGUE.replace("status: planned", "status: plannd"))
    done = sowlint("features", "check", "features.yaml")
    assert (done.status, done.out) == (2, "")
    assert done.err == "sowlint: features.yaml:2: features.status: there is no “plannd”; did you mean “planned”?\n"
    assert "gone.yaml: cannot be read" in sowlint("features", "check", "gone.yaml").err
