"""From files to a report: each is read and judged for itself, whatever becomes of the others."""

from __future__ import annotations

import os
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from sowlint.discovery import STANDARD_INPUT, discover
from sowlint.documents import load_readers
from sowlint.errors import ConfigError, DocumentError, SowlintError
from sowlint.findings import DocumentReport, Report
from sowlint.judging import Judge, NotKnownError, ReadBefore
from sowlint.pool import in_order
from sowlint.pool.cores import worthwhile
from sowlint.portions import portions
from sowlint.sources import open_source, size_of
from sowlint.together import alone, finished

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping, Sequence

    from sowlint.config import Settings, SettingsSource
    from sowlint.discovery import Found
    from sowlint.documents.model import Format, Kind
    from sowlint.documents.source import Limits, Source
    from sowlint.findings import Finding
    from sowlint.novelty import Novelty
    from sowlint.portions import Portion
    from sowlint.together import Work

    Judging = Callable[[Source, Settings, Kind | None, Format | None], Work[DocumentReport]]


def check(paths: Iterable[str], settings: SettingsSource) -> Report:
    """Find, read and judge documents, here and without a cache.

    Args:
        paths: files, folders, or ``-`` for standard input.
        settings: a ``Configuration``, which asks the file system, or ``Settings`` that hold for every file.

    Returns:
        One report for each document, with an error where it or its configuration could not be read.

    Raises:
        ConfigError: where the command line itself is wrong.
    """
    return check_found(tuple(discover(paths, settings)), Desk(settings, Judge()))


def check_found(
    found: Sequence[Found],
    desk: Desk,
    *,
    jobs: int | None = 1,
    done: Callable[[int], None] = lambda _: None,
    told: Callable[[Found, str], None] | None = None,
) -> Report:
    """Judge what a walk found.

    Args:
        found: the files; folders in which there is nothing are left out.
        desk: where they are judged.
        jobs: how many processes to use at most; ``None`` for as many as pay.
        done: hears how many documents are done, after each.
        told: hears how far the work on one of them is.
    """
    files = [each for each in found if not each.empty]
    known = {at: report for at, each in enumerate(files) if (report := desk.known(each))}
    unknown = [each for at, each in enumerate(files) if at not in known]
    sizes = {each: size_of(each.path) for each in unknown}
    number = worthwhile(list(sizes.values())) if jobs is None else jobs
    reports: list[DocumentReport] = []
    with closing(
        _worked_out(list(portions(unknown, sizes, number)), desk, number, told, sizes)
    ) as worked_out:
        for at in range(len(files)):
            reports.append(known[at] if at in known else next(worked_out))
            done(len(reports))
    return Report(tuple(reports))


def _worked_out(
    tasks: Sequence[Portion],
    desk: Desk,
    jobs: int,
    told: Callable[[Found, str], None] | None,
    sizes: Mapping[Found, int],
) -> Generator[DocumentReport]:
    """The reports on the files of portions, in order.

    Where a process was ended, the files of its portion are judged once more, each by itself.
    """
    answers = in_order(
        desk.reports,
        tasks,
        jobs,
        _killed,
        lambda ahead: desk.make_ready([each for portion in ahead for each in portion]),
        told and (lambda portion, text: told(portion[0], text)),
        lambda portion: sum(map(sizes.__getitem__, portion)),
    )
    with closing(answers):
        for portion, reports in zip(tasks, answers, strict=True):
            killed = len(portion) > 1 and reports == _killed(portion)
            apart = [(each,) for each in portion]
            yield from _worked_out(apart, desk, jobs, told, sizes) if killed else reports


@dataclass
class Desk:
    """Takes one file after the other, whatever becomes of each.

    Attributes:
        settings: which hold for which file.
        judge: says what is found in a document.
        format_of: what standard input holds; ``None`` to tell it from its content.
        opened: opens a file.
    """

    settings: SettingsSource
    judge: Judge
    format_of: Format | None = None
    opened: Callable[[str, Limits], Source] = open_source

    def report(self, found: Found) -> DocumentReport:
        """Read and judge one file; what goes wrong becomes the report's error.

        Raises:
            ConfigError: where an option of the command line is wrong, which no other file would change.
        """
        return alone(self._reporting(found, self.judge.judging))

    def reports(self, found: Sequence[Found]) -> tuple[DocumentReport, ...]:
        """The same for several files, side by side."""
        return tuple(finished([self._reporting(each, self.judge.judging) for each in found]))

    def known(self, found: Found) -> DocumentReport | None:
        """The same, if a cache knows it; standard input is not asked for, since it can be read only once."""
        if self.judge.cache is None or found.path == STANDARD_INPUT:
            return None
        try:
            return alone(self._reporting(found, self.judge.recalling))
        except NotKnownError:
            return None

    def make_ready(self, files: Sequence[Found]) -> None:
        """Load what the files will need, while others are read; where that fails, each of them will say so."""
        from sowlint.pool.ahead import ahead  # noqa: PLC0415 - only where processes are to be forked

        with ahead(self._first_read, files) as read, suppress(Exception):
            self.judge.make_ready(self.settings.for_file(files[0].path))
        self.judge.read_before = {files[at].path: document for at, document in read.items()}
        load_readers(each.path for each in files if each.path not in self.judge.read_before)

    def _first_read(self, found: Found) -> ReadBefore:
        """A file as it is before anything of it is judged; a pipe is left to whoever judges it."""
        if found.path == STANDARD_INPUT or not Path(found.path).is_file():
            raise DocumentError(found.path, "can be read only once")
        return ReadBefore.of(self.opened(found.path, self.settings.for_file(found.path).limits))

    def _reporting(self, found: Found, judging: Judging) -> Work[DocumentReport]:
        if found.problem:
            return DocumentReport(found.path, error=found.problem)
        try:
            return (yield from self._narrowed(found.path, judging))
        except DocumentError as error:
            return DocumentReport(found.path, error=error.told)
        except SowlintError as error:
            if isinstance(error, ConfigError) and error.where.startswith("--"):
                raise
            return DocumentReport(found.path, error=str(error))
        except NotKnownError:
            raise
        except Exception as error:  # noqa: BLE001 - one document must not take the others along
            return DocumentReport(found.path, error=_defect(error))

    def _narrowed(self, path: str, judging: Judging) -> Work[DocumentReport]:
        """What is found in a file and was asked for."""
        settings = self.settings.for_file(path)
        source = self.opened(path, settings.limits)
        format_of = self.format_of if path == STANDARD_INPUT else None
        report = yield from judging(source, settings, settings.kind_for(path), format_of)
        if settings.since or settings.only_inserted:
            report = self._novelty.narrowed(report, lambda *of: alone(judging(*of)), settings)
        return replace(
            report,
            findings=_weighty(report.findings, settings),
            silenced=_weighty(report.silenced, settings),
        )

    @cached_property
    def _novelty(self) -> Novelty:
        from sowlint.novelty import Novelty  # noqa: PLC0415 - few runs ask for what is new only

        return Novelty()


def _weighty(findings: tuple[Finding, ...], settings: Settings) -> tuple[Finding, ...]:
    return tuple(each for each in findings if each.severity.rank >= settings.min_severity.rank)


def _defect(error: Exception) -> str:
    import traceback  # noqa: PLC0415 - there should be none

    trace = f"\n{''.join(traceback.format_exception(error))}" if os.environ.get("SOWLINT_DEBUG") else ""
    what = f"{type(error).__name__}: {error}".rstrip(": ")
    return f"sowlint failed on this document ({what}), which is a defect of sowlint: please report it{trace}"


def _killed(portion: Portion) -> tuple[DocumentReport, ...]:
    cause = "the process that checked it was ended; try --jobs 1"
    return tuple(DocumentReport(found.path, error=cause) for found in portion)
