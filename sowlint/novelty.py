"""Narrows reports to what is new, where a run asks for that."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sowlint.documents.source import Source
from sowlint.errors import DocumentError
from sowlint.findings import DocumentReport
from sowlint.revision import Revision
from sowlint.settle import news

if TYPE_CHECKING:
    from collections.abc import Callable

    from sowlint.config import Settings
    from sowlint.documents.model import Format, Kind

    Judging = Callable[[Source, Settings, Kind | None, Format | None], DocumentReport]


@dataclass
class Novelty:
    """Knows the revisions that reports were held against."""

    _revisions: dict[str, Revision] = field(default_factory=dict, repr=False)

    def narrowed(self, report: DocumentReport, judge: Judging, settings: Settings) -> DocumentReport:
        """A report, silenced in it what is not new.

        Args:
            report: on the document.
            judge: says what was found in it as it was, by the rules of the report.
            settings: say what counts as new: ``since``, ``only_inserted``.

        Raises:
            ConfigError: where there is no such revision.
            DocumentError: where it cannot be told what is new in this file.
        """
        if settings.since:
            report = news.since(report, self._before(report, judge, settings), settings.since)
        return news.only_inserted(report) if settings.only_inserted else report

    def _before(self, report: DocumentReport, judge: Judging, settings: Settings) -> DocumentReport:
        """What would have been said at the revision; nothing where the file was not there or not readable."""
        revision = self._revisions.setdefault(settings.since, Revision(settings.since))
        before = revision.before(report.path)
        if before.same:
            return report
        if before.data is None:
            return DocumentReport(report.path)
        try:
            source = Source(report.path, before.data, settings.limits)
            return judge(source, settings, report.kind, report.format)
        except DocumentError:
            return DocumentReport(report.path)
