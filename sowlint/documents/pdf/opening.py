"""Opens a PDF file, within bounds, and says in plain words why one cannot be read."""

from __future__ import annotations

import logging
import re
import warnings
import zlib
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any

from pdfminer import pdftypes
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.utils import decode_text

from sowlint.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sowlint.documents.source import Limits, Source

_TALKATIVE = ("pdfminer.psparser", "pdfminer.pdfinterp")
"""What logs each token of a file; such a logger is done sooner when it is off than when its level is too low."""

_SMALL_STREAM = 1_000_000
_DATE = re.compile(r"(?:D:)?(\d{4})(\d{2})?(\d{2})?")
_METADATA = {"Title": "title", "Author": "author", "CreationDate": "created"}


class TooMuchError(Exception):
    """The file unpacks to more than the limits allow."""


def open_document(source: Source) -> PDFDocument:
    """The file's structure; encryption with an empty user password is undone.

    Raises:
        DocumentError: for a file that needs a password or is no whole PDF.
    """
    try:
        return PDFDocument(PDFParser(BytesIO(source.data)), password="")
    except PDFPasswordIncorrect:
        raise DocumentError(source.path, "is protected by a password", "save a copy without one") from None
    except PDFEncryptionError:
        raise DocumentError(
            source.path, "is encrypted in a way that cannot be undone", "save a copy without encryption"
        ) from None
    except TooMuchError as error:
        raise DocumentError(source.path, str(error), "save the document anew") from None
    except Exception:  # noqa: BLE001 - pdfminer raises whatever a broken file makes it trip over
        raise damaged(source) from None


def damaged(source: Source) -> DocumentError:
    """The error for a file whose pages cannot be found."""
    return DocumentError(source.path, "is damaged or not a whole PDF file", "save or download it again")


def metadata(document: PDFDocument) -> Mapping[str, str]:
    """Title, author and date of creation (ISO 8601), as far as the file gives them."""
    found: dict[str, str] = {}
    for info in document.info:
        for key, name in _METADATA.items():
            value = _text(info.get(key))
            if value and name == "created":
                value = _iso_date(value)
            if value:
                found.setdefault(name, value)
    return found


def _text(value: Any) -> str:
    try:
        resolved = resolve1(value)
        return decode_text(resolved).strip() if isinstance(resolved, bytes) else ""
    except Exception:  # noqa: BLE001 - metadata is worth no error
        return ""


def _iso_date(value: str) -> str:
    found = _DATE.match(value)
    return "-".join(part for part in found.groups() if part) if found else ""


@contextmanager
def bounded(limits: Limits) -> Iterator[None]:
    """While this lasts, pdfminer is silent and unpacks no more than the limits allow.

    pdfminer has no bound of its own, and unpacks through its module's name ``zlib``; that name is lent a
    version that counts.
    """
    silenced = logging.getLogger("pdfminer")
    level, original = silenced.level, vars(pdftypes)["zlib"]
    silenced.setLevel(logging.CRITICAL + 1)
    talkative = [each for each in map(logging.getLogger, _TALKATIVE) if not each.disabled]
    for each in talkative:
        each.disabled = True
    vars(pdftypes)["zlib"] = _BoundedZlib(limits)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        vars(pdftypes)["zlib"] = original
        silenced.setLevel(level)
        for each in talkative:
            each.disabled = False


class _BoundedZlib:
    """The part of zlib that pdfminer uses, with a bound on what comes out."""

    error = zlib.error

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._left = limits.unpacked_bytes

    def decompress(self, data: bytes) -> bytes:
        most = min(self._left, max(_SMALL_STREAM, len(data) * self._limits.ratio))
        unpacker = zlib.decompressobj()
        unpacked = unpacker.decompress(data, most)
        if unpacker.unconsumed_tail and not unpacker.eof:
            raise TooMuchError("unpacks to far more than its size")
        if not unpacker.eof:
            raise zlib.error("incomplete stream")
        self._left -= len(unpacked)
        return unpacked

    def decompressobj(self) -> _BoundedUnpacker:
        return _BoundedUnpacker(self._left)


class _BoundedUnpacker:
    """Unpacks a damaged stream bit by bit."""

    def __init__(self, left: int) -> None:
        self._left = left
        self._unpacker = zlib.decompressobj()

    def decompress(self, data: bytes) -> bytes:
        unpacked = self._unpacker.decompress(data)
        self._left -= len(unpacked)
        if self._left < 0:
            raise TooMuchError("unpacks to far more than its size")
        return unpacked
