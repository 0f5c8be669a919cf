"""``sowlint annotate``: findings as comments in a copy of the document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sowlint.cli import output as printer
from sowlint.config import Configuration
from sowlint.errors import ConfigError, SowlintError
from sowlint.findings import Severity

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
@click.option(
    "--min-severity",
    type=click.Choice([each.value for each in Severity]),
    default=Severity.INFO.value,
    help="Write nothing that weighs less.",
)
@click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Use this configuration, not those found above each document.",
)
@click.pass_context
def annotate(
    context: click.Context,
    /,
    paths: tuple[str, ...],
    *,
    output: Path | None,
    min_severity: str,
    config: Path | None,
) -> None:
    """Write findings as comments into a copy of a Word or PDF file.

    The original is never changed. Comments that sowlint has made before are replaced, and no one else's are touched.
    Exits with 2 where a file could not be annotated; the others still are.
    """
    if output and len(paths) > 1:
        raise click.UsageError("--output is for one file; without it each copy gets a name of its own")
    settings = Configuration({"min_severity": Severity(min_severity)}, config)
    failed = False
    for path in paths:
        try:
            printer.write(_annotated(path, output or _copy_of(path), settings) + "\n")
        except SowlintError as error:
            failed = True
            printer.note(str(error))
    context.exit(2 if failed else 0)


def _copy_of(path: str) -> Path:
    original = Path(path)
    stem = original.stem.removesuffix(_SUFFIX)
    return original.with_name(f"{stem}{_SUFFIX}{original.suffix}")


def _annotated(path: str, copy: Path, settings: Configuration) -> str:
    """Judge a file and write its copy; says what was written."""
    from sowlint import desk  # noqa: PLC0415 - after the options are known to be right
    from sowlint.annotate import annotated  # noqa: PLC0415 - as above
    from sowlint.sources import open_source  # noqa: PLC0415 - as above

    if Path(path).is_dir():
        raise ConfigError(path, "is a folder", "name the files to annotate")
    if copy.exists() and copy.samefile(path):
        raise ConfigError(str(copy), "is the original, which is never changed", "name another file with -o")
    [report] = desk.check([path], settings).documents
    if report.error:
        raise ConfigError(report.path, report.error)
    findings = _new(report, settings)
    data = annotated(open_source(path, settings.for_file(path).limits), report.format, findings)
    try:
        copy.write_bytes(data)
    except OSError as error:
        raise ConfigError(
            str(copy), f"cannot be written: {(error.strerror or str(error)).lower()}"
        ) from error
    return f"{copy}: {len(findings):,} comment{'s' * (len(findings) != 1)}"


def _new(report: DocumentReport, settings: Configuration) -> tuple[Finding, ...]:
    """The findings that the file's baseline does not know."""
    from sowlint.settle.baseline import read_baseline  # noqa: PLC0415 - few files have one

    known = settings.for_file(report.path).baseline
    return read_baseline(known).apply(report).findings if known else report.findings
