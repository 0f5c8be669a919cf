"""``sowlint check``: judge documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sowlint.cache.reports import ReportCache
from sowlint.cache.settings import SettingsCache
from sowlint.cache.store import user_store
from sowlint.cli import output as printer
from sowlint.cli.options import choice, judging, used
from sowlint.cli.progress import Progress
from sowlint.cli.writing import put
from sowlint.config import Configuration
from sowlint.config.source import shown
from sowlint.costs import measured
from sowlint.desk import Desk, check_found
from sowlint.discovery import STANDARD_INPUT, discover
from sowlint.documents.model import Format
from sowlint.judging import Judge
from sowlint.near import nearest
from sowlint.reports import FORMATS, WHOLE, ReportOptions, renderer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sowlint.config import SettingsSource
    from sowlint.discovery import Found
    from sowlint.findings import Report

    Wanted = tuple[str, Path | None]

_FOR_PEOPLE = frozenset({"text", "concise"})
_WIDEST = 100
_NARROWING = ("select", "ignore", "since", "only_inserted")


def _formats(_: click.Context, __: click.Parameter, value: Sequence[str]) -> tuple[Wanted, ...]:
    """Names of formats with the files they go to; at most one goes to the screen."""
    found: list[Wanted] = []
    for word in value or ("text",):
        name, _equals, path = word.partition("=")
        if name not in FORMATS:
            raise click.BadParameter(f"“{name}” is none of {', '.join(FORMATS)}{nearest(name, FORMATS)}")
        found.append((name, Path(path) if path else None))
    if sum(path is None for _, path in found) > 1:
        raise click.BadParameter(
            "only one format can be printed; give the others a file, as in sarif=out.sarif"
        )
    return tuple(found)


@click.command(short_help="Judge documents.")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--format",
    "wanted",
    multiple=True,
    callback=_formats,
    metavar="FORMAT[=FILE]",
    help=f"What to print, or to write into a file; repeatable. One of {', '.join(FORMATS)}.",
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file.")
@judging
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even where there are findings.")
@click.option("--show-silenced", is_flag=True, help="List what was not reported, and why.")
@click.option("--verbose", "-v", is_flag=True, help="List every repeat of a rule.")
@choice("--format-of", Format, Format, "What standard input holds; else told from its content.")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="How many processes to use; else as many as there are cores, if they pay.",
)
@click.option(
    "--profile",
    is_flag=True,
    help="Tell on standard error what each stage and rule cost; without the cache, in one process.",
)
@click.option("--no-cache", is_flag=True, help="Judge everything anew, and remember nothing of it.")
@click.pass_context
def check(  # noqa: PLR0913 - click passes each option by its name
    context: click.Context,
    /,
    paths: tuple[str, ...],
    *,
    wanted: Sequence[Wanted],
    output: Path | None,
    config: Path | None,
    exit_zero: bool,
    show_silenced: bool,
    verbose: bool,
    format_of: Format | None,
    jobs: int | None,
    no_cache: bool,
    profile: bool,
    **given: Any,
) -> None:
    """Judge documents: files, folders, or - for standard input; without a PATH, the folder you are in.

    Exits with 0 where nothing weighs as much as fail_on (error, unless the configuration says otherwise),
    1 where something does, and 2 where a file could not be read or the configuration is wrong; the other
    files are still checked.
    """
    if format_of and STANDARD_INPUT not in paths:
        raise click.UsageError("--format-of is for standard input; add - to the paths")
    if given["since"] and STANDARD_INPUT in paths:
        raise click.UsageError("--since is for files in a git repository, which standard input is not")
    store = None if no_cache or profile else user_store()
    settings = Configuration(used(given), config, SettingsCache(store) if store else None)
    keep = any(name in WHOLE for name, _ in wanted)
    judge = Judge(ReportCache(store) if store and not keep else None, keep)
    checked = _profiled if profile else _checked
    report = checked(paths or (".",), Desk(settings, judge, format_of), jobs)
    report = _without_known(report, settings, whole=not any(map(given.get, _NARROWING)))
    for name, path in wanted:
        into = path or output
        color = printer.colored() and not into
        options = ReportOptions(min(printer.width(), _WIDEST), color, verbose, show_silenced)
        put(renderer(name)(report, options), into)
    if output or not any(path is None and name in _FOR_PEOPLE for name, path in wanted):
        _tell_errors(report)
    context.exit(_status(report, settings, exit_zero=exit_zero))


def _profiled(paths: Sequence[str], desk: Desk, _: int | None) -> Report:
    """The same in this process, and then what it cost."""
    from sowlint.reports import costs as tables  # noqa: PLC0415 - only where it is asked for

    with measured() as costs:
        report = _checked(paths, desk, 1)
    printer.aside(tables.render(costs, sum(each.words for each in report.documents)))
    return report


def _checked(paths: Sequence[str], desk: Desk, jobs: int | None) -> Report:
    found = tuple(discover(paths, desk.settings))
    _tell_empty(found)
    progress = Progress(sum(not each.empty for each in found))
    try:
        return check_found(
            found, desk, jobs=jobs, done=progress, told=progress.tell if progress.wanted else None
        )
    finally:
        progress.clear()


def _without_known(report: Report, settings: SettingsSource, *, whole: bool) -> Report:
    """The report without what a baseline knows; of entries that are stale the person hears, if all rules ran."""
    documents = [
        (each, None if each.error else settings.for_file(each.path).baseline) for each in report.documents
    ]
    if all(baseline is None for _, baseline in documents):
        return report
    from sowlint.settle.baseline import held_against  # noqa: PLC0415 - few runs have one

    heard, baselines = held_against(report, documents)
    for path, known in baselines.items() if whole else ():
        for name, stale in known.stale(report):
            gone = f"{stale.total()} known of {name} not found any more"
            printer.note(f"{shown(path)}: {gone}; “sowlint baseline prune” takes it out")
    return heard


def _tell_empty(found: Iterable[Found]) -> None:
    for each in found:
        if each.empty:
            printer.note(f"{each.path}: there is no document in this folder, so nothing of it was checked")


def _tell_errors(report: Report) -> None:
    """Where the report goes to a program or a file, the person at the screen hears of errors as well."""
    for document in report.documents:
        if document.error:
            printer.note(f"{document.path}: {document.error}")


def _status(report: Report, settings: SettingsSource, *, exit_zero: bool) -> int:
    if report.failed:
        return 2
    failing = any(
        finding.severity.rank >= settings.for_file(document.path).fail_on.rank
        for document in report.documents
        for finding in document.findings
    )
    return int(failing and not exit_zero)
