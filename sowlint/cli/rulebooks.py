"""The rulebook that holds in the folder where a command runs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sowlint.config import Configuration
from sowlint.rulebook.load import load

if TYPE_CHECKING:
    from sowlint.rulebook.model import Rulebook

CONFIG = click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Use the packs of this configuration, not of that found above this folder.",
)


def configured(config: Path | None) -> Rulebook:
    """The shipped rules and those of the packs that the configuration names.

    Raises:
        SowlintError: where the configuration or a pack cannot be used.
    """
    return load(Configuration(file=config).for_file("./").packs)
