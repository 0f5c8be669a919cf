"""The parts of an opened Word file that the reader needs, and a list of those that could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.documents.docx.comments import comments_in
from sowlint.documents.docx.numbering import Numbering
from sowlint.documents.docx.package import PartError
from sowlint.documents.docx.story import Story
from sowlint.documents.docx.styles import Styles
from sowlint.documents.docx.tags import R, W
from sowlint.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from sowlint.documents.docx.comments import Comment
    from sowlint.documents.docx.flow import Flow, Note
    from sowlint.documents.docx.package import Package

_NOTE_ELEMENTS = {"footnotes": W + "footnote", "endnotes": W + "endnote"}


class Parts:
    """Parts by the relationships of the main one; each is opened when it is asked for.

    Attributes:
        unread: those that could not be read, and why.
        opened: the roots of those that were, by name.
    """

    def __init__(self, package: Package) -> None:
        """Open the main part.

        Raises:
            DocumentError: where it cannot be read.
        """
        self._package = package
        self.unread: list[str] = []
        self.opened: dict[str, Element] = {}
        try:
            self.document = package.root(package.main)
        except PartError as error:
            problem = f"cannot be read: its main part {error}"
            raise DocumentError(
                package.path, problem, "check where it comes from, or save it again from Word"
            ) from None
        self.opened[package.main] = self.document
        self._relations = package.relations(package.main)
        self._styles = Styles(self._only("styles"))
        self._numbering = Numbering(self._only("numbering"), self._styles.list_styles)
        self._notes: dict[str, dict[str, list[Flow]]] = {}

    def body(self) -> list[Flow]:
        """What the body holds.

        Raises:
            DocumentError: where there is none.
        """
        body = self.document.find(W + "body")
        if body is None:
            raise DocumentError(self._package.path, "holds no Word document", "save it again from Word")
        return list(self._story(self._package.main, self.document).flow(body))

    def running(self, kind: str) -> Iterator[list[Flow]]:
        """What each header or footer that a section uses holds; ``kind`` is ``header`` or ``footer``."""
        used = [each.get(R + "id", "") for each in self.document.iter(f"{W}{kind}Reference")]
        for identity in dict.fromkeys(used):
            relation = self._relations.get(identity)
            root = self._open(relation.target) if relation and not relation.external else None
            if relation and root is not None:
                yield list(self._story(relation.target, root).flow(root))

    def note(self, note: Note) -> list[Flow]:
        """What a footnote or endnote holds."""
        if note.kind not in self._notes:
            self._notes[note.kind] = self._read_notes(note.kind)
        return self._notes[note.kind].get(note.identity, [])

    def _read_notes(self, kind: str) -> dict[str, list[Flow]]:
        name = next((each.target for each in self._relations.values() if each.kind == kind), None)
        root = self._open(name) if name else None
        if name is None or root is None:
            return {}
        story = self._story(name, root)
        return {each.get(W + "id", ""): list(story.flow(each)) for each in root.iter(_NOTE_ELEMENTS[kind])}

    def comments(self) -> tuple[Comment, ...]:
        """Every comment of the file."""
        return tuple(comments_in(self._only("comments")))

    def commented(self) -> dict[str, Element]:
        """The parts in which text can bear a comment, by name: the main one, footnotes and endnotes."""
        found = {self._package.main: self.document}
        for relation in self._relations.values():
            if relation.kind in _NOTE_ELEMENTS and relation.target not in found:
                root = self._open(relation.target)
                if root is not None:
                    found[relation.target] = root
        return found

    def _story(self, name: str, root: Element) -> Story:
        return Story(name, root, self._styles, self._numbering, self._package.relations(name))

    def _only(self, kind: str) -> Element | None:
        name = next((each.target for each in self._relations.values() if each.kind == kind), None)
        return self._open(name) if name else None

    def _open(self, name: str) -> Element | None:
        try:
            self.opened[name] = root = self._package.root(name)
        except PartError as error:
            self.unread.append(f"the part {name} {error}")
            return None
        return root
