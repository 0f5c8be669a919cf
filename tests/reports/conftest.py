"""A report that holds one of everything."""

from __future__ import annotations

import pytest

from sowlint.documents.model import Format, Kind, Place, RunOrigin
from sowlint.findings import DocumentReport, Finding, Report, Severity, Skipped


def finding(path: str, code: str, context: str, text: str, place: Place, **others: object) -> Finding:
    values = {
        "name": {"FD001": "firm-delivery-date", "MK009": "empty-expectation-cliche"}.get(
            code, "missing-out-of-scope"
        ),
        "severity": Severity.ERROR if code == "FD001" else Severity.WARNING,
        "message": f"“{text}” is promised, with no condition."
        if text
        else "Nothing says what is out of scope.",
        "better": "Say what it depends on.",
        "why": "It will be held against you.",
        "section": ("4 Timeline", "4.2 Go-live"),
        "mark": (context.index(text), context.index(text) + len(text)) if text else None,
    }
    return Finding(path=path, code=code, text=text, context=context, place=place, **{**values, **others})


@pytest.fixture
def report() -> Report:
    firm = "Acme will complete the data migration by 1 March 2026."
    sow = DocumentReport(
        path="sow.docx",
        format=Format.DOCX,
        kind=Kind.SOW,
        language="en",
        words=1234,
        unread=("a picture that may hold text (page 2)",),
        skipped=(Skipped("FP", "no feature catalogue was given"),),
        findings=(
            finding("sow.docx", "CL001", "", "", Place(), section=()),
            finding(
                "sow.docx",
                "FD001",
                firm,
                "by 1 March 2026",
                Place(runs=(RunOrigin("word/document.xml", 13, 0, 0, 5),)),
            ),
            finding(
                "sow.docx",
                "FD001",
                "Go-live | 1 May 2026",
                "1 May 2026",
                Place(runs=(RunOrigin("word/footer1.xml", 1, 0, 0, 5),)),
            ),
        ),
        silenced=(
            finding(
                "sow.docx",
                "FD001",
                "We expect to deliver by May 2026.",
                "by May 2026",
                Place(),
                silenced_by="estimate: “expect” (clause)",
            ),
        ),
    )
    page = DocumentReport(
        path="page.md",
        format=Format.MARKDOWN,
        kind=Kind.MARKETING,
        language="en",
        words=80,
        findings=tuple(
            finding(
                "page.md",
                "MK009",
                f"Number {n} is a game changer.",
                "game changer",
                Place(n, 15, n, 27),
                better="",
                section=(),
            )
            for n in range(1, 8)
        ),
    )
    offer = DocumentReport(
        path="offer.pdf",
        format=Format.PDF,
        kind=Kind.PROPOSAL,
        language="en",
        words=400,
        findings=(finding("offer.pdf", "FD001", firm, "by 1 March 2026", Place(page=3)),),
    )
    swedish = DocumentReport(
        path="avtal.txt",
        format=Format.TEXT,
        language="sv",
        words=321,
        skipped=(Skipped("*", "the document is in another language (sv); sowlint judges English only"),),
    )
    clean = DocumentReport(path="clean.html", format=Format.HTML, kind=Kind.SOW, language="en", words=50)
    locked = DocumentReport(path="locked.docx", error="is encrypted; save it without a password")
    misled = tuple(
        DocumentReport(
            path=f"x/{n}.md", error="x/sowlint.yaml:1: unknown key “selct”; did you mean “select”?"
        )
        for n in range(5)
    )
    return Report((sow, page, offer, swedish, clean, locked, *misled))
