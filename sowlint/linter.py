"""The whole way on one page: from a document to its findings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sowlint.checks.run import candidates, foreseen, make_ready, needs_catalogue, trigger_words
from sowlint.documents.model import Kind
from sowlint.errors import ConfigError
from sowlint.findings import EVERY_RULE, DocumentReport, Skipped
from sowlint.language.dates.ambiguous import unclear_dates
from sowlint.language.reading import Reading
from sowlint.readings import catalogue_of, reading_options
from sowlint.rulebook.load import load_to_judge
from sowlint.rulebook.selection import select
from sowlint.settle.findings import findings_of
from sowlint.settle.overlaps import settle
from sowlint.settle.stretches import to_complete
from sowlint.settle.waivers import Bench
from sowlint.together import alone
from sowlint.waivers import waivers_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.checks.base import Candidate
    from sowlint.checks.run import ReadyRule
    from sowlint.config import Settings
    from sowlint.documents.model import Document
    from sowlint.features import Catalogue
    from sowlint.rulebook.model import Rule, Rulebook
    from sowlint.together import Work

_JUDGED = frozenset({None, "en"})
_NO_CATALOGUE = "no feature catalogue is given (--features FILE, or features in the configuration)"


class Linter:
    """Judges documents by one rulebook; its rules are compiled once.

    Args:
        rulebook: the rules to judge by, already selected.
        settings: how to read and what to report.
        catalogue: what the product has; without one the rules that need it are skipped.
    """

    def __init__(self, rulebook: Rulebook, settings: Settings, catalogue: Catalogue | None = None) -> None:
        self._settings = settings
        self._rulebook = rulebook
        self._catalogue = catalogue
        self._rules = {rule.code: rule for rule in rulebook.rules}
        self._left_out = () if catalogue else tuple(filter(needs_catalogue, rulebook.rules))
        running = [rule for rule in rulebook.rules if rule not in self._left_out]
        self._ready = make_ready(running, rulebook.lexicons)
        named = catalogue.trigger_words if catalogue and any(map(needs_catalogue, running)) else frozenset()
        self._triggers = trigger_words(self._ready) | named

    def lint(self, document: Document, kind: Kind | None = None, *, keep: bool = False) -> DocumentReport:
        """Judge one document; ``kind`` overrides what sort of paper it is, and ``keep`` puts it into the report."""
        return alone(self.judging(document, kind, keep=keep))

    def judging(
        self, document: Document, kind: Kind | None = None, *, keep: bool = False
    ) -> Work[DocumentReport]:
        """The same as a work that goes on side by side with others; see ``together``."""
        options = reading_options(self._settings, kind, self._catalogue)
        reading = Reading(document, options, self._triggers)
        if reading.language not in _JUDGED:
            return _unjudged(document, reading.language)
        try:
            report = yield from self._judged(reading)
            return _with_document(report, reading) if keep else report
        finally:
            reading.let_go()

    def _judged(self, reading: Reading) -> Work[DocumentReport]:
        document = reading.document
        fitting = [ready for ready in self._ready if _fits(self._rules[ready.rule.code], reading.kind)]
        yield foreseen(fitting, reading)
        settled = yield from self._settled(fitting, reading)
        yield reading.wanted(to_complete(settled))
        found = findings_of(settled, self._rules, reading)
        return DocumentReport(
            path=document.path,
            format=document.format,
            kind=reading.kind,
            language=reading.language,
            words=document.words,
            unread=(*document.unread, *unclear_dates(reading)),
            skipped=tuple(
                Skipped(rule.code, _NO_CATALOGUE) for rule in self._left_out if _fits(rule, reading.kind)
            ),
            findings=tuple(finding for finding in found if finding.silenced_by is None),
            silenced=tuple(finding for finding in found if finding.silenced_by is not None),
            inserted=document.inserted,
        )

    def _settled(self, rules: Sequence[ReadyRule], reading: Reading) -> Work[list[Candidate]]:
        """What the rules find, one for each cause, and last what those about waivers say to the waivers."""
        last = [ready for ready in rules if ready.rule.check_kind == "waiver"]
        first = [ready for ready in rules if ready not in last]
        bench = Bench(
            reading.document,
            self._settings.waivers_need,
            reading.as_of,
            self._rulebook.codes_of,
            frozenset(ready.rule.code for ready in first),
        )
        waivers = (*waivers_in(reading.document), *self._settings.waivers_for(reading.document.path))
        found = yield from candidates(first, reading)
        heard, reading.waivers = bench.apply(waivers, settle(found))
        said = yield from candidates(last, reading)
        return [*heard, *said]


def configured(settings: Settings, ignored: tuple[str, ...] = ()) -> Linter:
    """A linter with the rules that the settings select, but for those ``ignored``.

    Raises:
        SowlintError: where a rule, pack, selection or feature catalogue cannot be used.
    """
    rules = _selected(load_to_judge(settings.packs), settings, ignored)
    return Linter(rules, settings, catalogue_of(settings))


def lint(document: Document, rulebook: Rulebook, settings: Settings) -> DocumentReport:
    """Judge one document by a rulebook."""
    return Linter(rulebook, settings).lint(document, settings.kind)


def _fits(rule: Rule, kind: Kind) -> bool:
    """Whether a rule is for this kind of document; on an unknown kind only what is for all of them runs."""
    if kind is Kind.OTHER:
        return Kind.OTHER in rule.kinds or {Kind.SOW, Kind.PROPOSAL, Kind.MARKETING} <= set(rule.kinds)
    return kind in rule.kinds


def _with_document(report: DocumentReport, reading: Reading) -> DocumentReport:
    from sowlint.drawings import shown  # noqa: PLC0415 - only for reports that show the document

    return replace(report, shown=shown(reading, report.findings))


def _unjudged(document: Document, language: str | None) -> DocumentReport:
    reason = f"the document is in another language ({language}); sowlint judges English only"
    return DocumentReport(
        path=document.path,
        format=document.format,
        language=language,
        words=document.words,
        unread=document.unread,
        skipped=(Skipped(EVERY_RULE, reason),),
    )


def _selected(rules: Rulebook, settings: Settings, ignored: tuple[str, ...]) -> Rulebook:
    for word in settings.rule_words:
        try:
            select(rules, (word,), ())
        except ConfigError as error:
            where = settings.named_at.get(word, "select, ignore")
            raise ConfigError(where, f"{error.where}: {error.problem}", error.remedy) from error
    return select(rules, settings.select, (*settings.ignore, *ignored))
