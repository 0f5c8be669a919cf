"""What is done to a base sentence, and how a whole paper of such sentences is judged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from itertools import product

from sowlint import documents, rulebook
from sowlint.config import Settings
from sowlint.documents.model import Format, Kind
from sowlint.documents.source import Source
from sowlint.linter import Linter
from sowlint.rulebook.selection import select
from tests.metamorphic.bases import BASES, Base

Say = Callable[[Base, str, str], str]

DATES = (
    "by 13 March 2027",
    "by March 13th, 2027",
    "by 2027-03-13",
    "by 13.03.2027",
    "no later than 13/03/2027",
    "before the end of Q1 2027",
)
NAMES = {"Acme": "Acme Software Ltd (“Acme”)", "the Supplier": "Fabel & Partner GmbH (the “Supplier”)"}
PLACES: Mapping[str, tuple[str, str, str]] = {
    "paragraph": ("", "{}.\n\n", ""),
    "item": ("- ", "{}\n", ""),
    "heading": ("### ", "{}\n\n", ""),
    "row": ("| ", "{} |\n", "| Work |\n| --- |\n"),
}
VOICES: Mapping[str, Say] = {
    "active": lambda base, who, by: f"{who} {base.modal} {base.verb} {base.thing} {by}",
    "passive": lambda base, who, by: f"{base.thing} will be {base.participle} by {who} {by}",
    "no agent": lambda base, who, by: f"{base.thing} will be {base.participle} {by}",
}
# what takes the force out of a promise, with a word of the cause that is to be told for it
SOFTENINGS: Mapping[str, tuple[str, Say]] = {
    "expectation": ("intention", lambda base, who, by: f"{who} expects to {base.verb} {base.thing} {by}"),
    "expectation, passive": ("intention", lambda base, who, by: f"{base.thing} {_is(base)} expected to be {base.participle} {by}"),
    "plan": ("intention", lambda base, who, by: f"{who} plans to {base.verb} {base.thing} {by}"),
    "aim": ("intention", lambda base, who, by: f"{who} aims to {base.verb} {base.thing} {by}"),
    "estimate": ("intention", lambda base, who, by: f"{who} estimates that it will {base.verb} {base.thing} {by}"),
    "tentatively": ("estimate", lambda base, who, by: f"{base.thing} will tentatively be {base.participle} {by}"),
    "may": ("possibility", lambda base, who, by: f"{who} may {base.verb} {base.thing} {by}"),
    "should": ("no firm promise", lambda base, who, by: f"{base.thing} should be {base.participle} by {who} {by}"),
    "negation": ("negat", lambda base, who, by: f"{who} will not {base.verb} {base.thing} {by}"),
    "negation, passive": ("negat", lambda base, who, by: f"{base.thing} will not be {base.participle} {by}"),
    "no promise": ("negat", lambda base, who, by: f"{who} does not promise to {base.verb} {base.thing} {by}"),
    "condition behind": ("condition", lambda base, who, by: f"{who} will {base.verb} {base.thing} {by} if Client supplies the data"),
    "condition in front": ("condition", lambda base, who, by: f"If Client supplies the data, {base.thing} will be {base.participle} {by}"),
    "subject to": ("condition", lambda base, who, by: f"{base.thing} will be {base.participle} by {who} {by}, subject to receipt of the data"),
    "past": ("told as done", lambda base, who, by: f"{who} {base.past} {base.thing} {by}"),
    "past, passive": ("told as done", lambda base, who, by: f"{base.thing} {base.was} {base.participle} by {who} {by}"),
    "perfect": ("told as done", lambda base, who, by: f"{who} has {base.participle} {base.thing} {by}"),
}


def _is(base: Base) -> str:
    return "are" if base.was == "were" else "is"


def sentences(say: Say, dates: Iterable[str], who: str) -> list[str]:
    """Every base sentence with every date."""
    return [_capital(say(base, who, by)) for base, by in product(BASES, dates)]


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def paper(said: Iterable[str], place: str, who: str) -> str:
    """A statement of work that holds each sentence in the same sort of place."""
    before, around, header = PLACES[place]
    opening = f"This Statement of Work is made between {NAMES[who]} and Bergvik Utilities AB (“Client”)."
    body = "".join(before + around.format(each) for each in said)
    return f"# Statement of Work\n\n{opening}\n\n## Scope\n\n{header}{body}"


@cache
def _linter() -> Linter:
    return Linter(select(rulebook.load(()), ("FD",), ()), Settings(as_of=date(2026, 1, 5)))


def judged(text: str) -> tuple[frozenset[str], dict[str, str]]:
    """The sentences of a statement of work in which a firm date is found, and those where something silenced it."""
    document = documents.read(Source("paper.md", text.encode()), Format.MARKDOWN)
    report = _linter().lint(document, Kind.SOW)
    silenced = {finding.context.rstrip("."): finding.silenced_by or "" for finding in report.silenced}
    return frozenset(finding.context.rstrip(".") for finding in report.findings), silenced
