"""``sowlint init``."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from sowlint.cli.init import starter
from sowlint.config import Configuration, Settings
from sowlint.config.schema import ConfigModel
from tests.command import sowlint


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_configuration_is_written_that_changes_nothing(folder: Path) -> None:
    """Everything in it is a comment."""
    done = sowlint("init")
    assert (done.status, done.err) == (0, "")
    assert "sowlint.yaml written" in done.out
    settings = Configuration().for_file("./")
    assert (settings.root, settings.select, settings.packs) == (folder, (), ())


def test_what_is_there_is_kept_unless_forced(folder: Path) -> None:
    """Exit two, and how to do it all the same."""
    (folder / "sowlint.yaml").write_text("kind: sow\n")
    done = sowlint("init")
    assert done.status == 2
    assert done.err == "sowlint: sowlint.yaml: is there already; use --force to write over it\n"
    assert (folder / "sowlint.yaml").read_text() == "kind: sow\n"
    assert sowlint("init", "--force").status == 0
    assert (folder / "sowlint.yaml").read_text() == starter()


def test_every_setting_that_it_shows_is_valid() -> None:
    """Once the comment signs are taken away; what is called a default is the default."""
    shown = re.sub(r"^# (?=[a-z_]+:( |$)|  \S)", "", starter(), flags=re.MULTILINE)
    model = ConfigModel.model_validate(yaml.safe_load(shown))
    assert model.parties.vendor == ("Acme", "Acme Ltd")
    assert set(yaml.safe_load(shown)) >= {"kind", "kinds", "select", "ignore", "per_file_ignores", "packs", "as_of"}
    assert (model.fail_on, model.min_severity) == (Settings().fail_on, Settings().min_severity)


def test_a_folder_that_cannot_be_written_is_told(folder: Path) -> None:
    """Without a traceback."""
    (folder / "sowlint.yaml").mkdir()
    done = sowlint("init", "--force")
    assert done.status == 2
    assert "cannot be written: is a directory" in done.err


def test_a_hook_is_printed() -> None:
    """As pre-commit reads it; nothing is written."""
    done = sowlint("init", "--pre-commit")
    [hook] = yaml.safe_load(done.out)["repos"][0]["hooks"]
    assert hook["entry"] == "sowlint check --format concise"
    assert [bool(re.search(hook["files"], name)) for name in ("a.md", "b/c.docx", "d.py")] == [True, True, False]
    assert not Path("sowlint.yaml").exists()
