"""The whole way on one page: from files to a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.checks.run import candidates, make_ready, trigger_words
from sowlint.documents.model import Kind
from sowlint.findings import DocumentReport, Skipped
from sowlint.language.options import ReadingOptions
from sowlint.language.reading import Reading
from sowlint.settle.findings import findings_of
from sowlint.settle.overlaps import settle

if TYPE_CHECKING:
    from sowlint.config import Settings
    from sowlint.documents.model import Document
    from sowlint.rulebook.model import Rule, Rulebook

_JUDGED = frozenset({None, "en"})


class Linter:
    """Judges documents by one rulebook; its rules are compiled once.

    Args:
        rulebook: the rules to judge by, already selected.
        settings: how to read and what to report.
    """

    def __init__(self, rulebook: Rulebook, settings: Settings) -> None:
        self._settings = settings
        self._rules = {rule.code: rule for rule in rulebook.rules}
        self._ready = make_ready(rulebook.rules, rulebook.lexicons)
        self._triggers = trigger_words(self._ready)

    def lint(self, document: Document, kind: Kind | None = None) -> DocumentReport:
        """Judge one document; ``kind`` overrides what sort of paper it is."""
        reading = Reading(document, _options(self._settings, kind), self._triggers)
        if reading.language not in _JUDGED:
            return _unjudged(document, reading.language)
        fitting = [ready for ready in self._ready if _fits(self._rules[ready.rule.code], reading.kind)]
        settled = settle(list(candidates(fitting, reading)))
        found = findings_of(settled, self._rules, document, reading.kind)
        return DocumentReport(
            path=document.path,
            format=document.format,
            kind=reading.kind,
            language=reading.language,
            words=document.words,
            unread=document.unread,
            findings=tuple(finding for finding in found if finding.silenced_by is None),
            silenced=tuple(finding for finding in found if finding.silenced_by is not None),
        )


def lint(document: Document, rulebook: Rulebook, settings: Settings) -> DocumentReport:
    """Judge one document by a rulebook."""
    return Linter(rulebook, settings).lint(document, settings.kind)


def _options(settings: Settings, kind: Kind | None) -> ReadingOptions:
    return ReadingOptions(
        kind=kind,
        as_of=settings.as_of,
        vendor=settings.vendor,
        customer=settings.customer,
        products=settings.products,
        model=settings.model,
        date_order=settings.date_order,
        fiscal_year_start=settings.fiscal_year_start,
    )


def _fits(rule: Rule, kind: Kind) -> bool:
    """Whether a rule is for this kind of document; on an unknown kind only what is for all of them runs."""
    if kind is Kind.OTHER:
        return Kind.OTHER in rule.kinds or {Kind.SOW, Kind.PROPOSAL, Kind.MARKETING} <= set(rule.kinds)
    return kind in rule.kinds


def _unjudged(document: Document, language: str | None) -> DocumentReport:
    reason = f"the document is in another language ({language}); sowlint judges English only"
    return DocumentReport(
        path=document.path,
        format=document.format,
        language=language,
        words=document.words,
        unread=document.unread,
        skipped=(Skipped("*", reason),),
    )
