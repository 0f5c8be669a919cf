"""Makes Word files from raw XML, as small as the thing under test."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from sowlint.documents.docx import read
from sowlint.documents.model import Block, Document
from sowlint.documents.source import Limits, Source

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}/relationships" xmlns:m="{OFFICE}/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def run(text: str, properties: str = "") -> str:
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def par(inside: str, properties: str = "") -> str:
    """A paragraph; plain text becomes a run."""
    content = inside if inside.startswith("<") or not inside else run(inside)
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def styled(style: str, inside: str, properties: str = "") -> str:
    return par(inside, f'<w:pStyle w:val="{style}"/>{properties}')


def listed(inside: str, level: int = 0, num: int = 1) -> str:
    return par(inside, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


def table(*rows: str, look: str = "") -> str:
    return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid/>{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    """A row; plain text becomes a cell."""
    made = (each if each.startswith("<w:tc>") else cell(each) for each in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(made)}</w:tr>"


def cell(inside: str, properties: str = "") -> str:
    content = inside if inside.startswith(("<w:p>", "<w:tbl>", "<w:sdt>")) else par(inside)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def box(inside: str) -> str:
    """A run with a text box, once as a drawing and once more for old programs."""
    content = f"<w:txbxContent>{inside}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{content}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def field(instruction: str, result: str) -> str:
    """A complex field; the result is XML of runs."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def style(identity: str, name: str, *, based_on: str = "", paragraph: str = "", letters: str = "", sort: str = "paragraph") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{sort}" w:styleId="{identity}"><w:name w:val="{name}"/>{base}'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


HEADINGS = style("Rubrik1", "heading 1") + style("Rubrik2", "heading 2") + style("Titel", "Title")


def level(index: int, form: str, text: str, extra: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(*levels: str, num: str = "") -> str:
    """Numbering with one definition; ``num`` adds to the single list or gives others."""
    default = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{default}{num}'


def word(body: str, *, parts: dict[str, str] | None = None, relations: str = "", raw: dict[str, bytes] | None = None, **roots: str) -> bytes:
    """A Word file.

    Args:
        body: what the body holds.
        parts: further parts: from kind (``styles``, ``numbering``, ``footnotes``, ``header1`` …) to what its root holds.
        relations: further relationships of the main part, as XML.
        raw: parts by their full name, as they are.
        roots: like ``parts``.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{RELATIONS}">'
            f'<Relationship Id="a" Type="{OFFICE}/relationships/officeDocument" Target="word/document.xml"/>'
            f'<Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
            "</Relationships>",
        )
        package.writestr("word/document.xml", f"<w:document {NAMES}><w:body>{body}</w:body></w:document>")
        links = [relations]
        for kind, content in {**(parts or {}), **roots}.items():
            sort = kind.rstrip("0123456789")
            root = {"header": "w:hdr", "footer": "w:ftr"}.get(sort, f"w:{sort}")
            package.writestr(f"word/{kind}.xml", f"<{root} {NAMES}>{content}</{root}>")
            links.append(f'<Relationship Id="{kind}" Type="{OFFICE}/relationships/{sort}" Target="{kind}.xml"/>')
        package.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{RELATIONS}">{"".join(links)}</Relationships>'
        )
        for name, content in (raw or {}).items():
            package.writestr(name, content)
    return buffer.getvalue()


def document(data: bytes, limits: Limits = Limits()) -> Document:
    return read(Source("a.docx", data, limits))


def blocks(body: str, **given) -> tuple[Block, ...]:
    return document(word(body, **given)).blocks


def texts(body: str, **given) -> list[str]:
    return [each.text for each in blocks(body, **given)]
