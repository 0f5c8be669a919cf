"""``check`` with a cache, and ``sowlint cache``."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest

from sowlint.linter import Linter
from tests.command import sowlint

FIRM = "Acme will complete the data migration by 1 March 2026."
CLICHE = "The dispatcher console is a game-changer for small fleets."
CHECK = ("check", "--format", "json", "--show-silenced")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOWLINT_CACHE_DIR", str(tmp_path / "cached"))
    monkeypatch.setattr("sowlint.compiled.keep", lambda: None)  # what is told of here are the entries of documents
    (tmp_path / "offer.md").write_text(f"# Plan\n\n{FIRM}\n\n{CLICHE}\n")
    return tmp_path


@pytest.fixture
def judged() -> Iterator[mock.Mock]:
    """Counts how often a document was judged."""
    with mock.patch.object(Linter, "judging", autospec=True, side_effect=Linter.judging) as judging:
        yield judging


def test_what_is_known_is_not_judged_again(judged: mock.Mock) -> None:
    """And the report is the same to the letter."""
    first = sowlint(*CHECK, "offer.md")
    assert judged.call_count == 1
    assert first.codes()
    assert sowlint(*CHECK, "offer.md") == first
    assert judged.call_count == 1


def test_what_has_changed_is_judged_again(judged: mock.Mock, folder: Path) -> None:
    """The document, or the configuration."""
    sowlint(*CHECK, "offer.md")
    (folder / "offer.md").write_text(FIRM)
    sowlint(*CHECK, "offer.md")
    (folder / "sowlint.yaml").write_text("parties: {vendor: Acme}\n")
    sowlint(*CHECK, "offer.md")
    assert judged.call_count == 3


def test_one_answer_serves_every_severity(judged: mock.Mock) -> None:
    """What is left out of a report is in the cache all the same."""
    both = (*CHECK, "--kind", "proposal", "--select", "FD,MK", "--vendor", "Acme", "offer.md")
    assert sowlint(*both, "--min-severity", "error").codes() == ["FD001"]
    assert sowlint(*both).codes() == ["FD001", "MK009"]
    assert judged.call_count == 1


def test_without_a_cache_nothing_is_remembered(judged: mock.Mock, folder: Path) -> None:
    """Neither read nor written."""
    first = sowlint(*CHECK, "--no-cache", "offer.md")
    assert not (folder / "cached").exists()
    assert sowlint(*CHECK, "offer.md") == first == sowlint(*CHECK, "--no-cache", "offer.md")
    assert judged.call_count == 3


def test_standard_input_is_remembered_too(judged: mock.Mock) -> None:
    """By what it holds."""
    first = sowlint(*CHECK, "-", stdin=FIRM.encode())
    assert sowlint(*CHECK, "-", stdin=FIRM.encode()) == first
    assert sowlint(*CHECK, "-", stdin=CLICHE.encode()) != first
    assert judged.call_count == 2


def test_a_report_that_shows_the_document_is_made_from_the_document(judged: mock.Mock) -> None:
    """It holds all of the text, which has no place in a cache."""
    pages = [sowlint("check", "--format", "html", "offer.md").out for _ in range(2)]
    assert pages[0] == pages[1]
    assert judged.call_count == 2


def test_a_broken_entry_is_made_anew(judged: mock.Mock, folder: Path) -> None:
    """Without a word."""
    first = sowlint(*CHECK, "offer.md")
    [entry] = [each for each in (folder / "cached").glob("??/*")]
    entry.write_bytes(entry.read_bytes()[:-3])
    assert sowlint(*CHECK, "offer.md") == first
    assert judged.call_count == 2


def test_a_folder_that_cannot_be_written_is_no_error(folder: Path) -> None:
    """The run is the same, only slower."""
    first = sowlint(*CHECK, "--no-cache", "offer.md")
    (folder / "cached").write_text("in the way")
    assert sowlint(*CHECK, "offer.md") == first


def test_the_cache_holds_no_more_of_a_document_than_the_report(folder: Path) -> None:
    """Passages of which nothing was found are not in it."""
    from sowlint.cache.store import Store

    (folder / "offer.md").write_text(f"# Plan\n\nThe parties meet at Fallbrook.\n\n{FIRM}\n")
    sowlint(*CHECK, "offer.md")
    store = Store(folder / "cached")
    [data] = [store.get(Path(each.path).parent.name + each.name) for each in store.entries()]
    assert data
    assert FIRM.encode() in data
    assert b"Fallbrook" not in data


def test_a_run_in_which_nothing_changed_imports_no_spacy(folder: Path) -> None:
    """Nor anything else that is for judging, reading or validating."""
    (folder / "sowlint.yaml").write_text("parties: {vendor: Acme}\nkind: sow\n")
    code = (
        "import sys; from sowlint.cli.main import cli; "
        "cli(['check', '--format', 'json', '--exit-zero', 'offer.md'], standalone_mode=False); "
        "print([name for name in ('spacy', 'numpy', 'pydantic', 'yaml', 'lxml', 'sowlint.linter') if name in sys.modules],"
        " file=sys.stderr)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ)
        for _ in range(2)
    ]
    assert runs[0].stdout == runs[1].stdout
    assert "'spacy'" in runs[0].stderr
    assert runs[1].stderr == "[]\n"


def test_the_cache_is_shown_and_cleared(folder: Path) -> None:
    """With where it is."""
    where = folder / "cached"
    assert sowlint("cache", "show").out == f"{where}: 0 entries, 0.0 MB\n"
    sowlint(*CHECK, "offer.md")
    assert sowlint("cache", "show").out.startswith(f"{where}: 1 entry, ")
    assert sowlint("cache", "clear").out == f"{where}: 1 entry removed\n"
    assert sowlint("cache", "clear").out == f"{where}: 0 entries removed\n"
