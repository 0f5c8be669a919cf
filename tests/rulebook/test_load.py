"""Rule files, refused with file, line and what was meant."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sowlint.documents.model import BlockKind, Kind
from sowlint.errors import RuleError
from sowlint.findings import Severity
from sowlint.rulebook import load
from tests.rulebook.making import RULE, changed, write

THREE = ["one [no rain]", "two [no rain]", "three [no rain]"]


def refusal(path: Path, content: str | dict[str, Any]) -> RuleError:
    """What is said of a rule in a pack."""
    write(path, content)
    with pytest.raises(RuleError) as caught:
        load([path.parent])
    return caught.value


def test_a_rule_is_what_its_file_says(shipped: Path) -> None:
    """Every key arrives, and what is left out has a default."""
    [rule] = load().rules
    assert (rule.code, rule.family, rule.name) == ("ZZ001", "ZZ", "weather-promise")
    assert rule.check_kind == "phrases"
    assert rule.params.any == ("sunny skies", "no rain")
    assert rule.unless == (("question", {}),)
    assert rule.containers == frozenset(BlockKind) - {BlockKind.CAPTION}
    assert rule.path == shipped / "zz/ZZ001-weather-promise.yaml"
    assert (rule.beats, rule.enabled) == ((), True)
    assert load().lexicons == {"skies": ("clear sky", "blue sky")}


def test_a_severity_may_differ_by_kind(pack: Path) -> None:
    """Kinds that are not named have the default."""
    severity = {"default": "info", "sow": "error"}
    write(pack / "a.yaml", changed(code="ZZ002", name="other", severity=severity))
    rule = load([pack]).rule("ZZ002")
    assert rule.severity_for(Kind.SOW) is Severity.ERROR
    assert rule.severity_for(Kind.MARKETING) is Severity.INFO


def test_rules_are_found_by_code_and_name(shipped: Path) -> None:
    """In any case of letters."""
    book = load()
    assert book.rule("zz001") is book.rule("Weather-Promise") is book.rules[0]
    assert book.rule("ZZ9") is None
    assert book.only(["ZZ001"]).rules == book.rules
    assert book.only([]).rules == ()


@pytest.mark.parametrize(
    ("keys", "line_of", "said"),
    [
        ({"severty": "info", "severity": None}, "severty:", "no key “severty”; did you mean “severity”?"),
        ({"severity": "eror"}, "severity:", "no “eror”; did you mean “error”?"),
        ({"severity": {"default": "info", "sows": "info"}}, "  sows:", "did you mean “sow”?"),
        ({"severity": 3}, "severity:", "severity"),
        ({"kinds": ["sow", "propsal"]}, "- propsal", "no “propsal”; did you mean “proposal”?"),
        ({"kinds": []}, "kinds:", "kinds"),
        ({"kinds": "sow"}, "kinds:", "should be a list"),
        ({"in": ["paragraph", "cell"]}, "- cell", "there are paragraph, item, label, row, heading, quote"),
        ({"check": {"phrase": {"any": ["x"]}}}, "check:", "no kind of check “phrase”; did you mean “phrases”?"),
        ({"check": {}}, "check:", "name exactly one kind of check"),
        ({"check": {"phrases": ["x"]}}, "  phrases:", "check.phrases: should be a mapping of keys to values"),
        ({"check": {"phrases": {"anny": ["x"]}}}, "    anny:", "no key “check.phrases.anny”; did you mean “any”?"),
        ({"check": {"phrases": {"any": []}}}, "    any:", "check.phrases.any"),
        ({"check": {"phrases": {"any": ["fine", "(broken"]}}}, "    - (broken", "is missing in the phrase"),
        ({"check": {"phrases": {"any": ["fine", "(gone)?"]}}}, "    - (gone)?", "would match nothing"),
        ({"check": {"phrases": {"any": ["@skys"]}}}, "@skys", "no lexicon “skys”; did you mean “skies”?"),
        ({"unless": ["negated", "qestion"]}, "- qestion", "no condition “qestion”; did you mean “question”?"),
        ({"unless": [{"matches": {"an": ["x"]}}]}, "    an:", "no key “unless.matches.an”; did you mean “any”?"),
        ({"unless": [{"matches": {"any": ["a |"]}}]}, "    - a |", "in the phrase “a |”"),
        ({"unless": [{"question": {}, "negated": {}}]}, "- question:", "a condition is a name"),
        ({"beats": ["ZZ01"]}, "- ZZ01", "no rule ZZ01; did you mean “ZZ001”?"),
        ({"message": "“{phras}” cannot be"}, "message:", "no slot {phras}; did you mean “phrase”?"),
        ({"better": "Say {who} does it"}, "better:", "no slot {who}"),
        ({"code": "zz2"}, "code:", "“zz2” should be two capital letters and three digits"),
        ({"name": "Not a Name"}, "name:", "should be lower-case words joined with hyphens"),
        ({"why": None}, "", "the key “why” is missing"),
        ({"why": "Short"}, "why:", "why"),
        ({"path": "elsewhere"}, "path:", "there is no key “path”"),
        ({"enabled": "perhaps"}, "enabled:", "should be true or false"),
    ],
)
def test_a_faulty_key_is_named_with_its_line(pack: Path, keys: dict[str, Any], line_of: str, said: str) -> None:
    """And what was meant, where that can be told."""
    path = pack / "rule.yaml"
    error = refusal(path, changed(**{"code": "ZZ002", "name": "other", **keys}))
    lines = path.read_text(encoding="utf-8").splitlines()
    line = next(at for at, text in enumerate(lines, 1) if line_of in text)
    assert error.where.endswith(f"rule.yaml:{line}"), error
    assert said in error.problem


@pytest.mark.parametrize(
    ("tests", "line_of", "said"),
    [
        ({"flags": THREE[:2], "passes": ["a", "b", "c"]}, "flags:", "at least three passages here, and this one has 2"),
        ({"flags": THREE, "passes": []}, "passes:", "at least three passages here, and this one has 0"),
        ({"flags": THREE}, "tests:", "the key “tests.passes” is missing"),
        ({"flags": [*THREE, "a [no rain"], "passes": ["a", "b", "c"]}, "- a [no", "a [ has no ]"),
        ({"flags": [*THREE, "a [no [rain]]"], "passes": ["a", "b", "c"]}, "- a [no", "inside another"),
        ({"flags": [*THREE, "a [ ] b"], "passes": ["a", "b", "c"]}, "- a [ ]", "hold nothing"),
        ({"flags": THREE, "passes": ["a", "b", "no [rain]"]}, "- no [rain]", "a stretch is marked"),
        ({"flags": [*THREE, {"text": "x", "kynd": "sow"}], "passes": ["a", "b", "c"]}, "kynd:", "did you mean “kind”?"),
        ({"flags": [*THREE, {"Go-live": "1 March"}], "passes": ["a", "b", "c"]}, "Go-live:", "put quotes around it"),
    ],
)
def test_faulty_cases_are_refused(pack: Path, tests: dict[str, Any], line_of: str, said: str) -> None:
    """Three and three at least, marked as they should be."""
    path = pack / "rule.yaml"
    error = refusal(path, changed(code="ZZ002", name="other", tests=tests))
    lines = path.read_text(encoding="utf-8").splitlines()
    line = next(at for at, text in enumerate(lines, 1) if line_of in text)
    assert error.where.endswith(f"rule.yaml:{line}"), error
    assert said in f"{error.problem}; {error.remedy}"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("code: ZZ002\ncode: ZZ003\n", 2, "the key “code” stands twice; keep one of the two"),
        ("code:\n\tname: x\n", 2, "indent with spaces, not with tabs"),
        ("- a\n- b\n", 1, "should be a mapping"),
        ("", 1, "should be a mapping"),
        ("a: b\nc: d: e\n", 2, "put quotes around a text that holds a colon"),
        ("a:\n  - [no rain] here\n", 2, "put quotes around a text that begins with ["),
        ("a: @b\n", 1, "put quotes around"),
        ("a: &a [x, x]\nb: *a\n", 2, "refers to another part of itself"),
        (f"a: {'[' * 5000}\n", 1, "nested more than"),
        (f"{'- ' * 5000}a\n", 1, "nested more than"),
        ("1: x\n", 1, "the key “1” should be a word"),
        ("a: 2026-13-45\n", None, "is not YAML"),
        (f"a: {'x' * 1_000_001}", None, "larger than 1 MB"),
        ("a: !!python/object:os.system x\n", 1, "is not YAML"),
    ],
)
def test_what_is_no_mapping_is_refused(pack: Path, text: str, line: int | None, said: str) -> None:
    """With the line, and how to mend it."""
    error = refusal(pack / "rule.yaml", text)
    assert error.where.endswith("rule.yaml" if line is None else f"rule.yaml:{line}"), error
    assert said in f"{error.problem}; {error.remedy}"


def test_bytes_that_are_no_text_are_refused(pack: Path) -> None:
    """As a problem of the file."""
    (pack / "rule.yaml").write_bytes(b"code: \xff\xfe")
    with pytest.raises(RuleError, match="not UTF-8"):
        load([pack])


def test_a_code_belongs_to_the_family_whose_folder_it_stands_in(pack: Path) -> None:
    """And to the file's name."""
    rule = changed(code="ZZ002", name="other")
    write(pack / "fd/rule.yaml", rule)
    with pytest.raises(RuleError, match="not of the family FD"):
        load([pack])
    (pack / "fd/rule.yaml").unlink()
    write(pack / "zz/ZZ003-other.yaml", rule)
    with pytest.raises(RuleError, match="the file's name says ZZ003"):
        load([pack])


def test_codes_and_names_are_given_once(pack: Path) -> None:
    """A second rule of the same code is told how to adjust the first."""
    error = refusal(pack / "a.yaml", RULE)
    assert "ZZ001 is the code of" in error.problem
    assert "adjusts: ZZ001" in error.remedy
    assert "is that of ZZ001 too" in refusal(pack / "a.yaml", changed(code="ZZ002")).problem


def test_a_missing_pack_is_named(pack: Path) -> None:
    """As the user gave it."""
    with pytest.raises(RuleError, match="no such folder"):
        load([pack / "gone"])


def test_any_order_of_files_gives_the_rules_sorted_by_code(pack: Path) -> None:
    """So reports do not depend on the file system."""
    write(pack / "a.yaml", changed(code="ZZ009", name="nine"))
    write(pack / "b.yaml", changed(code="AA001", name="one"))
    assert [rule.code for rule in load([pack]).rules] == ["AA001", "ZZ001", "ZZ009"]


def test_a_disabled_rule_is_known_and_does_not_run(pack: Path) -> None:
    """A configuration that ignores it stays valid."""
    write(pack / "a.yaml", changed(code="ZZ002", name="other", enabled=False))
    book = load([pack])
    assert [rule.code for rule in book.rules] == ["ZZ001"]
    assert book.rule("other").code == "ZZ002"


def test_a_pack_is_read_anew_when_a_file_changes(pack: Path) -> None:
    """And only then."""
    path = write(pack / "a.yaml", changed(code="ZZ002", name="other"))
    book = load([pack])
    assert load([pack]) is book
    write(path, changed(code="ZZ002", name="another"))
    assert load([pack]).rule("another")


def test_a_pack_may_be_called_like_a_family(tmp_path: Path, shipped: Path) -> None:
    """Only folders inside it are families."""
    write(tmp_path / "fd/rule.yaml", changed(code="ZZ002", name="other"))
    assert load([tmp_path / "fd"]).rule("other")


EFFORT = {"check": {"plan": {"fault": "effort"}}, "message": "It says {told}.", "better": "Move the end of {step}."}


def measured(**given: object) -> dict[str, object]:
    """A weight that depends on the load of a plan's step."""
    return {"default": "info", "sow": "warning", "measured": [{"measure": "load", "severity": "error", **given}]}


def test_a_severity_may_depend_on_a_measure(pack: Path) -> None:
    """The first weight whose bounds hold goes before that of the kind; what was not measured has none."""
    write(pack / "a.yaml", changed(code="ZZ002", name="other", severity=measured(above=1, below=3), **EFFORT))
    rule = load([pack]).rule("ZZ002")
    weights = [rule.severity_for(Kind.SOW, {"load": load}) for load in (1.0, 1.1, 3.0)]
    assert weights == [Severity.WARNING, Severity.ERROR, Severity.WARNING]
    assert rule.severity_for(Kind.SOW, {"ratio": 2.0}) is Severity.WARNING


def test_a_measure_that_a_check_does_not_know_is_refused(pack: Path) -> None:
    """With the one that was meant, and those that there are."""
    error = refusal(pack / "a.yaml", changed(severity=measured(measure="laod"), **EFFORT))
    assert "no measure “laod”; did you mean “load”" in str(error)
