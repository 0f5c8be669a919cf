"""``sowlint plan``: draw the schedules of documents as they were read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sowlint.cli import output as printer
from sowlint.cli.writing import put
from sowlint.config import Configuration
from sowlint.reports.paint import Paint
from sowlint.reports.words import counted, file_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.findings import Finding
    from sowlint.language.reading import Reading
    from sowlint.plan.chart import Chart


@click.command(short_help="Draw the schedules of a document as they were read.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), help="Draw a picture (SVG) into this file."
)
@click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Use this configuration, not those found above each document.",
)
@click.pass_context
def plan(
    context: click.Context, /, paths: tuple[str, ...], *, output: Path | None, config: Path | None
) -> None:
    """Draw the schedules of a document as they were read.

    Slack, reviews and days off are visible, and steps that a rule flags bear its code. Exits with 2 where a file
    could not be read; the other files are still drawn.
    """
    from sowlint.readings import open_all  # noqa: PLC0415 - after the options are known to be right

    settings = Configuration({}, config)
    failed = False
    charts: list[Chart] = []
    paint = Paint(printer.width(), printer.colored())
    for opened in open_all(paths, settings):
        if opened.reading is None:
            failed = True
            printer.note(f"{opened.path}: {opened.error}")
            continue
        found = list(_charts(opened.reading, settings))
        charts += (replace(chart, title=f"{Path(opened.path).name}: {chart.title}") for chart in found)
        printer.write("\n".join(_lines(opened.path, found, paint)) + "\n")
    if output is not None:
        from sowlint.reports.gantt_svg import svg  # noqa: PLC0415 - only where a picture is asked for

        put(svg(charts), output)
    context.exit(2 if failed else 0)


def _lines(path: str, charts: Sequence[Chart], paint: Paint) -> Iterator[str]:
    from sowlint.reports.gantt import drawn  # noqa: PLC0415 - it knows charts

    yield paint.styled(file_in_words(path), "strong") + f" ({counted(len(charts), 'schedule')})"
    for chart in charts:
        yield ""
        yield from drawn(chart, paint)
    yield ""


def _charts(reading: Reading, settings: Configuration) -> Iterator[Chart]:
    from sowlint.drawings import charts_of  # noqa: PLC0415 - it reads documents
    from sowlint.plan import plans_of  # noqa: PLC0415 - as above

    if plans_of(reading):
        yield from charts_of(reading, _findings(reading, settings))


def _findings(reading: Reading, settings: Configuration) -> Sequence[Finding]:
    from sowlint.linter import configured  # noqa: PLC0415 - it knows every check

    own = settings.for_file(reading.document.path)
    return configured(own).lint(reading.document, reading.options.kind).findings
