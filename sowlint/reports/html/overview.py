"""How much there is of what: counts by severity and family, and the boxes that pick some of it out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sowlint.findings import Severity
from sowlint.reports.html.tags import Html, element, joined
from sowlint.reports.words import counted
from sowlint.rulebook.catalogue import FAMILIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sowlint.findings import Finding, Report

_HEAVIEST_FIRST = tuple(sorted(Severity, key=lambda severity: -severity.rank))


def summary(report: Report) -> str:
    """How many files, findings of each severity, and files that were not checked."""
    counts = Counter(finding.severity for finding in report.findings)
    told = [counted(counts[severity], severity.value) for severity in _HEAVIEST_FIRST if counts[severity]]
    failed = sum(bool(document.error) for document in report.documents)
    unread = f"; {counted(failed, 'file')} not checked" if failed else ""
    return f"{counted(len(report.documents), 'file')}: {', '.join(told) or 'nothing found'}{unread}"


def counts(findings: Sequence[Finding]) -> Html:
    """A table with a row for each family and a column for each severity."""
    if not findings:
        return element("p", "Nothing found.")
    number = Counter((finding.code[:2], finding.severity) for finding in findings)
    head = element("tr", element("th", "Family"), *(element("th", each.value) for each in _HEAVIEST_FIRST))
    rows = (
        element(
            "tr",
            element("th", named(family), scope="row"),
            *(_count(number[family, severity], severity) for severity in _HEAVIEST_FIRST),
        )
        for family in families(findings)
    )
    return element("table", element("thead", head), element("tbody", *rows), class_="counts")


def _count(number: int, severity: Severity) -> Html:
    return element("td", str(number) if number else "", class_=severity.value if number else "")


def families(findings: Iterable[Finding]) -> list[str]:
    """The families of some findings, sorted."""
    return sorted({finding.code[:2] for finding in findings})


def named(family: str) -> str:
    """``FD Firm dates``."""
    return f"{family} {FAMILIES.get(family, '')}".strip()


def choices(findings: Sequence[Finding]) -> Html:
    """A box for each severity and family that is there; what is not ticked is left out, also on paper."""
    there = [each.value for each in _HEAVIEST_FIRST if any(finding.severity is each for finding in findings)]
    names = {**{each: each for each in there}, **{each: named(each) for each in families(findings)}}
    boxes = (
        element("label", Html(f'<input type="checkbox" checked id="show-{key}">'), f" {name}")
        for key, name in names.items()
    )
    return element("form", *boxes, class_="choices") if findings else Html()


def choice_styles(findings: Sequence[Finding]) -> str:
    """The styles by which the boxes work, without any script."""
    keys = [*(severity.value for severity in Severity), *families(findings)]
    return "\n".join(
        f"body:has(#show-{key}:not(:checked)) :is(.note.{key}, .ref.{key}) {{ display: none }}\n"
        f"body:has(#show-{key}:not(:checked)) mark:is(.{key}, .only-{key}) {{ background: none }}"
        for key in keys
    )


def contents(report: Report) -> Html:
    """Links to the documents, where there are several."""
    if len(report.documents) == 1:
        return Html()
    entries = (
        element(
            "li",
            element("a", document.path, href=f"#document-{at}"),
            joined(f" {'not checked' if document.error else counted(len(document.findings), 'finding')}"),
        )
        for at, document in enumerate(report.documents)
    )
    return element("nav", element("ul", *entries))
