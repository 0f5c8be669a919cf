"""spaCy is loaded without its command line, and nobody else is kept from it."""

from __future__ import annotations

import subprocess
import sys


def _run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_pipeline_is_loaded_without_the_command_line():
    code = (
        "import sys\n"
        "from sowlint.language.pipeline import pipeline\n"
        "list(pipeline().parse(['It rains.']))\n"
        "print([name for name in sys.modules if name.startswith(('spacy.cli', 'typer', 'requests'))])"
    )
    assert _run(code) == "[]"


def test_afterwards_the_command_line_can_be_imported():
    code = (
        "from sowlint.language.spacy_only import without_command_line\n"
        "with without_command_line():\n"
        "    import spacy\n"
        "import spacy.cli\n"
        "print(spacy.cli.info.__module__)"
    )
    assert _run(code) == "spacy.cli.info"


def test_where_spacy_is_there_already_nothing_is_done():
    code = (
        "import spacy\n"
        "from sowlint.language.spacy_only import without_command_line\n"
        "with without_command_line():\n"
        "    import spacy\n"
        "print(spacy.info.__module__, spacy.cli.__name__)"
    )
    assert _run(code) == "spacy.cli.info spacy.cli"
