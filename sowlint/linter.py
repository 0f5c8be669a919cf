"""The whole way on one page: from files to a report."""

from __future__ import annotations

import os
import traceback
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sowlint import documents, rulebook
from sowlint.checks.run import candidates, make_ready, trigger_words
from sowlint.discovery import discover
from sowlint.documents.model import Kind
from sowlint.drawings import shown
from sowlint.errors import ConfigError, DocumentError, SowlintError
from sowlint.findings import DocumentReport, Report, Skipped
from sowlint.language.reading import Reading
from sowlint.novelty import Novelty
from sowlint.pool import in_order
from sowlint.readings import reading_options, told
from sowlint.rulebook.selection import select
from sowlint.settle.findings import findings_of
from sowlint.settle.overlaps import settle
from sowlint.settle.waivers import Bench, waivers_in
from sowlint.sources import open_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sowlint.checks.base import Candidate
    from sowlint.checks.run import ReadyRule
    from sowlint.config import Settings, SettingsSource
    from sowlint.discovery import Found
    from sowlint.documents.model import Document, Format
    from sowlint.findings import Finding
    from sowlint.rulebook.model import Rule, Rulebook

_Key = tuple[int, tuple[str, ...]]
_JUDGED = frozenset({None, "en"})


def check(paths: Iterable[str], settings: SettingsSource, *, jobs: int = 1) -> Report:
    """Find, read and judge documents.

    Args:
        paths: files, folders, or ``-`` for standard input.
        settings: a ``Configuration``, which asks the file system, or ``Settings`` that hold for every file.
        jobs: how many processes to use.

    Returns:
        One report for each document, with an error where it or its configuration could not be read.

    Raises:
        ConfigError: where the command line itself is wrong.
    """
    return check_found(tuple(discover(paths, settings)), settings, jobs=jobs)


def check_found(
    found: Sequence[Found],
    settings: SettingsSource,
    *,
    jobs: int = 1,
    format_of: Format | None = None,
    keep: bool = False,
    done: Callable[[int], None] = lambda _: None,
) -> Report:
    """Read and judge what a walk found; ``done`` hears after each document how many are done.

    With ``keep`` each report holds the document that it is about.
    """
    desk = Desk(settings, format_of, keep)
    reports: list[DocumentReport] = []
    for report in in_order(desk.report, [each for each in found if not each.empty], jobs, _killed):
        reports.append(report)
        done(len(reports))
    return Report(tuple(reports))


@dataclass
class Desk:
    """Takes one file after the other, whatever becomes of each.

    Attributes:
        format_of: what standard input holds; ``None`` to tell it from its content.
        keep: whether each report is to hold the document that it is about.
    """

    settings: SettingsSource
    format_of: Format | None = None
    keep: bool = False
    _linters: dict[_Key, tuple[Settings, Linter | SowlintError]] = field(default_factory=dict, repr=False)
    _novelty: Novelty = field(default_factory=Novelty, repr=False)

    def report(self, found: Found) -> DocumentReport:
        """Read and judge one file; what goes wrong becomes the report's error.

        Raises:
            ConfigError: where an option of the command line is wrong, which no other file would change.
        """
        if found.problem:
            return DocumentReport(found.path, error=found.problem)
        try:
            return self._judge(found.path)
        except DocumentError as error:
            return DocumentReport(found.path, error=told(error))
        except SowlintError as error:
            if isinstance(error, ConfigError) and error.where.startswith("--"):
                raise
            return DocumentReport(found.path, error=str(error))
        except Exception as error:  # noqa: BLE001 - one document must not take the others along
            return DocumentReport(found.path, error=_defect(error))

    def _judge(self, path: str) -> DocumentReport:
        settings = self.settings.for_file(path)
        linter = self._linter(settings, settings.ignored_in(path))
        format_of = self.format_of if path == "-" else None
        document = documents.read(open_source(path, settings.limits), format_of)
        report = linter.lint(document, settings.kind_for(path), keep=self.keep)
        report = self._novelty.narrowed(report, document, linter.lint, settings)
        return replace(
            report,
            findings=_weighty(report.findings, settings),
            silenced=_weighty(report.silenced, settings),
            skipped=(*report.skipped, *_without_catalogue(settings)),
        )

    def _linter(self, settings: Settings, ignored: tuple[str, ...]) -> Linter:
        key = (id(settings), ignored)
        if key not in self._linters:
            self._linters[key] = (settings, _made(settings, ignored))
        made = self._linters[key][1]
        if isinstance(made, SowlintError):
            raise made
        return made


def _made(settings: Settings, ignored: tuple[str, ...]) -> Linter | SowlintError:
    """A linter, or why there is none, which is told for every file but found out once."""
    try:
        return Linter(_selected(rulebook.load(settings.packs), settings, ignored), settings)
    except SowlintError as error:
        return error


class Linter:
    """Judges documents by one rulebook; its rules are compiled once.

    Args:
        rulebook: the rules to judge by, already selected.
        settings: how to read and what to report.
    """

    def __init__(self, rulebook: Rulebook, settings: Settings) -> None:
        self._settings = settings
        self._rulebook = rulebook
        self._rules = {rule.code: rule for rule in rulebook.rules}
        self._ready = make_ready(rulebook.rules, rulebook.lexicons)
        self._triggers = trigger_words(self._ready)

    def lint(self, document: Document, kind: Kind | None = None, *, keep: bool = False) -> DocumentReport:
        """Judge one document; ``kind`` overrides what sort of paper it is, and ``keep`` puts it into the report."""
        reading = Reading(document, reading_options(self._settings, kind), self._triggers)
        if reading.language not in _JUDGED:
            return _unjudged(document, reading.language)
        report = self._judged(reading)
        return replace(report, shown=shown(reading, report.findings)) if keep else report

    def _judged(self, reading: Reading) -> DocumentReport:
        document = reading.document
        fitting = [ready for ready in self._ready if _fits(self._rules[ready.rule.code], reading.kind)]
        found = findings_of(self._settled(fitting, reading), self._rules, document, reading.kind)
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

    def _settled(self, rules: Sequence[ReadyRule], reading: Reading) -> list[Candidate]:
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
        heard, reading.waivers = bench.apply(waivers, settle(list(candidates(first, reading))))
        return [*heard, *candidates(last, reading)]


def lint(document: Document, rulebook: Rulebook, settings: Settings) -> DocumentReport:
    """Judge one document by a rulebook."""
    return Linter(rulebook, settings).lint(document, settings.kind)


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


def _selected(rules: Rulebook, settings: Settings, ignored: tuple[str, ...]) -> Rulebook:
    for word in settings.rule_words:
        try:
            select(rules, (word,), ())
        except ConfigError as error:
            where = settings.named_at.get(word, "select, ignore")
            raise ConfigError(where, f"{error.where}: {error.problem}", error.remedy) from error
    return select(rules, settings.select, (*settings.ignore, *ignored))


def _weighty(findings: tuple[Finding, ...], settings: Settings) -> tuple[Finding, ...]:
    return tuple(each for each in findings if each.severity.rank >= settings.min_severity.rank)


def _without_catalogue(settings: Settings) -> tuple[Skipped, ...]:
    if settings.features is None:
        return ()
    return (Skipped("FP", "no rule of this version looks into the feature catalogue"),)


def _defect(error: Exception) -> str:
    trace = f"\n{''.join(traceback.format_exception(error))}" if os.environ.get("SOWLINT_DEBUG") else ""
    what = f"{type(error).__name__}: {error}".rstrip(": ")
    return f"sowlint failed on this document ({what}), which is a defect of sowlint: please report it{trace}"


def _killed(found: Found) -> DocumentReport:
    return DocumentReport(found.path, error="the process that checked it was ended; try --jobs 1")
