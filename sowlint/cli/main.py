"""``sowlint``: the group of commands, each imported only when it is called."""

from __future__ import annotations

import gc
import sys
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

import click

from sowlint import __version__, compiled
from sowlint.cli import output
from sowlint.errors import SowlintError

if TYPE_CHECKING:
    from sowlint.cache.store import Store

INTERRUPTED = 130
UNUSABLE = 2
_SELDOM = (500_000, 20, 50)
"""When Python looks for values that hold each other: rarely, since a run makes many values and few such.

What is imported and loaded is some 110,000 values, none of which goes before the end; the words of a document, which
hold each other, are let go with it.
"""


@dataclass(frozen=True)
class Entry:
    """Where a command is, and its line in the help."""

    module: str
    help: str


COMMANDS = MappingProxyType(
    {
        "check": Entry("sowlint.cli.check", "Judge documents."),
        "rules": Entry("sowlint.cli.rules", "List the rules."),
        "explain": Entry("sowlint.cli.explain", "Show what a rule does and why."),
        "test": Entry("sowlint.cli.test", "Run the tests that rules carry."),
        "inspect": Entry("sowlint.cli.inspect", "Show how a document was read."),
        "promises": Entry("sowlint.cli.promises", "List who undertakes what, by when, how firmly."),
        "plan": Entry("sowlint.cli.plan", "Draw the schedules of a document as they were read."),
        "features": Entry("sowlint.cli.features", "Check a feature catalogue, or make one."),
        "annotate": Entry(
            "sowlint.cli.annotate", "Write findings as comments into a copy of a Word or PDF file."
        ),
        "baseline": Entry("sowlint.cli.baseline", "Keep a list of known findings."),
        "cache": Entry("sowlint.cli.cache", "Show or clear what is kept of earlier runs."),
        "init": Entry("sowlint.cli.init", "Write a configuration file to start with."),
    }
)


class LazyGroup(click.Group):
    """Knows its commands by ``COMMANDS`` and imports the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click passes it
        """The names of the commands, in the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now; a mistyped name ends in a suggestion."""
        if cmd_name not in COMMANDS:
            from sowlint.near import nearest  # noqa: PLC0415 - only where it is needed

            ctx.fail(f"There is no command “{cmd_name}”{nearest(cmd_name, COMMANDS)}")
        return cast("click.Command", getattr(import_module(COMMANDS[cmd_name].module), cmd_name))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """One line a command, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="sowlint %(version)s")
def cli() -> None:
    """Find promises in statements of work, proposals and marketing copy that nobody backs."""


def begin() -> None:
    """What each run begins with: garbage is looked for rarely, and what earlier runs have compiled is found again."""
    gc.set_threshold(*_SELDOM)
    compiled.remember(_user_store, _versions)


def run() -> None:
    """Run the command line and end the process: 0, 1 or 2 as the command says, 130 when interrupted."""
    begin()
    status = _status()
    compiled.keep()
    gc.freeze()  # else Python looks through all that was loaded, twice, before it ends: a fifth of a short run
    sys.exit(status)


def _user_store() -> Store | None:
    from sowlint.cache.store import user_store  # noqa: PLC0415 - few commands need a rule

    return user_store()


def _versions() -> str:
    from sowlint.cache.versions import versions  # noqa: PLC0415 - as above

    return versions()


def _status() -> int:
    try:
        return cli.main(prog_name="sowlint", standalone_mode=False) or 0
    except SowlintError as error:
        output.note(str(error))
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    return UNUSABLE
