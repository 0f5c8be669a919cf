"""How much findings weigh in the words of other tools."""

from __future__ import annotations

from types import MappingProxyType

from sowlint.findings import Severity

GITHUB = MappingProxyType({Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"})
SARIF = MappingProxyType({Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"})
GITLAB = MappingProxyType({Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"})
