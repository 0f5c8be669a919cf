"""Findings written into a copy of the document that they are about: comments in Word files, notes in PDF files."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from sowlint.documents.model import Format
from sowlint.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.documents.source import Source
    from sowlint.findings import Finding

WRITERS = MappingProxyType({Format.DOCX: "sowlint.annotate.word", Format.PDF: "sowlint.annotate.pdf"})
AUTHOR = "sowlint"


def annotated(source: Source, format_of: Format | None, findings: Sequence[Finding]) -> bytes:
    """A copy of the file with a note for each finding, its own notes of an earlier time taken out.

    Args:
        source: the file as it was judged.
        format_of: what it is.
        findings: of this file; each place leads to the words that it is about.

    Raises:
        DocumentError: for a format that bears no notes, or a file that cannot be rewritten.
    """
    if format_of is None or format_of not in WRITERS:
        problem = "is neither a Word nor a PDF file, and only these bear notes"
        raise DocumentError(source.path, problem, "“sowlint check” names lines and columns")
    copy: bytes = import_module(WRITERS[format_of]).annotate(source, findings)
    return copy


def note_lines(finding: Finding) -> list[str]:
    """What a note says: the rule, what is wrong, why it matters, and how to put it better."""
    lines = [f"{finding.code} {finding.name} ({finding.severity})", finding.message]
    if finding.why:
        lines.append(f"Why: {finding.why}")
    if finding.better:
        lines.append(f"Better: {finding.better}")
    return lines
