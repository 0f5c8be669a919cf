"""``sowlint features``: the feature catalogue."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sowlint.cli import output as printer
from sowlint.cli.writing import put
from sowlint.config import Configuration
from sowlint.errors import ConfigError
from sowlint.features.importing import SHAPES, imported, shape_of
from sowlint.features.importing.mapping import field_map
from sowlint.reports.words import counted
from sowlint.yamlfiles.places import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.features import Catalogue

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.group(short_help="Check a feature catalogue, or make one.")
def features() -> None:
    """Check a feature catalogue, or make one from a file that is there.

    Rules hold papers against it with check --features FILE, or with the key features in the configuration.
    """


@features.command(short_help="Say whether a catalogue can be used.")
@click.argument("file", required=False, type=_FILE)
def check(file: Path | None) -> None:
    """Say whether a catalogue can be used: FILE, or the one that is configured.

    Exits with 2 where it cannot.
    """
    from sowlint.features.load import load_catalogue  # noqa: PLC0415 - after the options are known to be right

    path = file or Configuration().for_file("./").features
    if path is None:
        raise ConfigError(
            "features", "no catalogue is configured", "name a file: sowlint features check FILE"
        )
    printer.write("\n".join(_summary(path, load_catalogue(path))) + "\n")


@features.command("import", short_help="Make a catalogue from a file that is there.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--from", "shape", type=click.Choice(list(SHAPES)), help="What the file is; else told from its name."
)
@click.option(
    "--map",
    "words",
    multiple=True,
    metavar="KEY=COLUMN",
    help="Which column or key holds what (name=Summary), what a status means (status:In QA=planned), where the "
    "list is (list=data.items); repeatable.",
)
@click.option("--output", type=_FILE, help="Write to this file.")
def import_(file: Path, *, shape: str | None, words: tuple[str, ...], output: Path | None) -> None:
    """Make a catalogue from a file that is there.

    FILE is an export of a tracker as CSV, a changelog in the form of “Keep a Changelog”, or a JSON or YAML file of
    another shape. Columns and keys are told by their usual names, such as Summary, Status and Fix Version/s.

    Exits with 2 where it makes no sound catalogue.
    """
    from sowlint.features.writing import as_yaml  # noqa: PLC0415 - after the options are known to be right

    made = imported(file, shape or shape_of(file), field_map(words))
    put(as_yaml(made.features, f"Imported from {file.name}; look at names, aliases and owners."), output)
    for note in made.notes:
        printer.note(note)


def _summary(path: Path, catalogue: Catalogue) -> Iterator[str]:
    by_status = Counter(feature.status.value for feature in catalogue.features)
    counts = ", ".join(f"{count} {status}" for status, count in by_status.most_common())
    yield f"{shown(path)}: {counted(len(catalogue.features), 'feature')} ({counts})"
    ownerless = [feature.id for feature in catalogue.features if not feature.owner]
    if ownerless:
        yield f"  without an owner, whom a finding would name: {', '.join(ownerless)}"
