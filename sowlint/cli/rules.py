"""``sowlint rules``: list the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from sowlint.cli import output
from sowlint.cli.rulebooks import CONFIG, configured
from sowlint.reports.paint import Paint
from sowlint.reports.words import counted
from sowlint.rulebook.catalogue import as_json, as_markdown, by_family, severities

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sowlint.rulebook.model import Rule, Rulebook

_FORMATS = ("text", "json", "markdown")
_UNDER_NAME = " " * 9


@click.command(short_help="List the rules.")
@click.option("--format", "name", type=click.Choice(list(_FORMATS)), default="text", help="What to print.")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of rule files instead.")
@CONFIG
def rules(name: str, config: Path | None, *, schema: bool) -> None:
    """List the rules, grouped by family: code, name, severity and what each finds."""
    if schema:
        from sowlint.rulebook.schema import schema_text  # noqa: PLC0415 - it imports every check

        output.write(schema_text())
        return
    write = {"json": as_json, "markdown": as_markdown, "text": _table}[name]
    output.write(write(configured(config)))


def _table(rulebook: Rulebook) -> str:
    paint = Paint(output.width(), output.colored())
    lines: list[str] = []
    for title, members in by_family(rulebook):
        lines += [paint.styled(title, "strong"), *(line for rule in members for line in _row(rule, paint))]
        lines.append("")
    lines.append(f"{counted(len(rulebook.rules), 'rule')}; sowlint explain CODE shows one in full")
    return "\n".join(lines) + "\n"


def _row(rule: Rule, paint: Paint) -> Iterator[str]:
    weight = paint.styled(severities(rule), rule.severity.default)
    yield f"  {rule.code}  {rule.name} · {weight} · {', '.join(rule.kinds)}"
    yield from paint.wrapped(rule.summary, _UNDER_NAME, "faint")
