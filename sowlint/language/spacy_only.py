"""spaCy without its command line, which nobody here calls and which takes two fifths of the time to import."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMMAND_LINE = ("spacy.cli", "spacy.cli.info")


@contextmanager
def without_command_line() -> Iterator[None]:
    """While it is entered, ``import spacy`` finds empty modules in place of its command line.

    ``spacy/__init__.py`` imports ``spacy.cli.info`` for a function that prints versions. Afterwards the empty modules
    are gone, and whoever imports ``spacy.cli`` has the real one. Where spaCy is imported already nothing is done.
    """
    if "spacy" in sys.modules:
        yield
        return
    stand_ins = {name: ModuleType(name) for name in _COMMAND_LINE}
    stand_ins["spacy.cli.info"].__dict__["info"] = None
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name in stand_ins:
            sys.modules.pop(name, None)
        spacy = sys.modules.get("spacy")
        for name in ("cli", "info"):
            if spacy is not None and name in vars(spacy):
                delattr(spacy, name)
