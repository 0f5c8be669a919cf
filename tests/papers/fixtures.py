"""Makes the two binary files of ``fixtures/``: run ``python -m tests.papers.fixtures`` after a change here."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from docx import Document
from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.table import Table as WordTable
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, ListFlowable, ListItem, Paragraph, SimpleDocTemplate, Spacer, Table

FOLDER = Path(__file__).parents[2] / "fixtures"
_FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_EPOCH = (2026, 1, 5, 9, 0, 0)


def field_service_sow() -> bytes:
    """A statement of work with tables, a header, a footnote and a tracked change."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Acme Software Ltd · Statement of Work 3 · Confidential"
    document.add_heading("Statement of Work 3: Field Service Portal", 1)
    _say(
        document,
        "This Statement of Work is made between Acme Software Ltd (“Acme”) and Bergvik Utilities AB (“Client”) and is "
        "dated 5 January 2026.",
    )
    document.add_heading("1 Background", 2)
    _say(
        document,
        "Client maintains 4,200 pumping stations with ninety technicians and keeps its work orders on paper. Acme "
        "delivered the asset register in March 2024.",
    )
    document.add_heading("2 Scope", 2)
    _say(document, "Acme will deliver the dispatch console by 27 March 2026.")
    _revised(document, "Acme will deliver the offline module ", "in early summer", "by 30 April 2026", ".")
    _noted(document, "The technicians’ app runs on Client’s present telephones.")
    _say(document, "Acme will provide reports, dashboards, etc. to the operations team.")
    _say(document, "Acme guarantees a trouble-free go-live. Acme does not guarantee the response times of third parties.")
    _say(document, "The training material will be completed by 15 May 2026.")
    _say(document, "Acme expects to show a first prototype in February 2026.")
    _say(document, "The workflow will be built as demonstrated on 3 December 2025.")
    document.add_heading("3 Milestones", 2)
    milestones = _table(
        document,
        ("Phase", "Milestone", "Due"),
        ("Build", "Design approved", "30 January 2026"),
        ("Build", "Dispatch console live", "27 March 2026"),
        ("Rollout", "Offline module live", "30 April 2026"),
        ("Rollout", "Handover complete", "29 May 2026"),
    )
    _merged(milestones, 1, 2)
    _merged(milestones, 3, 4)
    document.add_heading("4 Later work", 2)
    _table(
        document,
        ("Item", "Target date"),
        ("Spare parts forecast", "30 September 2026"),
        ("Contractor portal", "30 November 2026"),
    )
    document.add_heading("5 Client responsibilities", 2)
    for duty in (
        "Client shall provide access to the asset register.",
        "Client shall provide the list of technicians by 16 January 2026.",
        "Client will cooperate with Acme in a timely manner.",
    ):
        document.add_paragraph(duty, style="List Bullet")
    document.add_heading("6 Fees", 2)
    _labelled(document, "Fixed fee", "GBP 184,000")
    _labelled(document, "Invoice dates", "30 January 2026 and 29 May 2026")
    _say(document, "Invoices are payable within 30 days.")
    return _with_footnote(document, "Acme will add support for tablets by September 2026.")


def _say(document: Word, text: str) -> None:
    document.add_paragraph(text)


def _labelled(document: Word, name: str, value: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(f"{name}:").bold = True
    paragraph.add_run(f" {value}")


def _revised(document: Word, before: str, deleted: str, inserted: str, after: str) -> None:
    """A paragraph in which one stretch was replaced by another with changes tracked."""
    paragraph = document.add_paragraph(before)
    by = 'w:author="P. Nowak" w:date="2026-01-04T10:00:00Z"'
    for xml in (
        f'<w:del {nsdecls("w")} w:id="901" {by}><w:r><w:delText>{deleted}</w:delText></w:r></w:del>',
        f'<w:ins {nsdecls("w")} w:id="902" {by}><w:r><w:t>{inserted}</w:t></w:r></w:ins>',
    ):
        paragraph._p.append(parse_xml(xml))
    paragraph.add_run(after)


def _noted(document: Word, text: str) -> None:
    """A paragraph that ends with the mark of the footnote."""
    paragraph = document.add_paragraph(text)
    paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="1"/></w:r>'))


def _table(document: Word, *rows: tuple[str, ...]) -> WordTable:
    table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    for made, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(made.cells, row, strict=True):
            cell.text = text
    return table


def _merged(table: WordTable, first: int, last: int) -> None:
    """The first cells of some rows made one, with the text of the first."""
    text = table.cell(first, 0).text
    merged = table.cell(first, 0).merge(table.cell(last, 0))
    for paragraph in merged.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)
    merged.text = text


def _with_footnote(document: Word, text: str) -> bytes:
    """The file with a part for its footnote, which python-docx does not write."""
    out = io.BytesIO()
    document.save(out)
    part = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {nsdecls("w")}>'
        f'<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {text}</w:t></w:r></w:p>'
        "</w:footnote></w:footnotes>"
    )
    changes = {
        "[Content_Types].xml": (
            "</Types>",
            f'<Override PartName="/word/footnotes.xml" ContentType="{_FOOTNOTES_TYPE}"/></Types>',
        ),
        "word/_rels/document.xml.rels": (
            "</Relationships>",
            f'<Relationship Id="rIdNotes" Type="{_FOOTNOTES}" Target="footnotes.xml"/></Relationships>',
        ),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name in changes:
                data = data.decode().replace(*changes[name]).encode()
            new.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)
        new.writestr(zipfile.ZipInfo("word/footnotes.xml", _EPOCH), part, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def warehouse_proposal() -> bytes:
    """A proposal on two pages with a running header and page numbers."""
    out = io.BytesIO()
    template = SimpleDocTemplate(out, pagesize=A4, invariant=1, title="Proposal: slotting for Norrdal Logistics")
    template.build(list(_proposal()), onFirstPage=_furniture, onLaterPages=_furniture)
    return out.getvalue()


def _furniture(canvas: Canvas, template: SimpleDocTemplate) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawString(72, A4[1] - 40, "Acme Software Ltd · Proposal 2026-014")
    canvas.drawRightString(A4[0] - 72, 36, f"Page {canvas.getPageNumber()}")


def _proposal() -> list[Flowable]:
    styles = getSampleStyleSheet()

    def head(text: str, level: int = 2) -> Flowable:
        return Paragraph(text, styles[f"Heading{level}"])

    def say(text: str) -> Flowable:
        return Paragraph(text, styles["BodyText"])

    def items(*texts: str) -> Flowable:
        return ListFlowable([ListItem(say(text)) for text in texts], bulletType="bullet", start="•")

    def table(*rows: tuple[str, ...]) -> Flowable:
        made = Table([[say(text) for text in row] for row in rows], hAlign="LEFT")
        made.setStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.grey)])
        return made

    return [
        head("Proposal: Slotting Software for Norrdal Logistics", 1),
        say("<b>Prepared for:</b> Norrdal Logistics AB"),
        say("<b>Prepared by:</b> Acme Software Ltd"),
        say("<b>Date:</b> 5 January 2026"),
        say("This proposal is valid until 31 March 2026."),
        head("Executive summary"),
        say(
            "Norrdal moves 18,000 pallets a week through two halls. We propose to place them by demand, so that the "
            "pallets that move most stand nearest to the gates."
        ),
        say("Acme is the leading supplier of slotting software. Our software will meet all your requirements."),
        say("Slotting cuts picking time by 40%."),
        say("At three food wholesalers picking time fell by 11 to 17% (Acme case study, n = 3, November 2025)."),
        head("Scope of work"),
        items(
            "Slotting engine for both halls, as specified in Annex 1",
            "Import of the article register",
            "Training of six shift leaders",
        ),
        say("We will use our best efforts to train the night shift as well."),
        say("The work does not include changes to the conveyor control."),
        head("Timeline"),
        say("We will deliver the slotting engine within eight weeks."),
        table(
            ("Week", "Activity"),
            ("Week 1–2", "Survey of both halls"),
            ("Week 3–6", "Configuration of the slotting engine"),
            ("Week 7–8", "Go-live in hall A and hall B"),
        ),
        Spacer(1, 12),
        say("<b>Estimated duration of the optional phase:</b> 4 weeks"),
        head("Roadmap"),
        say("We are working on voice picking and plan to add a forecast of seasonal peaks."),
        head("What we need from Norrdal"),
        items(
            "Norrdal gives Acme access to the warehouse management system.",
            "Norrdal names a shift leader as contact by 19 January 2026.",
        ),
        head("Price"),
        say("The fixed price is EUR 96,000. Half of it is due on signature and half on 27 March 2026."),
    ]


FIXTURES = {"sow-field-service.docx": field_service_sow, "proposal-warehouse.pdf": warehouse_proposal}


if __name__ == "__main__":
    for name, make in FIXTURES.items():
        (FOLDER / name).write_bytes(make())
