"""``sowlint init``: write a configuration file to start with."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import click

from sowlint.cli import output
from sowlint.errors import ConfigError

NAME = "sowlint.yaml"
_HOOK = """\
repos:
  - repo: local
    hooks:
      - id: sowlint
        name: sowlint
        entry: sowlint check --format concise
        language: system
        files: \\.(md|markdown|mdx|html?|txt|docx|pdf)$
        require_serial: true
"""


@click.command(short_help="Write a configuration file to start with.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@click.option("--pre-commit", "hook", is_flag=True, help="Print a hook for .pre-commit-config.yaml instead.")
def init(*, force: bool, hook: bool) -> None:
    """Write sowlint.yaml into this folder: every setting, explained, most of them commented out."""
    if hook:
        output.write(_HOOK)
        return
    path = Path(NAME)
    _write(path, force=force)
    output.write(f"{path} written; read it, then run: sowlint check\n")


def starter() -> str:
    """The configuration that is written."""
    return files("sowlint.cli").joinpath("starter.yaml").read_text(encoding="utf-8")


def _write(path: Path, *, force: bool) -> None:
    try:
        with path.open("w" if force else "x", encoding="utf-8", newline="\n") as stream:
            stream.write(starter())
    except FileExistsError as error:
        raise ConfigError(str(path), "is there already", "use --force to write over it") from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ConfigError(str(path), f"cannot be written: {reason}") from error
