"""Findings written into a copy of the document that they are about: comments in Word files, notes in PDF files."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from sowlint.documents.model import Format
from sowlint.documents.sniff import sniff
from sowlint.errors import DocumentError
from sowlint.sources import open_source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.documents.source import Limits, Source
    from sowlint.findings import Finding

WRITERS = MappingProxyType({Format.DOCX: "sowlint.annotate.word", Format.PDF: "sowlint.annotate.pdf"})
AUTHOR = "sowlint"


class Copy(NamedTuple):
    """A reviewed copy.

    Attributes:
        data: the file.
        mended: for how many findings a change is proposed in it.
    """

    data: bytes
    mended: int = 0


def clean_source(path: str, limits: Limits) -> Source:
    """A file without what sowlint wrote into it at an earlier time, as far as that could mislead a reader.

    Raises:
        DocumentError: where it cannot be read.
    """
    source = open_source(path, limits)
    if not source.data or sniff(source) is not Format.DOCX:
        return source
    cleaned: Source = import_module(WRITERS[Format.DOCX]).cleaned(source)
    return cleaned


def annotated(
    source: Source, format_of: Format | None, findings: Sequence[Finding], *, redline: bool = False
) -> Copy:
    """A copy of the file with a note for each finding, its own notes of an earlier time taken out.

    Args:
        source: the file as it was judged; a Word file as ``clean_source`` gives it.
        format_of: what it is.
        findings: of this file; each place leads to the words that it is about.
        redline: whether the changes that mend them are tracked in it as well.

    Raises:
        DocumentError: for a format that bears no notes or changes, or a file that cannot be rewritten.
    """
    if format_of is None or format_of not in WRITERS:
        problem = "is neither a Word nor a PDF file, and only these bear notes"
        raise DocumentError(source.path, problem, "“sowlint check” names lines and columns")
    if redline and format_of is not Format.DOCX:
        problem = "is no Word file, and only these bear tracked changes"
        raise DocumentError(source.path, problem, "leave --redline out")
    copy: Copy = import_module(WRITERS[format_of]).annotate(source, findings, redline=redline)
    return copy


def note_lines(finding: Finding, beside: str = "") -> list[str]:
    """What a note says: the rule, what is wrong, why it matters, and how to put it better.

    Args:
        finding: what it is about.
        beside: where the words stand if the note cannot stand on them; it then quotes them.
    """
    lines = [f"{finding.code} {finding.name} ({finding.severity})"]
    if beside and finding.text:
        lines.append(f"About the words “{finding.text}” in {beside}.")
    lines.append(finding.message)
    if finding.why:
        lines.append(f"Why: {finding.why}")
    if finding.better:
        lines.append(f"Better: {finding.better}")
    return lines
