"""Packs: rules of one's own, changes to shipped ones, and lexicons."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sowlint.documents.model import Kind
from sowlint.errors import RuleError
from sowlint.findings import Severity
from sowlint.rulebook import load
from sowlint.casework import run_cases
from sowlint.rulebook.model import Rule
from tests.rulebook.making import RULE, changed, write


def adjusted(pack: Path, **keys: Any) -> Rule:
    """The shipped rule as a file of the pack changes it."""
    write(pack / "change.yaml", {"adjusts": "ZZ001", **keys})
    return load([pack]).rule("ZZ001")


def test_what_is_not_named_stays(pack: Path) -> None:
    """Only the severity changes, and the rule remembers both files."""
    rule = adjusted(pack, severity="error")
    assert rule.severity_for(Kind.SOW) is Severity.ERROR
    assert (rule.message, rule.unless, rule.params.any) == (RULE["message"], (("question", {}),), ("sunny skies", "no rain"))
    assert rule.path.name == "ZZ001-weather-promise.yaml"
    assert rule.adjusted_by == (pack / "change.yaml",)


def test_a_severity_for_one_kind_leaves_the_others(pack: Path) -> None:
    """The shipped word stays the default."""
    rule = adjusted(pack, severity={"sow": "info"})
    assert (rule.severity_for(Kind.SOW), rule.severity_for(Kind.PROPOSAL)) == (Severity.INFO, Severity.WARNING)


def test_texts_kinds_and_containers_are_replaced(pack: Path) -> None:
    """By what the pack says."""
    rule = adjusted(pack, message="Our “{phrase}” is banned.", kinds=["marketing"], **{"in": ["heading"]})
    assert rule.message == "Our “{phrase}” is banned."
    assert (rule.kinds, rule.within) == ((Kind.MARKETING,), ("heading",))


def test_conditions_and_parameters_are_added_or_replaced(pack: Path) -> None:
    """``_also`` adds."""
    rule = adjusted(pack, unless_also=["negated"], check={"phrases": {"any_also": ["dry weather"]}}, sources_also=["House rule 3"])
    assert rule.unless == (("question", {}), ("negated", {}))
    assert rule.params.any == ("sunny skies", "no rain", "dry weather")
    assert rule.params.once is False
    assert rule.sources == ("Any almanac", "House rule 3")
    (pack / "change.yaml").unlink()
    rule = adjusted(pack / "more", unless=["negated"], check={"phrases": {"any": ["no rain"]}})
    assert rule.unless == (("negated", {}),)
    assert rule.params.any == ("no rain",)


def test_cases_can_be_added_to_an_adjusted_rule(pack: Path) -> None:
    """They run with the shipped ones."""
    rule = adjusted(
        pack,
        check={"phrases": {"any_also": ["dry weather"]}},
        tests_also={"flags": ["We promise [dry weather]."]},
    )
    assert len(rule.tests.flags) == 4
    assert list(run_cases(rule, load([pack]))) == []


def test_a_rule_can_be_switched_off(pack: Path) -> None:
    """It is still known."""
    rule = adjusted(pack, enabled=False)
    assert rule.code == "ZZ001"
    assert load([pack]).rules == ()


def test_a_rule_can_be_adjusted_by_name_and_twice(pack: Path, tmp_path: Path) -> None:
    """The later pack counts."""
    write(pack / "a.yaml", {"adjusts": "weather-promise", "severity": "error", "unless_also": ["negated"]})
    write(tmp_path / "second/b.yaml", {"adjusts": "ZZ001", "severity": "info"})
    rule = load([pack, tmp_path / "second"]).rule("ZZ001")
    assert rule.severity.default is Severity.INFO
    assert [name for name, _ in rule.unless] == ["question", "negated"]
    assert [path.name for path in rule.adjusted_by] == ["a.yaml", "b.yaml"]


def test_a_pack_may_adjust_a_rule_of_its_own(pack: Path) -> None:
    """Whatever the order of its files."""
    write(pack / "a.yaml", {"adjusts": "ZZ002", "severity": "error"})
    write(pack / "b.yaml", changed(code="ZZ002", name="other"))
    assert load([pack]).rule("ZZ002").severity.default is Severity.ERROR


@pytest.mark.parametrize(
    ("keys", "line", "said"),
    [
        ({"adjusts": "ZZ01"}, 1, "no rule “ZZ01” to adjust; did you mean “ZZ001”?"),
        ({"severty": "info"}, 2, "no key “severty”; did you mean “severity”?"),
        ({"severity": {"sows": "info"}}, 3, "did you mean “sow”?"),
        ({"severity": "eror"}, 2, "did you mean “error”?"),
        ({"code": "ZZ002"}, 2, "no key “code”"),
        ({"check": {"phrase": {}}}, 2, "did you mean “phrases”?"),
        ({"check": {"clause": {"headings": ["x"]}}}, 2, "the rule's check is “phrases”"),
        ({"check": {"phrases": {"any_also": "x"}}}, 4, "should be a list"),
        ({"check": {"phrases": {"al": ["x"]}}}, 4, "no key “check.phrases.al”"),
        ({"check": {"phrases": {"any_also": ["(x"]}}}, 5, "is missing in the phrase"),
        ({"unless_also": ["qestion"]}, 3, "did you mean “question”?"),
        ({"message": "“{who}” said it."}, 2, "no slot {who}"),
        ({"tests": {"flags": ["[no rain]"], "passes": ["a"]}}, 3, "at least three passages"),
        ({"tests_also": {"passes": ["[no rain]"]}}, 4, "a stretch is marked"),
        ({"beats": ["ZZ009"]}, 3, "no rule ZZ009; did you mean “ZZ001”?"),
    ],
)
def test_a_faulty_change_is_named_with_its_line(pack: Path, keys: dict[str, Any], line: int, said: str) -> None:
    """In the pack's file."""
    write(pack / "change.yaml", {"adjusts": "ZZ001", **keys})
    with pytest.raises(RuleError) as caught:
        load([pack])
    assert caught.value.where.endswith(f"change.yaml:{line}"), caught.value
    assert said in f"{caught.value.problem}; {caught.value.remedy}"


def test_lexicons_are_added_replaced_and_extended(pack: Path) -> None:
    """A list is known by its file's name."""
    write(pack / "lexicons/rain.yaml", {"summary": "Rain.", "phrases": ["drizzle"]})
    write(pack / "lexicons/skies.yaml", {"phrases_also": ["grey sky", "@rain"]})
    book = load([pack])
    assert book.lexicons["rain"] == ("drizzle",)
    assert book.lexicons["skies"] == ("clear sky", "blue sky", "grey sky", "@rain")
    assert len(book.rules) == 1
    (pack / "other/lexicons").mkdir(parents=True)
    write(pack / "other/lexicons/skies.yaml", {"summary": "Skies.", "phrases": ["night sky"]})
    assert load([pack / "other"]).lexicons["skies"] == ("night sky",)


@pytest.mark.parametrize(
    ("name", "content", "line", "said"),
    [
        ("new", {"summary": "x", "phrase": ["y"]}, 2, "no key “phrase”; did you mean “phrases”?"),
        ("new", {"summary": "x"}, 1, "the key “phrases” is missing"),
        ("new", {"summary": "x", "phrases": []}, 2, "phrases"),
        ("new", {"summary": "x", "phrases": "y"}, 2, "should be a list"),
        ("new", {"summary": "x", "phrases": ["fine", "(broken"]}, 4, "is missing in the phrase"),
        ("new", {"summary": "x", "phrases": ["@skiess"]}, 3, "no lexicon “skiess”; did you mean “skies”?"),
        ("new", {"summary": "x", "phrases": ["a @new"]}, 2, "comes back to itself"),
        ("skie", {"phrases_also": ["x"]}, 1, "no lexicon “skie” to add to; did you mean “skies”?"),
    ],
)
def test_a_faulty_lexicon_is_refused(pack: Path, name: str, content: dict[str, Any], line: int, said: str) -> None:
    """With file and line."""
    write(pack / f"lexicons/{name}.yaml", content)
    with pytest.raises(RuleError) as caught:
        load([pack])
    assert caught.value.where.endswith(f"{name}.yaml:{line}"), caught.value
    assert said in caught.value.problem
