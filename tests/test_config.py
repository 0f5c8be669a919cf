"""Settings from configuration files and the command line."""

from __future__ import annotations

import pickle
from datetime import date
from pathlib import Path

import pytest

from sowlint.config import THRESHOLDS, Configuration, Settings
from sowlint.documents.model import Kind
from sowlint.errors import ConfigError
from sowlint.findings import Severity

FULL = """\
kind: sow
kinds:
  "proposals/**": proposal
  "*.html": marketing
select: [FD, MK009]
ignore: FD003, FD004
per_file_ignores:
  "drafts/**": [MK]
fail_on: warning
min_severity: warning
as_of: 2026-01-05
exclude: ["old/"]
packs: [house]
features: features.yaml
parties:
  vendor: [Acme, Acme Ltd]
  customer: Contoso
  products: [AcmeFlow]
date_order: dmy
fiscal_year_start: 4
thresholds: {min_slack: 0.2}
limits: {text_bytes: 1000}
model: en_core_web_sm
respect_gitignore: false
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(folder: Path, text: str, name: str = "sowlint.yaml") -> str:
    (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        Configuration().for_file("a.md")
    return str(caught.value)


def test_without_a_file_the_defaults_hold(folder: Path) -> None:
    """Nothing configured: everything is told from the text, and errors fail the run."""
    settings = Configuration().for_file("a.md")
    assert (settings.kind, settings.fail_on, settings.select) == (None, Severity.ERROR, ())
    assert dict(settings.thresholds) == dict(THRESHOLDS)


def test_every_key_of_a_yaml_file_arrives(folder: Path) -> None:
    """Each key sets what it names, paths relative to the file's folder."""
    (folder / "house").mkdir()
    (folder / "features.yaml").touch()
    (folder / "sowlint.yaml").write_text(FULL)
    settings = Configuration().for_file("deep/er/a.md")
    assert settings.kind is Kind.SOW
    assert settings.kinds == (("proposals/**", Kind.PROPOSAL), ("*.html", Kind.MARKETING))
    assert settings.select == ("FD", "MK009")
    assert settings.ignore == ("FD003", "FD004")
    assert settings.per_file_ignores == (("drafts/**", ("MK",)),)
    assert (settings.fail_on, settings.min_severity) == (Severity.WARNING, Severity.WARNING)
    assert settings.as_of == date(2026, 1, 5)
    assert settings.packs == (folder / "house",)
    assert settings.features == folder / "features.yaml"
    assert settings.vendor == ("Acme", "Acme Ltd")
    assert settings.customer == ("Contoso",)
    assert settings.products == ("AcmeFlow",)
    assert (settings.date_order, settings.fiscal_year_start) == ("dmy", 4)
    assert settings.thresholds["min_slack"] == 0.2
    assert settings.thresholds["load"] == THRESHOLDS["load"]
    assert settings.limits.text_bytes == 1000
    assert settings.model == "en_core_web_sm"
    assert not settings.respect_gitignore


def test_a_pyproject_table_says_the_same(folder: Path) -> None:
    """[tool.sowlint] is the same configuration, hyphens allowed."""
    (folder / "pyproject.toml").write_text(
        '[tool.sowlint]\nkind = "proposal"\nfail-on = "info"\n[tool.sowlint.per-file-ignores]\n"a-b/*" = ["MK"]\n'
    )
    settings = Configuration().for_file("a.md")
    assert (settings.kind, settings.fail_on) == (Kind.PROPOSAL, Severity.INFO)
    assert settings.per_file_ignores == (("a-b/*", ("MK",)),)


def test_a_pyproject_of_another_tool_is_passed_over(folder: Path) -> None:
    """The search goes on upwards past a pyproject.toml without [tool.sowlint]."""
    (folder / "sowlint.yaml").write_text("kind: sow\n")
    (folder / "sub").mkdir()
    (folder / "sub/pyproject.toml").write_text('[project]\nname = "x"\n')
    assert Configuration().for_file("sub/a.md").kind is Kind.SOW


def test_each_file_has_the_configuration_nearest_above_it(folder: Path) -> None:
    """Two folders, two configurations, and nothing leaks between siblings or through '..'."""
    for name in ("sow", "marketing"):
        (folder / name).mkdir()
        (folder / name / "sowlint.yaml").write_text(f"kind: {name}\n")
    configuration = Configuration()
    assert configuration.for_file("sow/a.md").kind is Kind.SOW
    assert configuration.for_file("marketing/a.md").kind is Kind.MARKETING
    assert configuration.for_file("sow/../a.md").kind is None
    assert configuration.for_file("sow/x.md") is configuration.for_file("sow/y.md")


def test_standard_input_has_the_configuration_of_the_working_folder(folder: Path) -> None:
    """There is no folder to search from but the one you are in."""
    (folder / "sowlint.yaml").write_text("kind: sow\n")
    assert Configuration().for_file("-").kind is Kind.SOW


def test_a_named_configuration_overrides_what_is_found(folder: Path) -> None:
    """--config is used for every file."""
    (folder / "sowlint.yaml").write_text("kind: sow\n")
    (folder / "other.yaml").write_text("kind: proposal\n")
    assert Configuration(file=folder / "other.yaml").for_file("a.md").kind is Kind.PROPOSAL


def test_a_named_toml_without_a_table_is_an_error(folder: Path) -> None:
    """--config pyproject.toml must hold something for us."""
    (folder / "pyproject.toml").write_text("[project]\n")
    with pytest.raises(ConfigError, match=r"holds no \[tool.sowlint\]"):
        Configuration(file=folder / "pyproject.toml").for_file("a.md")


def test_the_command_line_wins(folder: Path) -> None:
    """A kind overrules the globs, a selection ends the file's ignoring."""
    (folder / "sowlint.yaml").write_text("kinds: {'*.md': marketing}\nignore: [FD]\n")
    settings = Configuration({"kind": Kind.SOW, "select": ("FD001",)}).for_file("a.md")
    assert settings.kind_for("a.md") is Kind.SOW
    assert (settings.select, settings.ignore) == (("FD001",), ())


def test_ignoring_on_the_command_line_adds_to_the_file(folder: Path) -> None:
    """--ignore does not bring back what the file ignores."""
    (folder / "sowlint.yaml").write_text("ignore: [FD]\n")
    assert Configuration({"ignore": ("MK",)}).for_file("a.md").ignore == ("FD", "MK")


def test_the_last_fitting_glob_gives_the_kind(folder: Path) -> None:
    """Globs are relative to the configuration's folder and later ones are more special."""
    settings = Settings(kind=Kind.SOW, kinds=(("*.md", Kind.MARKETING), ("offers/*.md", Kind.PROPOSAL)), root=folder)
    assert settings.kind_for("x/a.md") is Kind.MARKETING
    assert settings.kind_for("offers/a.md") is Kind.PROPOSAL
    assert settings.kind_for("a.txt") is Kind.SOW
    assert settings.kind_for("../a.md") is Kind.SOW


def test_ignores_of_all_fitting_globs_add_up(folder: Path) -> None:
    """A file under two patterns loses the rules of both."""
    settings = Settings(per_file_ignores=(("*.md", ("MK",)), ("drafts/", ("FD", "SL")), ("b.md", ("CL",))), root=folder)
    assert settings.ignored_in("drafts/a.md") == ("MK", "FD", "SL")


def test_settings_can_cross_processes() -> None:
    """Nothing in them is bound to one process."""
    assert pickle.loads(pickle.dumps(Settings())) == Settings()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kind: sow\nselct: [FD]\n", "sowlint.yaml:2: unknown key “selct”; did you mean “select”?"),
        ("thresholds:\n  min_slak: 0.1\n", "sowlint.yaml:2: unknown key “thresholds.min_slak”; did you mean “min_slack”?"),
        ("kind: sov\n", "sowlint.yaml:1: kind: there is no “sov”; did you mean “sow”?"),
        ("kinds:\n  '*.md': sow\n  '*.html': blog\n", "sowlint.yaml:3: kinds.*.html: there is no “blog”; it is one of"),
        ("\nfail_on: eror\n", "sowlint.yaml:2: fail_on: there is no “eror”; did you mean “error”?"),
        ("as_of: tomorrow\n", "sowlint.yaml:1: as_of: "),
        ("as_of: 20260105\n", "sowlint.yaml:1: as_of: expected a date such as 2026-01-05"),
        ("fiscal_year_start: 13\n", "sowlint.yaml:1: fiscal_year_start: input should be less than or equal to 12, not 13"),
        ("exclude:\n  - a\n  - {b: c}\n", "sowlint.yaml:3: exclude.1: input should be a valid string"),
        ("packs:\n  - gone\n", "sowlint.yaml:2: packs: there is no gone; paths are relative to this file's folder"),
        ("features: gone.yaml\n", "sowlint.yaml:1: features: there is no gone.yaml"),
        ("kind: [sow\nselect: 1\n", "sowlint.yaml:2: is not YAML"),
        ("- sow\n", "sowlint.yaml:1: holds no keys"),
        ("kind: \x07\n", "sowlint.yaml: is not YAML"),
        ("as_of: 2026-13-45\n", "sowlint.yaml: is not YAML"),
        ("min_slack: 2\n", "unknown key “min_slack”"),
    ],
)
def test_a_mistake_is_named_with_file_line_and_key(folder: Path, text: str, expected: str) -> None:
    """The message says where it is and what was meant."""
    assert expected in refused(folder, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[x]\nkind = 1\n[tool.sowlint]\nselct = ["FD"]\n', "pyproject.toml:4: unknown key “selct”; did you mean “select”?"),
        ('[tool.sowlint.thresholds]\nload = 3\n', "pyproject.toml:2: thresholds.load: "),
        ('[tool.sowlint]\nparties.vender = ["A"]\n', "pyproject.toml:2: unknown key “parties.vender”; did you mean “vendor”?"),
        ('[tool.sowlint]\nkind = sow\n', "pyproject.toml:2: is not TOML"),
    ],
)
def test_a_mistake_in_toml_is_named_with_its_line(folder: Path, text: str, expected: str) -> None:
    """As for YAML."""
    assert expected in refused(folder, text, "pyproject.toml")


def test_a_configuration_that_is_no_text_is_named(folder: Path) -> None:
    """Bytes that are not UTF-8."""
    (folder / "sowlint.yaml").write_bytes(b"kind: \xff\xfe\n")
    with pytest.raises(ConfigError, match="sowlint.yaml: is not UTF-8 text; save it as UTF-8"):
        Configuration().for_file("a.md")


def test_a_broken_configuration_is_told_for_every_file_below_it(folder: Path) -> None:
    """The failure is kept like a success would be."""
    (folder / "sowlint.yaml").write_text("kind: no\n")
    configuration = Configuration()
    for path in ("a.md", "b.md", "sub/c.md"):
        with pytest.raises(ConfigError, match="kind"):
            configuration.for_file(path)
