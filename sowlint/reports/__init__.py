"""Output formats: one module each, and the one table where they are registered."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from sowlint.findings import Report

FORMATS = MappingProxyType(
    {
        "text": "sowlint.reports.text",
        "concise": "sowlint.reports.concise",
        "json": "sowlint.reports.json",
        "sarif": "sowlint.reports.sarif",
        "github": "sowlint.reports.github",
        "gitlab": "sowlint.reports.gitlab",
        "junit": "sowlint.reports.junit",
        "markdown": "sowlint.reports.markdown",
        "csv": "sowlint.reports.sheet",
        "html": "sowlint.reports.html",
    }
)
"""Names of formats, and the modules whose ``render`` makes them."""

WHOLE = frozenset({"html"})
"""Formats that show each document as it was read; see ``DocumentReport.shown``."""


@dataclass(frozen=True)
class ReportOptions:
    """How a report is to look; a format takes what applies to it.

    Attributes:
        width: columns to fill.
        color: whether escape codes for colours may be used.
        verbose: whether repeats of one rule are all listed.
        show_silenced: whether silenced findings are listed, with what silenced them.
    """

    width: int = 100
    color: bool = False
    verbose: bool = False
    show_silenced: bool = False


def renderer(name: str) -> Callable[[Report, ReportOptions], str]:
    """The function that turns a report into text of a format; the text ends in a line break.

    Raises:
        KeyError: where there is no such format.
    """
    return cast("Callable[[Report, ReportOptions], str]", import_module(FORMATS[name]).render)
