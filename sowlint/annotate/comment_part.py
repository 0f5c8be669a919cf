"""The part of a Word file that holds its comments; made where there is none."""

from __future__ import annotations

from dataclasses import dataclass, field
from posixpath import basename, dirname
from typing import TYPE_CHECKING

from lxml import etree

from sowlint.annotate import AUTHOR
from sowlint.documents.docx.comments import COMMENT
from sowlint.documents.docx.package import PartError
from sowlint.documents.docx.tags import PARAGRAPH, RUN, W
from sowlint.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from lxml.etree import _Element as Element

    from sowlint.documents.docx.package import Package

_TYPES = "[Content_Types].xml"
_CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_PR = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_PARAGRAPH_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_THREADS = ("commentsExtended", "commentsIds")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass
class CommentPart:
    """Comments, and the parts that have to say where they are.

    Attributes:
        name: of the part.
        root: its root element.
        around: the other parts that change, by name.
        threads: the parts in which newer programs keep who answers whom, by name.
    """

    name: str
    root: Element
    around: dict[str, Element] = field(default_factory=dict)
    threads: dict[str, Element] = field(default_factory=dict)
    touched: bool = False

    @classmethod
    def of(cls, package: Package) -> CommentPart:
        """That of a package.

        Raises:
            DocumentError: where the package is too damaged to be written again.
        """
        related = package.relations(package.main).values()
        name = next((each.target for each in related if each.kind == "comments" and not each.external), None)
        try:
            if not name:
                return cls._new(package)
            threads = (each.target for each in related if each.kind in _THREADS)
            held = {each: package.root(each) for each in threads if package.holds(each)}
            return cls(name, package.root(name), threads=held)
        except PartError as error:
            problem = f"cannot be annotated: a part of it {error}"
            raise DocumentError(package.path, problem, "save it again from Word") from None

    @classmethod
    def _new(cls, package: Package) -> CommentPart:
        folder = dirname(package.main)
        name = f"{folder}/comments.xml" if folder else "comments.xml"
        while package.holds(name):
            name = name.replace(".xml", "_.xml")
        types = package.root(_TYPES)
        etree.SubElement(types, f"{_CT}Override", PartName=f"/{name}", ContentType=_CONTENT)
        relations_name = f"{folder}/_rels/{basename(package.main)}.rels".lstrip("/")
        relations = (
            package.root(relations_name)
            if package.holds(relations_name)
            else etree.Element(f"{_PR}Relationships")
        )
        taken = {each.get("Id") for each in relations}
        identity = next(f"rIdSowlint{n}" for n in range(len(taken) + 1) if f"rIdSowlint{n}" not in taken)
        etree.SubElement(relations, f"{_PR}Relationship", Id=identity, Type=_KIND, Target=basename(name))
        root = etree.Element(f"{W}comments", nsmap={"w": W.strip("{}")})
        return cls(name, root, {_TYPES: types, relations_name: relations})

    def take_out(self, identities: Collection[str]) -> None:
        """Remove comments; an answer to one of them stands for itself from then on."""
        gone = [each for each in self.root.iter(COMMENT) if each.get(W + "id", "") in identities]
        marks = {line.get(_PARAGRAPH_ID, "") for each in gone for line in each.iter(PARAGRAPH)} - {""}
        for each in gone:
            self.root.remove(each)
            self.touched = True
        for root in self.threads.values():
            _forget(root, marks)

    def add(self, lines: Sequence[str]) -> str:
        """One more comment, a paragraph a line, and its id; it bears no time, so that a copy is always the same."""
        taken = {each.get(W + "id", "") for each in self.root.iter(COMMENT)}
        identity = str(max((int(each) for each in taken if each.isdecimal()), default=-1) + 1)
        attributes = {W + "id": identity, W + "author": AUTHOR, W + "initials": "sl"}
        comment = etree.SubElement(self.root, COMMENT, attributes)
        for line in lines:
            run = etree.SubElement(etree.SubElement(comment, PARAGRAPH), RUN)
            text = etree.SubElement(run, f"{W}t", {_SPACE: "preserve"})
            text.text = "".join(letter for letter in line if letter.isprintable())
        self.touched = True
        return identity

    def changed(self) -> dict[str, Element]:
        """The parts to be written; none where no comment came or went."""
        return {self.name: self.root, **self.around, **self.threads} if self.touched else {}


def _forget(threads: Element, marks: Collection[str]) -> None:
    """Take comments, by the marks of their paragraphs, out of a list of who answers whom."""
    for entry in list(threads):
        for name, value in entry.attrib.items():
            if value in marks and str(name).endswith("}paraId"):
                threads.remove(entry)
            elif value in marks and str(name).endswith("}paraIdParent"):
                del entry.attrib[name]
