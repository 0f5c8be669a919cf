"""``sowlint inspect``: how a document was read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sowlint.cli import output
from sowlint.config import Configuration
from sowlint.reports import inspection as pages
from sowlint.reports.paint import Paint

if TYPE_CHECKING:
    from sowlint.inspection import Inspection

_WRITERS = {"text": pages.as_text, "json": pages.as_json}


@click.command(short_help="Show how a document was read.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "name", type=click.Choice(list(_WRITERS)), default="text", help="What to print.")
@click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Use this configuration, not those found above each document.",
)
@click.pass_context
def inspect(context: click.Context, /, paths: tuple[str, ...], *, name: str, config: Path | None) -> None:
    """Show how a document was read.

    Its kind, language and date, who is who and why, its sections, which clauses are there and what decided it, and
    what could not be read. Exits with 2 where a file could not be read; the other files are still shown.
    """
    from sowlint import rulebook  # noqa: PLC0415 - after the options are known to be right
    from sowlint.inspection import inspect as inspected  # noqa: PLC0415 - as above
    from sowlint.readings import open_all  # noqa: PLC0415 - as above

    settings = Configuration({}, config)
    found: list[Inspection] = []
    failed = False
    for opened in open_all(paths, settings):
        if opened.reading is None:
            failed = True
            output.note(f"{opened.path}: {opened.error}")
        else:
            found.append(inspected(opened.reading, rulebook.load(settings.for_file(opened.path).packs)))
    output.write(_WRITERS[name](found, Paint(output.width(), output.colored())))
    context.exit(2 if failed else 0)
