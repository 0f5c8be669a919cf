"""Runs the tests that a rule carries: each as it stands, and in other containers that the rule looks into.

A stretch marked in a case is to be flagged once and exactly as marked, and nothing else. In a list item, a
table cell and a heading, which change how a sentence is read, what is flagged need only meet what is marked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from sowlint import documents
from sowlint.config import Settings
from sowlint.documents.model import BlockKind, Format
from sowlint.documents.source import Source
from sowlint.errors import DocumentError
from sowlint.features import Catalogue
from sowlint.linter import Linter
from sowlint.rulebook.read import compile_rule
from sowlint.yamlfiles.places import read_yaml, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from sowlint.documents.model import Document
    from sowlint.findings import DocumentReport, Finding
    from sowlint.rulebook.model import Case, Rule, Rulebook

AS_OF = date(2026, 1, 5)
_WORLD = Settings(vendor=("Acme", "Supplier"), customer=("Client",), as_of=AS_OF)
_AS_IT_STANDS = "paragraph"
_FRAMES = {
    "item": ("- ", ""),
    "row": ("| No. | Text |\n| --- | --- |\n| 1 | ", " |"),
    "heading": ("## ", ""),
}
_MARKUP = re.compile(r"[*_`]+")
_Range = tuple[int, int]


@dataclass(frozen=True)
class CaseFailure:
    """A case in which a rule does not do what the case says.

    Attributes:
        code: of the rule.
        path: the file that the case stands in.
        line: its line there, from 1.
        group: ``flags`` or ``passes``.
        container: what the text was put in; ``paragraph`` for a text as it stands.
        text: the case, without its marks.
        expected: the stretches that should be flagged; an empty one is a finding about the whole document.
        got: those that were.
        because: what silenced a finding or kept the text from being judged; may be empty.
    """

    code: str
    path: Path
    line: int
    group: str
    container: str
    text: str
    expected: tuple[str, ...]
    got: tuple[str, ...]
    because: str = ""

    def __str__(self) -> str:
        """Where the case stands, what was expected and what came."""
        where = "as it stands" if self.container == _AS_IT_STANDS else f"in a {self.container}"
        lines = [f"{shown(self.path)}:{self.line}: {self.code}, tests.{self.group}, {where}"]
        lines.append(f"  text:     {' '.join(self.text.split())}")
        lines.append(f"  expected: {_listed(self.expected)}")
        lines.append(f"  got:      {_listed(self.got)}")
        return "\n".join([*lines, f"  because:  {self.because}"] if self.because else lines)


@dataclass(frozen=True)
class _Trial:
    """A case in one container: the source to read, and the stretches of it that are to be flagged."""

    group: str
    case: Case
    container: str
    source: str
    spans: tuple[_Range, ...]

    @property
    def expected(self) -> tuple[str, ...]:
        whole = ("",) if self.group == "flags" else ()
        return tuple(self.source[start:end] for start, end in self.spans) or whole


def run_cases(rule: Rule, rulebook: Rulebook) -> Iterator[CaseFailure]:
    """Run all cases of a rule, with vendor Acme, Supplier and customer Client, on 5 January 2026.

    Args:
        rule: the rule; it runs alone.
        rulebook: holds the lexicons that it names.

    Yields:
        What fails; nothing where the rule does what its cases say.

    Raises:
        RuleError: where a pattern of the rule cannot work.
    """
    compile_rule(read_yaml(rule.path), rule, rulebook.lexicons)
    beside = tuple(each for each in rulebook.known if each.code in rule.tests.beside)
    running = (rule, *beside)
    others = tuple(each for each in rulebook.known if each not in running)
    alone = replace(rulebook, rules=running, switched_off=others)
    catalogue = Catalogue(rule.tests.catalogue) if rule.tests.catalogue else None
    linters: dict[date, Linter] = {}
    for trial in _trials(rule):
        day = trial.case.as_of or AS_OF
        if day not in linters:
            linters[day] = Linter(alone, replace(_WORLD, as_of=day), catalogue)
        yield from _failures(rule, trial, linters[day])


def _trials(rule: Rule) -> Iterator[_Trial]:
    about_documents = not any(case.marked.spans for case in rule.tests.flags)
    for group, cases in (("flags", rule.tests.flags), ("passes", rule.tests.passes)):
        for case in cases:
            containers = {_AS_IT_STANDS} if about_documents else _containers(rule, case)
            for container in (_AS_IT_STANDS, *_FRAMES):
                if container in containers and (not case.only or container in case.only):
                    yield _trial(group, case, container)


def _trial(group: str, case: Case, container: str) -> _Trial:
    before, after = _FRAMES.get(container, ("", ""))
    spans = tuple((start + len(before), end + len(before)) for start, end in case.marked.spans)
    return _Trial(group, case, container, f"{before}{case.marked.text}{after}\n", spans)


def _containers(rule: Rule, case: Case) -> set[str]:
    """What a case may be put in; a label keeps its meaning in a list only, a document only as it stands."""
    text = case.marked.text.strip()
    document = _document(text)
    kinds = [block.kind for block in document.blocks] if document else []
    allowed = set(rule.within) & set(_FRAMES)
    if "\n" in text or kinds not in ([BlockKind.PARAGRAPH], [BlockKind.LABEL]):
        allowed = set()
    elif kinds == [BlockKind.LABEL]:
        allowed &= {"item"}
    elif "|" in text:
        allowed -= {"row"}
    return {_AS_IT_STANDS, *allowed}


def _document(text: str) -> Document | None:
    try:
        return documents.read(Source("case.md", text.encode()), Format.MARKDOWN)
    except DocumentError:
        return None


def _failures(rule: Rule, trial: _Trial, linter: Linter) -> Iterator[CaseFailure]:
    document = _document(trial.source)
    report = _judged(rule, trial, document, linter) if document else None
    findings = [each for each in report.findings if each.code == rule.code] if report else []
    weight = _wrong_weight(trial.case, findings)
    if _agree(trial, findings, document) and not weight:
        return
    path, line = _place(rule, trial.case)
    yield CaseFailure(
        code=rule.code,
        path=path,
        line=line,
        group=trial.group,
        container=trial.container,
        text=trial.case.marked.text,
        expected=trial.expected,
        got=tuple(finding.text for finding in findings),
        because=weight or _because(report),
    )


def _judged(rule: Rule, trial: _Trial, document: Document, linter: Linter) -> DocumentReport:
    """What the rule says of the text; spaCy looks at a pattern only when it first meets a sentence."""
    try:
        return linter.lint(document, trial.case.kind or rule.kinds[0])
    except ValueError as error:
        raise read_yaml(rule.path).error(["check"], f"check: {' '.join(str(error).split())}") from error


def _agree(trial: _Trial, findings: Iterable[Finding], document: Document | None) -> bool:
    got = [(_range(finding, document), finding.text) for finding in findings if document]
    if "" in trial.expected:
        return [text for _, text in got] == [""]
    if trial.container == _AS_IT_STANDS:
        return len(got) == len(trial.spans) and all(
            _same(trial.source, span, *found) for span, found in zip(trial.spans, sorted(got), strict=True)
        )
    ranges = [found for found, text in got if text]
    return (
        len(ranges) == len(got)
        and all(any(_meet(span, found) for found in ranges) for span in trial.spans)
        and all(any(_meet(span, found) for span in trial.spans) for found in ranges)
    )


def _wrong_weight(case: Case, findings: Iterable[Finding]) -> str:
    """How a finding weighs other than the case says, in words; empty where it does not say or they agree."""
    wrong = (each for each in findings if case.severity and each.severity is not case.severity)
    return next((f"“{each.text}” weighs {each.severity}, not {case.severity}" for each in wrong), "")


def _same(source: str, span: _Range, found: _Range, text: str) -> bool:
    """Whether the same words are flagged at the same place; markup and white space within do not count."""
    marked = source[span[0] : span[1]]
    return found == span or (_meet(span, found) and text.split() == _MARKUP.sub("", marked).split())


def _meet(one: _Range, other: _Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _range(finding: Finding, document: Document) -> _Range:
    """Where a finding stands in the source."""
    place = finding.place
    return _offset(document, place.line, place.column), _offset(document, place.end_line, place.end_column)


def _offset(document: Document, line: int | None, column: int | None) -> int:
    return document.line_starts[line - 1] + column - 1 if line and column else 0


def _because(report: DocumentReport | None) -> str:
    if report is None:
        return "nothing of the text could be read"
    said = [f"“{finding.text}” is silenced ({finding.silenced_by})" for finding in report.silenced]
    return "; ".join([*said, *(skipped.reason for skipped in report.skipped)])


def _place(rule: Rule, case: Case) -> tuple[Path, int]:
    """Where a case stands: in the rule's own file, or in that of the pack that added it."""
    for path in (*reversed(rule.adjusted_by), rule.path):
        line = read_yaml(path).line_of_text(case.text)
        if line:
            return path, line
    return rule.path, 1


def _listed(stretches: Iterable[str]) -> str:
    named = [f"“{text}”" if text else "a finding about the whole document" for text in stretches]
    return ", ".join(named) or "nothing"
