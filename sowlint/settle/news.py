"""Only what is new: findings that an earlier version had not, or that stand in tracked insertions."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from sowlint.documents.model import Format
from sowlint.errors import DocumentError
from sowlint.findings import EVERY_RULE, Skipped
from sowlint.settle.baseline import entry_of, matched, silenced

if TYPE_CHECKING:
    from sowlint.documents.model import Cover
    from sowlint.findings import DocumentReport, Finding

_NOT_INSERTED = "it is in no tracked insertion"
_NOTHING_INSERTED = Skipped(EVERY_RULE, "nothing is new: the document holds no tracked insertions")


def since(report: DocumentReport, before: DocumentReport, revision: str) -> DocumentReport:
    """A report, silenced in it what was found before as well; sentences are told apart as in a baseline.

    Args:
        report: on the document as it is.
        before: on the document as it was.
        revision: when that was, in words for a person.
    """
    known, _ = matched(report.findings, Counter(map(entry_of, before.findings)))
    return silenced(report, known, f"it was there at {revision}")


def only_inserted(report: DocumentReport) -> DocumentReport:
    """A report on a Word file, silenced in it what no tracked insertion touches: whole sentences and rows count.

    Raises:
        DocumentError: for another format.
    """
    if report.format is not Format.DOCX:
        problem = "is no Word file, and only these hold tracked insertions"
        raise DocumentError(report.path, problem, "leave --only-inserted out, or name the Word files")
    old = {at for at, finding in enumerate(report.findings) if not _touches(finding, report.inserted)}
    heard = silenced(report, old, _NOT_INSERTED)
    return heard if report.inserted else replace(heard, skipped=(*heard.skipped, _NOTHING_INSERTED))


def _touches(finding: Finding, inserted: tuple[Cover, ...]) -> bool:
    """Whether something of the sentence or row around a finding was put in; what is missing was not."""
    if finding.cover is None or finding.mark is None:
        return False
    start = finding.cover.start - finding.mark[0]
    end = start + len(finding.context)
    return any(
        each.block == finding.cover.block and each.start < end and start < each.end for each in inserted
    )
