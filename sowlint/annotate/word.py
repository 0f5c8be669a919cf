"""Comments and tracked changes in a copy of a Word file, on exactly the characters that findings are about."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from lxml import etree

from sowlint.annotate import AUTHOR, Copy, note_lines
from sowlint.annotate.anchors import Anchors
from sowlint.annotate.changes import Changes
from sowlint.annotate.comment_part import CommentPart
from sowlint.annotate.cuts import Cuts
from sowlint.annotate.rezip import replaced
from sowlint.annotate.undo import take_back, take_out
from sowlint.documents.docx.comments import comments_in
from sowlint.documents.docx.package import open_package
from sowlint.documents.docx.parts import Parts
from sowlint.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element as Element

    from sowlint.documents.docx.package import Package
    from sowlint.documents.source import Source
    from sowlint.findings import Finding

_STRICT = b"http://purl.oclc.org/ooxml/"
_HEAD = 4000


def cleaned(source: Source) -> Source:
    """The file without sowlint's own comments and changes of an earlier time; itself where there are none."""
    package = _opened(source)
    stories = Parts(package).commented()
    comments = CommentPart.of(package)
    before = {name: etree.tostring(root) for name, root in stories.items()}
    own = {each.identity for each in comments_in(comments.root) if each.author == AUTHOR}
    for root in stories.values():
        take_out(root, own)
        take_back(root)
    comments.take_out(own)
    changed = {**_changed(stories, before), **comments.changed()}
    return replace(source, data=replaced(source.data, changed)) if changed else source


def annotate(source: Source, findings: Sequence[Finding], *, redline: bool) -> Copy:
    """The file with a comment for each finding; every part that bears none stays byte for byte as it was.

    Args:
        source: as it was judged, and cleaned before that.
        findings: of this file.
        redline: whether the changes that mend them are tracked in it as well.

    Raises:
        DocumentError: where it is in the strict format, which would not survive.
    """
    package = _opened(source)
    stories = Parts(package).commented()
    comments = CommentPart.of(package)
    before = {name: etree.tostring(root) for name, root in stories.items()}
    cuts = Cuts()
    anchors = Anchors(package.main, stories, cuts)
    changes = Changes(package.main, stories, cuts)
    places = [(finding, anchors.of(finding)) for finding in findings]
    planned = [changes.of(finding.redline) for finding in findings] if redline else []
    cuts.make()
    for finding, anchor in places:
        anchors.put(anchor, comments.add(note_lines(finding, anchor.beside)))
    for change in chain.from_iterable(planned):
        changes.make(change)
    data = replaced(source.data, {**_changed(stories, before), **comments.changed()})
    return Copy(data, sum(map(bool, planned)))


def _opened(source: Source) -> Package:
    package = open_package(source)
    if _STRICT in package.data(package.main)[:_HEAD]:
        problem = "is in the strict Open XML format, in which notes cannot be written"
        raise DocumentError(source.path, problem, "save it as a usual Word document (.docx)")
    return package


def _changed(stories: Mapping[str, Element], before: Mapping[str, bytes]) -> dict[str, Element]:
    """The parts that are not what they were."""
    return {name: root for name, root in stories.items() if etree.tostring(root) != before[name]}
