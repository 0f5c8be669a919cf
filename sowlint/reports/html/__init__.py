"""One page for the screen and for paper: each document as it was read, with its findings at the side.

It needs nothing from elsewhere: no scripts, no fonts, no pictures; the policy in its head forbids them.
"""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from sowlint.reports.gantt_svg import svg
from sowlint.reports.html import overview
from sowlint.reports.html.notes import not_read, note, reasons, silenced
from sowlint.reports.html.numbered import by_block
from sowlint.reports.html.paper import paper
from sowlint.reports.html.tags import Html, element, joined
from sowlint.reports.words import counted, file_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.findings import DocumentReport, Report
    from sowlint.reports import ReportOptions
    from sowlint.reports.html.numbered import Numbered

_HEAD = Html(
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
)


def render(report: Report, options: ReportOptions) -> str:  # noqa: ARG001 - every format is called alike
    """The whole page; a report that holds no documents shows their findings alone."""
    styles = (
        files(__name__).joinpath("report.css").read_text(encoding="utf-8"),
        overview.choice_styles(report.findings),
    )
    title = element(
        "title", f"sowlint: {', '.join(file_in_words(each.path) for each in report.documents[:3])}"
    )
    head = element("header", element("h1", "sowlint report"), element("p", overview.summary(report)))
    body = element(
        "body",
        head,
        overview.choices(report.findings),
        overview.contents(report),
        element("main", *_documents(report), reasons(report.findings)),
    )
    return joined(
        _HEAD,
        title,
        element("style", Html("\n".join(styles))),
        Html("\n</head>\n"),
        body,
        Html("\n</html>\n"),
    )


def _documents(report: Report) -> Iterator[Html]:
    first = 1
    for at, document in enumerate(report.documents):
        yield element(
            "section", *_document(document, first, f"block-{at}-"), class_="document", id=f"document-{at}"
        )
        first += len(document.findings)


def _document(document: DocumentReport, first: int, prefix: str) -> Iterator[Html]:
    yield element("h2", file_in_words(document.path))
    if document.error:
        yield element("p", f"Not checked: {document.error}", class_="failed")
        return
    about = (document.kind, document.format, document.language, counted(document.words, "word"))
    yield element("p", ", ".join(str(each) for each in about if each), class_="about")
    yield overview.counts(document.findings)
    yield not_read(document)
    found = by_block(document, first)
    yield _whole(found.whole, prefix)
    if document.shown is not None:
        yield from _plans(document)
        yield element("h3", "The document as it was read")
        yield element("div", *paper(document.shown.document, found.beside, prefix), class_="paper")
    yield silenced(document.silenced)


def _whole(notes: Sequence[Numbered], prefix: str) -> Html:
    if not notes:
        return Html()
    each = (note(one, f"{prefix}{one.finding.cover.block}" if one.finding.cover else "") for one in notes)
    return joined(element("h3", "About the document as a whole"), element("div", *each, class_="whole"))


def _plans(document: DocumentReport) -> Iterator[Html]:
    if document.shown is None or not document.shown.charts:
        return
    yield element("h3", "The plan as it was read")
    for chart in document.shown.charts:
        yield element("div", Html(svg([chart])), class_="wide plan")
