"""Comments of a Word file that are addressed to sowlint, and the text that they are about."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sowlint.documents.docx.runs import run_of, run_places, runs_of
from sowlint.documents.docx.tags import PARAGRAPH, RUN, W
from sowlint.documents.model import Cover, Place, Remark, RunOrigin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from sowlint.documents.docx.runs import RunPlace
    from sowlint.documents.model import Block

COMMENT = W + "comment"
RANGE_START = W + "commentRangeStart"
RANGE_END = W + "commentRangeEnd"
REFERENCE = W + "commentReference"
_ADDRESS = re.compile(r"\s*sowlint:\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Comment:
    """One comment: its id, who wrote it, and what."""

    identity: str
    author: str
    text: str


def comments_in(root: Element | None) -> Iterator[Comment]:
    """The comments of a comments part, in order."""
    for each in root.iter(COMMENT) if root is not None else ():
        lines = ("".join(text.text or "" for text in line.iter(W + "t")) for line in each.iter(PARAGRAPH))
        yield Comment(each.get(W + "id", ""), each.get(W + "author", ""), "\n".join(lines).strip())


def remarks_in(
    comments: Iterable[Comment], stories: Mapping[str, Element], blocks: Sequence[Block]
) -> tuple[Remark, ...]:
    """What the comments say to sowlint.

    Args:
        comments: all of the file.
        stories: the parts in which text can bear a comment, by name.
        blocks: of the document, with their places in these parts.
    """
    addressed = [(each, found) for each in comments if (found := _ADDRESS.match(each.text))]
    if not addressed:
        return ()
    covered: defaultdict[str, set[RunPlace]] = defaultdict(set)
    for name, root in stories.items():
        for identity, run in _covered(name, root):
            covered[identity].add(run)
    return tuple(
        _remark(each, each.text[found.end() :], covered[each.identity], blocks) for each, found in addressed
    )


def _covered(name: str, root: Element) -> Iterator[tuple[str, RunPlace]]:
    """Every run that stands within a comment's range, with the comment's id; without a range, its paragraph's."""
    runs = run_places(name, root)
    begun = {each.get(W + "id", "") for each in root.iter(RANGE_START)}
    within: dict[str, None] = {}
    for element in root.iter(RANGE_START, RANGE_END, RUN, REFERENCE):
        identity = element.get(W + "id", "")
        if element.tag == RANGE_START:
            within[identity] = None
        elif element.tag == RANGE_END:
            within.pop(identity, None)
        elif element.tag == RUN:
            yield from ((each, runs[element]) for each in within)
        elif identity not in begun:
            around = next(element.iterancestors(PARAGRAPH), None)
            yield from ((identity, runs[run]) for run in (runs_of(around) if around is not None else ()))


def _remark(comment: Comment, text: str, runs: set[RunPlace], blocks: Sequence[Block]) -> Remark:
    covers: list[Cover] = []
    origins: list[RunOrigin] = []
    for index, block in enumerate(blocks):
        inside = [each for each in block.segments if run_of(each.origin) in runs]
        if inside:
            covers.append(Cover(index, inside[0].start, inside[-1].end))
            origins += [each.origin for each in inside if isinstance(each.origin, RunOrigin)]
    place = Place(runs=tuple(origins))
    return Remark(" ".join(text.split()), comment.author, tuple(covers), place)
