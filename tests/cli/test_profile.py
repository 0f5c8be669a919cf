"""``sowlint check --profile`` tells what a run cost and changes nothing else."""

from __future__ import annotations

from pathlib import Path

from tests.command import sowlint


def test_costs_are_told_beside_the_report(tmp_path: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "firm.md").write_text("Acme will complete the data migration by 1 March 2026.\n")
    plain = sowlint("check", "firm.md", "--kind", "sow", "--vendor", "Acme", "--format", "json", "--no-cache")
    profiled = sowlint("check", "firm.md", "--kind", "sow", "--vendor", "Acme", "--format", "json", "--profile")
    assert (profiled.status, profiled.out) == (plain.status, plain.out)
    assert plain.err == ""
    names = {line.split("  ")[0] for line in profiled.err.splitlines()}
    assert {"Stage", "reading the file", "parse", "commitments", "elsewhere", "Rule", "FD001"} <= names
