"""``sowlint test``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import sowlint
from tests.rulebook.conftest import pack, shipped  # noqa: F401
from tests.rulebook.making import RULE, changed, write

FAILING = {"flags": [*RULE["tests"]["flags"], "It is [dry]."], "passes": RULE["tests"]["passes"]}


@pytest.fixture(autouse=True)
def folder(pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_all_rules_are_tested() -> None:
    """Those that come with sowlint."""
    done = sowlint("test")
    assert (done.status, done.out, done.err) == (0, "1 rule, 6 cases: all passed\n", "")


def test_the_rules_of_a_pack_are_tested_alone(pack: Path) -> None:
    """Its own, and those that it adjusts."""
    write(pack / "a.yaml", changed(code="ZZ002", name="other"))
    assert sowlint("test", "pack").out == "1 rule, 6 cases: all passed\n"
    write(pack / "b.yaml", {"adjusts": "ZZ001", "tests_also": {"passes": ["Snow falls."]}})
    (pack / "c").mkdir()
    assert sowlint("test", "./pack/c/..").out == "2 rules, 13 cases: all passed\n"


def test_a_failure_names_file_line_and_what_came(folder: Path, pack: Path) -> None:
    """And exits with one; a configuration's packs are tested too."""
    write(folder / "sowlint.yaml", "packs: [pack]\n")
    dry = {"text": "It is [dry].", "only": ["paragraph"]}
    tests = {**RULE["tests"], "flags": [*RULE["tests"]["flags"], dry]}
    write(pack / "a.yaml", changed(code="ZZ002", name="other", tests=tests))
    done = sowlint("test")
    assert done.status == 1
    line = 1 + (pack / "a.yaml").read_text().splitlines().index("  - text: It is [dry].")
    assert done.out == (
        f"pack/a.yaml:{line}: ZZ002, tests.flags, as it stands\n"
        "  text:     It is dry.\n"
        "  expected: “dry”\n"
        "  got:      nothing\n"
        "\n"
        "2 rules, 13 cases: 1 case failed\n"
    )


def test_one_case_that_fails_in_several_containers_counts_once(pack: Path) -> None:
    """Each failure is shown."""
    write(pack / "a.yaml", changed(code="ZZ002", name="other", tests=FAILING))
    done = sowlint("test", "pack")
    assert done.out.count("tests.flags") == 4
    assert done.out.endswith("1 rule, 7 cases: 1 case failed\n")


def test_rules_can_be_chosen(pack: Path) -> None:
    """By code, family or name."""
    write(pack / "a.yaml", changed(code="ZZ002", name="other", tests=FAILING))
    write(pack / "b.yaml", changed(code="YY001", name="third"))
    assert sowlint("test", "pack", "--select", "YY").out == "1 rule, 6 cases: all passed\n"
    assert sowlint("test", "pack", "--select", "YX").status == 2


@pytest.mark.parametrize("content", ["code: [", changed(code="ZZ002", name="x", tests={"flags": [], "passes": []})])
def test_a_pack_that_cannot_be_used_exits_with_two(pack: Path, content) -> None:
    """Three and three at least."""
    write(pack / "a.yaml", content)
    done = sowlint("test", "pack")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("sowlint: pack/a.yaml:")


def test_an_empty_pack_is_told(pack: Path) -> None:
    """Nothing tested is not everything passed."""
    done = sowlint("test", "pack")
    assert (done.status, done.out) == (2, "")
    assert "no rules" in done.err
