"""From paths to the files to check."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sowlint.config import Configuration, Settings
from sowlint.discovery import Found, discover


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")


def found(*paths: str, settings: Settings | Configuration | None = None) -> list[str]:
    return [each.path for each in discover(paths, settings or Settings()) if not each.empty]


def test_a_walk_takes_documents_in_order(folder: Path) -> None:
    """Supported extensions in any case, sorted by name, nothing else."""
    make(folder, "b.md", "a.DOCX", "sub/c.pdf", "z.html", "code.py", "logo.png", "noext")
    assert found(".") == ["a.DOCX", "b.md", "sub/c.pdf", "z.html"]


def test_paths_stand_below_the_folder_that_was_given(folder: Path) -> None:
    """As the user would write them."""
    make(folder, "docs/a.md")
    assert found("docs/") == ["docs/a.md"]
    assert found("./docs/../docs") == ["docs/a.md"]
    assert found(str(folder / "docs")) == [str(folder / "docs/a.md")]


def test_a_file_named_twice_is_checked_once(folder: Path) -> None:
    """Named, and met again on a walk."""
    make(folder, "b.md", "a.md")
    assert found("b.md", ".", "./b.md") == ["b.md", "a.md"]


def test_what_is_no_document_of_yours_is_left_out(folder: Path) -> None:
    """Other people's folders and Word's lock files."""
    make(folder, "a.md", "node_modules/x/README.md", ".venv/l.txt", ".git/x.md", "~$plan.docx", "__pycache__/a.md")
    assert found(".") == ["a.md"]


def test_gitignore_files_are_respected_at_every_level(folder: Path) -> None:
    """Nested files add, and take back what an outer one ignores."""
    make(folder, "keep.md", "skip.md", "build/x.md", "sub/skip.md", "sub/own.md", "sub/deep/own.md")
    (folder / ".gitignore").write_text("skip.md\nbuild/\n")
    (folder / "sub/.gitignore").write_text("!skip.md\n/own.md\n")
    assert found(".") == ["keep.md", "sub/deep/own.md", "sub/skip.md"]


def test_gitignore_files_above_count_up_to_the_repository(folder: Path) -> None:
    """Walking a folder of a repository sees the repository's root; what lies above it does not count."""
    make(folder, "repo/docs/a.md", "repo/docs/gen.md", "repo/.git/config")
    (folder / ".gitignore").write_text("*.md\n")
    (folder / "repo/.gitignore").write_text("gen.md\n")
    assert found("repo/docs") == ["repo/docs/a.md"]


def test_an_ignored_folder_that_is_named_is_walked(folder: Path) -> None:
    """Who names it wants it."""
    make(folder, ".git/config", "build/a.md")
    (folder / ".gitignore").write_text("build/\n")
    assert found("build") == ["build/a.md"]
    assert found(".") == []


def test_gitignore_can_be_left_aside(folder: Path) -> None:
    """respect_gitignore: false."""
    make(folder, "a.md")
    (folder / ".gitignore").write_text("*.md\n")
    assert found(".", settings=Settings(respect_gitignore=False)) == ["a.md"]


def test_excludes_hold_for_walks_and_not_for_named_files(folder: Path) -> None:
    """Globs of files and folders, from the configuration above them."""
    make(folder, "a.md", "old/b.md", "x.draft.md", "sub/y.draft.md")
    (folder / "sowlint.yaml").write_text("exclude: ['old/', '*.draft.md']\n")
    assert found(".", settings=Configuration()) == ["a.md"]
    assert found("old/b.md", settings=Configuration()) == ["old/b.md"]


def test_a_named_file_is_taken_whatever_it_is_called(folder: Path) -> None:
    """Even ignored, even without an extension."""
    make(folder, "NOTES", "skip.md")
    (folder / ".gitignore").write_text("skip.md\n")
    assert found("NOTES", "skip.md") == ["NOTES", "skip.md"]


def test_a_loop_of_links_ends(folder: Path) -> None:
    """Each folder is walked once, however many links lead to it."""
    make(folder, "sub/a.md")
    (folder / "sub/loop").symlink_to(folder)
    (folder / "sub/self.d").symlink_to(folder / "sub")
    assert found(".") == ["sub/a.md"]


def test_linked_documents_are_found(folder: Path) -> None:
    """A link to a folder or file elsewhere is followed."""
    make(folder, "elsewhere/a.md", "elsewhere2/b.md")
    (folder / "docs").mkdir()
    (folder / "docs/in").symlink_to(folder / "elsewhere")
    (folder / "docs/b.md").symlink_to(folder / "elsewhere2/b.md")
    assert found("docs") == ["docs/b.md", "docs/in/a.md"]


def test_a_dangling_link_is_left_to_be_told(folder: Path) -> None:
    """It looks like a document, so it does not vanish in silence."""
    (folder / "gone.md").symlink_to(folder / "nowhere.md")
    assert found(".") == ["gone.md"]


def test_a_path_that_is_not_there_is_told_and_the_rest_goes_on(folder: Path) -> None:
    """One problem, one file."""
    make(folder, "a.md")
    gone, here = discover(["gone.md", "a.md"], Settings())
    assert gone == Found("gone.md", problem="there is no such file or folder")
    assert here == Found("a.md")


def test_a_folder_that_may_not_be_read_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is a problem, not an empty folder."""
    make(folder, "a.md", "shut/b.md")
    scandir = os.scandir

    def guarded(path: str):
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    assert list(discover(["."], Settings())) == [
        Found("a.md"),
        Found("shut", problem="may not be read: permission denied"),
    ]


def test_a_folder_without_documents_is_told(folder: Path) -> None:
    """So that nobody takes it for a clean one."""
    make(folder, "src/x.py")
    assert list(discover(["src"], Settings())) == [Found("src", empty=True)]


def test_a_device_is_no_document() -> None:
    """Reading it would never end."""
    assert list(discover([os.devnull], Settings())) == [Found(os.devnull, problem="is neither a file nor a folder")]


def test_a_broken_configuration_does_not_hide_documents(folder: Path) -> None:
    """The files are found; the configuration's mistake is told with them."""
    make(folder, "a.md")
    (folder / "sowlint.yaml").write_text("kind: no\n")
    assert found(".", settings=Configuration()) == ["a.md"]


def test_standard_input_stands_for_itself() -> None:
    """A hyphen is no file name."""
    assert list(discover(["-"], Settings())) == [Found("-")]
