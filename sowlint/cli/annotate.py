"""``sowlint annotate``: findings as comments in a copy of the document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sowlint.cli import output as printer
from sowlint.cli.options import judging, used
from sowlint.config import Configuration
from sowlint.discovery import STANDARD_INPUT, discover
from sowlint.errors import ConfigError, SowlintError
from sowlint.findings import EVERY_RULE
from sowlint.reports.words import counted

if TYPE_CHECKING:
    from sowlint.findings import DocumentReport, Finding

_SUFFIX = "-reviewed"


@click.command(short_help="Write findings as comments into a copy of a Word or PDF file.")
@click.argument("paths", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help=f"The copy; else the file's name with {_SUFFIX}.",
)
@judging
@click.option("--redline", is_flag=True, help="Propose changes as well, tracked (Word only).")
@click.pass_context
def annotate(
    context: click.Context,
    /,
    paths: tuple[str, ...],
    *,
    output: Path | None,
    config: Path | None,
    redline: bool,
    **given: Any,
) -> None:
    """Write findings as comments into a copy of a Word or PDF file.

    The original is never changed. What sowlint wrote into it before is replaced, and no one else's comments and
    changes are touched. With --redline, findings that can be mended in exactly one way are, as tracked changes.
    Exits with 2 where a file could not be annotated; the others still are.
    """
    if output and len(paths) > 1:
        raise click.UsageError("--output is for one file; without it each copy gets a name of its own")
    settings = Configuration(used(given), config)
    failed = False
    for path in paths:
        try:
            printer.write(_annotated(path, output or _copy_of(path), settings, redline=redline) + "\n")
        except SowlintError as error:
            failed = True
            printer.note(str(error))
    context.exit(2 if failed else 0)


def _copy_of(path: str) -> Path:
    original = Path(path)
    stem = original.stem.removesuffix(_SUFFIX)
    return original.with_name(f"{stem}{_SUFFIX}{original.suffix}")


def _annotated(path: str, copy: Path, settings: Configuration, *, redline: bool) -> str:
    """Judge a file and write its copy; says what was written."""
    from sowlint.annotate import annotated, clean_source  # noqa: PLC0415 - after the options are known to be right

    _refuse(path, copy)
    report = _judged(path, settings)
    findings = _new(report, settings)
    source = clean_source(path, settings.for_file(path).limits)
    made = annotated(source, report.format, findings, redline=redline)
    try:
        copy.write_bytes(made.data)
    except OSError as error:
        raise ConfigError(
            str(copy), f"cannot be written: {(error.strerror or str(error)).lower()}"
        ) from error
    told = counted(len(findings), "comment")
    return f"{copy}: {told}" + (f", changes for {made.mended:,} of them" if redline else "")


def _refuse(path: str, copy: Path) -> None:
    """Refuse what is no file, and a copy in place of the original."""
    if path == STANDARD_INPUT:
        raise ConfigError(path, "standard input cannot be annotated", "name a file")
    if Path(path).is_dir():
        raise ConfigError(path, "is a folder", "name the files to annotate")
    if copy.exists() and Path(path).exists() and copy.samefile(path):
        raise ConfigError(str(copy), "is the original, which is never changed", "name another file with -o")
    if copy.suffix.lower() != Path(path).suffix.lower():
        problem = f"would not be what its name says: the copy of {path} is of the same format"
        raise ConfigError(str(copy), problem, f"name it *{Path(path).suffix}")


def _judged(path: str, settings: Configuration) -> DocumentReport:
    """The report on a file, sowlint's own marks of an earlier time left out of it."""
    from sowlint.annotate import clean_source  # noqa: PLC0415 - as above
    from sowlint.desk import Desk  # noqa: PLC0415 - as above
    from sowlint.judging import Judge  # noqa: PLC0415 - as above

    [found] = discover([path], settings)
    report = Desk(settings, Judge(), opened=clean_source).report(found)
    if report.error:
        raise ConfigError(report.path, report.error)
    for each in report.skipped:
        if each.code == EVERY_RULE:
            printer.note(f"{path}: not checked: {each.reason}")
    return report


def _new(report: DocumentReport, settings: Configuration) -> tuple[Finding, ...]:
    """The findings that the file's baseline does not know."""
    from sowlint.settle.baseline import read_baseline  # noqa: PLC0415 - few files have one

    known = settings.for_file(report.path).baseline
    return read_baseline(known).apply(report).findings if known else report.findings
