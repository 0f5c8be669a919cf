"""Clean papers have no finding; without a clause its code is raised and no other; other words for it clear it."""

from __future__ import annotations

from functools import cache

import pytest

from sowlint import documents
from sowlint.config import Settings
from sowlint.documents.source import Source
from sowlint.findings import Finding, Severity
from sowlint.linter import Linter
from sowlint.rulebook.load import load
from tests.clauses.telling import Clause, Told, told_papers
from tests.papers import Paper, write

TOLD = told_papers()
OUT = [pytest.param(told, clause, id=f"{told.name}-{clause.code}") for told in TOLD for clause in told.clauses]
INSTEAD = [
    pytest.param(told, clause, at, id=f"{told.name}-{clause.code}-{at + 1}")
    for told in TOLD
    for clause in told.clauses
    for at in range(len(clause.instead))
]


BOOK = load()


@cache
def linter(*codes: str) -> Linter:
    """A linter with these rules, or with all."""
    return Linter(BOOK.only(codes) if codes else BOOK, Settings())


def found(paper: Paper, form: str, *codes: str) -> tuple[Finding, ...]:
    return linter(*codes).lint(documents.read(Source(f"paper.{form}", write(paper, form)))).findings


@cache
def clean(told: Told) -> tuple[Finding, ...]:
    """What is found in a paper as it is written."""
    return found(told.paper(), told.format)


@pytest.mark.parametrize("told", TOLD, ids=lambda told: told.name)
def test_a_clean_paper_has_no_finding(told: Told) -> None:
    """Of any family; only information may be said about it."""
    weighty = [each for each in clean(told) if each.severity.rank >= Severity.WARNING.rank]
    assert [(each.code, each.text, each.message) for each in weighty] == []


@pytest.mark.parametrize(("told", "clause"), OUT)
def test_a_clause_taken_out_raises_its_code_alone(told: Told, clause: Clause) -> None:
    """Beside the information that the clean paper has as well."""
    without = {each.code for each in found(told.paper({clause.code: ""}), told.format)}
    assert without - {each.code for each in clean(told)} == {clause.code}


@pytest.mark.parametrize(("told", "clause", "at"), INSTEAD)
def test_other_words_put_back_clear_it(told: Told, clause: Clause, at: int) -> None:
    """Three wordings each; in one format, since reading the others takes most of the time and is held above."""
    other = told.paper({clause.code: clause.instead[at]})
    assert [(each.code, each.message) for each in found(other, "md", clause.code)] == []


@pytest.mark.parametrize("told", TOLD, ids=lambda told: told.name)
@pytest.mark.parametrize("at", range(3))
def test_a_paper_in_other_words_has_no_finding_either(told: Told, at: int) -> None:
    """All clauses exchanged at once."""
    other = told.paper({clause.code: clause.instead[at] for clause in told.clauses})
    weighty = [each for each in found(other, told.format) if each.severity.rank >= Severity.WARNING.rank]
    assert [(each.code, each.text, each.message) for each in weighty] == []
