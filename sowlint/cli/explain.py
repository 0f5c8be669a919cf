"""``sowlint explain``: a rule's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from sowlint.cli import output
from sowlint.cli.rulebooks import CONFIG, configured
from sowlint.errors import ConfigError
from sowlint.near import nearest
from sowlint.reports.paint import Paint
from sowlint.rulebook.page import page_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sowlint.rulebook.model import Rule, Rulebook
    from sowlint.rulebook.page import Entry, Page

_INDENT = "  "


@click.command(short_help="Show what a rule does and why.")
@click.argument("rule", metavar="CODE")
@CONFIG
def explain(rule: str, config: Path | None) -> None:
    """Show what a rule does, why it matters, what it flags and passes, and how to put it better.

    CODE is a code such as FD001, or a name such as firm-delivery-date.
    """
    rulebook = configured(config)
    page = page_of(_named(rule, rulebook), rulebook)
    output.write("\n".join(_lines(page, Paint(output.width(), output.colored()))) + "\n")


def _named(word: str, rulebook: Rulebook) -> Rule:
    found = rulebook.rule(word)
    if found is None:
        known = [name for rule in rulebook.known for name in (rule.code, rule.name)]
        problem = f"there is no such rule{nearest(word, known)}"
        raise ConfigError(f"“{word}”", problem, "sowlint rules lists them")
    return found


def _lines(page: Page, paint: Paint) -> Iterator[str]:
    yield f"{paint.styled(page.code, page.severity)} {paint.styled(page.name, 'strong')}"
    for section in page.sections:
        yield ""
        yield paint.styled(section.title, "strong")
        for entry in section.entries:
            yield from _entry(entry, paint, page)


def _entry(entry: Entry, paint: Paint, page: Page) -> Iterator[str]:
    """A paragraph, a list entry behind a dash, or an example whose lines stay."""
    if entry.verbatim:
        yield from _verbatim(entry, paint, page)
    elif entry.bullet:
        first, *others = _wrapped(entry, paint, page, _INDENT * 2)
        yield from (f"{_INDENT}- {first.removeprefix(_INDENT * 2)}", *others)
    else:
        yield from _wrapped(entry, paint, page, _INDENT)


def _wrapped(entry: Entry, paint: Paint, page: Page, indent: str) -> list[str]:
    if entry.marks:
        return paint.marked(entry.text, entry.marks[0], page.severity, indent)
    return paint.wrapped(entry.text, indent)


def _verbatim(entry: Entry, paint: Paint, page: Page) -> Iterator[str]:
    at = 0
    for line in entry.text.split("\n"):
        mark = _mark_in(entry, at, at + len(line))
        yield from paint.marked(line, mark, page.severity, _INDENT * 2) or [""]
        at += len(line) + 1
    yield ""


def _mark_in(entry: Entry, start: int, end: int) -> tuple[int, int] | None:
    """The first marked stretch on a line, counted from its beginning."""
    inside = (mark for mark in entry.marks if start <= mark[0] < end)
    return next(((first - start, min(last, end) - start) for first, last in inside), None)
