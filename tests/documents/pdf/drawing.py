"""Draws the PDF files that the tests read."""

from __future__ import annotations

from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import SimpleDocTemplate

from sowlint.documents.model import Block, Document
from sowlint.documents.pdf import read
from sowlint.documents.source import Source

BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=9)
HEAD = ParagraphStyle(
    "head", fontName="Helvetica-Bold", fontSize=16, leading=20, spaceBefore=10, spaceAfter=8
)
SUBHEAD = ParagraphStyle("subhead", parent=HEAD, fontSize=13, leading=16)


class Sheet:
    """A canvas that is read as soon as it is drawn."""

    def __init__(self, **options: object) -> None:
        self._file = BytesIO()
        self.canvas = Canvas(self._file, pagesize=A4, invariant=1, **options)
        self.font()

    def font(self, name: str = "Times-Roman", size: float = 11) -> None:
        self._font = (name, size)
        self.canvas.setFont(name, size)

    def write(self, x: float, y: float, *lines: str, leading: float = 14) -> float:
        for line in lines:
            self.canvas.drawString(x, y, line)
            y -= leading
        return y

    def next_page(self) -> None:
        self.canvas.showPage()
        self.canvas.setFont(*self._font)

    def data(self) -> bytes:
        self.canvas.showPage()
        self.canvas.save()
        return self._file.getvalue()

    def read(self) -> Document:
        return read(Source("acme.pdf", self.data()))


def set_story(story: list[object], **options: object) -> bytes:
    """The bytes of a document that reportlab breaks into lines and pages."""
    file = BytesIO()
    SimpleDocTemplate(file, pagesize=A4, invariant=1, **options).build(story)
    return file.getvalue()


def read_story(story: list[object], **options: object) -> Document:
    return read(Source("acme.pdf", set_story(story, **options)))


def outline(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in document.blocks]


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def only(document: Document, start: str) -> Block:
    (found,) = (block for block in document.blocks if block.text.startswith(start))
    return found
