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


def test_an_import_makes_a_catalogue_that_can_be_checked(folder: Path) -> None:
    """Printed, or written into a file; what to look at goes to standard error."""
    (folder / "export.csv").write_text("Key,Summary,Status,Fix Version/s\nT-1,Offline mode,To Do,\nT-2,Live map,Done,5.10\nT-3,Fax,Declined,\n")
    done = sowlint("features", "import", "export.csv")
    assert (done.status, done.err) == (0, "sowlint: 1 left out, which will not be done or stand there twice\n")
    assert done.out.startswith("# Imported from export.csv")
    assert "since: '5.10'" in done.out
    assert sowlint("features", "import", "export.csv", "--output", "made.yaml").out == ""
    assert "2 features (1 planned, 1 ga)" in sowlint("features", "check", "made.yaml").out


def test_an_import_that_fails_exits_with_two(folder: Path) -> None:
    """And prints no half of a catalogue."""
    (folder / "export.csv").write_text("Key,Summary,Status\nT-1,Offline mode,In QA\n")
    done = sowlint("features", "import", "export.csv")
    assert (done.status, done.out) == (2, "")
    assert "export.csv, line 2: “In QA” is no status that is known" in done.err
    assert sowlint("features", "import", "export.csv", "--map", "status:In QA=planned").status == 0
    assert sowlint("features", "import", "export.csv", "--map", "nam=Summary").status == 2
    assert sowlint("features", "import", "export.csv", "--from", "xls").status == 2
    assert sowlint("features", "import", "gone.csv").status == 2
