"""One writer for each format; all of them say the same words in the same order."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby
from xml.sax.saxutils import escape

from docx import Document
from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, ListFlowable, ListItem, Paragraph, SimpleDocTemplate, Spacer, Table

from tests.papers.model import Grid, Heading, Item, Label, Paper, Part, Text


def write(paper: Paper, form: str) -> bytes:
    """The bytes of a paper in one of ``FORMATS``."""
    return FORMATS[form](paper)


def _lists(paper: Paper) -> Iterator[list[Part]]:
    """The parts, list entries that follow each other together."""
    for is_list, parts in groupby(paper, key=lambda part: isinstance(part, Item)):
        together = list(parts)
        yield from [together] if is_list else ([part] for part in together)


def markdown(paper: Paper) -> bytes:
    return "\n\n".join("\n".join(map(_markdown, parts)) for parts in _lists(paper)).encode() + b"\n"


def _markdown(part: Part) -> str:
    match part:
        case Heading(text, level):
            return f"{'#' * level} {text}"
        case Item(text):
            return f"- {text}"
        case Label(name, value):
            return f"**{name}:** {value}"
        case Grid(rows):
            lines = [f"| {' | '.join(row)} |" for row in rows]
            return "\n".join([lines[0], f"|{'---|' * len(rows[0])}", *lines[1:]])
        case Text(text):
            return text


def html(paper: Paper) -> bytes:
    body = "\n".join(
        f"<ul>{''.join(map(_html, parts))}</ul>" if isinstance(parts[0], Item) else _html(parts[0]) for parts in _lists(paper)
    )
    return f"<!doctype html><html lang=en><head><meta charset=utf-8></head><body>\n{body}\n</body></html>\n".encode()


def _html(part: Part) -> str:
    match part:
        case Heading(text, level):
            return f"<h{level}>{escape(text)}</h{level}>"
        case Item(text):
            return f"<li>{escape(text)}</li>"
        case Label(name, value):
            return f"<p><strong>{escape(name)}:</strong> {escape(value)}</p>"
        case Grid(rows):
            made = ("".join(f"<{cell}>{escape(text)}</{cell}>" for text in row) for cell, row in _header_cells(rows))
            return f"<table>{''.join(f'<tr>{row}</tr>' for row in made)}</table>"
        case Text(text):
            return f"<p>{escape(text)}</p>"


def _header_cells(rows: tuple[tuple[str, ...], ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for at, row in enumerate(rows):
        yield ("td" if at else "th"), row


def text(paper: Paper) -> bytes:
    return "\n\n".join("\n".join(map(_text, parts)) for parts in _lists(paper)).encode() + b"\n"


def _text(part: Part) -> str:
    match part:
        case Heading(words, level):
            return f"{words}\n{('=' if level == 1 else '-') * len(words)}"
        case Item(words):
            return f"- {words}"
        case Label(name, value):
            return f"{name}: {value}"
        case Grid(rows):
            widths = [max(map(len, column)) + 3 for column in zip(*rows, strict=True)]
            return "\n".join("".join(map(str.ljust, row, widths)).rstrip() for row in rows)
        case Text(words):
            return words


def word(paper: Paper) -> bytes:
    document = Document()
    for part in paper:
        match part:
            case Heading(words, level):
                document.add_heading(words, level)
            case Item(words):
                document.add_paragraph(words, style="List Bullet")
            case Label(name, value):
                paragraph = document.add_paragraph()
                paragraph.add_run(f"{name}:").bold = True
                paragraph.add_run(f" {value}")
            case Grid(rows):
                table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
                for at, row in enumerate(rows):
                    for cell, words in zip(table.rows[at].cells, row, strict=True):
                        cell.text = words
            case Text(words):
                document.add_paragraph(words)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def pdf(paper: Paper) -> bytes:
    out = io.BytesIO()
    template = SimpleDocTemplate(out, invariant=1, title="", author="")
    template.build([flowable for parts in _lists(paper) for flowable in (_pdf(parts), Spacer(1, 8))])
    return out.getvalue()


def _pdf(parts: list[Part]) -> Flowable:
    styles = getSampleStyleSheet()
    set_ = partial(Paragraph, style=styles["BodyText"])
    match parts[0]:
        case Heading(words, level):
            return Paragraph(escape(words), styles[f"Heading{level}"])
        case Item():
            return ListFlowable([ListItem(set_(escape(part.text))) for part in parts if isinstance(part, Item)], bulletType="bullet", start="•")
        case Label(name, value):
            return set_(f"<b>{escape(name)}:</b> {escape(value)}")
        case Grid(rows):
            grid = Table([[set_(escape(words)) for words in row] for row in rows], hAlign="LEFT")
            grid.setStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)])
            return grid
        case Text(words):
            return set_(escape(words))


FORMATS: dict[str, Callable[[Paper], bytes]] = {"md": markdown, "html": html, "txt": text, "docx": word, "pdf": pdf}
