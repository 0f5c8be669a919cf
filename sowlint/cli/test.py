"""``sowlint test``: run the tests that rules carry."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sowlint.cli import output
from sowlint.cli.progress import Progress
from sowlint.cli.rulebooks import CONFIG, configured
from sowlint.errors import RuleError
from sowlint.reports.words import counted
from sowlint.rulebook.load import load
from sowlint.rulebook.selection import select

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.casework import CaseFailure
    from sowlint.rulebook.model import Rule, Rulebook


@click.command(short_help="Run the tests that rules carry.")
@click.argument("pack", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--select", "chosen", multiple=True, metavar="RULE", help="A code, family or name; repeatable.")
@CONFIG
@click.pass_context
def test(context: click.Context, pack: Path | None, chosen: tuple[str, ...], config: Path | None) -> None:
    """Run the tests that rules carry: those of all rules, or of the folder PACK.

    Each case runs as it stands, and in a list item, a table cell and a heading where the rule looks there.
    Exits with 0 where all pass, 1 where one fails, and 2 where a rule cannot be used.
    """
    rulebook = load((pack,)) if pack else configured(config)
    chosen_rules = select(rulebook, chosen, ()).rules
    rules = [rule for rule in chosen_rules if _of_pack(rule, pack)] if pack else chosen_rules
    if not rules:
        raise RuleError(str(pack or "--select"), "there are no rules to test")
    failures = list(_failures(rules, rulebook))
    output.write("".join(f"{failure}\n\n" for failure in failures) + _summary(rules, failures))
    context.exit(1 if failures else 0)


def _of_pack(rule: Rule, pack: Path) -> bool:
    folder = os.path.abspath(pack)  # noqa: PTH100 - without ".."
    return any(path.is_relative_to(folder) for path in (rule.path, *rule.adjusted_by))


def _failures(rules: Sequence[Rule], rulebook: Rulebook) -> Iterator[CaseFailure]:
    from sowlint.casework import run_cases  # noqa: PLC0415 - after the rules are known to be right

    progress = Progress(len(rules))
    try:
        for done, rule in enumerate(rules, 1):
            yield from run_cases(rule, rulebook)
            progress(done)
    finally:
        progress.clear()


def _summary(rules: Sequence[Rule], failures: Sequence[CaseFailure]) -> str:
    cases = sum(len(rule.tests.flags) + len(rule.tests.passes) for rule in rules)
    failed = {(failure.path, failure.line) for failure in failures}
    outcome = f"{counted(len(failed), 'case')} failed" if failed else "all passed"
    return f"{counted(len(rules), 'rule')}, {counted(cases, 'case')}: {outcome}\n"
