"""The changes that rules propose: what they mend is not flagged again, and where two would do, none is proposed."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document as word_document

from sowlint.rulebook import load
from sowlint.rulebook.model import Rule
from tests.command import sowlint
from tests.documents.docx.making import document

MENDING = [rule for rule in load().rules if rule.redline]
SENTENCES = [rule for rule in MENDING if rule.redline.change]
CASES = [(rule.code, case.marked.text) for rule in SENTENCES for case in rule.tests.flags]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def redlined(code: str, *lines: str) -> list[str]:
    """The blocks of a Word file once the changes that one rule proposes are accepted; and what is left is told."""
    made = word_document()
    for line in lines:
        level = len(line) - len(line.lstrip("#"))
        made.add_heading(line.lstrip("# "), level) if level else made.add_paragraph(line)
    made.save("a.docx")
    Path("sowlint.yaml").write_text(
        f"parties: {{vendor: [Acme, Supplier], customer: Client}}\nkind: sow\nas_of: 2026-01-05\nselect: {code}\n",
        encoding="utf-8",
    )
    assert sowlint("annotate", "--redline", "a.docx").status == 0
    return [block.text for block in document(Path("a-reviewed.docx").read_bytes()).blocks]


@pytest.mark.parametrize(("code", "text"), CASES)
def test_what_is_mended_is_not_flagged_again(code: str, text: str) -> None:
    after = redlined(code, text)
    if after != [text]:
        assert sowlint("check", "--format", "json", "a-reviewed.docx").codes() == []


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (
            "Acme will deliver the reports by 15 March 2026.",
            "Acme expects to deliver the reports by 15 March 2026; the date moves day for day with any input that is late.",
        ),
        (
            "We shall deploy the portal in Q3 2026",
            "We expect to deploy the portal in Q3 2026; the date moves day for day with any input that is late",
        ),
        (
            "The plan is set. The Supplier agrees to hand over the code on 1 May 2026. Client pays.",
            "The plan is set. The Supplier expects to hand over the code on 1 May 2026; the date moves day for day with any input that is late. Client pays.",
        ),
    ],
)
def test_the_better_sentence(text: str, after: str) -> None:
    assert redlined("FD001", text) == [after]


@pytest.mark.parametrize(
    "text",
    [
        "Acme will deliver the reports by 15 March 2026 and Acme will deliver the portal by 1 May 2026.",
        "The reports will be delivered by Acme by 15 March 2026.",
        "Our consultants will deliver the reports by 15 March 2026.",
        "Acme’s engineers will deliver the reports by 15 March 2026.",
        "Acme will deliver by 15 March 2026:",
    ],
)
def test_where_there_is_not_exactly_one_nothing_is_changed(text: str) -> None:
    assert redlined("FD001", text) == [text]


def test_words_that_begin_a_sentence() -> None:
    assert redlined("WD005", "Best efforts will be used by Acme.") == ["Commercially reasonable efforts will be used by Acme."]


def test_a_missing_clause_at_the_end_of_its_section() -> None:
    """By the names that the document uses; before the next heading."""
    scope = ["Client shall provide the data by 1 March 2026.", "Client shall provide access to the register."]
    after = redlined("CD002", "# Work", "Acme builds.", "## Client responsibilities", *scope, "## Fees", "EUR 1.")
    clause = "When Client provides an input later than agreed, every later date moves day for day, and Acme may charge time that it could not use."
    assert after == ["Work", "Acme builds.", "Client responsibilities", *scope, clause, "Fees", "EUR 1."]
    assert sowlint("check", "--format", "json", "a-reviewed.docx").codes() == []


def test_without_a_section_no_clause() -> None:
    text = "Acme will deliver by the deadline of 1 March 2026."
    assert redlined("NT001", text) == [text]


CLAUSES = [
    pytest.param(rule, clause, id=f"{rule.code}-{at}")
    for rule in load().rules
    for at, clause in enumerate((*([rule.redline.clause] if rule.redline and rule.redline.clause else []), *rule.alternatives))
]


@pytest.mark.parametrize(("rule", "clause"), CLAUSES)
def test_a_clause_is_one_that_the_rule_looks_for(rule: Rule, clause: str) -> None:
    """Added to a passage that is flagged, it satisfies the rule."""
    passage = rule.tests.flags[0].marked.text.strip().split("\n\n")
    redlined(rule.code, *passage)
    flagged = sowlint("check", "--format", "json", "a.docx").codes()
    redlined(rule.code, *passage, clause.format(vendor="Acme", customer="Client"))
    assert (flagged, sowlint("check", "--format", "json", "a.docx").codes()) == ([rule.code], [])


def test_slots_and_shapes_are_checked(tmp_path: Path) -> None:
    """Neither an unknown slot nor a redline that is both a change and a clause."""
    source = next(rule.path for rule in load().rules if rule.code == "WD005").read_text(encoding="utf-8")
    own = tmp_path / "pack"
    own.mkdir()
    for given, said in (("change: {best: '{wo}'}", "no slot {wo}"), ("{}", "give either change"), ("close: x", "give either change")):
        body = f"redline:\n  {given}\n" if given.startswith("change") else f"redline: {given if given == '{}' else '{close: x}'}\n"
        text = source.replace("WD005", "WD905").replace("best-efforts", "own-efforts").replace("redline:\n  change: {best: commercially reasonable}\n", body)
        (own / "WD905-own.yaml").write_text(text, encoding="utf-8")
        done = sowlint("test", own)
        assert done.status == 2
        assert said in done.err + done.out
