"""From files to a report: each is read and judged for itself, whatever becomes of the others."""

from __future__ import annotations

import os
import traceback
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sowlint import documents
from sowlint.discovery import discover
from sowlint.errors import ConfigError, DocumentError, SowlintError
from sowlint.findings import DocumentReport, Report, Skipped
from sowlint.novelty import Novelty
from sowlint.pool import in_order
from sowlint.sources import open_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sowlint.config import Settings, SettingsSource
    from sowlint.discovery import Found
    from sowlint.documents.model import Format
    from sowlint.findings import Finding
    from sowlint.linter import Linter

_Key = tuple[int, tuple[str, ...]]


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
            return DocumentReport(found.path, error=error.told)
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
    from sowlint.linter import configured  # noqa: PLC0415 - it knows every check, and a run may need none

    try:
        return configured(settings, ignored)
    except SowlintError as error:
        return error


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
