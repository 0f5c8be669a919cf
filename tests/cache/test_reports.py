"""A report is found again for the same document under the same conditions, and for no other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from sowlint.cache import reports as reporting
from sowlint.cache import versions as versioning
from sowlint.cache.reports import ReportCache
from sowlint.cache.store import Store
from sowlint.config import Settings
from sowlint.documents.model import Format, Kind
from sowlint.documents.source import Limits, Source
from sowlint.findings import DocumentReport, Severity
from sowlint.waivers import Waiver

SOURCE = Source("offer.md", b"Acme will deliver.")
SETTINGS = Settings()


def key(
    source: Source = SOURCE, settings: Settings = SETTINGS, kind: Any = None, format_of: Any = None
) -> str:
    return ReportCache(Store(Path())).key_of(source, settings, kind, format_of)


def test_the_same_under_the_same_conditions() -> None:
    """In another run too, whose settings are other objects."""
    again = Settings(thresholds=dict(SETTINGS.thresholds), limits=Limits())
    assert key() == key(Source("offer.md", b"Acme will deliver."), again)


@pytest.mark.parametrize(
    "change",
    [
        {"source": Source("offer.md", b"Acme will deliver!")},
        {"source": Source("other.md", b"Acme will deliver.")},
        {"kind": Kind.SOW},
        {"format_of": Format.HTML},
        *(
            {"settings": replace(SETTINGS, **changed)}
            for changed in (
                {"select": ("FD",)},
                {"ignore": ("FD",)},
                {"ignore": ("FD", "MK")},
                {"per_file_ignores": (("*.md", ("FD",)),)},
                {"per_file_ignores": (("other/", ("FD",)),)},
                {"as_of": date(2026, 3, 1)},
                {"vendor": ("Acme",)},
                {"customer": ("Acme",)},
                {"products": ("Acme",)},
                {"model": "json"},
                {"date_order": "dmy"},
                {"fiscal_year_start": 7},
                {"holidays": "SE"},
                {"thresholds": {**SETTINGS.thresholds, "min_slack": 0.2}},
                {"limits": Limits(depth=20)},
                {"waivers": (("*.md", Waiver(("FD001",), "agreed")),)},
                {"waivers_need": ("owner",)},
            )
        ),
    ],
)
def test_each_condition_makes_another_key(change: dict[str, Any]) -> None:
    """The document, its place, what it is said to be, and every setting that could change a finding."""
    assert key(**change) != key()


@pytest.mark.parametrize(
    "changed",
    [
        {"kinds": (("other/", Kind.SOW),)},
        {"min_severity": Severity.ERROR},
        {"fail_on": Severity.INFO},
        {"exclude": ("other/",)},
        {"baseline": Path("known.json")},
        {"since": "main"},
        {"only_inserted": True},
        {"respect_gitignore": False},
        {"named_at": {"FD": "sowlint.yaml:3"}},
        {"root": Path("/elsewhere")},
    ],
)
def test_what_is_asked_of_the_report_later_makes_none(changed: dict[str, Any]) -> None:
    """Nor what is about other files."""
    assert key(settings=replace(SETTINGS, **changed)) == key()


@pytest.mark.parametrize("name", ["packs", "features"])
def test_rules_and_catalogues_count_by_what_they_hold(tmp_path: Path, name: str) -> None:
    """Not by their names or times, and nothing hidden counts."""
    file = tmp_path / "XX001.yaml"
    settings = replace(SETTINGS, **({"packs": (tmp_path,)} if name == "packs" else {"features": file}))
    keys = [key(), key(settings=settings)]
    for content in ("one", "two", "one"):
        file.write_text(content)
        (tmp_path / ".hidden.yaml").write_text(f"{content}{len(keys)}")
        keys.append(key(settings=settings))
    assert keys[2] == keys[4]
    assert len(set(keys)) == 4


@pytest.mark.parametrize("what", ["python", "package", "own file", "shipped rules", "blas"])
def test_every_version_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    """Python, the packages that are installed, sowlint itself and its rules."""
    package, rules = tmp_path / "sowlint", tmp_path / "rules"
    for folder in (package, rules):
        folder.mkdir()
    monkeypatch.setattr(versioning, "sowlint", SimpleNamespace(__file__=str(package / "__init__.py")))
    monkeypatch.setattr(reporting, "shipped_rules", lambda: rules)
    monkeypatch.syspath_prepend(str(tmp_path))
    versioning.versions.cache_clear()
    before = key()
    if what == "python":
        monkeypatch.setattr(versioning.sys, "version", "4.0")
    elif what == "package":
        (tmp_path / "spacy-9.9.9.dist-info").mkdir()
    elif what == "blas":
        monkeypatch.setenv("SOWLINT_BLAS", "thinc")
    else:
        (package / "words.py" if what == "own file" else rules / "FD001.yaml").write_text("new")
    versioning.versions.cache_clear()
    changed = key()
    versioning.versions.cache_clear()
    assert changed != before


def test_only_what_was_read_is_kept(tmp_path: Path) -> None:
    """An error is tried again, and a whole document never lies in the cache."""
    cache = ReportCache(Store(tmp_path))
    cache.put("a" * 64, DocumentReport("offer.md", error="is empty"))
    cache.put("b" * 64, DocumentReport("offer.md", words=7))
    assert (cache.get("a" * 64), cache.get("b" * 64)) == (None, DocumentReport("offer.md", words=7))


def test_an_entry_of_another_making_is_not_used(tmp_path: Path) -> None:
    """What is sealed rightly and yet no report."""
    cache = ReportCache(Store(tmp_path))
    for data in (b"{", b'["sowlint.findings.Finding",1]', b'["Popen","ls"]'):
        cache.store.put("c" * 64, data)
        assert cache.get("c" * 64) is None
