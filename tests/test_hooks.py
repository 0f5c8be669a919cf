"""The two hooks, run by pre-commit itself in a repository made here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import pytest

CHECKOUT = Path(__file__).parent.parent


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**{key: value for key, value in os.environ.items() if not key.startswith("GIT_")}, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def repository(path: Path) -> Path:
    path.mkdir(exist_ok=True)
    run("git", "init", "--quiet", "--initial-branch", "main", cwd=path)
    run("git", "config", "user.email", "test@acme.example", cwd=path)
    run("git", "config", "user.name", "Test", cwd=path)
    return path


def committed_copy(path: Path) -> Path:
    """This checkout as a repository of its own, with what is not committed yet."""
    left_out = shutil.ignore_patterns(".git", "__pycache__", ".*_cache", ".hypothesis", ".venv", "dist", "build")
    shutil.copytree(CHECKOUT, path, ignore=left_out)
    repository(path)
    run("git", "add", "--all", cwd=path)
    assert run("git", "commit", "--quiet", "--message", "copy", cwd=path).returncode == 0
    return path


@pytest.mark.hooks
def test_both_hooks_find_what_is_wrong(tmp_path: Path) -> None:
    """Each takes its own formats, names file and rule, and fails the commit."""
    project = repository(tmp_path / "project")
    (project / "sowlint.yaml").write_text("kind: sow\nparties: {vendor: Acme}\n")
    (project / "page.md").write_text("# Plan\n\nAcme will complete the data migration by 1 March 2026.\n")
    (project / "notes.py").write_text("# Acme will complete the data migration by 1 March 2026.\n")
    plan = docx.Document()
    plan.add_paragraph("Acme will deliver the reporting module by 15 March 2026.")
    plan.save(str(project / "plan.docx"))
    run("git", "add", "--all", cwd=project)

    done = run(
        *(sys.executable, "-m", "pre_commit", "try-repo", committed_copy(tmp_path / "sowlint"), "--all-files"),
        cwd=project,
        PRE_COMMIT_HOME=str(tmp_path / "home"),
    )

    text, documents = done.stdout.split("sowlint (Word, PDF)", maxsplit=1)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "hook id: sowlint\n" in text
    assert "page.md:3:" in text
    assert "FD001" in text
    assert "notes.py" not in done.stdout
    assert "hook id: sowlint-documents\n" in documents
    assert "plan.docx:paragraph 1: FD001" in documents
