"""Opens the package of a Word file, and refuses what is encrypted, broken or hostile."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple
from zipfile import BadZipFile, ZipFile

from docx.opc.packuri import PACKAGE_URI, PackURI

from sowlint.documents.docx.xml import BadXmlError, parse
from sowlint.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from zipfile import ZipInfo

    from lxml.etree import _Element as Element

    from sowlint.documents.source import Limits, Source

_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_ENTRY = 0x1
_SMALL = 1_000_000
_DAMAGED = "is a damaged or cut-off Word file"
_AGAIN = "save it again from Word"
_OTHERS = {"xl/": "an Excel workbook", "ppt/": "a PowerPoint deck"}


class PartError(Exception):
    """One part of the package that is missing or cannot be read; the message says why."""


class Relation(NamedTuple):
    """Where a relationship leads: its kind (last step of its type), and a part or an address outside."""

    kind: str
    target: str
    external: bool


@dataclass(frozen=True)
class Package:
    """The parts of an opened Word file by name, such as ``word/styles.xml``."""

    path: str
    main: str
    limits: Limits
    _zip: ZipFile

    def root(self, name: str) -> Element:
        """The root element of a part.

        Raises:
            PartError: where the part is missing, broken or hostile.
        """
        try:
            return parse(self.data(name), self.limits)
        except BadXmlError as error:
            raise PartError(str(error)) from None

    def holds(self, name: str) -> bool:
        """Whether there is a part of that name."""
        return name in self._zip.namelist()

    def data(self, name: str) -> bytes:
        """The bytes of a part.

        Raises:
            PartError: where the part is missing or damaged.
        """
        try:
            return _inflate(self._zip, name, self.limits)
        except KeyError:
            raise PartError("is missing") from None
        except (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError):
            raise PartError("is damaged") from None

    def relations(self, name: str) -> Mapping[str, Relation]:
        """The relationships of a part by their id; empty where there are none or they are broken."""
        return _relations(self, PackURI(f"/{name}"))


def open_package(source: Source) -> Package:
    """Open a Word file.

    Raises:
        DocumentError: where it is encrypted, damaged, no Word file, or unpacks to more than the limits allow.
    """
    if source.data.startswith(_OLE2):
        raise DocumentError(
            source.path, "is encrypted or in the old Word format", "save it as .docx without a password"
        )
    try:
        archive = ZipFile(BytesIO(source.data))
    except (BadZipFile, ValueError, OSError, NotImplementedError):
        raise DocumentError(source.path, _DAMAGED, _AGAIN) from None
    for entry in archive.infolist():
        _guard(entry, source)
    if sum(entry.file_size for entry in archive.infolist()) > source.limits.unpacked_bytes:
        raise _bomb(source)
    return Package(source.path, _main(source, archive), source.limits, archive)


def _guard(entry: ZipInfo, source: Source) -> None:
    if entry.flag_bits & _ENCRYPTED_ENTRY:
        raise DocumentError(source.path, "is encrypted", "save it without a password")
    if entry.file_size > _SMALL and entry.file_size > source.limits.ratio * max(entry.compress_size, 1):
        raise _bomb(source)


def _bomb(source: Source) -> DocumentError:
    return DocumentError(
        source.path,
        "unpacks to far more than a document would",
        "check where it comes from; raise the limits if it is sound",
    )


def _main(source: Source, archive: ZipFile) -> str:
    """The name of the part that holds the body."""
    names = set(archive.namelist())
    opened = Package(source.path, "", source.limits, archive)
    related = _relations(opened, PACKAGE_URI).values()
    main = next((each.target for each in related if each.kind == "officeDocument"), "word/document.xml")
    other = next((what for folder, what in _OTHERS.items() if main.startswith(folder)), None)
    if other:
        raise DocumentError(source.path, f"is {other}, not a Word file", "save it as .docx or .pdf")
    if main not in names:
        problem = (
            "holds no Word document"
            if not any(name.startswith("word/") for name in names)
            else "has lost its main part"
        )
        raise DocumentError(source.path, problem, _AGAIN)
    return main


def _relations(package: Package, uri: PackURI) -> dict[str, Relation]:
    try:
        root = package.root(uri.rels_uri.membername)
    except PartError:
        return {}
    return {each.get("Id", ""): _relation(each, uri.baseURI) for each in root if each.get("Target")}


def _relation(element: Element, base: str) -> Relation:
    kind = element.get("Type", "").rpartition("/")[2]
    target = element.get("Target", "")
    if element.get("TargetMode") == "External":
        return Relation(kind, target, external=True)
    return Relation(kind, PackURI.from_rel_ref(base, target).membername, external=False)


def _inflate(archive: ZipFile, name: str, limits: Limits) -> bytes:
    """The bytes of a part; never more than the limits allow, whatever the archive declares."""
    with archive.open(name) as stream:
        data = stream.read(limits.unpacked_bytes + 1)
    if len(data) > limits.unpacked_bytes:
        raise PartError("unpacks to more than the limit")
    return data
