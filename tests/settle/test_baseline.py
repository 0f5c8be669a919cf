"""What a baseline knows stays known while the text around it changes, and only that."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.command import Done, sowlint

BEGIN = """\
# Statement of work

## 1. Scope

Acme will build the portal.

## 2. Timeline

Acme will complete the data migration by 1 March 2026.

- Acme will deliver the reports by 1 May 2026.
- The parties meet every week.

| Step | Note |
| --- | --- |
| Launch | Acme will launch the portal by 1 June 2026. |
"""
FIRM = "Acme will complete the data migration by 1 March 2026."
REPORTS = "- Acme will deliver the reports by 1 May 2026.\n"
ROW = "| Launch | Acme will launch the portal by 1 June 2026. |\n"
SCOPE = "## 1. Scope\n\nAcme will build the portal.\n\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sowlint.yaml").write_text(
        "parties: {vendor: Acme}\nkind: sow\nselect: [FD001]\nbaseline: known.yaml\n"
    )
    (tmp_path / "a.md").write_text(BEGIN)
    assert sowlint("baseline", "write", "a.md").out == "known.yaml: 3 known findings in 1 file\n"
    return tmp_path


def checked() -> Done:
    return sowlint("check", "--format", "json", "a.md")


def put(old: str, new: str) -> Callable[[str], str]:
    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    return edit


KEPT = {
    "nothing": lambda text: text,
    "a line above": lambda text: f"\n\n{text}",
    "a paragraph above": put(SCOPE, f"The parties have agreed.\n\n{SCOPE}"),
    "a paragraph below": lambda text: f"{text}\nThis is the end.\n",
    "a section above": put(SCOPE, f"## 1. Terms\n\nThe terms apply.\n\n{SCOPE}"),
    "renumbered": put("## 2. Timeline", "## 3. Timeline"),
    "numbers gone": put("## 2. Timeline", "## Timeline"),
    "numbered in letters": put("## 2. Timeline", "## B. Timeline"),
    "a deeper number": put("## 2. Timeline", "## 2.1 Timeline"),
    "renamed section": put("Timeline", "Schedule"),
    "a deeper section": put("## 2. Timeline", "### 2. Timeline"),
    "moved up": lambda text: put(SCOPE, f"{SCOPE}{FIRM}\n\n")(text.replace(f"{FIRM}\n\n", "")),
    "moved down": lambda text: f"{text.replace(f'{FIRM}', '')}\n{FIRM}\n",
    "item moved": lambda text: put("## 2. Timeline\n", f"{REPORTS}\n## 2. Timeline\n")(
        text.replace(REPORTS, "")
    ),
    "sections swapped": lambda text: text.replace(SCOPE, "") + f"\n{SCOPE}",
    "reflowed": put("complete the data", "complete\nthe data"),
    "reflowed thrice": put(
        FIRM, FIRM.replace(" data", "\ndata").replace(" by", "\nby").replace(" March", "\nMarch")
    ),
    "joined to a paragraph": put(f"{FIRM}\n", f"The plan is set. {FIRM}\n"),
    "followed in its paragraph": put(FIRM, f"{FIRM} The parties agree."),
    "emphasis": put("by 1 March 2026", "**by 1 March 2026**"),
    "a link": put("the portal by", "[the portal](https://acme.example) by"),
    "capital letters": put("the data migration", "the Data Migration"),
    "no-break spaces": put("1 March 2026", "1\u00a0March\u00a02026"),
    "two spaces": put("complete the", "complete  the"),
    "other bullets": put("\n- ", "\n* "),
    "numbered items": put(REPORTS, REPORTS.replace("- ", "1. ")),
    "a row above": put(ROW, f"| Start | The parties meet. |\n{ROW}"),
    "table aligned": put("| Launch |", "|   Launch   |"),
    "a word changed elsewhere": put("build the portal.", "design the portal."),
    "another item changed": put("meet every week", "meet every month"),
}
NEW = {
    "another month": (put("1 March 2026", "1 April 2026"), 1),
    "another object": (put("the reports by", "the manuals by"), 1),
    "stronger": (put("Acme will complete", "Acme shall complete"), 1),
    "said twice": (put(FIRM, f"{FIRM}\n\n{FIRM}"), 1),
    "one more": (lambda text: f"{text}\nAcme will deliver the manual by 1 July 2026.\n", 1),
    "another cell": (put("| Launch |", "| Go-live |"), 1),
    "all changed": (put("2026", "2027"), 3),
}


@pytest.mark.parametrize("edit", KEPT.values(), ids=KEPT)
def test_what_did_not_change_stays_known(edit: Callable[[str], str]) -> None:
    Path("a.md").write_text(edit(BEGIN))
    done = checked()
    assert (done.status, done.codes(), done.err) == (0, [], "")


@pytest.mark.parametrize(("edit", "count"), NEW.values(), ids=NEW)
def test_what_changed_is_new(edit: Callable[[str], str], count: int) -> None:
    Path("a.md").write_text(edit(BEGIN))
    done = checked()
    assert (done.status, done.codes()) == (1, ["FD001"] * count)


def test_stale_entries_are_told_and_pruned() -> None:
    Path("a.md").write_text(BEGIN.replace(FIRM, "The parties agree."))
    done = checked()
    assert done.status == 0
    assert "1 known of a.md not found any more" in done.err
    assert sowlint("baseline", "prune", "a.md").out == "known.yaml: 2 known findings in 1 file; 1 taken out\n"
    assert checked().err == ""


def test_pruning_adds_nothing_and_leaves_other_files() -> None:
    Path("b.md").write_text(FIRM)
    sowlint("baseline", "write", "b.md")
    Path("b.md").write_text(f"{FIRM}\n\nAcme will deliver the manual by 1 July 2026.\n")
    sowlint("baseline", "prune", "b.md")
    assert sowlint("baseline", "show").out.endswith("known.yaml: 4 known findings in 2 files\n")
    assert sowlint("check", "--format", "json", ".").codes() == ["FD001"]


def test_the_file_diffs_well_and_holds_no_sentence() -> None:
    text = Path("known.yaml").read_text()
    assert "migration" not in text
    sowlint("baseline", "write", "a.md")
    assert Path("known.yaml").read_text() == text
    Path("a.md").write_text(f"{BEGIN}\nAcme will deliver the manual by 1 July 2026.\n")
    sowlint("baseline", "write", "a.md")
    assert len(set(Path("known.yaml").read_text().splitlines()) ^ set(text.splitlines())) == 1


def test_what_is_known_can_be_shown() -> None:
    done = sowlint("check", "--show-silenced", "a.md")
    assert "Silenced by the baseline: this finding is known" in done.out


@pytest.mark.parametrize(
    "text", ["", "version: 2\nfiles: {}", "files: {a: [1]}\nversion: 1", "[1, 2", "version: 1\nfiles: 3"]
)
def test_what_is_no_baseline_is_refused(text: str) -> None:
    Path("known.yaml").write_text(text)
    done = checked()
    assert done.status == 2
    assert "known.yaml" in done.err
    assert "baseline" in done.err


def test_a_missing_baseline_is_an_error() -> None:
    Path("known.yaml").unlink()
    done = checked()
    assert done.status == 2
    assert "baseline write" in done.err
