"""Options that say how documents are judged, shared by the commands that judge them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sowlint.documents.model import Kind
from sowlint.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from enum import StrEnum

    Option = Callable[[Any], Any]

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_KINDS = tuple(kind.value for kind in Kind if kind is not Kind.OTHER)


def choice(name: str, values: Iterable[str], enum: type[StrEnum], text: str) -> Option:
    """An option that takes one of some members of an enumeration."""

    def member(_: click.Context, __: click.Parameter, value: str | None) -> StrEnum | None:
        return None if value is None else enum(value)

    return click.option(name, type=click.Choice([str(value) for value in values]), callback=member, help=text)


def judging(command: Any) -> Any:
    """Give a command all of them; those that were used reach it by the names of Settings, beside ``config``."""
    for option in reversed(_options()):
        command = option(command)
    return command


def used(given: dict[str, Any]) -> dict[str, Any]:
    """The options that were used, which win over every configuration."""
    return {key: value for key, value in given.items() if value not in (None, ())}


def _options() -> tuple[Option, ...]:
    return (
        choice("--kind", _KINDS, Kind, "What sort of paper it is; else told from the text."),
        _rules("--select", "Run these only, whatever is ignored: codes, families or names, with commas."),
        _rules("--ignore", "Do not run these either; adds to what the configuration ignores."),
        click.option(
            "--as-of",
            callback=_day,
            metavar="DATE",
            help="The day to judge by; else the document's own date.",
        ),
        click.option(
            "--config", type=FILE, help="Use this configuration, not those found above each document."
        ),
        choice("--min-severity", Severity, Severity, "Report nothing that weighs less."),
        _names("--vendor", "A name of the vendor's side; repeatable."),
        _names("--customer", "A name of the customer's side; repeatable."),
        click.option("--features", type=FILE, help="The feature catalogue."),
        click.option("--baseline", type=FILE, help="Speak only of findings that are not in this file."),
        click.option("--since", metavar="REV", help="Speak only of what was not there at this git revision."),
        click.option(
            "--only-inserted", is_flag=True, help="Speak only of what tracked changes put into Word files."
        ),
    )


def _rules(name: str, text: str) -> Option:
    return click.option(name, multiple=True, callback=_listed, metavar="RULES", help=text)


def _names(name: str, text: str) -> Option:
    return click.option(name, multiple=True, metavar="NAME", help=text)


def _day(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f"“{value}” is not a date; write it as 2026-01-05") from error


def _listed(_: click.Context, __: click.Parameter, value: Sequence[str]) -> tuple[str, ...]:
    """Repeated options and lists between commas, as one list."""
    return tuple(word.strip() for part in value for word in part.split(",") if word.strip())
