"""What is said about a document: notes on findings, what was silenced, what was not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.reports.html.tags import Html, element, joined, text
from sowlint.reports.words import not_checked, place_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sowlint.findings import DocumentReport, Finding
    from sowlint.reports.html.numbered import Numbered


def note(each: Numbered, block: str = "") -> Html:
    """One finding; ``block`` is the id of the block that comes nearest to what it misses."""
    finding = each.finding
    back = f"#{each.words}" if finding.text and not block else f"#{block}" if block else ""
    number = element("a", str(each.number), href=back) if back else element("b", str(each.number))
    title = element(
        "p", number, f" {finding.code} {finding.name}", element("i", finding.severity), class_="head"
    )
    quoted = element("p", "“", finding.text, "”") if block and finding.text else Html()
    return element(
        "div",
        title,
        quoted,
        element("p", finding.message),
        _better(each),
        class_=f"note {each.families}",
        id=each.note,
    )


def _better(each: Numbered) -> Html:
    if not each.finding.better:
        return Html()
    same = element("a", f"as in {each.like}", href=f"#note-{each.like}")
    return element("p", element("b", "Better:"), " ", same if each.like else each.finding.better)


def silenced(findings: Sequence[Finding]) -> Html:
    """A table of what was found and is not reported, with what silenced it."""
    if not findings:
        return Html()
    head = element(
        "tr", *(element("th", name) for name in ("Rule", "Where", "What was found", "Why it is silent"))
    )
    rows = (
        element("tr", *(element("td", cell) for cell in _silenced_cells(finding))) for finding in findings
    )
    table = element("table", element("thead", head), element("tbody", *rows), class_="silenced")
    return joined(element("h3", "What was silenced, and why"), element("div", table, class_="wide"))


def _silenced_cells(finding: Finding) -> tuple[str, str, Html, str]:
    where = " › ".join(filter(None, (*finding.section[-1:], place_in_words(finding.place))))
    return f"{finding.code} {finding.name}", where, _in_context(finding), finding.silenced_by or ""


def _in_context(finding: Finding) -> Html:
    if not finding.mark:
        return text(finding.context or finding.message)
    start, end = finding.mark
    context = finding.context
    return joined(context[:start], element("b", context[start:end]), context[end:])


def not_read(document: DocumentReport) -> Html:
    """What could not be read or was not checked."""
    said = [*(f"Not read: {part}" for part in document.unread), *not_checked(document.skipped)]
    if not said:
        return Html()
    return joined(
        element("h3", "What was not read"),
        element("ul", *(element("li", each) for each in said), class_="unread"),
    )


def reasons(findings: Iterable[Finding]) -> Html:
    """Why each rule matters, once a rule."""
    first = {finding.code: finding for finding in findings if finding.why}
    if not first:
        return Html()
    return element(
        "section",
        element("h2", "Why it matters"),
        element("dl", *(part for code in sorted(first) for part in _reason(first[code]))),
        class_="reasons",
    )


def _reason(finding: Finding) -> Iterator[Html]:
    yield element("dt", f"{finding.code} {finding.name}")
    yield element("dd", finding.why)
