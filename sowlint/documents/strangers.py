"""Files that are no documents for sowlint: what they are, and what their owner can do."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from sowlint.errors import DocumentError

if TYPE_CHECKING:
    from sowlint.documents.source import Source

_CHECK = "check that it is the right file"
_SAVE = "save or export it as .docx, .pdf, .md, .html or .txt"
_OCR = "run text recognition (OCR) on it first"
_UNPACK = "unpack it and check the files in it"

_MAGIC = (
    (rb"\{\\rtf", "rich text (RTF)", "save it as .docx"),
    (rb"\x89PNG|\xff\xd8\xff|GIF8|II\*\x00|MM\x00\*|RIFF....WEBP|BM....\x00\x00\x00\x00", "a picture", _OCR),
    (
        rb"\x1f\x8b|BZh\d1AY|\xfd7zXZ|7z\xbc\xaf\x27\x1c|Rar!\x1a|\x28\xb5\x2f\xfd",
        "a packed archive",
        _UNPACK,
    ),
    (rb"\x7fELF|MZ\x90|MZ..\x00|\xfe\xed\xfa[\xce\xcf]|\xca\xfe\xba\xbe|\x00asm", "a program", _CHECK),
    (rb"SQLite format 3", "a database", _CHECK),
    (rb"%!PS", "PostScript", "export it as .pdf"),
    (rb"ID3|OggS|fLaC|RIFF....(?:WAVE|AVI )|....ftyp", "a sound or film", _CHECK),
)
_STRANGERS = [(re.compile(magic, re.DOTALL), what, remedy) for magic, what, remedy in _MAGIC]
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (
    ("EncryptedPackage", "an Office file that is encrypted with a password", "save it without a password"),
    ("WordDocument", "in the old Word format (.doc)", "save it as .docx"),
    ("Workbook", "an old Excel workbook (.xls)", _SAVE),
    ("PowerPoint Document", "an old PowerPoint deck (.ppt)", _SAVE),
    ("__substg1.0_", "an Outlook message (.msg)", _SAVE),
)
_PACKAGES = (
    (r"xl/workbook\.(?:xml|bin)", "an Excel workbook (.xlsx)"),
    (r"ppt/presentation\.xml", "a PowerPoint deck (.pptx)"),
    (r"META-INF/container\.xml", "an e-book (.epub)"),
    (r"content\.xml", "an OpenDocument file (.odt or its like)"),
    (r"Index/Document\.iwa", "a Pages, Numbers or Keynote file"),
)
_WORD_PART = re.compile(r"word/document\d*\.xml", re.IGNORECASE)
_TEXTS = (
    (
        r"<\?xml[^>]*\?>\s*(?:<\?mso-application[^>]*>\s*)?<(?:pkg:package|w:wordDocument)\b",
        "Word XML",
        "save it as .docx",
    ),
    (
        r"(?s)(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?MIME-Version:.{0,400}?multipart/related",
        "a web archive (MHTML)",
        _SAVE,
    ),
)


def refuse_stranger(source: Source) -> None:
    """Refuse what its first bytes give away.

    Raises:
        DocumentError: naming what the file seems to be.
    """
    if source.data.startswith(_OLE2):
        found = (each for each in _STREAMS if each[0].encode("utf-16-le") in source.data)
        _, what, remedy = next(
            found, ("", "an encrypted or old Office file", "save it as .docx without a password")
        )
        raise DocumentError(source.path, f"is {what}", remedy)
    for magic, what, remedy in _STRANGERS:
        if magic.match(source.data):
            raise DocumentError(source.path, f"is {what}, not a document", remedy)


def refuse_strange_package(source: Source) -> None:
    """Refuse a package that holds no Word document.

    Raises:
        DocumentError: naming what the file seems to be.
    """
    try:
        with ZipFile(BytesIO(source.data)) as package:
            names = package.namelist()
    except (BadZipFile, ValueError, OSError, NotImplementedError):
        problem = "is a damaged or cut-off Word file or zip archive"
        raise DocumentError(source.path, problem, "save it or send for it again") from None
    if any(_WORD_PART.fullmatch(name) for name in names):
        return
    for part, what in _PACKAGES:
        if any(re.fullmatch(part, name) for name in names):
            raise DocumentError(source.path, f"is {what}, which is not read", _SAVE)
    raise DocumentError(source.path, "is a zip archive, and no Word file", _UNPACK)


def refuse_strange_text(source: Source, text: str) -> None:
    """Refuse text that only a program can read.

    Args:
        source: the file.
        text: how it begins.

    Raises:
        DocumentError: naming what the file seems to be.
    """
    for beginning, what, remedy in _TEXTS:
        if re.match(beginning, text.lstrip("\ufeff\r\n\t ")):
            raise DocumentError(source.path, f"is {what}, which is not read", remedy)
