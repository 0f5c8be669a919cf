"""Comments in a copy of a Word file, anchored on exactly the characters that findings are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from sowlint.annotate import AUTHOR, note_lines
from sowlint.annotate.anchors import Anchors, take_out
from sowlint.annotate.comment_part import CommentPart
from sowlint.annotate.rezip import replaced
from sowlint.documents.docx.comments import comments_in
from sowlint.documents.docx.package import open_package
from sowlint.documents.docx.parts import Parts
from sowlint.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element as Element

    from sowlint.documents.source import Source
    from sowlint.findings import Finding

_STRICT = b"http://purl.oclc.org/ooxml/"
_HEAD = 4000


def annotate(source: Source, findings: Sequence[Finding]) -> bytes:
    """The file with a comment for each finding; every part that bears none stays byte for byte as it was.

    Raises:
        DocumentError: where it is in the strict format, which would not survive.
    """
    package = open_package(source)
    if _STRICT in package.data(package.main)[:_HEAD]:
        problem = "is in the strict Open XML format, in which notes cannot be written"
        raise DocumentError(source.path, problem, "save it as a usual Word document (.docx)")
    parts = Parts(package)
    stories = parts.commented()
    comments = CommentPart.of(package)
    before = {name: etree.tostring(root) for name, root in stories.items()}
    own = {each.identity for each in comments_in(comments.root) if each.author == AUTHOR}
    anchors = Anchors(package.main, stories)
    places = [(finding, anchors.of(finding)) for finding in findings]
    for root in stories.values():
        take_out(root, own)
    comments.take_out(own)
    anchors.cut()
    for finding, anchor in places:
        anchors.put(anchor, comments.add(note_lines(finding)))
    return replaced(source.data, {**_changed(stories, before), **comments.changed()})


def _changed(stories: Mapping[str, Element], before: Mapping[str, bytes]) -> dict[str, Element]:
    """The parts that are not what they were."""
    return {name: root for name, root in stories.items() if etree.tostring(root) != before[name]}
