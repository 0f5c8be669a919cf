"""``sowlint baseline``: the findings that are known, so that only new ones are heard of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sowlint.cli import output
from sowlint.cli.writing import put
from sowlint.config import Configuration
from sowlint.config.source import shown
from sowlint.errors import ConfigError
from sowlint.settle.baseline import NAME, Baseline, read_baseline, written

if TYPE_CHECKING:
    from collections.abc import Callable

    from sowlint.findings import Report

_PATH = click.Path(dir_okay=False, path_type=Path)


def _shared(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option(
            "--config",
            type=click.Path(exists=True, dir_okay=False, path_type=Path),
            help="Use this configuration, not those found above each document.",
        ),
        click.option(
            "--baseline",
            "given",
            type=_PATH,
            help=f"The baseline file; else the one that is configured, else {NAME}.",
        ),
    ):
        command = option(command)
    return command


@click.group(short_help="Keep a list of known findings.")
def baseline() -> None:
    """Keep a list of known findings, so that a check speaks of new ones only.

    Use it with check --baseline FILE, or with the key baseline in the configuration.
    """


@baseline.command(short_help="Write down what is found now.")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@_shared
@click.pass_context
def write(
    context: click.Context, /, paths: tuple[str, ...], *, given: Path | None, config: Path | None
) -> None:
    """Write down what is found now; what is known of other documents stays."""
    settings = Configuration({}, config)
    path = _path(settings, given)
    report = _checked(paths, settings)
    known = read_baseline(path) if path.exists() else Baseline(path)
    after = known.with_report(report)
    put(written(after), path)
    output.write(f"{shown(path)}: {_counted(after)}\n")
    context.exit(2 if report.failed else 0)


@baseline.command(short_help="Take out what is not found any more.")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@_shared
@click.pass_context
def prune(
    context: click.Context, /, paths: tuple[str, ...], *, given: Path | None, config: Path | None
) -> None:
    """Take out what is not found any more; nothing is added."""
    settings = Configuration({}, config)
    path = _path(settings, given)
    known = read_baseline(path)
    report = _checked(paths, settings)
    after = known.pruned(report)
    put(written(after), path)
    output.write(f"{shown(path)}: {_counted(after)}; {_total(known) - _total(after):,} taken out\n")
    context.exit(2 if report.failed else 0)


@baseline.command(short_help="List what is known.")
@_shared
def show(*, given: Path | None, config: Path | None) -> None:
    """List what is known, by document."""
    path = _path(Configuration({}, config), given)
    known = read_baseline(path)
    for name, entries in sorted(known.entries.items()):
        output.write(f"{name}\n")
        for entry, count in sorted(entries.items()):
            section = " › ".join(entry.section)
            output.write(f"  {entry.code}  {count:>3} x  {section}\n")
    output.write(f"{shown(path)}: {_counted(known)}\n")


def _path(settings: Configuration, given: Path | None) -> Path:
    return given or settings.for_file("./").baseline or Path(NAME)


def _checked(paths: tuple[str, ...], settings: Configuration) -> Report:
    from sowlint import desk  # noqa: PLC0415 - after the options are known to be right

    report = desk.check(paths or (".",), settings)
    for document in report.documents:
        if document.error:
            output.note(f"{document.path}: {document.error}")
    if not report.documents:
        raise ConfigError(", ".join(paths) or ".", "there is no document in this folder")
    return report


def _counted(known: Baseline) -> str:
    files, total = len(known.entries), _total(known)
    return f"{total:,} known finding{'s' * (total != 1)} in {files:,} file{'s' * (files != 1)}"


def _total(known: Baseline) -> int:
    return sum(entries.total() for entries in known.entries.values())
