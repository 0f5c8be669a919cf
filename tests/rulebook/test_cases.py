"""The tests that rules carry: run as they stand and in containers, and told where they fail."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sowlint.rulebook import load
from sowlint.casework import CaseFailure, run_cases
from tests.rulebook.making import RULE, changed, write


def failures(pack: Path, **keys: Any) -> list[CaseFailure]:
    """What fails of a rule with these keys."""
    path = write(pack / "rule.yaml", changed(code="ZZ002", name="other", **keys))
    book = load([path.parent])
    return list(run_cases(book.rule("ZZ002"), book))


def flags(*cases: Any) -> dict[str, Any]:
    """The rule's tests with these first."""
    return {"flags": [*cases, *RULE["tests"]["flags"]], "passes": RULE["tests"]["passes"]}


def passes(*cases: Any) -> dict[str, Any]:
    """Likewise."""
    return {"flags": RULE["tests"]["flags"], "passes": [*cases, *RULE["tests"]["passes"]]}


def test_a_rule_that_does_what_it_says_has_no_failure(pack: Path) -> None:
    """In a paragraph, an item, a table cell and a heading."""
    assert failures(pack) == []


def test_another_stretch_fails_where_the_text_stands_as_it_is(pack: Path) -> None:
    """Exactly as marked, told with file and line."""
    [failure] = failures(pack, tests=flags("We have [sunny skies today]."))
    assert (failure.code, failure.group, failure.container) == ("ZZ002", "flags", "paragraph")
    assert (failure.expected, failure.got) == (("sunny skies today",), ("sunny skies",))
    lines = (pack / "rule.yaml").read_text().splitlines()
    assert "sunny skies today" in lines[failure.line - 1]
    assert str(failure).startswith(f"{pack / 'rule.yaml'}:{failure.line}: ZZ002, tests.flags, as it stands")
    assert "got:      “sunny skies”" in str(failure)


def test_the_same_words_elsewhere_do_not_count(pack: Path) -> None:
    """It is this stretch that must be flagged, and no other."""
    found = failures(pack, tests=flags("First no rain, then [no rain]."))
    assert found
    assert {failure.container for failure in found} == {"paragraph", "item", "row", "heading"}


def test_a_near_miss_that_is_flagged_fails_in_every_container(pack: Path) -> None:
    """Nothing is expected."""
    found = failures(pack, tests=passes("There is no rain."))
    assert [(each.container, each.expected, each.got) for each in found] == [
        (container, (), ("no rain",)) for container in ("paragraph", "item", "row", "heading")
    ]


def test_only_the_containers_that_the_rule_looks_into_are_tried(pack: Path) -> None:
    """And a case may name fewer."""
    tests = passes("There is no rain.")
    found = failures(pack, tests=tests, **{"in": ["paragraph", "item"]})
    assert [each.container for each in found] == ["paragraph", "item"]
    found = failures(pack / "more", tests=passes({"text": "There is no rain.", "only": ["heading"]}))
    assert [each.container for each in found] == ["heading"]


def test_a_document_runs_as_it_stands(pack: Path) -> None:
    """Marks may stand in its tables and lists; brackets of the text are escaped."""
    document = "# Plan\n\n| Day | Sky |\n| --- | --- |\n| 1 | [sunny skies] |\n\n- \\[x] done\n- [no rain]\n"
    assert failures(pack, tests=flags(document)) == []
    [failure] = failures(pack / "more", tests=passes("# Plan\n\n- no rain\n"))
    assert failure.container == "paragraph"


def test_a_label_stays_a_label_in_a_list(pack: Path) -> None:
    """It would lose its meaning in a cell."""
    found = failures(pack, tests=passes("Forecast: no rain"))
    assert [each.container for each in found] == ["paragraph", "item"]


def test_markup_within_a_mark_does_not_count(pack: Path) -> None:
    """The words are the same."""
    assert failures(pack, tests=flags("We have [*sunny* skies].", "We have [sunny  skies].")) == []


def test_what_silenced_a_finding_is_told(pack: Path) -> None:
    """So its author sees which condition it was."""
    found = failures(pack, tests=flags({"text": "Is it [no rain]?", "only": ["paragraph"]}))
    assert [each.because for each in found] == ["“no rain” is silenced (a question)"]


def test_a_case_has_its_own_kind_of_document(pack: Path) -> None:
    """A rule for SOWs says nothing of marketing copy."""
    case = {"text": "There is no rain.", "kind": "marketing"}
    assert failures(pack, tests=passes(case)) == []


def test_a_case_that_a_pack_added_is_named_in_the_packs_file(pack: Path) -> None:
    """With its line there."""
    write(pack / "soft.yaml", {"adjusts": "ZZ001", "tests_also": {"passes": ["There is no rain."]}})
    book = load([pack])
    found = list(run_cases(book.rule("ZZ001"), book))
    assert {(each.path, each.line) for each in found} == {(pack / "soft.yaml", 4)}


def test_a_rule_about_whole_documents_expects_a_finding_without_text(pack: Path) -> None:
    """Cases with nothing marked."""
    check = {"clause": {"headings": ["weather"], "content": ["the weather is"]}}
    tests = {
        "flags": ["# Plan\n\nAcme builds a dam.\n", "Acme builds a dam.", "# Weather\n\nTBD\n"],
        "passes": ["The weather is the client's risk.", "# Weather\n\nRain is nobody's fault.\n", "# Plan\n\nThe weather is bad.\n"],
    }
    keys = {"check": check, "message": "Nothing says who bears the weather.", "unless": []}
    assert failures(pack, tests=tests, **keys) == []
    swapped = {"flags": tests["passes"], "passes": tests["flags"]}
    found = failures(pack / "more", tests=swapped, **keys)
    assert [(each.expected, each.got) for each in found] == [(("",), ())] * 3 + [((), ("",))] * 3
    assert "expected: a finding about the whole document" in str(found[0])


def test_a_case_may_say_how_much_its_finding_weighs(pack: Path) -> None:
    """Another weight fails, and is told; the right one does not."""
    case = {"text": "We have [sunny skies].", "only": ["paragraph"]}
    [failure] = failures(pack, tests=flags({**case, "severity": "error"}))
    assert failure.because == "“sunny skies” weighs warning, not error"
    assert failures(pack, tests=flags({**case, "severity": "warning"})) == []
