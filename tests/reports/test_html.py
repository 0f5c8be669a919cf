"""The page shows each document as it was read, and lets nothing of it act."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree, html

from sowlint.findings import Report
from sowlint.reports import ReportOptions, renderer
from tests.command import sowlint

EVIL = "<script>alert(1)</script>"
TEXT = f"""\
---
title: "{EVIL}"
---

# Statement of Work & more "quoted" {EVIL.replace("<", "&lt;")}

Between Acme Ltd ("Supplier") and Contoso AB ("Client").

## Scope

Supplier will deliver the <b onclick="x()">portal</b> & the “app” by 1 March 2027. Supplier expects to deliver the manual by May 2027.

<!-- sowlint: ignore FD001: agreed with &lt;b&gt; {EVIL.replace("<", "[").replace(">", "]")} -->
Supplier will deliver the archive by 1 June 2027.

- Supplier will deliver the reports by 1 April 2027.

## Timeline

| Milestone | Due |
| --- | --- |
| Design <img src=x onerror=alert(1)> | 1 February 2027 |
| Build \\<u\\> | 1 May 2027 |
| Launch | 1 June 2027 |
"""


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    Path('a"><i>.md').write_text(TEXT, encoding="utf-8")
    done = sowlint("check", "--exit-zero", 'a"><i>.md', "missing.docx", "--format", "html=report.html")
    assert done.status == 2
    return Path("report.html").read_text(encoding="utf-8")


def tree(page: str) -> etree._Element:
    return html.document_fromstring(page)


def test_the_document_is_there_word_for_word(page: str) -> None:
    said = [" ".join(each.text_content().split()) for each in tree(page).iterfind(".//div[@class='said']")]
    plain = [re.sub(r"(?<=\d{4})\d+(?=[ .]|$)", "", each) for each in said]
    assert 'Statement of Work & more "quoted" <script>alert(1)</script>' in plain
    assert (
        "Supplier will deliver the portal & the “app” by 1 March 2027. Supplier expects to deliver the manual by May 2027."
        in plain
    )
    assert any("Build <u>" in each for each in plain)


def test_each_finding_has_its_words_and_a_note(page: str) -> None:
    """The number behind the marked words leads to the note, and the note's number back."""
    root = tree(page)
    report = sowlint("check", "--exit-zero", "--format", "json", 'a"><i>.md').report
    notes = root.findall(".//div[@id]")
    notes = [each for each in notes if each.get("id", "").startswith("note-")]
    assert len(notes) == len(report["findings"])
    for number, (note, finding) in enumerate(
        zip(sorted(notes, key=lambda each: int(each.get("id")[5:])), report["findings"], strict=True), 1
    ):
        said = note.text_content()
        assert finding["code"] in said and finding["message"] in said
        assert {finding["severity"], finding["code"][:2]} <= set(note.get("class").split())
        if finding["text"]:
            begin = root.get_element_by_id(f"words-{number}")
            assert begin.xpath("following::mark[1]")[0].text_content().startswith(finding["text"][:5])
            assert root.xpath(f"//sup/a[@href='#note-{number}']")


def test_nothing_acts_and_nothing_comes_from_elsewhere(page: str) -> None:
    """No script, no handler, no address; the policy in the head forbids them besides."""
    root = tree(page)
    assert not root.xpath(
        "//script | //img | //link | //iframe | //object | //embed | //u | //i[not(ancestor::p)]"
    )
    assert not root.xpath("//@*[starts-with(name(), 'on')] | //@src")
    assert all(each.startswith("#") for each in root.xpath("//@href"))
    assert not re.search(r"url\(|@import", page)
    assert re.findall(r"https?://[^\s\"']+", page) == ["http://www.w3.org/2000/svg"]
    assert "default-src 'none'" in page


def test_what_was_silenced_and_what_was_not_read(page: str) -> None:
    root = tree(page)
    rows = [each.text_content() for each in root.xpath("//table[@class='silenced']/tbody/tr")]
    assert any("archive" in each and "waived: agreed with" in each for each in rows)
    assert any("manual" in each for each in rows)
    assert "Not checked: " in root.text_content()


def test_the_plan_is_drawn(page: str) -> None:
    [drawn] = tree(page).xpath("//div[contains(@class, 'plan')]/svg")
    assert "Launch" in drawn.text_content()


def test_counts_by_family_and_boxes_to_choose_from(page: str) -> None:
    root = tree(page)
    findings = sowlint("check", "--exit-zero", "--format", "json", 'a"><i>.md').report["findings"]
    families = sorted({each["code"][:2] for each in findings})
    rows = root.xpath("//table[@class='counts']/tbody/tr")
    assert [each.find("th").text_content()[:2] for each in rows] == families
    assert sum(int(each.text or 0) for row in rows for each in row.findall("td")) == len(findings)
    assert {f"show-{each}" for each in families} <= set(root.xpath("//input/@id"))


def test_without_the_document_the_findings_are_listed(report: Report) -> None:
    """As a caller may have not kept it."""
    root = tree(renderer("html")(report, ReportOptions()))
    assert len(root.xpath("//div[starts-with(@id, 'note-')]")) == len(report.findings)
    assert "is encrypted; save it without a password" in root.text_content()
    assert "a picture that may hold text (page 2)" in root.text_content()


@pytest.mark.parametrize(
    "name", ["sow-field-service.docx", "proposal-warehouse.pdf", "product-page.html", "clean-sow.md"]
)
def test_fixtures(name: str) -> None:
    """Every format; ids are there once, and each reference leads somewhere."""
    fixture = Path(__file__).parents[2] / "fixtures" / name
    root = tree(sowlint("check", "--exit-zero", "--format", "html", fixture).out)
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {each[1:] for each in root.xpath("//@href")} <= set(ids)
