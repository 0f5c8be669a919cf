"""The command line as a whole: lazy, one way out, statuses."""

from __future__ import annotations

import os
import subprocess
import sys

import click
import pytest

from sowlint import __version__
from sowlint.cli import main, output
from sowlint.errors import ConfigError
from tests.command import sowlint

HEAVY = {"pydantic", "spacy", "lxml", "yaml", "numpy", "pdfminer", "docx", "markdown_it"}


def imported(*arguments: str) -> set[str]:
    """The packages that a run of sowlint imports."""
    code = f"import sys; sys.argv = ['sowlint', *{arguments!r}]\nfrom sowlint.cli.main import run\ntry: run()\nexcept SystemExit: pass\n"
    code += "print('\\n' + '\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.split(".", 1)[0] for name in done.stdout.splitlines()}


def test_help_lists_every_command_with_a_line() -> None:
    """In the order of use."""
    done = sowlint("--help")
    assert done.status == 0
    names = [line.split()[0] for line in done.out.split("Commands:")[1].splitlines() if line.strip()]
    assert names == list(main.COMMANDS)


@pytest.mark.parametrize("name", list(main.COMMANDS))
def test_a_command_says_of_itself_what_the_list_says(name: str) -> None:
    """Its own help begins with the line in which the group tells of it, or says more."""
    command = main.cli.get_command(click.Context(main.cli), name)
    assert command.name == name
    assert command.short_help == main.COMMANDS[name].help
    assert sowlint(name, "--help").status == 0


def test_help_imports_nothing_heavy() -> None:
    """So it is there at once."""
    assert not imported("--help") & HEAVY
    assert not imported("--version") & HEAVY


def test_rules_and_explain_do_without_spacy() -> None:
    """Nor do they open a document."""
    assert not imported("rules") & {"spacy", "numpy", "lxml", "pdfminer"}
    assert not imported("explain", "MK009") & {"spacy", "numpy", "lxml", "pdfminer"}


def test_the_version_is_told() -> None:
    """With the name."""
    assert sowlint("--version").out == f"sowlint {__version__}\n"


@pytest.mark.parametrize("arguments", [("chek",), ("check", "--frobnicate"), ("explain",), ("rules", "--format", "pdf")])
def test_a_wrong_command_line_exits_with_two(arguments: tuple[str, ...]) -> None:
    """And says how it is used."""
    done = sowlint(*arguments)
    assert (done.status, done.out) == (2, "")
    assert "Usage: sowlint" in done.err


def test_a_mistyped_command_is_suggested() -> None:
    """By its nearest name."""
    assert "did you mean “explain”?" in sowlint("explian").err


def failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let ``sowlint init`` end in an error."""

    def callback(**_: object) -> None:
        raise error

    monkeypatch.setattr(main.cli.get_command(click.Context(main.cli), "init"), "callback", callback)


def test_a_problem_of_the_users_is_one_line_and_two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where, what and what to do, without a traceback."""
    failing(monkeypatch, ConfigError("sowlint.yaml:3", "there is no key “x”", "leave it out"))
    done = sowlint("init")
    assert (done.status, done.out) == (2, "")
    assert done.err == "sowlint: sowlint.yaml:3: there is no key “x”; leave it out\n"


def test_an_interruption_exits_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    """As shells expect."""
    failing(monkeypatch, KeyboardInterrupt())
    done = sowlint("init")
    assert done.status == 130
    assert "Traceback" not in done.err


def test_a_reader_that_has_gone_away_is_no_error() -> None:
    """``sowlint rules | head -1``."""
    code = "from sowlint.cli import output\nfor _ in range(10000): output.write('line\\n')\nprint('after')"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        process.stdout.readline()
        process.stdout.close()
        assert (process.stderr.read(), process.wait()) == ("", 0)


def test_any_text_can_be_written() -> None:
    """UTF-8 whatever the locale, half characters escaped."""
    code = "from sowlint.cli import output\noutput.write('\\u201c\\u00e4\\u201d \\ud800\\n')"
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, check=True)
    assert done.stdout == "“ä” \\ud800\n".encode()


def test_colour_is_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    """And not where somebody asked for none."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert (output.colored(), output.width()) == (False, 100)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "300")
    assert (output.colored(), output.width()) == (True, 110)
    monkeypatch.setenv("NO_COLOR", "1")
    assert not output.colored()
