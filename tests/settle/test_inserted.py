"""``check --only-inserted`` speaks of what tracked changes have put into a Word file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import Done, sowlint
from tests.documents.docx.making import box, cell, document, par, row, run, table, word

FIRM = "Acme will complete the data migration by 1 March 2026."
OLD = par("Acme will deliver the reports by 1 May 2026.")


def inserted(text: str) -> str:
    return f'<w:ins w:id="1" w:author="J. Berg">{run(text)}</w:ins>'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sowlint.yaml").write_text("parties: {vendor: Acme, customer: Client}\nkind: sow\nselect: [FD, CL004]\n", encoding="utf-8")


def checked(data: bytes, *more: str) -> Done:
    Path("a.docx").write_bytes(data)
    return sowlint("check", "--format", "json", "--only-inserted", *more, "a.docx")


@pytest.mark.parametrize(
    ("xml", "codes"),
    [
        (par(inserted(FIRM)), ["FD001"]),
        (par(run("Acme will complete the migration ") + inserted("by 1 March 2026") + run(".")), ["FD001"]),
        (par(run("Acme ") + inserted("will") + run(" complete the migration by 1 March 2026.")), ["FD001"]),
        (par(run(f"{FIRM} ") + inserted("The parties agree.")), []),
        (par(f"<w:moveTo>{run(FIRM)}</w:moveTo>"), []),
        (par(f"{run(FIRM)}<w:del><w:r><w:delText>x</w:delText></w:r></w:del>"), []),
        (table(row("Step", "Due"), row("Launch", cell(par(inserted("1 June 2026"))))), ["FD002"]),
        (table(row("Step", "Due"), row("Launch", "1 June 2026", properties="<w:ins/>")), ["FD002"]),
        (table(row("Step", "Due"), row("Launch", cell("1 June 2026", "<w:cellIns/>"))), ["FD002"]),
        (par(run("See. ") + box(par(inserted(FIRM)))), ["FD001"]),
    ],
)
def test_sentences_and_rows_that_an_insertion_touches(xml: str, codes: list[str]) -> None:
    assert checked(word(OLD + xml)).codes() == codes


def test_in_footnotes_and_headers() -> None:
    call = par(run("See") + '<w:r><w:footnoteReference w:id="1"/></w:r>')
    note = f'<w:footnote w:id="1">{par(inserted(FIRM))}</w:footnote>'
    assert checked(word(OLD + call, footnotes=note)).codes() == ["FD001"]
    section = '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'
    made = document(word(OLD + section, header1=par(inserted("Acme will launch the portal by 1 June 2026."))))
    assert [made.blocks[each.block].text[each.start : each.end] for each in made.inserted] == [
        "Acme will launch the portal by 1 June 2026."
    ]


def test_a_file_without_insertions_says_so() -> None:
    done = checked(word(OLD))
    assert (done.status, done.codes()) == (0, [])
    assert any("no tracked insertions" in each["reason"] for each in done.document("a.docx")["skipped"])


def test_what_was_there_can_be_shown() -> None:
    done = checked(word(OLD + par(inserted(FIRM))), "--show-silenced")
    assert "it is in no tracked insertion" in {each["silenced_by"] for each in done.report["silenced"]}


def test_other_formats_have_none() -> None:
    Path("a.md").write_text(FIRM, encoding="utf-8")
    done = sowlint("check", "--only-inserted", "a.md")
    assert done.status == 2
    assert "only these hold tracked insertions" in done.out + done.err
