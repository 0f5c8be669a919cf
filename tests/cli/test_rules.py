"""``sowlint rules``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sowlint.rulebook.schema import schema_text
from tests.command import sowlint
from tests.rulebook.conftest import pack, shipped  # noqa: F401
from tests.rulebook.making import changed, write


@pytest.fixture(autouse=True)
def folder(pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose configuration names a pack."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "sowlint.yaml", "packs: [pack]\n")
    severity = {"default": "info", "proposal": "error"}
    write(pack / "a.yaml", changed(code="MK099", name="dry|wet".replace("|", "-"), severity=severity, summary="Dry | wet weather."))
    write(pack / "b.yaml", changed(code="ZZ002", name="off", enabled=False))
    return tmp_path


def test_the_table_groups_by_family() -> None:
    """Code, name, severity, kinds and what each finds."""
    assert sowlint("rules").out == (
        "MK Marketing claims\n"
        "  MK099  dry-wet · info (proposal: error) · sow, proposal\n"
        "         Dry | wet weather.\n"
        "\n"
        "ZZ\n"
        "  ZZ001  weather-promise · warning · sow, proposal\n"
        "         The weather is promised.\n"
        "\n"
        "2 rules; sowlint explain CODE shows one in full\n"
    )


def test_markdown_is_a_table_for_each_family() -> None:
    """Bars in texts are escaped."""
    out = sowlint("rules", "--format", "markdown").out
    assert "## MK Marketing claims\n\n| Code | Name | Severity | For | What it finds |\n| --- " in out
    assert "| MK099 | `dry-wet` | info (proposal: error) | sow, proposal | Dry \\| wet weather. |" in out


def test_json_holds_every_text() -> None:
    """And the severity for each kind that the rule is for."""
    told = json.loads(sowlint("rules", "--format", "json").out)
    assert told["schema"] == 1
    assert [rule["code"] for rule in told["rules"]] == ["MK099", "ZZ001"]
    assert told["rules"][0]["severity"] == {"sow": "info", "proposal": "error"}
    assert told["rules"][1]["why"] == "Nobody commands the weather."


def test_the_schema_is_printed() -> None:
    """As it is published."""
    assert sowlint("rules", "--schema").out == schema_text()


def test_a_faulty_pack_exits_with_two(folder: Path) -> None:
    """The error names file and line as a person here would."""
    write(folder / "pack/c.yaml", changed(code="ZZ003", name="third", severity="eror"))
    done = sowlint("rules")
    assert (done.status, done.out) == (2, "")
    assert done.err == "sowlint: pack/c.yaml:4: severity: there is no “eror”; did you mean “error”?\n"
