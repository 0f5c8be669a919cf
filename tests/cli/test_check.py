"""``sowlint check``, end to end."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from syrupy.assertion import SnapshotAssertion

from sowlint import documents
from tests.command import sowlint

FIRM = "Acme will complete the data migration by 1 March 2026."
HEDGED = "Acme estimates completing the data migration in early March 2026."
CATALOGUE_RULES = ["FP001", "FP002", "FP003", "FP004"]
CLICHE = "The dispatcher console is a game-changer for small fleets."
SWEDISH = """\
Leverantören ska leverera samtliga tjänster enligt den tidplan som parterna har kommit överens om i avtalet.
Kunden ska ge leverantören tillgång till de system och den information som behövs för att uppdraget ska kunna utföras.
Avtalet gäller från och med den dag då båda parterna har undertecknat det och till dess att uppdraget är slutfört.
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sowlint.yaml").write_text("parties: {vendor: Acme, customer: Client}\nkind: sow\nselect: [FD, MK]\n")
    (tmp_path / "firm.md").write_text(f"# Plan\n\n{FIRM}\n")
    (tmp_path / "clean.md").write_text("# Plan\n\nThe parties meet every week.\n")
    return tmp_path


def test_findings_exit_with_one() -> None:
    """An error is at or above the default fail_on."""
    done = sowlint("check", "firm.md")
    assert (done.status, done.err) == (1, "")
    assert "FD001 firm-delivery-date" in done.out


def test_nothing_found_exits_with_zero() -> None:
    """And says so."""
    done = sowlint("check", "clean.md")
    assert done.status == 0
    assert "nothing found" in done.out


def test_without_a_path_the_folder_is_walked() -> None:
    """The configuration found there holds."""
    done = sowlint("check", "--format", "json")
    assert [each["path"] for each in done.report["documents"]] == ["clean.md", "firm.md"]


def test_exit_zero_forgives_findings_and_not_errors() -> None:
    """A file that could not be read is no finding."""
    assert sowlint("check", "--exit-zero", "firm.md").status == 0
    assert sowlint("check", "--exit-zero", "gone.md", "firm.md").status == 2


def test_fail_on_comes_from_the_files_configuration(folder: Path) -> None:
    """Info findings fail a run only where the configuration says so."""
    (folder / "page.md").write_text(CLICHE)
    assert sowlint("check", "--kind", "marketing", "page.md").status == 0
    (folder / "sowlint.yaml").write_text("fail_on: info\n")
    assert sowlint("check", "--kind", "marketing", "page.md").status == 1


def test_min_severity_leaves_out_what_weighs_less(folder: Path) -> None:
    """The finding is not there, in any format."""
    (folder / "page.md").write_text(CLICHE)
    both = ("check", "--format", "json", "--kind", "marketing", "page.md")
    assert sowlint(*both).codes() == ["MK009"]
    assert sowlint(*both, "--min-severity", "warning").codes() == []


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("--select", "FD001"), ["FD001"]),
        (("--select", "FD"), ["FD001"]),
        (("--select", "firm-delivery-date, MK"), ["FD001", "MK009"]),
        (("--select", "FD,MK", "--ignore", "FD001"), ["MK009"]),
        (("--ignore", "firm-delivery-date", "--ignore", "empty-expectation-cliche"), []),
        (("--select", "MK"), ["MK009"]),
    ],
)
def test_rules_are_selected_by_code_family_and_name(folder: Path, arguments: tuple[str, ...], expected: list[str]) -> None:
    """Repeated options and commas mean the same."""
    (folder / "both.md").write_text(f"{FIRM}\n\n{CLICHE}\n")
    done = sowlint("check", "--format", "json", "--kind", "proposal", *arguments, "both.md")
    assert done.codes() == expected


def test_per_file_ignores_and_kinds_by_glob(folder: Path) -> None:
    """Each file is judged by what the globs say of it."""
    (folder / "drafts").mkdir()
    (folder / "drafts/firm.md").write_text(FIRM)
    (folder / "sowlint.yaml").write_text(
        "parties: {vendor: Acme}\nkinds: {'*.md': sow, 'drafts/': proposal}\nper_file_ignores: {'drafts/': [FD]}\nselect: [FD]\n"
    )
    done = sowlint("check", "--format", "json")
    assert {each["path"]: each["kind"] for each in done.report["documents"]} == {
        "clean.md": "sow",
        "drafts/firm.md": "proposal",
        "firm.md": "sow",
    }
    assert done.codes("drafts/firm.md") == []
    assert done.codes("firm.md") == ["FD001"]


def test_parties_can_be_named_on_the_command_line(folder: Path) -> None:
    """A vendor that the text does not define."""
    (folder / "sowlint.yaml").write_text("kind: sow\nselect: [FD]\n")
    (folder / "firm.md").write_text(FIRM.replace("Acme", "Northwind"))
    assert sowlint("check", "--format", "json", "--vendor", "Northwind", "firm.md").codes() == ["FD001"]


def test_a_day_to_judge_by() -> None:
    """What lay in the past on that day is no promise any more."""
    arguments = ("check", "--format", "json", "firm.md", "--as-of")
    assert sowlint(*arguments, "2026-01-05").codes() == ["FD001"]
    assert sowlint(*arguments, "2026-06-01").codes() == []


def test_standard_input_is_judged() -> None:
    """Sniffed, or as --format-of says."""
    done = sowlint("check", "--format", "json", "-", stdin=f"# Plan\n\n{FIRM}\n".encode())
    assert (done.status, done.document("-")["error"], done.codes("-")) == (1, None, ["FD001"])
    told = sowlint("check", "--format", "json", "--format-of", "html", "-", stdin=f"<p>{FIRM}".encode())
    assert (told.document("-")["format"], told.codes()) == ("html", ["FD001"])


def test_a_report_can_go_to_a_file(folder: Path) -> None:
    """Nothing on the screen but errors."""
    done = sowlint("check", "--format", "json", "--output", "report.json", "firm.md", "gone.md")
    assert (done.status, done.out) == (2, "")
    assert "gone.md" in done.err
    whole = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    assert [each["code"] for each in whole["findings"]] == ["FD001"]


def test_json_is_all_there_is_on_standard_output() -> None:
    """Valid by the published schema, errors included."""
    schema = json.loads(files("sowlint.reports").joinpath("report.schema.json").read_text(encoding="utf-8"))
    done = sowlint("check", "--format", "json", "--show-silenced", ".", "gone.md")
    jsonschema.validate(done.report, schema)
    assert done.status == 2


def test_several_processes_give_the_same_report(folder: Path) -> None:
    """In the same order."""
    for number in range(6):
        (folder / f"{number}.md").write_text(f"# Plan {number}\n\n{FIRM}\n")
    alone = sowlint("check", "--format", "json", ".", "gone.md")
    assert sowlint("check", "--format", "json", "--jobs", "3", ".", "gone.md") == alone
    assert alone.status == 2


def test_silenced_findings_are_counted_and_shown(folder: Path) -> None:
    """With what silenced them."""
    (folder / "hedged.md").write_text(f"# Plan\n\n{HEDGED}\n\nAcme expects to deliver the migration by 1 May 2026.\n")
    assert sowlint("check", "hedged.md").status == 0
    shown = sowlint("check", "--format", "json", "--show-silenced", "hedged.md").report["silenced"]
    assert shown
    assert all(each["silenced_by"] for each in shown)


def test_a_folder_without_documents_is_told(folder: Path) -> None:
    """On standard error; standard output stays one JSON object."""
    (folder / "src").mkdir()
    done = sowlint("check", "--format", "json", "src")
    assert "src: there is no document in this folder" in done.err
    assert (done.status, done.report["documents"]) == (0, [])


def test_another_language_is_recognised_and_not_judged(folder: Path) -> None:
    """Its words are counted, the reason is given."""
    (folder / "avtal.md").write_text(SWEDISH, encoding="utf-8")
    done = sowlint("check", "--format", "json", "avtal.md")
    document = done.document("avtal.md")
    assert (done.status, document["language"], document["error"]) == (0, "sv", None)
    assert document["words"] > 40
    assert "another language (sv)" in document["skipped"][0]["reason"]
    assert "another language (sv)" in sowlint("check", "avtal.md").out


PROMISED = "Acme will include offline mode at go-live."
CATALOGUE = "features:\n  - {id: offline, name: offline mode, status: planned, owner: product@acme.example}\n"


def test_without_a_feature_catalogue_the_rules_that_need_it_are_skipped(folder: Path) -> None:
    """Each is told in every document, with the reason; people hear it once."""
    (folder / "sowlint.yaml").write_text("parties: {vendor: Acme}\nkind: sow\nselect: [FD, FP]\n")
    (folder / "promised.md").write_text(PROMISED)
    done = sowlint("check", "--format", "json", "promised.md", "clean.md")
    for document in done.report["documents"]:
        assert [each["code"] for each in document["skipped"]] == CATALOGUE_RULES
        assert all("no feature catalogue is given" in each["reason"] for each in document["skipped"])
    assert done.codes() == []
    assert sowlint("check", "promised.md", "clean.md").out.count("no feature catalogue is given") == 1
    assert sowlint("check", "--select", "FD", "promised.md").out.count("no feature catalogue") == 0


@pytest.mark.parametrize("how", ["option", "key"])
def test_promises_are_held_against_a_feature_catalogue(folder: Path, how: str) -> None:
    """Given on the command line or in the configuration; the finding names the entry, its status and its owner."""
    (folder / "features.yaml").write_text(CATALOGUE)
    (folder / "promised.md").write_text(PROMISED)
    key = "features: features.yaml\n" if how == "key" else ""
    (folder / "sowlint.yaml").write_text(f"parties: {{vendor: Acme}}\nkind: sow\nselect: [FP]\n{key}")
    option = ["--features", "features.yaml"] if how == "option" else []
    done = sowlint("check", "--format", "json", "promised.md", *option)
    assert (done.status, done.codes(), done.document("promised.md")["skipped"]) == (1, ["FP001"], [])
    [finding] = done.report["findings"]
    assert finding["text"] == "offline mode"
    for words in ("offline (offline mode)", "planned", "product@acme.example"):
        assert words in finding["message"]


def test_a_catalogue_that_cannot_be_used_stops_the_check(folder: Path) -> None:
    """With file, line and what was meant; nothing is judged as if there were no catalogue."""
    (folder / "features.yaml").write_text(CATALOGUE.replace("status: planned", "status: planed"))
    done = sowlint("check", "--features", "features.yaml", "clean.md")
    assert done.status == 2
    assert "features.yaml:2: features.status: there is no “planed”; did you mean “planned”?" in done.out + done.err
    assert sowlint("check", "--features", "gone.yaml", "clean.md").status == 2


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_defect_takes_only_its_own_document(monkeypatch: pytest.MonkeyPatch, jobs: str) -> None:
    """The others are judged; the report asks for a bug report."""
    read = documents.read

    def breaking(source, format_of):
        if source.path == "clean.md":
            raise KeyError("oops")
        return read(source, format_of)

    monkeypatch.setattr(documents, "read", breaking)
    monkeypatch.delenv("SOWLINT_DEBUG", raising=False)
    done = sowlint("check", "--format", "json", "--jobs", jobs, ".")
    assert done.status == 2
    error = done.document("clean.md")["error"]
    assert "KeyError: 'oops'" in error
    assert "please report it" in error
    assert "Traceback" not in error
    assert done.codes("firm.md") == ["FD001"]
    monkeypatch.setenv("SOWLINT_DEBUG", "1")
    assert "Traceback" in sowlint("check", "clean.md").out


def test_concise_lines_name_line_and_column() -> None:
    """For hooks and editors."""
    done = sowlint("check", "--format", "concise", "firm.md")
    assert re.fullmatch(r"firm\.md:3:\d+: FD001 .+\n", done.out)


def test_text_is_as_reviewed(folder: Path, snapshot: SnapshotAssertion) -> None:
    """A small document of each sort, in one run."""
    (folder / "both.md").write_text(f"# Offer\n\n## Timeline\n\n{FIRM}\n\n- Client will provide access.\n")
    assert sowlint("check", "both.md", "clean.md", "gone.md").out == snapshot


def test_json_is_as_reviewed(folder: Path, snapshot: SnapshotAssertion) -> None:
    """The whole object."""
    assert re.sub(r'"sowlint": "[^"]+"', '"sowlint": "VERSION"', sowlint("check", "--format", "json", ".").out) == snapshot
