"""``sowlint promises``: the register of what everybody undertakes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sowlint.cli import output
from sowlint.config import Configuration
from sowlint.reports import register as sheets

if TYPE_CHECKING:
    from sowlint.register import Promise

_WRITERS = {"text": sheets.as_text, "csv": sheets.as_csv, "json": sheets.as_json}


@click.command(short_help="List who undertakes what, by when, how firmly.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "name", type=click.Choice(list(_WRITERS)), default="text", help="What to print.")
@click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Use this configuration, not those found above each document.",
)
@click.option(
    "--features",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The feature catalogue, which tells what each promise is backed by.",
)
@click.pass_context
def promises(
    context: click.Context,
    /,
    paths: tuple[str, ...],
    *,
    name: str,
    config: Path | None,
    features: Path | None,
) -> None:
    """List who undertakes what, by when, how firmly.

    It is what a delivery lead is handed at kick-off. With a feature catalogue, it tells what each promise is backed by.

    Exits with 2 where a file could not be read; the other files are still listed.
    """
    from sowlint.readings import open_all  # noqa: PLC0415 - after the options are known to be right
    from sowlint.register import promises_of  # noqa: PLC0415 - as above

    register: dict[str, tuple[Promise, ...]] = {}
    failed = False
    for opened in open_all(paths, Configuration({"features": features} if features else {}, config)):
        if opened.reading is None:
            failed = True
            output.note(f"{opened.path}: {opened.error}")
        elif opened.reading.language not in (None, "en"):
            output.note(f"{opened.path}: not in English, so it was not read for promises")
        else:
            register[opened.path] = promises_of(opened.reading)
    output.write(_WRITERS[name](register, output.width()))
    context.exit(2 if failed else 0)
