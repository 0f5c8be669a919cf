"""``check --since REV`` speaks of what was not there at a git revision."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from docx import Document as word_document

from tests.command import Done, sowlint

FIRM = "Acme will complete the data migration by 1 March 2026."
NEW = "Acme will deliver the reports by 1 May 2026."
SETTINGS = "parties: {vendor: Acme, customer: Client}\nkind: sow\nselect: [FD001, CL004]\n"
PAPER = f"# Statement of work\n\n## Scope\n\n{FIRM}\n\nThe parties meet every week.\n"


def git(*arguments: str, folder: str = ".") -> None:
    names = {f"GIT_{who}_{what}": "t@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    environment = {**os.environ, **names, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", "-C", folder, *arguments], check=True, capture_output=True, env=environment)


def commit(message: str = "x") -> None:
    git("add", "-A")
    git("commit", "-qm", message)


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one paper and a subfolder, in which the test stands."""
    monkeypatch.chdir(tmp_path)
    git("init", "-q", "-b", "main")
    Path("sowlint.yaml").write_text(SETTINGS, encoding="utf-8")
    Path("a.md").write_text(PAPER, encoding="utf-8")
    Path("sub dir").mkdir()
    Path("sub dir/ö.md").write_text(PAPER, encoding="utf-8")
    commit()
    return tmp_path


def since(revision: str, *paths: str, more: tuple[str, ...] = ()) -> Done:
    return sowlint("check", "--format", "json", "--since", revision, *more, *(paths or (".",)))


def texts(done: Done) -> list[str]:
    return [each["text"] for each in done.report["findings"]]


def test_nothing_changed() -> None:
    done = since("HEAD")
    assert (done.status, texts(done)) == (0, [])


def test_only_the_new_sentence() -> None:
    """Also in the same paragraph, moved, renumbered and with lines before it; what is missing was missing before."""
    Path("a.md").write_text(f"# Statement of work\n\nNew words.\n\n## 2. Scope\n\n{NEW} {FIRM}\n", encoding="utf-8")
    done = since("HEAD")
    assert (done.status, texts(done)) == (1, ["by 1 May 2026"])


def test_a_clause_that_was_taken_out() -> None:
    """What is missing now and was there before is new."""
    Path("a.md").write_text(f"{PAPER}\n## Change control\n\nChanges need a change order signed by both parties.\n", encoding="utf-8")
    commit()
    Path("a.md").write_text(PAPER, encoding="utf-8")
    assert since("HEAD", "a.md").codes() == ["CL004"]
    assert since("HEAD~1", "a.md").codes() == []


def test_committed_staged_and_unstaged_changes_count_alike() -> None:
    git("tag", "before")
    Path("a.md").write_text(f"{PAPER}\n{NEW}\n", encoding="utf-8")
    expected = ["by 1 May 2026"]
    assert texts(since("before")) == expected
    git("add", "a.md")
    assert texts(since("before")) == expected
    commit()
    assert texts(since("before")) == expected
    assert texts(since("HEAD")) == []


def test_a_renamed_file_is_the_same_document() -> None:
    git("mv", "a.md", "sub dir/b.md")
    assert texts(since("HEAD")) == []
    Path("sub dir/b.md").write_text(f"{PAPER}\n{NEW}\n", encoding="utf-8")
    commit()
    assert texts(since("HEAD~1")) == ["by 1 May 2026"]


def test_new_and_untracked_files_are_new_throughout() -> None:
    Path("new.md").write_text(PAPER, encoding="utf-8")
    assert since("HEAD").codes("new.md") == ["CL004", "FD001"]
    assert since("HEAD").codes("a.md") == []


def test_from_a_subfolder_and_by_an_absolute_path(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("sub dir/ö.md").write_text(f"{PAPER}\n{NEW}\n", encoding="utf-8")
    monkeypatch.chdir("sub dir")
    assert texts(since("HEAD", "ö.md")) == ["by 1 May 2026"]
    assert texts(since("HEAD", str(repository))) == ["by 1 May 2026"]


def test_in_a_word_file() -> None:
    def save(*sentences: str) -> None:
        document = word_document()
        for each in sentences:
            document.add_paragraph(each)
        document.save("a.docx")

    save(FIRM)
    commit()
    save(NEW, FIRM)
    assert texts(since("HEAD", "a.docx")) == ["by 1 May 2026"]


def test_what_was_no_document_before() -> None:
    Path("b.docx").write_bytes(b"no document")
    commit()
    word_document().save("b.docx")
    assert since("HEAD", "b.docx").status in (0, 1, 2)
    document = word_document()
    document.add_paragraph(FIRM)
    document.save("b.docx")
    assert "FD001" in since("HEAD", "b.docx").codes()


def test_with_several_processes_and_what_was_silenced() -> None:
    Path("a.md").write_text(f"{PAPER}\n{NEW}\n", encoding="utf-8")
    done = since("HEAD", more=("--jobs", "2", "--show-silenced"))
    assert texts(done) == ["by 1 May 2026"]
    assert {each["silenced_by"] for each in done.report["silenced"]} == {"it was there at HEAD"}


@pytest.mark.parametrize("revision", ["gone", "HEAD~7", "-x", "--output=x", "HEAD:a.md"])
def test_what_is_no_revision(revision: str) -> None:
    done = sowlint("check", f"--since={revision}", ".")
    assert done.status == 2
    assert done.out == ""
    assert f"--since: “{revision}” is no revision of the repository" in done.err
    assert not Path("x").exists()


def test_outside_any_repository(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files that lie in one are still checked."""
    outside = tmp_path_factory.mktemp("outside")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(outside.parent))
    (outside / "b.md").write_text(PAPER, encoding="utf-8")
    Path("a.md").write_text(f"{PAPER}\n{NEW}\n", encoding="utf-8")
    done = since("HEAD", "a.md", str(outside / "b.md"))
    assert done.status == 2
    assert texts(done) == ["by 1 May 2026"]
    assert "is in no git repository" in done.document(str(outside / "b.md"))["error"]


def test_in_a_repository_without_commits(tmp_path_factory: pytest.TempPathFactory) -> None:
    empty = tmp_path_factory.mktemp("empty")
    git("init", "-q", folder=str(empty))
    (empty / "b.md").write_text(PAPER, encoding="utf-8")
    done = sowlint("check", "--since", "HEAD", empty)
    assert done.status == 2
    assert "is no revision" in done.err


def test_in_a_hook_of_another_repository(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git tells its hooks where they run; the file's own repository is asked all the same."""
    other = tmp_path_factory.mktemp("other")
    git("init", "-q", folder=str(other))
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    assert texts(since("HEAD")) == []


def test_without_git(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    done = sowlint("check", "--since", "HEAD", "a.md")
    assert done.status == 2
    assert "--since: git could not be run; install git" in done.err


def test_standard_input_has_no_past() -> None:
    done = sowlint("check", "--since", "HEAD", "-", stdin=PAPER.encode())
    assert done.status == 2
    assert "standard input" in done.err
