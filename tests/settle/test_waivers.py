"""Waivers in comments of every format and in the configuration."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document as word_document

from tests.command import Done, sowlint

FIRM = "Acme will complete the data migration by 1 March 2026."
OTHER = "Acme will deliver the reports by 1 May 2026."
WAIVED = "sowlint: ignore FD001: agreed with delivery"
TABLE = f"| Task | Note |\n| --- | --- |\n| Move | {FIRM} |\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    settle("")
    return tmp_path


def settle(more: str) -> None:
    text = "parties: {vendor: Acme, customer: Client}\nkind: sow\nselect: [FD, WV]\n"
    Path("sowlint.yaml").write_text(text + more, encoding="utf-8")


def checked(text: str, name: str = "a.md", *more: object) -> Done:
    Path(name).write_text(text, encoding="utf-8")
    return sowlint("check", "--format", "json", *more, name)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (f"{FIRM} <!-- {WAIVED} -->\n\n{OTHER}", ["FD001"]),
        (f"<!-- {WAIVED} -->\n{FIRM}\n\n{OTHER}", ["FD001"]),
        (f"<!-- {WAIVED} -->\n\n{FIRM}\n\n{OTHER}", ["FD001"]),
        (f"{FIRM}\n\n{OTHER}\n\n<!-- sowlint: ignore-file FD001: agreed -->\n", []),
        (f"Acme will complete the data\nmigration by 1 March 2026. <!-- {WAIVED} -->\n", []),
        (f"- {FIRM} <!-- {WAIVED} -->\n- {OTHER}\n", ["FD001"]),
        (f"- <!-- {WAIVED} -->\n  {FIRM}\n", []),
        (f"<!-- {WAIVED} -->\n\n{TABLE}", []),
        (f"{TABLE}\n<!-- {WAIVED} -->\n", ["FD001", "WV002"]),
        (f"```\n<!-- {WAIVED} -->\n```\n\n{FIRM}", ["FD001"]),
        (f"{FIRM} <!-- sowlint: ignore FD002: agreed -->\n", ["FD001", "WV002"]),
        (f"{FIRM} <!-- sowlint: ignore FD001, FD002: agreed -->\n", []),
        (f"{FIRM} <!-- sowlint: ignore -->\n", ["FD001", "WV001"]),
    ],
)
def test_a_comment_covers_its_line_or_the_next_block(text: str, codes: list[str]) -> None:
    assert sorted(checked(text).codes()) == codes


def test_a_page_and_mdx() -> None:
    page = f"<html><body><p>{FIRM} <!-- {WAIVED} --></p>\n<p>{OTHER}</p></body></html>"
    assert checked(page, "a.html").codes() == ["FD001"]
    assert checked(f"{{/* {WAIVED} */}}\n\n{FIRM}\n", "a.mdx").codes() == []


def test_the_finding_says_where_the_waiver_stands() -> None:
    [finding] = [
        each
        for each in checked(f"# A\n\n{FIRM} <!-- sowlint: ignore FD001 -->").report["findings"]
        if each["code"] == "WV001"
    ]
    assert (finding["line"], finding["column"]) == (3, len(FIRM) + 2)
    assert finding["text"] == "sowlint: ignore FD001"
    assert "a reason" in finding["message"]


def test_what_is_waived_can_be_shown() -> None:
    Path("a.md").write_text(f"{FIRM} <!-- {WAIVED} (owner: J. Berg, until: 2027-01-31) -->\n")
    done = sowlint("check", "--show-silenced", "a.md")
    assert done.status == 0
    shown = " ".join(done.out.split())
    assert "waived: agreed with delivery (owner: J. Berg, until: 2027-01-31)" in shown


def test_a_house_may_ask_for_an_owner_and_an_end() -> None:
    settle("waivers_need: [owner, until]\n")
    done = checked(f"{FIRM} <!-- {WAIVED} -->\n")
    assert sorted(done.codes()) == ["FD001", "WV001"]
    said = " ".join(each["message"] for each in done.report["findings"])
    assert "an owner and a day on which it ends" in said
    assert checked(f"{FIRM} <!-- {WAIVED} (owner: J. Berg, until: 2027-01-31) -->\n").codes() == []


def test_without_a_day_to_judge_by_nothing_expires() -> None:
    text = f"{FIRM} <!-- {WAIVED} (until: 2025-01-31) -->\n"
    assert checked(text).codes() == []
    assert sorted(checked(text, "a.md", "--as-of", "2025-02-01").codes()) == ["FD001", "WV003"]


def test_a_word_comment_covers_the_text_it_is_on() -> None:
    document = word_document()
    runs = [document.add_paragraph().add_run(text) for text in (FIRM, OTHER, OTHER)]
    document.add_comment(runs[0], f"{WAIVED} (until: 2027-01-31)", author="J. Berg")
    document.add_comment(runs[1], "Is this date agreed?", author="J. Berg")
    document.add_comment(runs[2], "sowlint: ignore FD001", author="J. Berg")
    document.save("a.docx")
    settle("waivers_need: [owner, until]\n")
    assert sorted(sowlint("check", "--format", "json", "a.docx").codes()) == ["FD001", "FD001", "WV001"]


def test_the_configuration_waives_for_files_that_bear_no_comment() -> None:
    settle(
        "waivers:\n  - {codes: FD001, path: '*.txt', text: 1 March 2026, reason: agreed, owner: J. Berg}\n"
    )
    assert checked(f"{FIRM}\n\n{OTHER}\n", "a.txt").codes() == ["FD001"]
    assert checked(f"{FIRM}\n", "a.md").codes() == ["FD001"]


def test_a_waiver_of_the_configuration_that_has_run_out_is_told_where_it_is_missed() -> None:
    settle("waivers: [{codes: FD001, path: '*.txt', reason: agreed, until: 2026-01-31}]\n")
    assert checked(FIRM, "a.txt", "--as-of", "2026-01-31").codes() == []
    assert sorted(checked(FIRM, "a.txt", "--as-of", "2026-02-01").codes()) == ["FD001", "WV003"]
    assert checked("The parties meet.", "a.txt", "--as-of", "2026-02-01").codes() == []
    assert checked(FIRM, "a.md", "--as-of", "2026-02-01").codes() == ["FD001"]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("waivers: [{codes: FD001, path: '*'}]", "waivers.0.reason"),
        ("waivers: [{codes: FD999, path: '*', reason: agreed}]", "no rule or family"),
        ("waivers: [{codes: FD001, paths: '*', reason: agreed}]", "“waivers.0.paths”"),
        ("waivers: [{codes: FD001, path: '*', reason: agreed}]\nwaivers_need: owner", "an owner"),
        ("waivers_need: [boss]", "there is no “boss”"),
    ],
)
def test_a_wrong_waiver_in_the_configuration_is_refused(more: str, said: str) -> None:
    settle(f"{more}\n")
    done = checked(f"{FIRM}\n")
    assert done.status == 2
    assert said in done.err + done.out
